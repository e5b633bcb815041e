/// The commands, the configuration and the wiring of all modules.
///
/// - Reads: arguments, the environment and the clock.
/// - Gives: lines or JSON on standard output, and an exit code.
/// - Must never know: a rule of the registry.
@NullMarked
package org.goodfaith.cli;

import org.jspecify.annotations.NullMarked;
