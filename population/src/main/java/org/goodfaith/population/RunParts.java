package org.goodfaith.population;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.goodfaith.population.columns.Columns;
import org.goodfaith.population.kernel.Asking;
import org.goodfaith.population.kernel.RunScores;
import org.jspecify.annotations.Nullable;

/// Runs all parts of a population, with several threads.
final class RunParts {
  private final List<Asking> askings;
  private final boolean listsToo;
  private final int threads;

  RunParts(List<Asking> askings, boolean listsToo, int threads) {
    this.askings = askings;
    this.listsToo = listsToo;
    this.threads = threads;
  }

  /// @param each gets the outcomes of each part, by asking, in order of the parts
  void run(Population population, Consumer<List<Outcomes>> each) {
    Parts parts = new Parts(population.parts());
    if (threads <= 1) {
      parts.work();
    } else {
      try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
        List<CompletableFuture<Void>> workers = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
          workers.add(CompletableFuture.runAsync(parts::work, pool));
        }
        workers.forEach(CompletableFuture::join);
      }
    }
    parts.runs.forEach(run -> {
      if (run == null) {
        throw new CancellationException("a part was left out");
      }
      each.accept(run.outcomes());
    });
  }

  /// Parts handed out one after the other; threads go on to the next as soon as nothing is left to
  /// take of one.
  private final class Parts {
    private final List<Columns> columns;
    private final List<@Nullable PartRun> runs = new ArrayList<>();

    Parts(List<Columns> columns) {
      this.columns = columns;
      columns.forEach(_ -> runs.add(null));
    }

    private synchronized PartRun run(int number) {
      PartRun run = runs.get(number);
      if (run == null) {
        run = new PartRun(columns.get(number), askings, listsToo);
        runs.set(number, run);
      }
      return run;
    }

    void work() {
      for (int i = 0; i < columns.size(); i++) {
        PartRun run = run(i);
        RunScores worker = run.worker();
        for (PartRun.Chunk chunk = run.take(); !chunk.none(); chunk = run.take()) {
          run.run(chunk, worker);
        }
      }
    }
  }
}
