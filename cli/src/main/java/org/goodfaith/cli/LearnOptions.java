package org.goodfaith.cli;

import java.nio.file.Path;
import org.goodfaith.learn.LearnRefused;
import org.goodfaith.learn.rows.LearnConfig;
import org.goodfaith.learn.rows.ReadConfig;
import org.goodfaith.learn.rows.ReadSample;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// The page of a card to learn, and its rows.
final class LearnOptions {
  @Parameters(
      index = "0",
      paramLabel = "CONFIG",
      description = "YAML page that says what the columns of a file mean.")
  private Path page = Path.of("");

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Threads to compute with; the outcome does not depend on it.")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(names = "--json", description = "Print JSON.")
  boolean json;

  Path page() {
    return page;
  }

  int threads() {
    return Math.max(1, threads);
  }

  LearnConfig config() {
    try {
      return ReadConfig.read(page);
    } catch (LearnRefused refused) {
      throw trouble(refused);
    }
  }

  static ReadSample.Read rows(LearnConfig config) {
    try {
      return ReadSample.read(config);
    } catch (LearnRefused refused) {
      throw trouble(refused);
    }
  }

  static UserTrouble trouble(LearnRefused refused) {
    return UserTrouble.of("This cannot be learned:", refused.faults(), 1);
  }
}
