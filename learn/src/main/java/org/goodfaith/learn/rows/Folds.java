package org.goodfaith.learn.rows;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/// How rows are parted into those that teach and those that examine. Decided by a seed alone.
///
/// The rule of stratified folds: rows are shuffled (Fisher and Yates, from the last row on, by
/// `java.util.SplittableRandom` of the seed); in that order those with the outcome are dealt to
/// folds 0, 1, 2 ..., the others to the last fold, the one before it, and so on.
public final class Folds {
  /// One part.
  ///
  /// @param teach rows to learn from
  /// @param examine rows to examine on, none of the others
  public record Part(int[] teach, int[] examine) {}

  private Folds() {}

  /// @return the number of the fold of each row, each fold with about as many outcomes
  public static int[] stratified(boolean[] bad, int folds, long seed) {
    int[] order = shuffled(bad.length, seed);
    int[] fold = new int[bad.length];
    int bads = 0;
    int goods = 0;
    for (int row : order) {
      fold[row] = bad[row] ? bads++ % folds : folds - 1 - goods++ % folds;
    }
    return fold;
  }

  /// @return the number of the fold of each row, rows of one group in one fold; groups are shuffled
  ///   by the seed and dealt, largest first, to the fold with the fewest rows
  public static int[] grouped(int[] groups, int folds, long seed) {
    Map<Integer, Integer> sizes = new HashMap<>();
    for (int group : groups) {
      sizes.merge(group, 1, Integer::sum);
    }
    List<Integer> names = new ArrayList<>(new TreeSet<>(sizes.keySet()));
    int[] order = shuffled(names.size(), seed);
    List<Integer> dealt = new ArrayList<>();
    IntStream.of(order).forEach(at -> dealt.add(names.get(at)));
    ToIntFunction<Integer> size = group -> sizes.getOrDefault(group, 0);
    dealt.sort((a, b) -> Integer.compare(size.applyAsInt(b), size.applyAsInt(a)));
    int[] rows = new int[folds];
    Map<Integer, Integer> foldOf = new HashMap<>();
    for (int group : dealt) {
      int least = 0;
      for (int fold = 1; fold < folds; fold++) {
        least = rows[fold] < rows[least] ? fold : least;
      }
      rows[least] += size.applyAsInt(group);
      foldOf.put(group, least);
    }
    return IntStream.of(groups).map(foldOf::get).toArray();
  }

  /// @return one part for each fold
  public static List<Part> parts(int[] fold, int folds) {
    List<Part> parts = new ArrayList<>();
    for (int k = 0; k < folds; k++) {
      int examined = k;
      parts.add(
          new Part(
              IntStream.range(0, fold.length).filter(row -> fold[row] != examined).toArray(),
              IntStream.range(0, fold.length).filter(row -> fold[row] == examined).toArray()));
    }
    return parts;
  }

  /// @return rows before a period teach, those from it on examine
  public static Part outOfTime(List<String> periods, String from) {
    return new Part(
        IntStream.range(0, periods.size())
            .filter(row -> periods.get(row).compareTo(from) < 0)
            .toArray(),
        IntStream.range(0, periods.size())
            .filter(row -> periods.get(row).compareTo(from) >= 0)
            .toArray());
  }

  private static int[] shuffled(int rows, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int[] order = IntStream.range(0, rows).toArray();
    for (int i = rows - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      int last = order[i];
      order[i] = order[j];
      order[j] = last;
    }
    return order;
  }
}
