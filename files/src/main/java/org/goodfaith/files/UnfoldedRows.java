package org.goodfaith.files;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
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

/// Several rows from each line, one for each month that stands in it.
final class UnfoldedRows implements RowMaker {
  /// A fact of a month.
  private record FactColumn(String name, String column, Clean clean, int slot) {}

  /// A month, ready to be read.
  private record MonthColumns(String suffix, String day, List<FactColumn> facts) {}

  private final Columns slots;
  private final FieldTexts fields;
  private final List<MonthColumns> months = new ArrayList<>();
  private final RowTexts row;

  UnfoldedRows(Layout.Unfold layout, List<String> names, RowTexts row) {
    this.row = row;
    slots = new Columns(names, layout.columns());
    fields = new FieldTexts(layout.fields(), names, slots);
    for (Layout.Month month : layout.months()) {
      List<FactColumn> facts = new ArrayList<>();
      layout
          .facts()
          .forEach((name, clean) -> {
            String column = month.columns().getOrDefault(name, "");
            facts.add(new FactColumn(name, column, clean, slots.slot(names.indexOf(column))));
          });
      String day = row.shift().endOf(month.month()).toString();
      months.add(new MonthColumns("/" + month.month(), day, facts));
    }
  }

  @Override
  public void field(int column, char[] buffer, int offset, int length) {
    slots.field(column, buffer, offset, length);
  }

  @Override
  public Optional<SourceItem> endRow(long dataLine, long line) {
    row.begin();
    Map<RowField, String> texts = fields.read(row, slots, dataLine, line);
    String reference = texts.getOrDefault(RowField.REFERENCE, "");
    Place place = Place.ofLine(row.faults().file(), line);
    List<SourceRow> rows = new ArrayList<>(months.size());
    for (MonthColumns month : months) {
      Map<String, String> facts = new HashMap<>();
      for (FactColumn fact : month.facts()) {
        String text = row.clean(line, fact.column(), fact.clean(), slots.text(fact.slot()));
        if (!text.isEmpty()) {
          facts.put(fact.name(), text);
        }
      }
      if (facts.isEmpty()) {
        continue; // Nothing stands in the line for this month.
      }
      Map<RowField, String> ofMonth = new EnumMap<>(texts);
      ofMonth.put(RowField.DAY, month.day());
      ofMonth.put(RowField.REFERENCE, reference + month.suffix());
      rows.add(new SourceRow(place, ofMonth, facts));
    }
    if (rows.isEmpty()) {
      row.refuse(row.faults().nothing(line));
    }
    Optional<IntakeFault> fault = row.fault();
    return Optional.of(
        fault.isPresent()
            ? new SourceItem.Unreadable(1, fault.get())
            : new SourceItem.Group(place, 1, rows));
  }

  @Override
  public Iterator<SourceItem> groups() {
    return Collections.emptyIterator();
  }
}
