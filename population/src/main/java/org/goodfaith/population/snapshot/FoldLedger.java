package org.goodfaith.population.snapshot;

import java.util.List;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.goodfaith.core.ledger.LedgerMoment;
import org.goodfaith.core.rulebook.Rulebook;
import org.goodfaith.population.columns.Columns;
import org.goodfaith.population.columns.Shapes;

/// Folds everybody straight from the ledger, with no files in between.
///
/// @param ledger at one moment
/// @param law whose record kinds are the tables
/// @param treeSize entries before this position are known
/// @param span how many subject numbers fall into one part
public record FoldLedger(LedgerMoment ledger, Rulebook law, long treeSize, long span) {
  /// A reader holds a few connections to a database that has some dozens for everybody.
  private static final int READERS_MOST = 8;

  static int readers(int threads) {
    return Math.min(threads, READERS_MOST);
  }

  /// Does something with each part, which is forgotten again.
  ///
  /// @param threads how many at once
  /// @return the results, in order of the parts
  public <T> List<T> each(int threads, Function<Columns, T> work) {
    Shapes shapes = Shapes.of(law);
    long last = ledger.subjects();
    List<Long> firsts =
        LongStream.iterate(1, first -> first <= last, first -> first + span).boxed().toList();
    return EachPart.map(
        firsts,
        readers(threads),
        first -> {
          FoldPart fold = new FoldPart(ledger, law, shapes, treeSize);
          fold.fold(first, Math.min(last, first + span - 1));
          return work.apply(fold.done());
        });
  }
}
