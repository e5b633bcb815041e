package org.goodfaith.population.snapshot;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.goodfaith.core.base.RegistryBug;

/// Does something with each of some things, several at a time.
final class EachPart {
  private EachPart() {}

  /// @param threads how many at a time
  /// @return the results, in order of the things
  static <A, B> List<B> map(List<A> things, int threads, Function<A, B> each) {
    try (ExecutorService executor = Executors.newFixedThreadPool(Math.max(1, threads))) {
      List<Future<B>> futures = new ArrayList<>();
      for (A one : things) {
        futures.add(executor.submit(() -> each.apply(one)));
      }
      List<B> results = new ArrayList<>();
      try {
        for (Future<B> future : futures) {
          results.add(future.get());
        }
        return results;
      } catch (ExecutionException e) {
        executor.shutdownNow();
        throw unwrapped(e);
      } catch (InterruptedException e) {
        executor.shutdownNow();
        Thread.currentThread().interrupt();
        throw new SnapshotTrouble("It was interrupted.", "Start it again.", e);
      }
    }
  }

  private static RuntimeException unwrapped(ExecutionException trouble) {
    return switch (trouble.getCause()) {
      case RuntimeException known -> known;
      case Error error -> throw error;
      case Throwable other -> new RegistryBug("a part ended unexpectedly", other);
      case null -> new RegistryBug("a part ended for no reason");
    };
  }
}
