/// A batch error and its end: thousands of wrong lines, corrected, held against a registry that
/// never had them.
///
/// Reads: `Rulebook`, the ports of two registries. Gives: differences, as failed assertions, and
/// how long it took. Must never know: a database, a file.
@NullMarked
package org.goodfaith.testkit.restate;

import org.jspecify.annotations.NullMarked;
