package org.goodfaith.population.columns;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.goodfaith.core.record.Fact;
import org.goodfaith.core.record.Record;
import org.goodfaith.core.rulebook.FactField;
import org.goodfaith.core.rulebook.Rulebook;
import org.goodfaith.core.subject.SubjectKind;
import org.jspecify.annotations.Nullable;

/// Writes columns, subject after subject. For one thread.
///
/// `subject` begins a subject; what is said after it is about this one.
public final class WriteColumns {
  private final Shapes shapes;
  private final @Nullable WriteTable[] tables;
  private final Growing subjects = new Growing(0);
  private final Growing kinds = new Growing(0);
  private final Growing died = new Growing(Days.never());
  private final Map<String, WriteConsents> consents = new TreeMap<>();
  private final Map<Integer, History> told = new HashMap<>();

  /// @param rulebook the law under which the records were admitted
  public WriteColumns(Rulebook rulebook) {
    this(Shapes.of(rulebook));
  }

  /// @param shapes of the tables
  public WriteColumns(Shapes shapes) {
    this.shapes = shapes;
    tables = new @Nullable WriteTable[shapes.shapes().size()];
  }

  /// Begins a subject.
  ///
  /// @param number larger than the one before
  /// @return its place
  public int subject(long number, SubjectKind kind) {
    if (subjects.size() > 0 && subjects.last() >= number) {
      throw new IllegalArgumentException(
          "subjects come by rising number: " + number + " after " + subjects.last());
    }
    subjects.add(number);
    kinds.add(Places.of(kind));
    return subjects.size() - 1;
  }

  /// Says on which day the subject died.
  public void died(int day) {
    died.set(subjects.size() - 1, day);
  }

  /// Says that the subject consented.
  ///
  /// @param to code of the score or purpose
  /// @param given day of the consent
  /// @param takenBack day on which it was taken back, `Days.never()` where it was not
  public void consent(String to, int given, int takenBack) {
    consents.computeIfAbsent(to, WriteConsents::new).add(subjects.size() - 1, given, takenBack);
  }

  /// Says that the subject's history is not simple. Nothing else is to be said of it.
  public void told(History history) {
    told.put(subjects.size() - 1, history);
  }

  /// Begins a record of the subject.
  ///
  /// @param kind code of the kind
  /// @param day of conduct
  /// @param root number of its entry in the subject's chain, from 2 on: the first is the
  ///   registration
  /// @return the table, to say the facts of the row
  /// @throws IllegalArgumentException where the law knows no such kind on that day
  public WriteTable row(String kind, int day, int root) {
    int number = shapes.table(kind, day);
    if (number < 0) {
      throw new IllegalArgumentException(
          "the law has no record kind '" + kind + "' on " + Days.day(day));
    }
    return row(number, day, root);
  }

  /// The same, for many records of one kind: `number` is what `Shapes.table` says.
  public WriteTable row(int number, int day, int root) {
    WriteTable table = tables[number];
    if (table == null) {
      table = new WriteTable(shapes.shapes().get(number));
      tables[number] = table;
    }
    table.row(subjects.size() - 1, day, root);
    return table;
  }

  /// Writes a record of the subject with its facts.
  ///
  /// @param root number of its entry in the subject's chain
  /// @return the table, to say more of the row
  /// @throws IllegalArgumentException where the law knows no such kind or fact on that day
  public WriteTable record(Record record, int root) {
    WriteTable table = row(record.kind(), Days.of(record.day()), root);
    List<FactField> fields = table.shape().fields();
    int found = 0;
    for (int i = 0; i < fields.size(); i++) {
      Fact fact = record.facts().get(fields.get(i).name());
      if (fact != null) {
        WriteFact.write(table, i, fact);
        found++;
      }
    }
    if (found < record.facts().size()) {
      throw new IllegalArgumentException(
          "a record of '" + record.kind() + "' has facts that the law does not know");
    }
    return table;
  }

  /// @return how many subjects were begun
  public int size() {
    return subjects.size();
  }

  /// @return the columns; one use
  public Columns done() {
    List<KindTable> written = new ArrayList<>();
    for (WriteTable table : tables) {
      if (table != null && !table.empty()) {
        written.add(table.done());
      }
    }
    long[] numbers = new long[subjects.size()];
    byte[] sorts = new byte[subjects.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = subjects.at(i);
      sorts[i] = (byte) kinds.at(i);
    }
    died.upTo(numbers.length);
    return new Columns(
        numbers,
        sorts,
        died.ints(false),
        consents.values().stream().map(WriteConsents::done).toList(),
        written,
        told);
  }
}
