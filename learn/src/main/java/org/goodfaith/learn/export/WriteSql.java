package org.goodfaith.learn.export;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.goodfaith.learn.card.CardBins;
import org.goodfaith.learn.card.CardCharacteristic;
import org.goodfaith.learn.card.Cell;
import org.goodfaith.learn.card.Cut;
import org.goodfaith.learn.card.Scorecard;
import org.goodfaith.learn.card.TwoWayTable;

/// Writes a card as one standard SQL query: the points of each characteristic in a column of its
/// own, and their sum. Columns are compared as exact decimals.
public final class WriteSql {
  private WriteSql() {}

  /// @param card which
  /// @param table name of the table whose columns are called as the characteristics are
  /// @return the query
  public static String sql(Scorecard card, String table) {
    List<String> columns = new ArrayList<>();
    List<String> lines = new ArrayList<>();
    for (CardCharacteristic one : card.characteristics()) {
      lines.add(cases(one) + " AS " + name("points of " + one.name()));
      columns.add(name("points of " + one.name()));
    }
    for (TwoWayTable two : card.tables()) {
      String points = name("points of " + two.first() + " x " + two.second());
      lines.add(cases(card, two) + " AS " + points);
      columns.add(points);
    }
    return "-- "
        + card.title().replaceAll("\\s+", " ")
        + ", card "
        + card.digest()
        + "\nSELECT points.*, "
        + card.start()
        + columns.stream().map(column -> " + " + column).collect(Collectors.joining())
        + " AS score\nFROM (\n  SELECT rows_scored.*,\n    "
        + String.join(",\n    ", lines)
        + "\n  FROM "
        + name(table)
        + " AS rows_scored\n) AS points\n";
  }

  private static String cases(CardCharacteristic one) {
    StringBuilder out = new StringBuilder("CASE");
    List<Cell> slots = one.slots();
    for (int slot = 0; slot < slots.size(); slot++) {
      out.append(" WHEN ").append(condition(one, slot));
      out.append(" THEN ").append(slots.get(slot).points());
    }
    return out.append(" END").toString();
  }

  private static String cases(Scorecard card, TwoWayTable two) {
    CardCharacteristic first = card.characteristics().get(card.number(two.first()));
    CardCharacteristic second = card.characteristics().get(card.number(two.second()));
    StringBuilder out = new StringBuilder("CASE");
    for (int row = 0; row < two.points().size(); row++) {
      for (int column = 0; column < two.points().get(row).size(); column++) {
        out.append("\n      WHEN ").append(condition(first, row));
        out.append(" AND ").append(condition(second, column));
        out.append(" THEN ").append(two.points().get(row).get(column));
      }
    }
    return out.append(" END").toString();
  }

  private static String condition(CardCharacteristic one, int slot) {
    String column = name(one.name());
    if (slot == 0) {
      return column + " IS NULL";
    }
    return switch (one.bins()) {
      case CardBins.Groups groups ->
          slot <= groups.groups().size()
              ? column
                  + " IN ("
                  + groups.groups().get(slot - 1).categories().stream()
                      .map(category -> "'" + category.replace("'", "''") + "'")
                      .collect(Collectors.joining(", "))
                  + ")"
              : column + " IS NOT NULL";
      case CardBins.Ranges ranges -> range(column, ranges, slot - 1);
    };
  }

  private static String range(String column, CardBins.Ranges ranges, int cell) {
    if (cell < ranges.specials().size()) {
      return column
          + " IN ("
          + ranges.specials().get(cell).values().stream()
              .map(Object::toString)
              .collect(Collectors.joining(", "))
          + ")";
    }
    int range = cell - ranges.specials().size();
    List<String> bounds = new ArrayList<>();
    if (range > 0) {
      Cut cut = ranges.cuts().get(range - 1);
      bounds.add(column + (cut.side() == Cut.Side.ABOVE ? " >= " : " > ") + cut.at());
    }
    if (range < ranges.cuts().size()) {
      Cut cut = ranges.cuts().get(range);
      bounds.add(column + (cut.side() == Cut.Side.ABOVE ? " < " : " <= ") + cut.at());
    }
    return bounds.isEmpty() ? column + " IS NOT NULL" : String.join(" AND ", bounds);
  }

  private static String name(String name) {
    return "\"" + name.replace("\"", "\"\"") + "\"";
  }
}
