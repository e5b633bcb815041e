package org.goodfaith.bench;

import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/// Asks a steady number of checks a second, whatever the answers take. A check's time runs from
/// when it was due, so that a server that stalls is not asked more gently.
final class CheckLoad implements AutoCloseable {
  private static final int CARDS = 30_000;
  private static final long WARMING_NANOS = TimeUnit.SECONDS.toNanos(10);
  private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(250);

  private final CheckCalls calls;
  private final int perSecond;
  private final ExecutorService desks = Executors.newVirtualThreadPerTaskExecutor();
  private final ConcurrentLinkedQueue<Long> nanos = new ConcurrentLinkedQueue<>();
  private final AtomicLong failed = new AtomicLong();
  private final Thread clock = Thread.ofPlatform().daemon().unstarted(this::tick);
  private volatile boolean closed;
  private volatile long countedFrom;

  CheckLoad(CheckCalls calls, int perSecond) {
    this.calls = calls;
    this.perSecond = perSecond;
  }

  /// Begins, and returns when both sides are warm.
  void warmUp() {
    clock.start();
    LockSupport.parkNanos(WARMING_NANOS);
    nanos.clear();
    countedFrom = System.nanoTime();
  }

  /// Lets the load run for a while.
  void pause() {
    LockSupport.parkNanos(PAUSE_NANOS);
  }

  private void tick() {
    Random random = new Random(1);
    long begun = System.nanoTime();
    for (long i = 0; !closed; i++) {
      long due = begun + i * TimeUnit.SECONDS.toNanos(1) / perSecond;
      long left = due - System.nanoTime();
      if (left > 0) {
        LockSupport.parkNanos(left);
      }
      String subject = "card:" + (1 + random.nextInt(CARDS));
      desks.execute(() -> ask(subject, due));
    }
  }

  private void ask(String subject, long due) {
    boolean answered = false;
    try {
      answered = calls.check(subject).equals("clear");
    } finally {
      if (answered) {
        nanos.add(System.nanoTime() - due);
      } else {
        failed.incrementAndGet();
      }
    }
  }

  /// @return rate and times in one line
  String figures() {
    double seconds = (System.nanoTime() - countedFrom) / 1e9;
    long[] sorted = nanos.stream().mapToLong(Long::longValue).toArray();
    Arrays.sort(sorted);
    return String.format(
        Locale.ROOT,
        "checks meanwhile: %,.0f a second for %.0f s, median %.2f ms, 99th percentile %.1f ms,"
            + " not answered %d",
        sorted.length / seconds,
        seconds,
        sorted[sorted.length / 2] / 1e6,
        sorted[(int) (sorted.length * 0.99)] / 1e6,
        failed.get());
  }

  @Override
  public void close() {
    closed = true;
    desks.shutdownNow();
  }
}
