package org.goodfaith.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.goodfaith.core.ledger.GroupOutcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledServerTest {
  private static final int BATCHES = 12;
  private static final int HOLDERS = 60;
  private static final int KILLS = 8;

  @TempDir Path folder;

  /// The postmaster is killed at random moments under a writer that knows of nothing.
  @Test
  void appends_go_on_over_a_killed_server_and_nothing_is_lost_or_doubled() throws Exception {
    Path data = folder.toRealPath().resolve("data");
    try (PostgresRegistry registry =
        PostgresRegistry.open(
            PostgresRegistry.Location.of(data), InstantSource.system(), note -> {})) {
      AtomicBoolean done = new AtomicBoolean();
      Thread killer = Thread.ofPlatform().start(() -> killNowAndThen(data, done));
      for (int batch = 0; batch < BATCHES; batch++) {
        List<GroupOutcome> outcomes =
            registry.store().append(Samples.cards(1 + batch * HOLDERS, HOLDERS));
        assertThat(outcomes).hasSize(HOLDERS).allMatch(GroupOutcome.Accepted.class::isInstance);
      }
      done.set(true);
      killer.join();
      assertThat(registry.ledger().head().size()).isEqualTo(BATCHES * HOLDERS * 7L);
      assertThat(RowCheck.of(registry)).isEmpty();
    }
  }

  private static void killNowAndThen(Path data, AtomicBoolean done) {
    Random random = new Random(20_261_122);
    for (int kill = 0; kill < KILLS && !done.get(); kill++) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200 + random.nextInt(600)));
      try {
        String pid = Files.readAllLines(data.resolve("postgres/postmaster.pid")).getFirst();
        ProcessHandle.of(Long.parseLong(pid.strip())).ifPresent(ProcessHandle::destroyForcibly);
      } catch (IOException | NumberFormatException e) {
        Thread.onSpinWait(); // it is being started just now
      }
    }
  }
}
