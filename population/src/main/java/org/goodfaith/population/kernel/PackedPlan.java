package org.goodfaith.population.kernel;

import java.util.ArrayList;
import java.util.List;
import org.goodfaith.population.columns.FactColumn;
import org.goodfaith.population.columns.KindTable;

/// What rules want of one table that is found by adding up small numbers, several in one word.
final class PackedPlan {
  private final KindTable table;
  private final TablePlan otherwise;
  private final List<FactColumn> fields = new ArrayList<>();
  private final List<Taken> taken = new ArrayList<>();
  private final List<Term> terms = new ArrayList<>();
  private final List<PackedLine> lines = new ArrayList<>();

  PackedPlan(KindTable table) {
    this.table = table;
    this.otherwise = new TablePlan(table);
  }

  KindTable table() {
    return table;
  }

  /// @return the same lines, for rows whose numbers are too large to be packed
  TablePlan otherwise() {
    return otherwise;
  }

  List<FactColumn> fields() {
    return fields;
  }

  List<Taken> taken() {
    return taken;
  }

  List<Term> terms() {
    return terms;
  }

  List<PackedLine> lines() {
    return lines;
  }

  /// @return number of a column
  int field(FactColumn column) {
    return number(fields, column);
  }

  /// @return number of the rows taken
  int taken(Taken rows) {
    if (rows.where().conditional()) {
      FactColumn column = RowTest.of(table, rows.where()).column();
      if (column != null) {
        field(column);
      }
      number(taken, rows.looked());
    }
    return number(taken, rows);
  }

  /// @return number of a term
  int term(Term term) {
    return number(terms, term);
  }

  private static <T> int number(List<T> known, T one) {
    int at = known.indexOf(one);
    if (at < 0) {
      known.add(one);
      return known.size() - 1;
    }
    return at;
  }
}
