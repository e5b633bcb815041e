/// A card as a page of the rulebook: articles with their blocks, and where the card comes from.
///
/// - Reads: a card.
/// - Gives: the Markdown of its articles, or why it cannot be law.
/// - Must never know: any subject, and how a rulebook is stored.
@NullMarked
package org.goodfaith.learn.page;

import org.jspecify.annotations.NullMarked;
