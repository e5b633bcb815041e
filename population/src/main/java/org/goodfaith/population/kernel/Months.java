package org.goodfaith.population.kernel;

import java.time.LocalDate;
import java.time.temporal.ChronoField;

/// Months of days, from a table: a day as its month since year 0 times 32, plus its day of month,
/// so that differences count whole months as `ChronoUnit.MONTHS` does.
final class Months {
  /// A power of two above all days of a month.
  private static final int SHIFT = 5;

  private static final int FIRST = (int) LocalDate.of(1900, 1, 1).toEpochDay();
  private static final int[] PACKED = new int[(int) LocalDate.of(2200, 1, 1).toEpochDay() - FIRST];

  static {
    LocalDate day = LocalDate.of(1900, 1, 1);
    for (int i = 0; i < PACKED.length; i++) {
      PACKED[i] = pack(day.plusDays(i));
    }
  }

  private Months() {}

  private static int pack(LocalDate day) {
    return (int) (day.getLong(ChronoField.PROLEPTIC_MONTH) << SHIFT) + day.getDayOfMonth();
  }

  static int packed(int day) {
    int place = day - FIRST;
    return place >= 0 && place < PACKED.length ? PACKED[place] : pack(LocalDate.ofEpochDay(day));
  }

  /// @return number of the month that a day lies in
  static int month(int day) {
    return packed(day) >> SHIFT;
  }

  /// @return whole months from a day to one not before it
  static int between(int day, int packedLater) {
    return (packedLater - packed(day)) >> SHIFT;
  }
}
