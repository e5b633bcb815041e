/// The narrow door: source rows become admitted acts or are refused with a remedy.
///
/// Reads: `SourceRow`, the law of the day. Gives: `Admission`: a draft for the ledger, or a fault.
/// Must never know: how the ledger stores things.
@NullMarked
package org.goodfaith.core.intake;

import org.jspecify.annotations.NullMarked;
