package org.goodfaith.lab.world;

import java.util.concurrent.ForkJoinPool;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/// Runs the same work over blocks of people on some threads. Blocks share nothing but what is added
/// up in whole numbers, so that the outcome is the same for any number of threads.
public final class InBlocks implements AutoCloseable {
  private static final int BLOCK = 8192;

  private final ForkJoinPool pool;

  /// @param threads how many, at least 1
  public InBlocks(int threads) {
    pool = new ForkJoinPool(threads);
  }

  /// Work over some people.
  @FunctionalInterface
  public interface Work {
    /// @param from first of them
    /// @param until the one after the last
    void over(int from, int until);
  }

  /// @param people how many
  /// @param work to be done over all of them
  public void run(int people, Work work) {
    each(
        (people + BLOCK - 1) / BLOCK,
        block -> work.over(block * BLOCK, Math.min(people, (block + 1) * BLOCK)));
  }

  /// @param pieces how many pieces of work
  /// @param work takes the number of one, from 0
  public void each(int pieces, IntConsumer work) {
    pool.submit(() -> IntStream.range(0, pieces).parallel().forEach(work)).join();
  }

  /// @return how many threads
  public int threads() {
    return pool.getParallelism();
  }

  @Override
  public void close() {
    pool.shutdown();
  }
}
