package org.goodfaith.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Parameters;

/// The rulebook folder that a command reads.
final class LawFolder {
  @Parameters(
      arity = "0..1",
      paramLabel = "DIR",
      description = "The folder (default: the rulebook that ships).")
  private @Nullable Path named;

  /// @return the folder named, or the rulebook that ships
  Path asked() {
    return named == null ? shipped() : named;
  }

  /// @return the rulebook that ships
  static Path shipped() {
    return Home.folder().resolve("rulebook");
  }
}
