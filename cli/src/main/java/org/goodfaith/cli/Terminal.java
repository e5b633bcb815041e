package org.goodfaith.cli;

import java.io.Console;
import java.util.Optional;

/// Whether a person sits in front of this command.
final class Terminal {
  private Terminal() {}

  /// @return the terminal, or empty where output goes to a file or another program
  static Optional<Console> attached() {
    return Optional.ofNullable(System.console()).filter(Console::isTerminal);
  }
}
