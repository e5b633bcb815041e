/// A card for other programs: a query in SQL.
///
/// - Reads: a card.
/// - Gives: text.
/// - Must never know: a database.
@NullMarked
package org.goodfaith.learn.export;

import org.jspecify.annotations.NullMarked;
