/// How well a card tells rows with the outcome from those without.
///
/// - Reads: scores of rows that did not teach, with their outcomes.
/// - Gives: figures with intervals, tables, comparisons.
/// - Must never know: how a card is fitted, and how figures are shown.
@NullMarked
package org.goodfaith.learn.judge;

import org.jspecify.annotations.NullMarked;
