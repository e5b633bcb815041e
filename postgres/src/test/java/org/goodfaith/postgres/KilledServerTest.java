package org.goodfaith.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.NoSuchElementException;
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

  /// Every second kill waits for a server that is ready, the others strike whenever they fall due:
  /// a start may be interrupted, but not start after start until the registry rightly gives up.
  private static void killNowAndThen(Path data, AtomicBoolean done) {
    Random random = new Random(20_261_122);
    long last = 0;
    for (int kill = 0; kill < KILLS && !done.get(); kill++) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200 + random.nextInt(600)));
      Note note = Note.in(data);
      while (kill % 2 == 0 && !done.get() && (!note.ready() || note.pid() == last)) {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(4));
        note = Note.in(data);
      }
      last = note.pid();
      if (last > 0) {
        ProcessHandle.of(last).ifPresent(ProcessHandle::destroyForcibly);
      }
    }
  }

  /// What the server has written down of itself.
  ///
  /// @param pid 0 where there is no note, or one just being written
  private record Note(long pid, boolean ready) {
    private static final int STATUS_LINE = 7;

    static Note in(Path data) {
      try {
        List<String> lines = Files.readAllLines(data.resolve("postgres/postmaster.pid"));
        boolean ready =
            lines.size() > STATUS_LINE && lines.get(STATUS_LINE).strip().equals("ready");
        return new Note(Long.parseLong(lines.getFirst().strip()), ready);
      } catch (IOException | NumberFormatException | NoSuchElementException e) {
        return new Note(0, false); // it is being started just now
      }
    }
  }
}
