/// Questions put to two or more decades of the same people.
///
/// - Reads: parameters, a seed, the law.
/// - Gives: reports with figures, pictures and what would change the conclusion.
/// - Must never know: a registry.
@NullMarked
package org.goodfaith.lab.scenario;

import org.jspecify.annotations.NullMarked;
