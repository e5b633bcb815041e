/// Snapshot files: everybody's folded history in Parquet, for the engine and for any other tool.
///
/// - Reads: the ledger as of one moment and its laws; such files.
/// - Gives: such files; columns.
/// - Must never know: names, identifiers, and the sources' references.
@NullMarked
package org.goodfaith.population.snapshot;

import org.jspecify.annotations.NullMarked;
