/// Altman's published formulas as reference cards.
///
/// - Reads: the figures of one year of a company's accounts.
/// - Gives: the score with its ratios and its zone, or which figures are missing; a card of steps.
/// - Must never know: which company it is.
@NullMarked
package org.goodfaith.learn.altman;

import org.jspecify.annotations.NullMarked;
