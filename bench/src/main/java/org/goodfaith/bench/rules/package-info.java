/// The points of one score beside other rule engines.
///
/// - Reads: the demo rulebook, generated standings.
/// - Gives: figures for docs/benchmarks.md.
/// - Must never know: the commands and the pages.
@NullMarked
package org.goodfaith.bench.rules;

import org.jspecify.annotations.NullMarked;
