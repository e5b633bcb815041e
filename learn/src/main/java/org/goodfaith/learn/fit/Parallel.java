package org.goodfaith.learn.fit;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import org.goodfaith.core.base.RegistryBug;

/// Independent pieces of work on a few threads; what comes out does not depend on how many.
public final class Parallel {
  private Parallel() {}

  /// Does the work for each number from 0 on, and returns when all is done.
  public static void each(int count, int threads, IntConsumer work) {
    if (threads <= 1 || count <= 1) {
      for (int i = 0; i < count; i++) {
        work.accept(i);
      }
      return;
    }
    try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      List<Future<?>> pending = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        int number = i;
        pending.add(pool.submit(() -> work.accept(number)));
      }
      for (Future<?> one : pending) {
        one.get();
      }
    } catch (ExecutionException failed) {
      throw new RegistryBug("a piece of work failed", failed);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new RegistryBug("stopped while at work", stopped);
    }
  }
}
