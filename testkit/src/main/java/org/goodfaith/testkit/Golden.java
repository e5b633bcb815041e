package org.goodfaith.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Compares a text with the golden file that was reviewed; `-Dgolden=reset` writes the file anew,
/// so that the change shows in the diff.
public final class Golden {
  private Golden() {}

  /// @param file the golden file
  /// @param actual what the code gave
  public static void check(Path file, String actual) {
    String text = actual.endsWith("\n") ? actual : actual + "\n";
    try {
      if ("reset".equals(System.getProperty("golden", ""))) {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, text);
      }
      String golden = Files.exists(file) ? Files.readString(file) : "";
      assertThat(text).as("golden text %s", file.getFileName()).isEqualTo(golden);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
