package org.goodfaith.population.snapshot;

import java.util.Arrays;
import java.util.List;
import org.goodfaith.core.rulebook.FactType;
import org.goodfaith.population.columns.Columns;
import org.goodfaith.population.columns.Consents;
import org.goodfaith.population.columns.Days;
import org.goodfaith.population.columns.FactColumn;
import org.goodfaith.population.columns.History;
import org.goodfaith.population.columns.KindTable;
import org.goodfaith.population.columns.Places;
import org.goodfaith.population.columns.Process;
import org.goodfaith.population.columns.WriteColumns;
import org.goodfaith.population.columns.WriteTable;
import org.jspecify.annotations.Nullable;

/// Writes subjects of some columns into others as they are.
final class CopySubjects {
  private final Columns from;
  private final WriteColumns into;
  private final List<SnapshotTable> tables;

  /// @param tables those of the columns written into, in their order
  CopySubjects(Columns from, WriteColumns into, List<SnapshotTable> tables) {
    this.from = from;
    this.into = into;
    this.tables = tables;
  }

  /// @param place of the subject
  void copy(int place) {
    into.subject(from.subjects()[place], Places.kind(from.kinds()[place]));
    History told = from.told().get(place);
    if (told != null) {
      into.told(told);
      return;
    }
    int[] died = from.died();
    if (died != null && died[place] != Days.never()) {
      into.died(died[place]);
    }
    for (Consents consents : from.consents()) {
      int at = Arrays.binarySearch(consents.owners(), place);
      if (at >= 0) {
        into.consent(consents.to(), consents.given()[at], consents.takenBack()[at]);
      }
    }
    for (int number = 0; number < tables.size(); number++) {
      KindTable table = TablesOf.find(from, tables.get(number).shape());
      if (table != null) {
        rows(table, place, number);
      }
    }
  }

  private void rows(KindTable table, int place, int number) {
    int owner = Arrays.binarySearch(table.owners(), place);
    if (owner >= 0) {
      for (int row = table.starts()[owner]; row < table.starts()[owner + 1]; row++) {
        copy(table, row, number);
      }
    }
  }

  private void copy(KindTable table, int row, int number) {
    WriteTable to = into.row(number, table.days()[row], table.roots()[row]);
    if (!table.sourceCodes().isEmpty()) {
      short[] sources = table.sources();
      to.source(table.sourceCodes().get(sources == null ? 0 : sources[row]));
    }
    for (int i = 0; i < table.facts().size(); i++) {
      FactColumn fact = table.facts().get(i);
      if (fact.has(row)) {
        long value = fact.values().at(row);
        if (fact.type() instanceof FactType.Code || fact.type() instanceof FactType.Digest) {
          to.word(i, fact.words().get((int) value));
        } else {
          to.fact(i, value);
        }
      }
    }
    process(table.process(), row, to);
  }

  private static void process(Process process, int row, WriteTable to) {
    if (there(process.approved(), row)) {
      to.approved(day(process.approved(), row));
    }
    if (there(process.noticed(), row)) {
      to.noticed(day(process.noticed(), row));
    }
    int[] fulfils = process.fulfils();
    if (fulfils != null && fulfils[row] != 0) {
      to.fulfils(fulfils[row]);
    }
    short[] by = process.fulfilledBy();
    if (by != null && there(process.fulfilled(), row)) {
      to.fulfilled(day(process.fulfilled(), row), process.fulfillers().get(by[row]));
    }
  }

  private static boolean there(int @Nullable [] days, int row) {
    return day(days, row) != Days.never();
  }

  private static int day(int @Nullable [] days, int row) {
    return days == null ? Days.never() : days[row];
  }
}
