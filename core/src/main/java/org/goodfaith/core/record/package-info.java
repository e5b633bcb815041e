/// One attributable fact about one subject, and the other acts that may enter the ledger.
///
/// Reads: source rows as texts. Gives: `Fact`, `Record`, `Act`. Must never know: whether an act
/// will be admitted.
@NullMarked
package org.goodfaith.core.record;

import org.jspecify.annotations.NullMarked;
