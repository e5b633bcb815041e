/// Scores of a whole population beside a column database.
///
/// - Reads: the demo rulebook, generated columns.
/// - Gives: figures for docs/benchmarks.md.
/// - Must never know: the commands and the pages.
@NullMarked
package org.goodfaith.bench.population;

import org.jspecify.annotations.NullMarked;
