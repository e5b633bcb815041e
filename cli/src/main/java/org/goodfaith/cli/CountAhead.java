package org.goodfaith.cli;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.goodfaith.core.answer.PartMatches;
import org.goodfaith.core.answer.PartMatches.Parting;
import org.goodfaith.core.answer.Question;
import org.goodfaith.postgres.StoreTrouble;

/// Counts the figures and fills the queues while serving, before somebody asks for them: at the
/// beginning, when a day begins, and when more has entered. Parts what was found to be about two
/// where whoever should have done so was killed before.
final class CountAhead {
  private static final Duration EVERY = Duration.ofSeconds(10);
  private static final long KEPT_EVERY = 60;

  private final OpenRegistry registry;
  private Optional<Question> counted = Optional.empty();
  private List<Parting> left = List.of();
  private long rounds;
  private boolean finished;

  CountAhead(OpenRegistry registry) {
    this.registry = registry;
  }

  /// @return what ends it when closed
  static ServingThread of(OpenRegistry registry) {
    return ServingThread.begin("count-ahead", new CountAhead(registry)::keep);
  }

  private void keep(ServingThread thread) {
    while (!thread.closed()) {
      try {
        count();
      } catch (StoreTrouble _) {
        counted = Optional.empty(); // the gate says so; what is asked for now says so itself
      }
      thread.rest(EVERY);
    }
  }

  void count() {
    LocalDate today = LocalDate.ofInstant(DataOptions.clock().instant(), registry.zone());
    Optional<Question> now =
        Question.asked(registry.ledger(), registry.library(), today, registry.ledger().head());
    if (now.isPresent() && !now.equals(counted)) {
      registry.figures().figures(now.get());
      registry.queues().work(now.get());
      registry.queues().notices(now.get());
      registry.queues().petitions(now.get());
      if (rounds++ % KEPT_EVERY == 0) {
        registry.keptFigures().keep();
      }
      counted = now;
    }
    now.ifPresent(this::part);
    if (!finished) {
      finished = true;
      finish(today);
    }
    // Nothing waits for these, and there may be many.
    now.ifPresent(one -> registry.queues().recalls(one, registry.library()));
  }

  /// What a program that was killed left of an erasure is ended when serving begins.
  private void finish(LocalDate today) {
    try {
      TellErasure.finish(registry, today);
    } catch (UserTrouble e) {
      System.err.println(e.getMessage());
    }
  }

  /// What was left a round ago already is nobody else's work now.
  private void part(Question now) {
    List<Parting> found = registry.queues().partings(now);
    List<Parting> since = found.stream().filter(left::contains).toList();
    new PartMatches(registry.ledger(), registry.store()).part(since, now.asOf());
    left = found;
  }
}
