/// What the tests of all modules share.
///
/// - Reads: golden files.
/// - Gives: builders, in-memory stores and a clock that is told the time.
/// - Must never know: main code that needs it; there is none.
@NullMarked
package org.goodfaith.testkit;

import org.jspecify.annotations.NullMarked;
