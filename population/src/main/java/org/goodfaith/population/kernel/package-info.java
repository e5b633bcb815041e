/// Scores as loops over columns: many subjects at a time, each thing that several rules look at
/// found once.
///
/// - Reads: the score rules of laws, and `Columns`.
/// - Gives: `ScoreColumn`s, one for each score, law and day asked about.
/// - Must never know: lists and measures, and subjects told in full.
@NullMarked
package org.goodfaith.population.kernel;

import org.jspecify.annotations.NullMarked;
