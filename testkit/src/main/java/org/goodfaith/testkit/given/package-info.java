/// Random laws, and what may happen to somebody under them.
///
/// Reads: a seed. Gives: pages of a law that holds, and entries of subjects. Must never know: how
/// pages are read, and what follows from entries.
@NullMarked
package org.goodfaith.testkit.given;

import org.jspecify.annotations.NullMarked;
