/// Cards fitted to rows with outcomes, two ways behind one interface.
///
/// - Reads: a sample and what is wished of the card.
/// - Gives: an additive model of log odds, and the integer card made of it.
/// - Must never know: files, pages, and how a card is judged.
@NullMarked
package org.goodfaith.learn.fit;

import org.jspecify.annotations.NullMarked;
