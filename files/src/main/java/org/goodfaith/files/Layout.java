package org.goodfaith.files;

import java.time.YearMonth;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.goodfaith.core.record.RowField;

/// How lines become rows.
sealed interface Layout {
  /// @return the columns the file must have, in the mapping's order
  Set<String> columns();

  /// One row from each line.
  ///
  /// @param fields where each field comes from
  /// @param facts where each fact comes from
  record Rows(Map<RowField, Text> fields, Map<String, Text> facts) implements Layout {
    /// Copies the maps, keeping their order.
    public Rows {
      fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
      facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    }

    @Override
    public Set<String> columns() {
      Set<String> columns = columnsOf(fields.values());
      columns.addAll(columnsOf(facts.values()));
      return columns;
    }
  }

  /// One line holds several months side by side; one row from each of them. Its day is the month's
  /// last, its reference the line's with `/yyyy-mm` of the month as the file has it.
  ///
  /// @param fields where each field comes from, the same for all months
  /// @param facts how each fact is cleaned
  /// @param months in the order of the rows
  record Unfold(Map<RowField, Text> fields, Map<String, Clean> facts, List<Month> months)
      implements Layout {
    /// Copies the collections, keeping their order.
    public Unfold {
      fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
      facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
      months = List.copyOf(months);
    }

    @Override
    public Set<String> columns() {
      Set<String> columns = columnsOf(fields.values());
      months.forEach(month -> columns.addAll(month.columns().values()));
      return columns;
    }
  }

  /// A month of an unfolded line.
  ///
  /// @param month which
  /// @param columns column of each fact
  record Month(YearMonth month, Map<String, String> columns) {
    /// Copies the map, keeping its order.
    public Month {
      columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
    }
  }

  /// One row from all lines of a subject and a calendar month. Its day is the month's last, its
  /// reference the subject's identifier with `/yyyy-mm` of the month as the file has it.
  ///
  /// @param constants fields that are the same for all rows
  /// @param subject column of the identifier
  /// @param date column of the date
  /// @param pattern how the date is written
  /// @param facts how each is made
  record Grouped(
      Map<RowField, Text> constants,
      String subject,
      String date,
      DatePattern pattern,
      Map<String, Tally> facts)
      implements Layout {
    /// Copies the maps, keeping their order.
    public Grouped {
      constants = Collections.unmodifiableMap(new LinkedHashMap<>(constants));
      facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    }

    @Override
    public Set<String> columns() {
      Set<String> columns = new LinkedHashSet<>(List.of(subject, date));
      for (Tally tally : facts.values()) {
        switch (tally) {
          case Tally.CountDistinct count -> columns.add(count.column());
          case Tally.Sum sum -> columns.addAll(sum.columns());
        }
      }
      return columns;
    }
  }

  /// The file names its fields by their own codes: columns `subject`, `day`, `facts.NAME` of a CSV
  /// file, or an object of a JSON line with an object `facts` in it.
  ///
  /// @param constants fields that are the same for all rows
  record Native(Map<RowField, Text> constants) implements Layout {
    /// Copies the map, keeping its order.
    public Native {
      constants = Collections.unmodifiableMap(new LinkedHashMap<>(constants));
    }

    @Override
    public Set<String> columns() {
      return new LinkedHashSet<>();
    }
  }

  private static Set<String> columnsOf(Iterable<Text> texts) {
    Set<String> columns = new LinkedHashSet<>();
    for (Text text : texts) {
      if (text instanceof Text.Column column) {
        columns.add(column.name());
      }
    }
    return columns;
  }
}
