package org.goodfaith.files;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.goodfaith.core.record.RowField;

/// Compiled from a mapping for one file's header: fills the fields of a row.
final class FieldTexts {
  private static final Set<RowField> NEEDED =
      EnumSet.of(RowField.SUBJECT, RowField.REFERENCE, RowField.DAY);

  /// A field from a column.
  private record FromColumn(RowField field, Text.Column column, int slot) {}

  private final Map<RowField, String> constants = new EnumMap<>(RowField.class);
  private final List<FromColumn> columns = new ArrayList<>();
  private final List<RowField> lineNumbers = new ArrayList<>();

  FieldTexts(Map<RowField, Text> fields, List<String> names, Columns slots) {
    fields.forEach((field, text) -> {
      switch (text) {
        case Text.Constant constant -> constants.put(field, constant.text());
        case Text.LineNumber _ -> lineNumbers.add(field);
        case Text.Column column ->
            columns.add(new FromColumn(field, column, slots.slot(names.indexOf(column.name()))));
      }
    });
  }

  /// @return the fields of the row; with a fault in `row` where one could not be read
  Map<RowField, String> read(RowTexts row, Columns slots, long dataLine, long line) {
    Map<RowField, String> texts = new EnumMap<>(RowField.class);
    texts.putAll(constants);
    for (RowField field : lineNumbers) {
      texts.put(field, Long.toString(dataLine));
    }
    for (FromColumn from : columns) {
      String name = from.column().name();
      Clean clean = from.column().clean();
      String raw = slots.text(from.slot());
      if (NEEDED.contains(from.field()) && raw.isBlank()) {
        row.refuse(row.faults().missing(line, name));
        continue;
      }
      String text =
          from.field() == RowField.DAY
              ? row.day(line, name, pattern(clean), clean.trimmed(raw))
              : row.clean(line, name, clean, raw);
      if (!text.isEmpty()) {
        texts.put(from.field(), text);
      }
    }
    return texts;
  }

  private static DatePattern pattern(Clean clean) {
    return clean.turn() instanceof Clean.Turn.Date date ? date.pattern() : DatePattern.ISO;
  }
}
