/// Rows of characteristics with outcomes, as columns in plain arrays.
///
/// - Reads: a CSV or Parquet file and the small YAML page that says what its columns mean.
/// - Gives: a sample to learn from, the folds it is cut into, and what was left out.
/// - Must never know: names or identifiers of anybody, and how a card is fitted.
@NullMarked
package org.goodfaith.learn.rows;

import org.jspecify.annotations.NullMarked;
