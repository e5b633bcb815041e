/// Measures how fast the registry is.
///
/// - Reads: generated records.
/// - Gives: figures for docs/benchmarks.md.
/// - Must never know: the commands and the pages.
@NullMarked
package org.goodfaith.bench;

import org.jspecify.annotations.NullMarked;
