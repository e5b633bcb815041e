/// Questions asked of an assessment: checks and reports, purpose first, masked for the reader; and
/// the cases of the rulebook.
///
/// Reads: `Assessment`, a purpose, a reader. Gives: `CheckAnswer`, `Report`. Must never know: how
/// the question came in.
@NullMarked
package org.goodfaith.core.answer;

import org.jspecify.annotations.NullMarked;
