package org.goodfaith.served;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.goodfaith.core.answer.Desk;
import org.goodfaith.core.answer.Reader;
import org.goodfaith.core.base.Hash;
import org.goodfaith.core.rulebook.Proved;
import org.goodfaith.core.rulebook.Rulebook;
import org.goodfaith.core.subject.Identifier;
import org.goodfaith.files.rulebook.LoadRulebook;
import org.goodfaith.postgres.PostgresRegistry;
import org.junit.jupiter.api.Test;

/// Nobody can tell from how long an answer takes whether the registry knows somebody.
final class UnknownSubjectTest {
  private static final int ROUNDS = 400;
  private static final int WARMING = 300;

  @Test
  void an_unknown_subject_takes_as_long_as_a_clear_one() {
    try (PostgresRegistry registry =
        PostgresRegistry.open(
            PostgresRegistry.Location.of(DemoRegistry.folder()),
            InstantSource.system(),
            note -> {})) {
      Desk desk = desk(registry);
      List<Identifier> asked =
          List.of(
              new Identifier("resident", "MADE-UP-003"), new Identifier("resident", "NO-SUCH-ONE"));
      long[][] nanos = new long[asked.size()][ROUNDS];
      for (int i = -WARMING; i < ROUNDS; i++) {
        for (int who = 0; who < asked.size(); who++) {
          long begun = System.nanoTime();
          Object answer = desk.check(question(registry, asked.get(who)));
          nanos[who][Math.max(i, 0)] = System.nanoTime() - begun;
          assertThat(answer.toString()).contains("CLEAR");
        }
      }
      double known = quarter(nanos[0]);
      double unknown = quarter(nanos[1]);
      assertThat(Math.abs(known - unknown) / Math.min(known, unknown))
          .as(
              "quarter of the times of a known one %.0f ns, of an unknown one %.0f ns",
              known, unknown)
          .isLessThan(0.25);
    }
  }

  /// The value below which a quarter of the times lie: disturbances only make times longer.
  private static double quarter(long[] nanos) {
    Arrays.sort(nanos);
    return nanos[nanos.length / 4];
  }

  private static Desk desk(PostgresRegistry registry) {
    Map<Hash, Rulebook> laws = new ConcurrentHashMap<>();
    return new Desk(
        registry.store(),
        registry.ledger(),
        digest -> laws.computeIfAbsent(digest, one -> law(registry, one)),
        registry.journal());
  }

  private static Rulebook law(PostgresRegistry registry, Hash digest) {
    return switch (LoadRulebook.enacted(registry.rulebooks().filesOf(digest).orElseThrow())) {
      case Proved.Holds(Rulebook rulebook) -> rulebook;
      case Proved.Faulty faulty -> throw new IllegalStateException(faulty.faults().toString());
    };
  }

  private static Desk.CheckQuestion question(PostgresRegistry registry, Identifier who) {
    return new Desk.CheckQuestion(
        new Reader("a test", "service", null),
        Optional.of(who).flatMap(registry.vault()::find),
        "rail.ticket",
        "rail-sale",
        "",
        Instant.now(),
        LocalDate.now());
  }
}
