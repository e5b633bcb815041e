package org.goodfaith.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.goodfaith.testkit.restate.BatchError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Restating on PostgreSQL; `-Dgoodfaith.heavy=true` restates three thousand.
class RestateTrialTest {
  private static final int HARMED = Boolean.getBoolean("goodfaith.heavy") ? 3_000 : 120;

  @TempDir private Path work;

  @Test
  void batch_error_is_restated_on_postgresql_and_everybody_is_to_be_told() throws IOException {
    Path root = Path.of(System.getProperty("goodfaith.root", "..")).toAbsolutePath();
    BatchError.Took took = RestateTrial.run(root, work, HARMED);
    assertThat(Duration.ofNanos(took.whole())).isLessThan(Duration.ofSeconds(30));
  }
}
