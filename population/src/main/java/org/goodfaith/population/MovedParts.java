package org.goodfaith.population;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.goodfaith.population.columns.Columns;
import org.goodfaith.population.kernel.Asking;
import org.goodfaith.population.kernel.FindChanged;

/// Compares two laws that are alike but for the points of characteristics: first it finds whom the
/// changed points concern, then everything about these alone.
final class MovedParts {
  /// Of more than one in so many, everybody is asked about at once.
  private static final int FEW = 8;

  private final FindChanged.Laws laws;
  private final RunParts both;

  MovedParts(Asking before, Asking after, boolean listsToo) {
    laws = new FindChanged.Laws(before, after);
    both = new RunParts(List.of(before, after), listsToo, 1);
  }

  /// @param threads how many work on it, each on parts of its own
  /// @return who moves, by part
  List<Reform> run(Population population, int threads) {
    if (threads <= 1) {
      return population.parts().stream().map(this::part).toList();
    }
    List<CompletableFuture<Reform>> parts = new ArrayList<>();
    try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      for (Columns columns : population.parts()) {
        parts.add(CompletableFuture.supplyAsync(() -> part(columns), pool));
      }
    }
    return parts.stream().map(CompletableFuture::join).toList();
  }

  private Reform part(Columns columns) {
    FindChanged changed = laws.in(columns);
    if (changed == null) {
      return everything(columns);
    }
    if (!changed.any()) {
      return new Reform(columns.size(), 0, List.of());
    }
    BitSet places = changed.places();
    columns.told().keySet().forEach(places::set);
    if (places.isEmpty()) {
      return new Reform(columns.size(), 0, List.of());
    }
    if (places.cardinality() > columns.size() / FEW) {
      return everything(columns);
    }
    Reform found = everything(PickColumns.of(columns, places.stream().toArray()));
    return new Reform(columns.size(), found.moved(), found.cells());
  }

  private Reform everything(Columns columns) {
    return both.run(
            new Population(List.of(columns)),
            found -> CompareReform.between(found.getFirst(), found.getLast()))
        .getFirst();
  }
}
