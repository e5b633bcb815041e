/// Scorecards in PMML, the exchange format of predictive models (version 4.4, element `Scorecard`).
///
/// - Reads: a card, or a PMML document.
/// - Gives: the document with rows that verify it, or the card that a document holds.
/// - Must never know: how a card was fitted.
@NullMarked
package org.goodfaith.learn.pmml;

import org.jspecify.annotations.NullMarked;
