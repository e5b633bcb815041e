/// Optimal bins beside an exact solver.
///
/// - Reads: nothing; instances are drawn by seed.
/// - Gives: a test that fails where an optimum differs; compiled with `-Psolver` only.
/// - Must never know: main code must not know it; it takes libraries that do not ship.
@NullMarked
package org.goodfaith.bench.solver;

import org.jspecify.annotations.NullMarked;
