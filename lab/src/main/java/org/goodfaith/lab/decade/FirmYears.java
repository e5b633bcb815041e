package org.goodfaith.lab.decade;

import java.util.Arrays;
import org.goodfaith.lab.world.Chance;
import org.goodfaith.lab.world.Draw;
import org.goodfaith.lab.world.Firms;
import org.goodfaith.lab.world.InBlocks;
import org.goodfaith.lab.world.Parameters;

/// Years of firms, month by month: sales that wander and follow the times, costs that do not, a
/// customer lost now and then. Nobody watches: what a registry would make of them hangs on what is
/// recorded.
public final class FirmYears {
  private static final int MONTHS_A_YEAR = 12;
  private static final int MONTHS_OF_TIMES = 60;
  private static final double MOST_SAVED = 12;
  private static final int WORD_BITS = 6;

  private final Firms firms;
  private final int months;
  private final int words;
  private final long[] shorts;
  private final float[] sales;
  private final short[] closed;

  private FirmYears(Firms firms, int months) {
    this.firms = firms;
    this.months = months;
    this.words = (months + Long.SIZE - 1) >> WORD_BITS;
    this.shorts = new long[firms.count() * words];
    this.sales = new float[firms.count() * ((months + MONTHS_A_YEAR - 1) / MONTHS_A_YEAR)];
    this.closed = new short[firms.count()];
    Arrays.fill(closed, Short.MAX_VALUE);
  }

  /// @return the years of all firms
  public static FirmYears live(Parameters parameters, Firms firms, int months, InBlocks blocks) {
    FirmYears lived = new FirmYears(firms, months);
    Rules rules = new Rules(parameters);
    blocks.run(
        firms.count(),
        (from, until) -> {
          for (int i = from; i < until; i++) {
            lived.live(i, rules);
          }
        });
    return lived;
  }

  /// The numbers, looked up once.
  private record Rules(
      double swing, double back, double times, double lost, double lostCost, int closes) {
    Rules(Parameters parameters) {
      this(
          parameters.of("firms.swing"),
          parameters.of("firms.back"),
          parameters.of("firms.times"),
          parameters.of("firms.lost"),
          parameters.of("firms.lost.cost"),
          parameters.whole("firms.closes"));
    }
  }

  private void live(int i, Rules rules) {
    long luck = firms.luck(i);
    double level = 1;
    double saved = firms.savings[i];
    double costs = 1 - firms.margin[i];
    int row = 0;
    for (int month = 0; month < months; month++) {
      double wander =
          Chance.normal(Chance.unit(luck, month, Draw.WORK), Chance.unit(luck, month, Draw.SPEAKS));
      level = Math.max(0, level + rules.back * (1 - level) + rules.swing * wander);
      double turn = 2 * StrictMath.PI * month / MONTHS_OF_TIMES;
      double sold = level * (1 + rules.times * StrictMath.sin(turn));
      sales[year(i, month)] += (float) (sold / MONTHS_A_YEAR);
      double left = saved + sold - costs;
      if (Chance.unit(luck, month, Draw.BLOW) < rules.lost) {
        left -= rules.lostCost * Chance.exponential(Chance.unit(luck, month, Draw.BLOW_COST));
      }
      saved = Math.min(MOST_SAVED, Math.max(0, left));
      row = left < 0 ? row + 1 : 0;
      if (left < 0) {
        shorts[i * words + (month >> WORD_BITS)] |= 1L << month;
      }
      if (row == rules.closes) {
        closed[i] = (short) month;
        return;
      }
    }
  }

  private int year(int i, int month) {
    return i * ((months + MONTHS_A_YEAR - 1) / MONTHS_A_YEAR) + month / MONTHS_A_YEAR;
  }

  /// @return the firms
  public Firms firms() {
    return firms;
  }

  /// @return whether firm `i` was short of money in a month, or closed by then
  public boolean shortIn(int i, int month) {
    return month > closed[i] || (shorts[i * words + (month >> WORD_BITS)] >>> month & 1) != 0;
  }

  /// @return whether firm `i` was there still after a month
  public boolean open(int i, int month) {
    return closed[i] > month;
  }

  /// @return sales of firm `i` in the year of a month, against its usual ones
  public double sales(int i, int month) {
    return sales[year(i, month)];
  }
}
