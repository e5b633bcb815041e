package org.goodfaith.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.goodfaith.core.answer.InquiryJournal.CheckInquiry;
import org.goodfaith.core.subject.SubjectKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What many check desks at once need of the database.
class CheckDeskTest {
  private static final LocalDate DAY = Samples.DAY;

  @TempDir Path folder;
  private PostgresRegistry.Location location;
  private PostgresRegistry registry;

  @BeforeEach
  void openNew() {
    location = TestServer.newDatabase(folder.resolve("first"));
    registry = open();
  }

  @AfterEach
  void close() {
    registry.close();
  }

  private PostgresRegistry open() {
    return PostgresRegistry.open(location, InstantSource.system(), note -> {});
  }

  @Test
  void check_inquiries_of_many_at_once_are_all_kept_before_any_answer() throws Exception {
    Instant now = Instant.parse("2026-03-02T10:00:00Z");
    try (ExecutorService desks = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Integer>> kept = new ArrayList<>();
      for (int i = 0; i < 300; i++) {
        SubjectKey subject = new SubjectKey(100 + i);
        kept.add(
            desks.submit(() -> {
              registry
                  .journal()
                  .keep(
                      new CheckInquiry(
                          subject, now, "a \"desk\", {x}", "service", "t", "rail.ticket", "", DAY),
                      subject.number() % 2 == 0
                          ? Optional.of(YearMonth.of(2026, 3))
                          : Optional.empty());
              return registry.journal().of(subject).size();
            }));
      }
      for (Future<Integer> one : kept) {
        assertThat(one.get()).isEqualTo(1);
      }
    }
  }

  @Test
  void a_seal_by_another_program_is_heard_of() {
    try (PostgresRegistry other = open();
        SealWatch watch = registry.watch()) {
      watch.await(Duration.ofSeconds(30));
      long before = registry.ledger().head().size();
      other.store().append(Samples.cards(1, 1));
      watch.await(Duration.ofSeconds(30));
      assertThat(registry.ledger().head().size()).isGreaterThan(before);
      assertThat(registry.ledger().sizeAtLeast()).as("sealed here").isEqualTo(before);
    }
  }
}
