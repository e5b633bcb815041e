/// Scores as loops over columns: many subjects at a time, each thing that several rules look at
/// found once. Listings as whole numbers, a subject at a time.
///
/// - Reads: the score and list rules of laws, and `Columns`.
/// - Gives: `ScoreColumn`s, one for each score, law and day asked about, and `Listed`s.
/// - Must never know: measures, and subjects told in full.
@NullMarked
package org.goodfaith.population.kernel;

import org.jspecify.annotations.NullMarked;
