package org.goodfaith.population.kernel;

import java.util.Arrays;
import java.util.List;
import org.goodfaith.core.rulebook.Characteristic.Aggregate;
import org.jspecify.annotations.Nullable;

/// One characteristic that reads several tables: each subject's rows are brought together.
final class GatherLine {
  private final List<Source> sources;
  private final GatherValue value;
  private final Effect effect;
  private final @Nullable Decay decay;
  private int[] sums = new int[0];

  /// @param decay what units are worth by age, null where a value becomes points as a whole
  GatherLine(List<Source> sources, GatherValue value, Effect effect, @Nullable Decay decay) {
    this.sources = List.copyOf(sources);
    this.value = value;
    this.effect = effect;
    this.decay = decay;
  }

  /// What it reads of one table.
  ///
  /// @param plan of the table
  /// @param window looked at
  /// @param base mask of those that count, -1 for all
  /// @param chosen mask of those that meet the condition too, -1 for all
  /// @param fact its first number
  /// @param other its second number
  record Source(TablePlan plan, Window window, int base, int chosen, Number fact, Number other) {}

  /// A number of a table's rows.
  ///
  /// @param field number of the column, -1 where there is none
  /// @param having mask of those that have it, -1 for all
  /// @param lift what brings it to the scale of all tables
  record Number(int field, int having, long lift) {}

  /// What units are worth by age.
  ///
  /// @param youngest first day of each age, in order of the law
  /// @param each points for a unit
  /// @param unit how many of a number's smallest parts are one unit
  record Decay(int[] youngest, long[] each, long unit) {}

  Effect effect() {
    return effect;
  }

  void addTo(int sum) {
    sums = Arrays.copyOf(sums, sums.length + 1);
    sums[sums.length - 1] = sum;
  }

  /// @param into sums, by number, then place from `from` on
  void run(Blocks blocks, Scratch scratch, long[][] into, int from, int to) {
    Gathered rows = scratch.gathered();
    int[] at = new int[sources.size()];
    for (int place = from; place < to; place++) {
      rows.clear();
      for (int i = 0; i < at.length; i++) {
        Block block = blocks.of(sources.get(i).plan());
        if (block != null && at[i] < block.count() && block.place(at[i]) == place) {
          gather(rows, sources.get(i), block, at[i]);
          at[i]++;
        }
      }
      if (rows.looked() > 0) {
        long points = points(scratch, rows);
        for (int sum : sums) {
          into[sum][place - from] += points;
        }
      }
    }
  }

  private static void gather(Gathered rows, Source source, Block block, int owner) {
    int end = block.cut(source.window().high())[owner];
    for (int row = block.cut(source.window().low())[owner]; row < end; row++) {
      if (marked(block, source.base(), row)) {
        rows.look();
        if (marked(block, source.chosen(), row)) {
          rows.take(block.day(row));
          if (has(block, source.fact(), row)) {
            rows.number(number(block, source.fact(), row));
          }
          if (has(block, source.other(), row)) {
            rows.other(number(block, source.other(), row));
          }
        }
      }
    }
  }

  private static boolean marked(Block block, int mask, int row) {
    return mask < 0 || block.mask(mask)[row] != 0;
  }

  private static boolean has(Block block, Number number, int row) {
    return number.field() >= 0 && marked(block, number.having(), row);
  }

  private static long number(Block block, Number number, int row) {
    return Math.multiplyExact(block.field(number.field())[row], number.lift());
  }

  private long points(Scratch scratch, Gathered rows) {
    long[] one = scratch.values(1);
    byte[] has = scratch.has(1);
    if (decay != null) {
      one[0] = decayed(rows, decay);
      has[0] = 1;
    } else {
      has[0] = (byte) (value.of(rows, one) ? 1 : 0);
    }
    long[] more = scratch.more(1);
    effect.apply(one, has, 1, more);
    return more[0];
  }

  private long decayed(Gathered rows, Decay by) {
    long sum = 0;
    boolean counts = value.aggregate() == Aggregate.COUNT;
    for (int i = 0; i < rows.size(); i++) {
      if (counts || rows.has(i)) {
        long units = counts ? 1 : rows.number(i) / by.unit();
        sum = Math.addExact(sum, Effect.worth(units, each(by, rows.day(i))));
      }
    }
    return sum;
  }

  private static long each(Decay by, int day) {
    for (int step = 0; step < by.youngest().length; step++) {
      if (day >= by.youngest()[step]) {
        return by.each()[step];
      }
    }
    return 0;
  }
}
