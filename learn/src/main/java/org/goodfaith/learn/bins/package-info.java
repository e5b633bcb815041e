/// Columns parted into bins: prebins, and the best bins under constraints.
///
/// - Reads: one column with outcomes and weights.
/// - Gives: slots of a column, counts in them, exact optimal bins.
/// - Must never know: other columns, points, or where the rows come from.
@NullMarked
package org.goodfaith.learn.bins;

import org.jspecify.annotations.NullMarked;
