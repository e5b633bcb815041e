/// Made-up years of a small town, held each evening against a model that shares no code with the
/// registry: sources err, officers dawdle, subjects object, and commands die half-way.
///
/// Reads: `Rulebook`, a seed. Gives: differences, as failed assertions. Must never know: a file, a
/// database, or how the registry comes to its answers.
@NullMarked
package org.goodfaith.testkit.year;

import org.jspecify.annotations.NullMarked;
