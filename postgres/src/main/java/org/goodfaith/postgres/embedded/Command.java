package org.goodfaith.postgres.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Runs a program of the server with a plain environment.
final class Command {
  private Command() {}

  /// What a finished program said.
  ///
  /// @param exitCode its exit code
  /// @param output standard output and error together
  record Outcome(int exitCode, String output) {
    boolean succeeded() {
      return exitCode == 0;
    }
  }

  static Process start(Path folder, List<String> prefix, List<String> words) throws IOException {
    List<String> all = new ArrayList<>(prefix);
    all.addAll(words);
    ProcessBuilder builder = new ProcessBuilder(all);
    builder.directory(folder.toFile()).redirectErrorStream(true);
    builder.environment().keySet().removeIf(name -> name.startsWith("PG") || isLocale(name));
    builder.environment().put("LC_ALL", "C");
    builder.environment().put("TZ", "UTC");
    return builder.start();
  }

  static Outcome run(Path folder, List<String> prefix, List<String> words) throws IOException {
    Process process = start(folder, prefix, words);
    process.getOutputStream().close();
    byte[] said = process.getInputStream().readAllBytes();
    try {
      return new Outcome(process.waitFor(), new String(said, StandardCharsets.UTF_8).strip());
    } catch (InterruptedException e) {
      process.destroy();
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while running " + words.getFirst(), e);
    }
  }

  private static boolean isLocale(String name) {
    return name.startsWith("LC_") || name.equals("LANG") || name.equals("LANGUAGE");
  }
}
