/// How a score that is law does in the registry: whether it meets the people it learned from, and
/// whether what it foretold came true.
///
/// - Reads: a card, and samples of the registry.
/// - Gives: shifts, observed beside predicted, and alarms.
/// - Must never know: who a row is about, and how a law is changed.
@NullMarked
package org.goodfaith.learn.watch;

import org.jspecify.annotations.NullMarked;
