/// What leaves the house: mail and calls that say that something waits, and nothing more.
///
/// Reads: addresses handed in, a configuration. Gives: sent, or why not. Must never know: a record,
/// a score, or who is written to beyond the address.
@NullMarked
package org.goodfaith.cli.outgoing;

import org.jspecify.annotations.NullMarked;
