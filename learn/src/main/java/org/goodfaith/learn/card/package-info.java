/// The scorecard: a table of whole points over exact bins, with where it comes from.
///
/// - Reads: a card in its JSON form.
/// - Gives: `Scorecard`, and its one spelling in JSON.
/// - Must never know: how it was fitted.
@NullMarked
package org.goodfaith.learn.card;

import org.jspecify.annotations.NullMarked;
