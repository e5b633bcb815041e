/// Points from a standing: a score is its steps.
///
/// Reads: `Standing`, the score and points rules of a day. Gives: `ScoreOutcome` with its steps and
/// grade. Must never know: lists and measures.
@NullMarked
package org.goodfaith.core.score;

import org.jspecify.annotations.NullMarked;
