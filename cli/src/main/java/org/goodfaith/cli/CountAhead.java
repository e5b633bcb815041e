package org.goodfaith.cli;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.goodfaith.core.answer.Question;
import org.goodfaith.postgres.StoreTrouble;

/// Counts the figures and fills the queues while serving, before somebody asks for them: at the
/// beginning, when a day begins, and when more has entered.
final class CountAhead implements AutoCloseable {
  private static final Duration EVERY = Duration.ofSeconds(10);
  private static final long KEPT_EVERY = 60;
  private static final Duration AT_MOST = Duration.ofSeconds(2);

  private final OpenRegistry registry;
  private final Thread thread;
  private volatile boolean closed;
  private Optional<Question> counted = Optional.empty();
  private long rounds;

  private CountAhead(OpenRegistry registry) {
    this.registry = registry;
    this.thread = Thread.ofPlatform().name("count-ahead").daemon().unstarted(this::keep);
  }

  static CountAhead of(OpenRegistry registry) {
    CountAhead ahead = new CountAhead(registry);
    ahead.thread.start();
    return ahead;
  }

  private void keep() {
    while (!closed) {
      try {
        count();
      } catch (StoreTrouble _) {
        counted = Optional.empty(); // the gate says so; what is asked for now says so itself
      }
      rest();
    }
  }

  private void count() {
    LocalDate today = LocalDate.ofInstant(DataOptions.clock().instant(), registry.zone());
    Optional<Question> now =
        Question.asked(registry.ledger(), registry.library(), today, registry.ledger().head());
    if (now.isPresent() && !now.equals(counted)) {
      registry.figures().figures(now.get());
      registry.queues().work(now.get());
      registry.queues().notices(now.get());
      if (rounds++ % KEPT_EVERY == 0) {
        registry.keptFigures().keep();
      }
      counted = now;
    }
  }

  private void rest() {
    synchronized (thread) {
      try {
        if (!closed) {
          thread.wait(EVERY.toMillis());
        }
      } catch (InterruptedException e) {
        closed = true;
        Thread.currentThread().interrupt();
      }
    }
  }

  @Override
  public void close() {
    synchronized (thread) {
      closed = true;
      thread.notifyAll();
    }
    try {
      thread.join(AT_MOST);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
