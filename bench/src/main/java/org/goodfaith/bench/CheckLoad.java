package org.goodfaith.bench;

import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;

/// Asks a steady number of checks a second, whatever the answers take. A check's time runs from
/// when it was due, so that a server that stalls is not asked more gently.
final class CheckLoad implements AutoCloseable {
  private static final int CARDS = 30_000;
  private static final int WARM_DESKS = 8;
  private static final int WARM_CHECKS = 100_000;
  private static final long WARMING_NANOS = TimeUnit.SECONDS.toNanos(5);
  private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(250);

  private final CheckCalls calls;
  private final int perSecond;
  private final ExecutorService desks = Executors.newVirtualThreadPerTaskExecutor();
  private final ConcurrentLinkedQueue<Long> nanos = new ConcurrentLinkedQueue<>();
  private final AtomicLong failed = new AtomicLong();
  private final AtomicReference<String> why = new AtomicReference<>("");
  private final Thread clock = Thread.ofPlatform().daemon().unstarted(this::tick);
  private volatile boolean closed;
  private volatile long countedFrom;

  CheckLoad(CheckCalls calls, int perSecond) {
    this.calls = calls;
    this.perSecond = perSecond;
  }

  /// Begins, and returns when both sides are warm. A program that has just started is asked one
  /// check after another first: at the full rate at once, what it could not answer while it warms
  /// up would stand before everything later.
  void warmUp() throws InterruptedException {
    CountDownLatch warm = new CountDownLatch(WARM_DESKS);
    for (int desk = 0; desk < WARM_DESKS; desk++) {
      Random random = new Random(desk);
      desks.execute(() -> {
        for (int i = 0; i < WARM_CHECKS / WARM_DESKS; i++) {
          ask(subject(random), System.nanoTime());
        }
        warm.countDown();
      });
    }
    warm.await();
    clock.start();
    LockSupport.parkNanos(WARMING_NANOS);
    nanos.clear();
    failed.set(0);
    why.set("");
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
      String subject = subject(random);
      desks.execute(() -> ask(subject, due));
    }
  }

  private static String subject(Random random) {
    return "card:" + (1 + random.nextInt(CARDS));
  }

  private void ask(String subject, long due) {
    boolean answered = false;
    try {
      answered = calls.check(subject).equals("clear");
    } catch (IllegalStateException | UncheckedIOException e) {
      why.compareAndSet("", " (first: " + e.getMessage() + ")");
    }
    if (answered) {
      nanos.add(System.nanoTime() - due);
    } else {
      failed.incrementAndGet();
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
            + " not answered %d%s",
        sorted.length / seconds,
        seconds,
        sorted[sorted.length / 2] / 1e6,
        sorted[(int) (sorted.length * 0.99)] / 1e6,
        failed.get(),
        why.get());
  }

  @Override
  public void close() {
    closed = true;
    try {
      clock.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    desks.shutdownNow();
  }
}
