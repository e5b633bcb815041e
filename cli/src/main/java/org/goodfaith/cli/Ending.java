package org.goodfaith.cli;

/// Whether the program is about to end, by Ctrl-C for example: the embedded server is stopped by a
/// hook of its own then, and that it cannot be reached any more is no trouble to tell of.
final class Ending {
  private Ending() {}

  static boolean isNow() {
    Thread probe = Thread.ofPlatform().unstarted(() -> {});
    try {
      Runtime.getRuntime().addShutdownHook(probe);
      return !Runtime.getRuntime().removeShutdownHook(probe);
    } catch (IllegalStateException _) {
      return true; // no hook is taken once the program ends
    }
  }
}
