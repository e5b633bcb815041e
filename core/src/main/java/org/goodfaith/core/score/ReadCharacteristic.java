package org.goodfaith.core.score;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Set;
import org.goodfaith.core.base.Decimal;
import org.goodfaith.core.score.ScorePlan.PointsLine;
import org.goodfaith.core.score.Sight.Picked;
import org.jspecify.annotations.Nullable;

/// Computes a characteristic's value from what is seen of a standing.
final class ReadCharacteristic {
  private static final int SHARE_SCALE = 3;
  private static final long MONTHS_A_YEAR = 12;

  private ReadCharacteristic() {}

  /// @return the value, or null where there is no record to compute it from
  static @Nullable Decimal read(PointsLine line, Sight sight) {
    if (sight.looked(line.choice()).size() == 0) {
      return null;
    }
    Picked chosen = sight.chosen(line.choice());
    return switch (line.rule().characteristic().aggregate()) {
      case COUNT -> Decimal.of(chosen.size());
      case MONTHS -> Decimal.of(months(chosen));
      case MONTHS_IN_A_ROW -> Decimal.of(monthsInARow(chosen));
      case DISTINCT -> Decimal.of(different(sight, line.field(), chosen));
      case MEAN -> mean(sight, line.field(), chosen);
      case TREND -> trend(sight, line.field(), chosen);
      case SUM -> {
        Decimal sum = sum(sight, line.field(), chosen);
        yield sum == null ? Decimal.of(0) : sum;
      }
      case MAX -> furthest(sight, line.field(), chosen, 1);
      case MIN -> furthest(sight, line.field(), chosen, -1);
      case SHARE -> share(sum(sight, line.field(), chosen), sum(sight, line.per(), chosen));
      case MONTHS_SINCE_LAST -> since(chosen, chosen.size() - 1, sight.standing().asOf());
      case MONTHS_SINCE_FIRST -> since(chosen, 0, sight.standing().asOf());
    };
  }

  /// Records stand by day, so the same months stand together.
  private static int months(Picked chosen) {
    int months = 0;
    LocalDate last = LocalDate.MIN;
    for (int i = 0; i < chosen.size(); i++) {
      LocalDate day = chosen.day(i);
      if (day.getMonthValue() != last.getMonthValue() || day.getYear() != last.getYear()) {
        months++;
        last = day;
      }
    }
    return months;
  }

  private static int monthsInARow(Picked chosen) {
    int longest = 0;
    int run = 0;
    long last = Long.MIN_VALUE;
    for (int i = 0; i < chosen.size(); i++) {
      LocalDate day = chosen.day(i);
      long month = day.getYear() * MONTHS_A_YEAR + day.getMonthValue();
      if (month != last) {
        run = month == last + 1 ? run + 1 : 1;
        longest = Math.max(longest, run);
        last = month;
      }
    }
    return longest;
  }

  private static int different(Sight sight, int field, Picked chosen) {
    Set<String> values = new HashSet<>();
    for (int i = 0; i < chosen.size(); i++) {
      String text = sight.text(field, chosen.place(i));
      if (text != null) {
        values.add(text);
      }
    }
    return values.size();
  }

  private static @Nullable Decimal mean(Sight sight, int field, Picked chosen) {
    int count = 0;
    for (int i = 0; i < chosen.size(); i++) {
      count += sight.number(field, chosen.place(i)) == null ? 0 : 1;
    }
    Decimal sum = sum(sight, field, chosen);
    return sum == null ? null : sum.dividedBy(Decimal.of(count), SHARE_SCALE);
  }

  /// Of several records on one day the largest counts, so that their order does not matter.
  private static @Nullable Decimal trend(Sight sight, int field, Picked chosen) {
    LocalDate firstDay = null;
    LocalDate lastDay = null;
    Decimal first = null;
    Decimal last = null;
    for (int i = 0; i < chosen.size(); i++) {
      Decimal number = sight.number(field, chosen.place(i));
      if (number == null) {
        continue;
      }
      LocalDate day = chosen.day(i);
      first = firstDay == null || day.equals(firstDay) ? larger(first, number) : first;
      firstDay = firstDay == null ? day : firstDay;
      last = day.equals(lastDay) ? larger(last, number) : number;
      lastDay = day;
    }
    boolean oneDay = firstDay == null || firstDay.equals(lastDay);
    return oneDay || first == null || last == null ? null : last.minus(first);
  }

  private static Decimal larger(@Nullable Decimal one, Decimal other) {
    return one == null || one.compareTo(other) < 0 ? other : one;
  }

  private static @Nullable Decimal sum(Sight sight, int field, Picked chosen) {
    Decimal sum = null;
    for (int i = 0; i < chosen.size(); i++) {
      Decimal number = sight.number(field, chosen.place(i));
      if (number != null) {
        sum = sum == null ? number : sum.plus(number);
      }
    }
    return sum;
  }

  /// @param side 1 for the largest, -1 for the smallest; of equal ones the first
  private static @Nullable Decimal furthest(Sight sight, int field, Picked chosen, int side) {
    Decimal found = null;
    for (int i = 0; i < chosen.size(); i++) {
      Decimal number = sight.number(field, chosen.place(i));
      if (number != null && (found == null || Integer.signum(number.compareTo(found)) == side)) {
        found = number;
      }
    }
    return found;
  }

  private static @Nullable Decimal share(@Nullable Decimal part, @Nullable Decimal whole) {
    return part == null || whole == null || whole.signum() <= 0
        ? null
        : part.dividedBy(whole, SHARE_SCALE);
  }

  private static @Nullable Decimal since(Picked chosen, int number, LocalDate asOf) {
    return chosen.size() == 0
        ? null
        : Decimal.of(ChronoUnit.MONTHS.between(chosen.day(number), asOf));
  }
}
