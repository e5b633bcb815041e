package org.goodfaith.learn.judge;

import java.nio.file.Path;
import java.util.Map;
import org.goodfaith.learn.LearnRefused;
import org.goodfaith.learn.rows.LearnConfig;
import org.goodfaith.learn.rows.ReadConfig;

/// The usual page, for tests that need no file.
final class ConfigOf {
  private ConfigOf() {}

  /// @param keys further keys of the page
  static LearnConfig columns(Map<String, String> keys) {
    StringBuilder page =
        new StringBuilder("file: none.csv\ntarget: {column: outcome, bad: \"1\"}\n");
    keys.forEach((key, value) -> page.append(key).append(": ").append(value).append('\n'));
    try {
      return ReadConfig.of(page.toString(), "test.yaml", Path.of("."));
    } catch (LearnRefused refused) {
      throw new AssertionError(refused);
    }
  }
}
