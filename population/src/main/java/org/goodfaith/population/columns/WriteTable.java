package org.goodfaith.population.columns;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.goodfaith.core.rulebook.FactField;
import org.goodfaith.core.rulebook.FactType;
import org.jspecify.annotations.Nullable;

/// One table while it is written, row after row. `WriteColumns` gives it.
///
/// `row` begins a row of the subject written now; what is said after it is about this row. Rows of
/// one subject may come in any order.
public final class WriteTable {
  private final Shapes.Shape shape;
  private final Growing owners = new Growing(0);
  private final Growing starts = new Growing(0);
  private final Growing days = new Growing(0);
  private final Growing roots = new Growing(0);
  private final Growing sources = new Growing(0);
  private final Growing fulfils = new Growing(0);
  private final Growing approved = new Growing(Days.never());
  private final Growing noticed = new Growing(Days.never());
  private final Growing fulfilled = new Growing(Days.never());
  private final Growing fulfilledBy = new Growing(0);
  private final List<String> sourceCodes = new ArrayList<>();
  private final List<String> fulfillers = new ArrayList<>();
  private final Growing[] values;
  private final Growing[] present;
  private final List<Map<String, Integer>> places = new ArrayList<>();
  private final List<List<String>> words = new ArrayList<>();
  private int size;
  private int run;

  WriteTable(Shapes.Shape shape) {
    this.shape = shape;
    int fields = shape.fields().size();
    values = new Growing[fields];
    present = new Growing[fields];
    for (int i = 0; i < fields; i++) {
      values[i] = new Growing(0);
      present[i] = new Growing(0);
      List<String> known = new ArrayList<>();
      if (shape.fields().get(i).type() instanceof FactType.Code code) {
        known.addAll(code.allowed());
      }
      Map<String, Integer> place = new HashMap<>();
      known.forEach(word -> place.put(word, place.size()));
      words.add(known);
      places.add(place);
    }
  }

  /// @return the shape of its facts; a fact is meant by its place there
  public Shapes.Shape shape() {
    return shape;
  }

  /// Begins a row. `WriteColumns.row` does it for the subject written now.
  void row(int owner, int day, int root) {
    if (owners.size() == 0 || owners.last() != owner) {
      sort();
      owners.add(owner);
      starts.add(size);
      run = size;
    }
    days.set(size, day);
    roots.set(size, root);
    size++;
  }

  /// Says a fact of the row: money as its unscaled amount, a day as `Days` counts.
  ///
  /// @param field place of the fact in the shape
  public WriteTable fact(int field, long value) {
    values[field].set(size - 1, value);
    present[field].set(size - 1, 1);
    return this;
  }

  /// Says a fact of the row that is a code or a digest.
  ///
  /// @param field place of the fact in the shape
  public WriteTable word(int field, String text) {
    Integer place = places.get(field).get(text);
    if (place == null) {
      place = words.get(field).size();
      words.get(field).add(text);
      places.get(field).put(text, place);
    }
    return fact(field, place);
  }

  /// Says whose record the row is.
  public WriteTable source(String code) {
    sources.set(size - 1, number(sourceCodes, code));
    return this;
  }

  /// Says on which day a second officer approved.
  public WriteTable approved(int day) {
    approved.set(size - 1, day);
    return this;
  }

  /// Says on which day the subject was told first.
  public WriteTable noticed(int day) {
    noticed.set(size - 1, day);
    return this;
  }

  /// Says that the row fulfils the duty of another record of the subject.
  ///
  /// @param root number of that record's entry
  public WriteTable fulfils(int root) {
    fulfils.set(size - 1, root);
    return this;
  }

  /// Says that the duty of the row was fulfilled.
  ///
  /// @param day of the first record that says so
  /// @param kind its kind
  public WriteTable fulfilled(int day, String kind) {
    fulfilled.set(size - 1, day);
    fulfilledBy.set(size - 1, number(fulfillers, kind));
    return this;
  }

  private static int number(List<String> known, String one) {
    int at = known.indexOf(one);
    if (at < 0) {
      known.add(one);
      return known.size() - 1;
    }
    return at;
  }

  /// Rows of the last owner by day, then order of entry.
  private void sort() {
    boolean sorted = true;
    for (int i = run + 1; sorted && i < size; i++) {
      sorted = !before(i, i - 1);
    }
    if (sorted) {
      return;
    }
    int first = run;
    int[] order =
        IntStream.range(run, size)
            .boxed()
            .sorted((a, b) -> before(a, b) ? -1 : before(b, a) ? 1 : 0)
            .mapToInt(place -> place - first)
            .toArray();
    for (Growing column : columns()) {
      column.reorder(run, order);
    }
  }

  private boolean before(int one, int other) {
    return days.at(one) != days.at(other)
        ? days.at(one) < days.at(other)
        : roots.at(one) < roots.at(other);
  }

  private List<Growing> columns() {
    List<Growing> columns =
        new ArrayList<>(
            List.of(days, roots, sources, fulfils, approved, noticed, fulfilled, fulfilledBy));
    columns.addAll(Arrays.asList(values));
    columns.addAll(Arrays.asList(present));
    return columns;
  }

  boolean empty() {
    return size == 0;
  }

  KindTable done() {
    sort();
    for (Growing column : columns()) {
      column.upTo(size);
    }
    starts.add(size);
    List<FactColumn> facts = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      FactField field = shape.fields().get(i);
      FactType type = field.type();
      facts.add(
          new FactColumn(field.name(), type, words.get(i), values[i].narrow(), absent(present[i])));
    }
    Process process =
        new Process(
            fulfils.ints(false),
            approved.ints(false),
            noticed.ints(false),
            fulfilled.ints(false),
            fulfilled.untouched() ? null : fulfilledBy.shorts(),
            fulfillers);
    return new KindTable(
        shape.kind(),
        owners.all(),
        starts.all(),
        days.all(),
        roots.all(),
        sourceCodes.size() > 1 ? sources.shorts() : null,
        sourceCodes,
        process,
        facts);
  }

  private long @Nullable [] absent(Growing present) {
    long[] bits = new long[(size + 63) >> 6];
    boolean some = false;
    for (int i = 0; i < size; i++) {
      if (present.at(i) == 0) {
        bits[i >> 6] |= 1L << i;
        some = true;
      }
    }
    return some ? bits : null;
  }
}
