/// Learned cards next to boosted trees, on the same rows and folds.
///
/// - Reads: pages of cards to learn, and their files.
/// - Gives: mean AUC and time of both, with paired errors.
/// - Must never know: anything the product needs; it is compiled with `-Pboost` only.
@NullMarked
package org.goodfaith.bench.boost;

import org.jspecify.annotations.NullMarked;
