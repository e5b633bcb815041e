package org.goodfaith.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;
import org.goodfaith.core.ledger.LedgerMoment;
import org.goodfaith.core.subject.SubjectKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A reading of everybody that breaks off leaves the moment as it was for the next reading.
class PostgresMomentTest {
  private static final int FORGOTTEN = 200_000;

  @TempDir Path folder;

  /// More than what lies on its way between server and program.
  private static void fill(PostgresRegistry.Location location) throws SQLException {
    try (Connection admin = TestServer.admin(location);
        Statement statement = admin.createStatement()) {
      String hash = "sha256(i::text::bytea)";
      statement.execute(
          "insert into entry (subject, seq, prev, hash, position) select i, 1, %s, %s, i + 100"
                  .formatted(hash, hash)
              + " from generate_series(10, "
              + (FORGOTTEN + 9)
              + ") i");
    }
  }

  @Test
  void a_reading_that_broke_off_spoils_no_later_one() throws SQLException {
    PostgresRegistry.Location location = TestServer.newDatabase(folder);
    try (PostgresRegistry registry =
        PostgresRegistry.open(location, InstantSource.system(), _ -> {})) {
      registry.store().append(Samples.cards(1, 3));
      fill(location);
      try (LedgerMoment moment = registry.moment()) {
        AtomicLong read = new AtomicLong();
        for (int time = 0; time < 2; time++) {
          assertThatThrownBy(() ->
                  moment.rows(
                      1,
                      Long.MAX_VALUE,
                      (_, _, _, _) -> {
                        throw new IllegalStateException("no more");
                      }))
              .isInstanceOf(IllegalStateException.class)
              .hasMessage("no more");
          read.set(0);
          moment.rows(1, 3, (_, _, _, _) -> read.incrementAndGet());
          assertThat(read).hasValue(registry.ledger().head().size() - onlyOfTheRegistry(registry));
        }
        read.set(0);
        moment.rows(1, FORGOTTEN + 9, (_, _, _, _) -> read.incrementAndGet());
        assertThat(read.get()).isGreaterThan(FORGOTTEN);
      }
    }
  }

  private static long onlyOfTheRegistry(PostgresRegistry registry) {
    return registry.ledger().entriesOf(SubjectKey.REGISTRY).size();
  }
}
