package org.goodfaith.files;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.goodfaith.core.base.Place;
import org.goodfaith.core.intake.IntakeFault;
import org.goodfaith.core.intake.SourceItem;
import org.goodfaith.core.record.RowField;
import org.goodfaith.core.record.SourceRow;

/// One row from each line.
final class PlainRows implements RowMaker {
  /// A fact from a column.
  private record FactColumn(String name, Text.Column column, int slot) {}

  private final Columns slots;
  private final FieldTexts fields;
  private final Map<String, String> constants = new HashMap<>();
  private final List<String> lineNumbers = new ArrayList<>();
  private final List<FactColumn> facts = new ArrayList<>();
  private final RowTexts row;

  PlainRows(Layout.Rows layout, List<String> names, RowTexts row) {
    this.row = row;
    slots = new Columns(names, layout.columns());
    fields = new FieldTexts(layout.fields(), names, slots);
    layout
        .facts()
        .forEach((name, text) -> {
          switch (text) {
            case Text.Constant constant -> constants.put(name, constant.text());
            case Text.LineNumber _ -> lineNumbers.add(name);
            case Text.Column column ->
                facts.add(new FactColumn(name, column, slots.slot(names.indexOf(column.name()))));
          }
        });
  }

  @Override
  public void field(int column, char[] buffer, int offset, int length) {
    slots.field(column, buffer, offset, length);
  }

  @Override
  public Optional<SourceItem> endRow(long dataLine, long line) {
    row.begin();
    Map<RowField, String> texts = fields.read(row, slots, dataLine, line);
    Map<String, String> values = new HashMap<>(constants);
    lineNumbers.forEach(name -> values.put(name, Long.toString(dataLine)));
    for (FactColumn fact : facts) {
      Text.Column column = fact.column();
      String text = row.clean(line, column.name(), column.clean(), slots.text(fact.slot()));
      if (!text.isEmpty()) {
        values.put(fact.name(), text);
      }
    }
    Optional<IntakeFault> fault = row.fault();
    if (fault.isPresent()) {
      return Optional.of(new SourceItem.Unreadable(1, fault.get()));
    }
    Place place = Place.ofLine(row.faults().file(), line);
    return Optional.of(
        new SourceItem.Group(place, 1, List.of(new SourceRow(place, texts, values))));
  }

  @Override
  public Iterator<SourceItem> groups() {
    return Collections.emptyIterator();
  }
}
