/// A card's points and reasons beside other readers of its PMML; compiled with the profile `cards`.
///
/// - Reads: nothing.
/// - Gives: a table of rows a second, after all agreed on every row.
/// - Must never know: main code must not know it; it takes libraries that do not ship.
@NullMarked
package org.goodfaith.bench.cards;

import org.jspecify.annotations.NullMarked;
