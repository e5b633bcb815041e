/// All that follows for one subject on one day from one law and one history, as one value with a
/// digest.
///
/// Reads: a subject's entries and a rulebook. Gives: `Assessment`. Must never know: who asks, and
/// why.
@NullMarked
package org.goodfaith.core.assessment;

import org.jspecify.annotations.NullMarked;
