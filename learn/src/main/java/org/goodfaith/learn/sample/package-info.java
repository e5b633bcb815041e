/// Samples from the registry itself: characteristics as known at the decision, the outcome after
/// it.
///
/// - Reads: the ledger, and a law with the two scores that say what to compute.
/// - Gives: rows with their outcome, and a sheet that says where they come from.
/// - Must never know: names and identifiers.
@NullMarked
package org.goodfaith.learn.sample;

import org.jspecify.annotations.NullMarked;
