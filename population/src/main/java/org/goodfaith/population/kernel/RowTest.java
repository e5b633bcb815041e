package org.goodfaith.population.kernel;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.goodfaith.core.base.Decimal;
import org.goodfaith.core.rulebook.Characteristic.Where;
import org.goodfaith.core.rulebook.FactType;
import org.goodfaith.core.rulebook.RecordTest;
import org.goodfaith.population.columns.FactColumn;
import org.goodfaith.population.columns.KindTable;
import org.jspecify.annotations.Nullable;

/// A condition on one fact, as a range of the column's numbers: a record meets it where it has the
/// fact and its number lies inside.
///
/// @param column of the fact; null where the table has none, and no record meets it
/// @param least smallest number inside
/// @param most largest number inside; below `least` where no record can meet it
record RowTest(@Nullable FactColumn column, long least, long most) {
  /// Facts have at most 18 digits, so that a difference with these never leaves 64 bits.
  private static final long FURTHEST = 1L << 61;

  static RowTest of(KindTable table, Where where) {
    FactColumn column = table.fact(where.field());
    if (column == null) {
      return new RowTest(null, 1, 0);
    }
    return switch (column.type()) {
      case FactType.Money money -> number(column, where, money.scale());
      case FactType.Count _, FactType.Status _ -> number(column, where, 0);
      case FactType.Code _, FactType.Digest _ ->
          exactly(column, column.words().indexOf(where.value()));
      case FactType.Day _ -> day(column, where.value());
    };
  }

  private static RowTest number(FactColumn column, Where where, int scale) {
    Optional<Decimal> parsed = Decimal.parse(where.value(), scale);
    if (parsed.isEmpty()) {
      return new RowTest(column, 1, 0);
    }
    long bound = parsed.get().unscaled();
    return switch (where.comparison()) {
      case EQUAL -> new RowTest(column, bound, bound);
      case AT_LEAST -> new RowTest(column, bound, FURTHEST);
      case AT_MOST -> new RowTest(column, -FURTHEST, bound);
    };
  }

  private static RowTest exactly(FactColumn column, int place) {
    return place < 0 ? new RowTest(column, 1, 0) : new RowTest(column, place, place);
  }

  private static RowTest day(FactColumn column, String text) {
    try {
      LocalDate day = LocalDate.parse(text);
      return day.toString().equals(text)
          ? new RowTest(column, day.toEpochDay(), day.toEpochDay())
          : new RowTest(column, 1, 0);
    } catch (DateTimeParseException _) {
      return new RowTest(column, 1, 0); // No day is spelled so.
    }
  }

  /// @return the conditions of a test of the table's kind
  static List<RowTest> all(KindTable table, RecordTest test) {
    return test.where().stream().map(where -> of(table, where)).toList();
  }

  boolean meets(int row) {
    if (column == null || !column.has(row)) {
      return false;
    }
    long number = column.values().at(row);
    return number >= least && number <= most;
  }

  /// Clears the marks of rows that do not meet it; of those without the fact too, where all have a
  /// number.
  ///
  /// @param numbers the column's, one for each row
  /// @param marks 1 or 0, one for each row
  void keep(long[] numbers, int rows, byte[] marks) {
    for (int i = 0; i < rows; i++) {
      long outside = (numbers[i] - least) | (most - numbers[i]);
      marks[i] &= (byte) ((outside >>> 63) ^ 1);
    }
  }
}
