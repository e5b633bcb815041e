package org.goodfaith.population.kernel;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Lines of one table that add to the same sums: they are added up first, so that each owner's
/// place among the subjects is looked for once.
///
/// @param sums numbers of the sums
/// @param lines at least one
record PackedLines(List<Integer> sums, List<PackedLine> lines) {
  PackedLines {
    sums = List.copyOf(sums);
    lines = List.copyOf(lines);
  }

  static List<PackedLines> of(List<PackedLine> lines) {
    Map<List<Integer>, List<PackedLine>> alike = new LinkedHashMap<>();
    lines.forEach(line -> alike.computeIfAbsent(line.sums(), _ -> new ArrayList<>()).add(line));
    return alike.entrySet().stream()
        .map(some -> new PackedLines(some.getKey(), some.getValue()))
        .toList();
  }

  /// Adds what each owner gets more than somebody of whom nothing is recorded.
  ///
  /// @param into sums, by number, then place
  /// @param from place of the first number
  void run(PackedRows rows, Scratch scratch, long[][] into, int from) {
    Stretch of = rows.of();
    int count = of.count();
    long[] more = scratch.more(count);
    lines.getFirst().read(rows, scratch, more);
    for (PackedLine line : lines.subList(1, lines.size())) {
      long[] other = scratch.other(count);
      line.read(rows, scratch, other);
      Spread.add(other, count, more);
    }
    for (int sum : sums) {
      of.spread(more, into[sum], from);
    }
  }
}
