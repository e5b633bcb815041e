package org.goodfaith.cli;

import java.nio.file.Path;

/// The folder of the program, where its rulebook, mappings and demo data lie.
final class Home {
  private Home() {}

  /// @return the folder the launcher names, else the working folder
  static Path folder() {
    return Path.of(System.getProperty("goodfaith.home", "."));
  }
}
