package org.goodfaith.learn.fit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.goodfaith.learn.bins.Slots;

/// Takes out of a table what makes no difference: neighbouring ranges of the same points
/// everywhere, two-way tables of nothing but zeros, columns that never give a point.
final class ThinPoints {
  private final PointTable full;

  ThinPoints(PointTable full) {
    this.full = full;
  }

  PointTable thin() {
    List<PointTable.Pair> telling =
        full.pairs().stream().filter(pair -> anyPoints(pair.points())).toList();
    int columns = full.names().size();
    List<Slots> slots = new ArrayList<>();
    int[][] kept = new int[columns][];
    for (int j = 0; j < columns; j++) {
      int[] part = parts(j, telling);
      slots.add(full.slots().get(j).merge(part));
      kept[j] = kept(full.slots().get(j), part);
    }
    int[] number = new int[columns];
    List<Integer> columnsKept = new ArrayList<>();
    for (int j = 0; j < columns; j++) {
      int column = j;
      boolean used =
          Arrays.stream(full.points()[j]).anyMatch(p -> p != 0)
              || telling.stream().anyMatch(p -> p.first() == column || p.second() == column);
      number[j] = columnsKept.size();
      if (used) {
        columnsKept.add(j);
      }
    }
    List<PointTable.Pair> pairs =
        telling.stream()
            .map(pair ->
                new PointTable.Pair(
                    number[pair.first()],
                    number[pair.second()],
                    pick(pair.points(), kept[pair.first()], kept[pair.second()])))
            .toList();
    return new PointTable(
        columnsKept.stream().map(full.names()::get).toList(),
        columnsKept.stream().map(slots::get).toList(),
        full.start(),
        columnsKept.stream().map(j -> pick(full.points()[j], kept[j])).toArray(long[][]::new),
        pairs);
  }

  private static boolean anyPoints(long[][] cells) {
    return Arrays.stream(cells).flatMapToLong(Arrays::stream).anyMatch(points -> points != 0);
  }

  private int[] parts(int column, List<PointTable.Pair> pairs) {
    Slots slots = full.slots().get(column);
    int[] part = new int[slots.ranges()];
    for (int i = 1; i < part.length; i++) {
      boolean same = same(column, slots.firstRange() + i, pairs);
      part[i] = part[i - 1] + (same ? 0 : 1);
    }
    return part;
  }

  /// Whether a slot gives the same as the one before it, everywhere.
  private boolean same(int column, int slot, List<PointTable.Pair> pairs) {
    if (full.points()[column][slot] != full.points()[column][slot - 1]) {
      return false;
    }
    for (PointTable.Pair pair : pairs) {
      if (pair.first() == column && !Arrays.equals(pair.points()[slot], pair.points()[slot - 1])) {
        return false;
      }
      if (pair.second() == column
          && Arrays.stream(pair.points()).anyMatch(row -> row[slot] != row[slot - 1])) {
        return false;
      }
    }
    return true;
  }

  /// The old slots that stand for the new ones.
  private static int[] kept(Slots slots, int[] part) {
    return IntStream.range(0, slots.count())
        .filter(slot -> {
          int range = slot - slots.firstRange();
          boolean ordered = range > 0 && slot < slots.endRange();
          return !ordered || part[range] != part[range - 1];
        })
        .toArray();
  }

  private static long[] pick(long[] points, int[] kept) {
    return IntStream.of(kept).mapToLong(slot -> points[slot]).toArray();
  }

  private static long[][] pick(long[][] cells, int[] rows, int[] columns) {
    return IntStream.of(rows).mapToObj(row -> pick(cells[row], columns)).toArray(long[][]::new);
  }
}
