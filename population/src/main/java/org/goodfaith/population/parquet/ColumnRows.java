package org.goodfaith.population.parquet;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The values of one column in some rows. The arrays are not copied; they may be longer than the
/// rows are many.
public sealed interface ColumnRows {
  /// Numbers or days of 32 bits.
  ///
  /// @param values one for each row
  /// @param present which rows have a value; null where all have
  record Ints(int[] values, boolean @Nullable [] present) implements ColumnRows {}

  /// Numbers or decimals of 64 bits.
  ///
  /// @param values one for each row
  /// @param present which rows have a value; null where all have
  record Longs(long[] values, boolean @Nullable [] present) implements ColumnRows {}

  /// Texts, each by its place among those there are.
  ///
  /// @param places one for each row
  /// @param texts those there are
  /// @param present which rows have a value; null where all have
  record Texts(int[] places, List<String> texts, boolean @Nullable [] present)
      implements ColumnRows {}

  /// One text for all rows.
  ///
  /// @param text in every row
  record Same(String text) implements ColumnRows {}

  /// Yes or no.
  ///
  /// @param values one for each row
  record Flags(boolean[] values) implements ColumnRows {}

  /// No row has a value.
  record None() implements ColumnRows {}
}
