/// Figures, pictures and words as one page that needs nothing else.
///
/// - Reads: what a scenario found.
/// - Gives: a page, a table of every figure, the seed.
/// - Must never know: what the figures mean.
@NullMarked
package org.goodfaith.lab.report;

import org.jspecify.annotations.NullMarked;
