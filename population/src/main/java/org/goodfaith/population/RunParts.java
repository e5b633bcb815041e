package org.goodfaith.population;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;
import org.goodfaith.population.columns.Columns;
import org.goodfaith.population.kernel.Asking;
import org.goodfaith.population.kernel.ListLaws;
import org.goodfaith.population.kernel.RunScores;
import org.goodfaith.population.kernel.ScoresAsked;
import org.jspecify.annotations.Nullable;

/// Runs all parts of a population, with several threads, the one that asks among them: each takes a
/// part of its own as long as there are any, then helps with those that others have not ended.
final class RunParts {
  private final List<Asking> askings;
  private final ScoresAsked scores;
  private final List<ListLaws> lists;
  private final int threads;

  /// @param listsToo whether listings and measures are wanted
  RunParts(List<Asking> askings, boolean listsToo, int threads) {
    this.askings = askings;
    this.scores = ScoresAsked.of(askings);
    this.lists = listsToo ? askings.stream().map(ListLaws::new).toList() : List.of();
    this.threads = threads;
  }

  /// @param each makes something of the outcomes of one part, by asking; threads call it at once
  /// @return what it made, in order of the parts
  <T> List<T> run(Population population, Function<List<Outcomes>, T> each) {
    Parts<T> parts = new Parts<>(population.parts(), each);
    if (threads <= 1) {
      parts.work();
    } else {
      try (ExecutorService others = Executors.newFixedThreadPool(threads - 1)) {
        List<CompletableFuture<Void>> workers = new ArrayList<>();
        for (int i = 1; i < threads; i++) {
          workers.add(CompletableFuture.runAsync(parts::work, others));
        }
        parts.work();
        workers.forEach(CompletableFuture::join);
      }
    }
    List<T> made = new ArrayList<>();
    for (int i = 0; i < population.parts().size(); i++) {
      made.add(parts.made.get(i));
    }
    return made;
  }

  /// Parts handed out one by one.
  private final class Parts<T> {
    private final List<Columns> columns;
    private final Function<List<Outcomes>, T> each;
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicReferenceArray<@Nullable PartRun> runs;
    private final AtomicReferenceArray<T> made;

    Parts(List<Columns> columns, Function<List<Outcomes>, T> each) {
      this.columns = columns;
      this.each = each;
      this.runs = new AtomicReferenceArray<>(columns.size());
      this.made = new AtomicReferenceArray<>(columns.size());
    }

    void work() {
      for (int i = next.getAndIncrement(); i < columns.size(); i = next.getAndIncrement()) {
        PartRun run = new PartRun(columns.get(i), askings, scores, lists);
        if (columns.get(i).size() == 0) {
          made.set(i, each.apply(run.outcomes()));
        }
        runs.set(i, run);
        take(run, i);
      }
      for (int i = 0; i < columns.size(); i++) {
        PartRun run = runs.get(i);
        if (run != null) {
          take(run, i);
        }
      }
    }

    private void take(PartRun run, int number) {
      PartRun.Chunk chunk = run.take();
      if (chunk.none()) {
        return;
      }
      RunScores worker = run.worker();
      for (; !chunk.none(); chunk = run.take()) {
        if (run.run(chunk, worker)) {
          made.set(number, each.apply(run.outcomes()));
          runs.set(number, null);
        }
      }
    }
  }
}
