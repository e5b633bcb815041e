/// A rulebook compiled to columnar kernels over everybody at once.
///
/// - Reads: a rulebook, and columns of folded standings.
/// - Gives: scores, grades, listings and measures of whole populations, equal to the core's.
/// - Must never know: names, identifiers, and who asks.
@NullMarked
package org.goodfaith.population;

import org.jspecify.annotations.NullMarked;
