package org.goodfaith.testkit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The browser that tests of pages drive, wherever it is. What drives it is left to the tests.
public final class Chromium {
  private Chromium() {}

  /// @return the program
  public static Path program() {
    return Stream.of(
            Optional.ofNullable(System.getenv("GOODFAITH_CHROMIUM")).orElse(""),
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
            "/Applications/Chromium.app/Contents/MacOS/Chromium")
        .filter(path -> !path.isEmpty())
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(() ->
            new AssertionError(
                "The tests of the pages need a Chromium, and none was found. Install one"
                    + " (Debian, Ubuntu: apt-get install chromium), or name it in the environment"
                    + " variable GOODFAITH_CHROMIUM."));
  }

  /// @return how it is started where there is no screen
  public static List<String> flags() {
    return List.of(
        "--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu", "--force-color-profile=srgb");
  }

  /// @return whether a finding of this impact fails a test of a page
  public static boolean fails(String impact) {
    return List.of("moderate", "serious", "critical").contains(impact);
  }
}
