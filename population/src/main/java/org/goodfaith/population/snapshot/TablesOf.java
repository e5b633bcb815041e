package org.goodfaith.population.snapshot;

import java.util.List;
import org.goodfaith.core.rulebook.FactField;
import org.goodfaith.core.rulebook.FactType;
import org.goodfaith.population.columns.Columns;
import org.goodfaith.population.columns.FactColumn;
import org.goodfaith.population.columns.KindTable;
import org.goodfaith.population.columns.Shapes;
import org.jspecify.annotations.Nullable;

/// Finds the table of columns that has a shape.
final class TablesOf {
  private TablesOf() {}

  static @Nullable KindTable find(Columns columns, Shapes.Shape shape) {
    for (KindTable table : columns.tables()) {
      if (table.kind().equals(shape.kind()) && alike(table.facts(), shape.fields())) {
        return table;
      }
    }
    return null;
  }

  private static boolean alike(List<FactColumn> facts, List<FactField> fields) {
    boolean alike = facts.size() == fields.size();
    for (int i = 0; alike && i < facts.size(); i++) {
      alike =
          facts.get(i).name().equals(fields.get(i).name())
              && alike(facts.get(i).type(), fields.get(i).type());
    }
    return alike;
  }

  /// @return whether a column of the one type can hold what is of the other
  static boolean alike(FactType one, FactType other) {
    return one instanceof FactType.Money ? one.equals(other) : one.getClass() == other.getClass();
  }
}
