package org.goodfaith.core.intake;

import java.util.List;
import org.goodfaith.core.base.Fault;
import org.goodfaith.core.base.Place;
import org.goodfaith.core.record.SourceRow;

/// What reading a source file gives, item by item. Every line read is in exactly one item.
public sealed interface SourceItem {
  /// @return number of source lines this item accounts for
  long lines();

  /// Rows that enter whole or not at all: those of one line, or of all lines of one group.
  ///
  /// @param place the first line
  /// @param lines how many source lines went in
  /// @param rows at least one
  record Group(Place place, long lines, List<SourceRow> rows) implements SourceItem {
    /// @throws IllegalArgumentException without rows
    public Group {
      rows = List.copyOf(rows);
      if (rows.isEmpty()) {
        throw new IllegalArgumentException("a group has at least one row");
      }
    }
  }

  /// Lines refused before they became rows.
  ///
  /// @param lines how many, 1 but for faults of a group
  /// @param fault why
  record Unreadable(long lines, Fault fault) implements SourceItem {}
}
