/// Judges the tree itself: the flow of the packages, the walls of the modules, sizes and words.
///
/// - Reads: sources, bytecode and pages of this repository.
/// - Gives: one message per breach, with file and line.
/// - Must never know: what the registry computes.
@NullMarked
package org.goodfaith.tidy;

import org.jspecify.annotations.NullMarked;
