/// What follows for everybody, counted and summed up.
///
/// - Reads: outcomes of the parts of a population.
/// - Gives: counts, a digest, and rows for other tools.
/// - Must never know: how outcomes were found.
@NullMarked
package org.goodfaith.population.results;

import org.jspecify.annotations.NullMarked;
