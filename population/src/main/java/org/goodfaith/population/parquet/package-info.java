/// Parquet files of flat columns: as much of the format as a snapshot needs.
///
/// - Reads: columns in arrays, and such files.
/// - Gives: such files, and columns in arrays.
/// - Must never know: what the columns mean.
@NullMarked
package org.goodfaith.population.parquet;

import org.jspecify.annotations.NullMarked;
