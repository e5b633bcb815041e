/// People who do not exist, and whose truth is known.
///
/// - Reads: parameters with their sources, a seed, how many.
/// - Gives: traits, friends and chance, the same for any number of threads.
/// - Must never know: a law, a score, or a real person.
@NullMarked
package org.goodfaith.lab.world;

import org.jspecify.annotations.NullMarked;
