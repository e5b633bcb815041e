package org.goodfaith.population.kernel;

import org.goodfaith.core.base.Decimal;
import org.goodfaith.core.rulebook.Characteristic.Aggregate;

/// The value of a characteristic, from gathered rows.
///
/// @param aggregate what is computed; not `DISTINCT`
/// @param shift of quotients: scale of the quotient and of the divisor, less that of the dividend
/// @param today the day looked from, as `Months` packs it
record GatherValue(Aggregate aggregate, int shift, int today) {
  /// @return whether it knows how
  static boolean knows(Aggregate aggregate) {
    return aggregate != Aggregate.DISTINCT;
  }

  /// @param into where the value is put
  /// @return whether there is one
  boolean of(Gathered rows, long[] into) {
    if (rows.looked() == 0) {
      return false;
    }
    return switch (aggregate) {
      case COUNT -> put(into, rows.size());
      case SUM -> put(into, sum(rows));
      case MAX, MIN -> extreme(rows, into);
      case SHARE -> share(rows, into);
      case MEAN -> mean(rows, into);
      case TREND -> trend(rows, into);
      case MONTHS -> put(into, months(rows, false));
      case MONTHS_IN_A_ROW -> put(into, months(rows, true));
      case MONTHS_SINCE_LAST -> since(rows, rows.size() - 1, into);
      case MONTHS_SINCE_FIRST -> since(rows, 0, into);
      case DISTINCT -> throw new IllegalArgumentException("texts of several tables");
    };
  }

  private static boolean put(long[] into, long value) {
    into[0] = value;
    return true;
  }

  private static long sum(Gathered rows) {
    long sum = 0;
    for (int i = 0; i < rows.size(); i++) {
      sum = rows.has(i) ? Math.addExact(sum, rows.number(i)) : sum;
    }
    return sum;
  }

  private static long have(Gathered rows) {
    long have = 0;
    for (int i = 0; i < rows.size(); i++) {
      have += rows.has(i) ? 1 : 0;
    }
    return have;
  }

  private boolean extreme(Gathered rows, long[] into) {
    boolean some = false;
    for (int i = 0; i < rows.size(); i++) {
      if (rows.has(i)) {
        long number = rows.number(i);
        boolean further = aggregate == Aggregate.MAX ? number > into[0] : number < into[0];
        into[0] = !some || further ? number : into[0];
        some = true;
      }
    }
    return some;
  }

  private boolean share(Gathered rows, long[] into) {
    long whole = 0;
    long wholes = 0;
    for (int i = 0; i < rows.size(); i++) {
      if (rows.hasOther(i)) {
        whole = Math.addExact(whole, rows.otherNumber(i));
        wholes++;
      }
    }
    return wholes > 0
        && whole > 0
        && have(rows) > 0
        && put(into, Decimal.quotient(sum(rows), whole, shift));
  }

  private boolean mean(Gathered rows, long[] into) {
    long have = have(rows);
    return have > 0 && put(into, Decimal.quotient(sum(rows), have, shift));
  }

  private static boolean trend(Gathered rows, long[] into) {
    boolean some = false;
    int firstDay = 0;
    int lastDay = 0;
    long first = 0;
    long last = 0;
    for (int i = 0; i < rows.size(); i++) {
      if (rows.has(i)) {
        long number = rows.number(i);
        int day = rows.day(i);
        first = !some ? number : day == firstDay ? Math.max(first, number) : first;
        firstDay = some ? firstDay : day;
        last = some && day == lastDay ? Math.max(last, number) : number;
        lastDay = day;
        some = true;
      }
    }
    return some && firstDay != lastDay && put(into, Math.subtractExact(last, first));
  }

  private static long months(Gathered rows, boolean inARow) {
    long months = 0;
    long longest = 0;
    long run = 0;
    int last = Integer.MIN_VALUE;
    for (int i = 0; i < rows.size(); i++) {
      int month = Months.month(rows.day(i));
      if (month != last) {
        months++;
        run = month == last + 1 ? run + 1 : 1;
        longest = Math.max(longest, run);
        last = month;
      }
    }
    return inARow ? longest : months;
  }

  private boolean since(Gathered rows, int row, long[] into) {
    return rows.size() > 0 && put(into, Months.between(rows.day(row), today));
  }
}
