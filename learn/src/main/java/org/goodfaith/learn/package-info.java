/// Scorecards learned from outcomes, printed as a page of the rulebook.
///
/// - Reads: rows of characteristics with outcomes.
/// - Gives: binned characteristics, fitted scorecards, their evaluation, articles.
/// - Must never know: names, identifiers, and how to serve an answer.
@NullMarked
package org.goodfaith.learn;

import org.jspecify.annotations.NullMarked;
