/// Words every other package is built from: points, spans of time, hashes, faults, exact text.
///
/// Reads: nothing. Gives: small exact value types. Must never know: what a subject or a rule is.
@NullMarked
package org.goodfaith.core.base;

import org.jspecify.annotations.NullMarked;
