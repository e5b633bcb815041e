/// Columns: what is known of many subjects, sorted by subject, one table for each record kind.
///
/// - Reads: chains of entries, records as they are made, or columns read back from files.
/// - Gives: `Columns`, and any subject's entries again.
/// - Must never know: names and identifiers, the source's references, and rules that give points.
@NullMarked
package org.goodfaith.population.columns;

import org.jspecify.annotations.NullMarked;
