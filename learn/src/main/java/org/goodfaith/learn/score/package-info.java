/// Scores rows by a card, one at a time or in columns, each with its reasons.
///
/// - Reads: a card, and rows of values.
/// - Gives: points, steps, reasons in order of what they cost.
/// - Must never know: whose rows they are.
@NullMarked
package org.goodfaith.learn.score;

import org.jspecify.annotations.NullMarked;
