package org.goodfaith.cli;

import java.time.Duration;
import java.util.function.Consumer;

/// Work that goes on in rounds while serving, on a thread of its own, and ends when told to.
final class ServingThread implements AutoCloseable {
  private static final Duration AT_MOST = Duration.ofSeconds(2);

  private final Thread thread;
  private volatile boolean closed;

  private ServingThread(String name, Consumer<ServingThread> work) {
    this.thread = Thread.ofPlatform().name(name).daemon().unstarted(() -> work.accept(this));
  }

  /// @param work goes on until it finds the thread closed
  static ServingThread begin(String name, Consumer<ServingThread> work) {
    ServingThread serving = new ServingThread(name, work);
    serving.thread.start();
    return serving;
  }

  boolean closed() {
    return closed;
  }

  /// Waits that long, or until it is closed.
  void rest(Duration duration) {
    synchronized (thread) {
      try {
        if (!closed) {
          thread.wait(duration.toMillis());
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
