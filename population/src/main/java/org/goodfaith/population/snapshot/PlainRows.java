package org.goodfaith.population.snapshot;

import java.util.Arrays;
import org.goodfaith.population.columns.WriteColumns;
import org.goodfaith.population.columns.WriteTable;
import org.jspecify.annotations.Nullable;

/// Records of one subject that were read, until it is known that all of them were understood. Its
/// arrays are used again and again.
final class PlainRows {
  private static final int FIRST_ROOM = 64;

  private int[] tables = new int[FIRST_ROOM];
  private int[] days = new int[FIRST_ROOM];
  private int[] roots = new int[FIRST_ROOM];
  private int[] ends = new int[FIRST_ROOM];
  private String[] sources = new String[FIRST_ROOM];
  private long[] order = new long[FIRST_ROOM];
  private int[] fields = new int[FIRST_ROOM];
  private long[] numbers = new long[FIRST_ROOM];
  private @Nullable String[] texts = new @Nullable String[FIRST_ROOM];
  private int size;
  private int facts;

  void clear() {
    size = 0;
    facts = 0;
  }

  void add(int table, int day, int root, String source) {
    if (size == tables.length) {
      tables = Arrays.copyOf(tables, 2 * size);
      days = Arrays.copyOf(days, 2 * size);
      roots = Arrays.copyOf(roots, 2 * size);
      ends = Arrays.copyOf(ends, 2 * size);
      order = Arrays.copyOf(order, 2 * size);
      sources = Arrays.copyOf(sources, 2 * size);
    }
    tables[size] = table;
    days[size] = day;
    roots[size] = root;
    sources[size] = source;
    ends[size] = facts;
    size++;
  }

  /// A fact of the record added last.
  ///
  /// @param text where it is a code or a digest, else null
  void fact(int field, long number, @Nullable String text) {
    if (facts == fields.length) {
      fields = Arrays.copyOf(fields, 2 * facts);
      numbers = Arrays.copyOf(numbers, 2 * facts);
      texts = Arrays.copyOf(texts, 2 * facts);
    }
    fields[facts] = field;
    numbers[facts] = number;
    texts[facts] = text;
    facts++;
    ends[size - 1] = facts;
  }

  /// Writes them by day, then in the order they came in, as a table keeps them.
  void write(WriteColumns into) {
    for (int i = 0; i < size; i++) {
      order[i] = (long) days[i] << Integer.SIZE | i;
    }
    Arrays.sort(order, 0, size);
    for (int i = 0; i < size; i++) {
      write((int) order[i], into);
    }
  }

  private void write(int record, WriteColumns into) {
    WriteTable row = into.row(tables[record], days[record], roots[record]);
    row.source(sources[record]);
    for (int fact = record == 0 ? 0 : ends[record - 1]; fact < ends[record]; fact++) {
      String text = texts[fact];
      if (text == null) {
        row.fact(fields[fact], numbers[fact]);
      } else {
        row.word(fields[fact], text);
      }
    }
  }
}
