/// Keeps the ledger, the identity vault and the queues on PostgreSQL.
///
/// - Reads: what the core hands over.
/// - Gives: what was stored, unchanged.
/// - Must never know: how a score is made; it never updates or deletes the ledger.
@NullMarked
package org.goodfaith.postgres;

import org.jspecify.annotations.NullMarked;
