package org.goodfaith.served;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.goodfaith.postgres.embedded.EmbeddedPostgres;

/// The demo's registry, made once for all tests of a run by the packaged program; its server runs
/// until the tests end. Tests that change more than inquiries take a registry of their own.
public final class DemoRegistry {
  private static final Path FOLDER = Folders.fresh("demo");
  private static final Outcome MADE =
      GoodfaithProcess.run("demo", "--no-serve", "--data", FOLDER.toString());
  private static final EmbeddedPostgres SERVER = EmbeddedPostgres.open(FOLDER);

  private DemoRegistry() {}

  /// @return its data folder
  public static Path folder() {
    if (!SERVER.isAlive()) {
      throw new IllegalStateException("the demo's server died");
    }
    return FOLDER;
  }

  /// @return how `demo --no-serve` ended
  static Outcome made() {
    return MADE;
  }

  /// Runs a command on it, within this process.
  public static Outcome run(String... words) {
    List<String> line = new ArrayList<>(List.of(words));
    line.addAll(List.of("--data", folder().toString()));
    return Commands.run(line.toArray(String[]::new));
  }
}
