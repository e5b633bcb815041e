package org.goodfaith.population.snapshot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.goodfaith.core.rulebook.FactField;
import org.goodfaith.core.rulebook.FactType;
import org.goodfaith.population.columns.Days;
import org.goodfaith.population.columns.FactColumn;
import org.goodfaith.population.columns.KindTable;
import org.goodfaith.population.columns.Process;
import org.goodfaith.population.columns.Whole;
import org.goodfaith.population.parquet.ColumnRows;
import org.jspecify.annotations.Nullable;

/// Makes a table of columns from the columns of its file.
final class FillTable {
  private static final int WORD_BITS = 6;

  private final SnapshotTable table;
  private final long[] subjects;
  private final int rows;

  /// @param subjects numbers of the part's subjects
  FillTable(SnapshotTable table, long[] subjects, int rows) {
    this.table = table;
    this.subjects = subjects;
    this.rows = rows;
  }

  KindTable fill(List<ColumnRows> columns) {
    int[] owners = new int[Math.min(rows, subjects.length)];
    int[] starts = new int[owners.length + 1];
    int size = owners(ReadPart.longs(columns.get(0)), owners, starts);
    List<FactColumn> facts = new ArrayList<>();
    for (int i = 0; i < table.shape().fields().size(); i++) {
      facts.add(fact(table.shape().fields().get(i), columns.get(SnapshotTable.fixed() + i)));
    }
    List<String> sources = new ArrayList<>();
    short @Nullable [] source = words(columns.get(3), sources);
    return new KindTable(
        table.shape().kind(),
        Arrays.copyOf(owners, size),
        Arrays.copyOf(starts, size + 1),
        ReadPart.ints(columns.get(1)),
        ReadPart.ints(columns.get(2)),
        sources.size() > 1 ? source : null,
        sources,
        process(columns),
        facts);
  }

  /// @return how many owners there are
  private int owners(long[] of, int[] owners, int[] starts) {
    int size = 0;
    int place = 0;
    for (int row = 0; row < rows; row++) {
      if (row > 0 && of[row] == of[row - 1]) {
        continue;
      }
      while (place < subjects.length && subjects[place] < of[row]) {
        place++;
      }
      if (place == subjects.length || subjects[place] != of[row] || size == owners.length) {
        throw new SnapshotTrouble(
            "The snapshot is damaged: "
                + table.folder()
                + " has rows of subject "
                + of[row]
                + ", who is not in its part, or not in order.",
            "Take it again: 'goodfaith snapshot DIR'.");
      }
      owners[size] = place;
      starts[size] = row;
      size++;
    }
    starts[size] = rows;
    return size;
  }

  private Process process(List<ColumnRows> columns) {
    List<String> fulfillers = new ArrayList<>();
    short @Nullable [] by = words(columns.get(8), fulfillers);
    int[] fulfilled = days(columns.get(7));
    int @Nullable [] fulfils =
        columns.get(4) instanceof ColumnRows.Ints ints ? ints.values() : null;
    return new Process(
        fulfils,
        days(columns.get(5)),
        days(columns.get(6)),
        fulfilled,
        fulfilled != null && by == null ? new short[rows] : by,
        fulfillers);
  }

  /// @return days with `Days.never()` where there is none, or null where no row has one
  static int @Nullable [] days(ColumnRows column) {
    if (!(column instanceof ColumnRows.Ints ints)) {
      return null;
    }
    boolean[] present = ints.present();
    int[] days = ints.values();
    if (present != null) {
      for (int i = 0; i < days.length; i++) {
        days[i] = present[i] ? days[i] : Days.never();
      }
    }
    return days;
  }

  private short @Nullable [] words(ColumnRows column, List<String> words) {
    return switch (column) {
      case ColumnRows.Same same -> {
        if (!same.text().isEmpty()) {
          words.add(same.text());
        }
        yield null;
      }
      case ColumnRows.Texts texts -> {
        words.addAll(texts.texts());
        short[] places = new short[rows];
        for (int i = 0; i < rows; i++) {
          places[i] = (short) texts.places()[i];
        }
        yield places;
      }
      case ColumnRows _ -> null;
    };
  }

  private FactColumn fact(FactField field, ColumnRows column) {
    return switch (column) {
      case ColumnRows.Longs longs ->
          new FactColumn(
              field.name(),
              field.type(),
              List.of(),
              Whole.of(longs.values(), rows),
              absent(longs.present()));
      case ColumnRows.Ints ints ->
          new FactColumn(
              field.name(), field.type(), List.of(), whole(ints.values()), absent(ints.present()));
      case ColumnRows.Texts texts -> texts(field, texts);
      case ColumnRows.Same same ->
          texts(field, new ColumnRows.Texts(new int[rows], List.of(same.text()), null));
      case ColumnRows.None _ -> {
        List<String> words =
            field.type() instanceof FactType.Code code ? code.allowed() : List.<String>of();
        yield new FactColumn(
            field.name(), field.type(), words, whole(new int[rows]), absent(new boolean[rows]));
      }
      case ColumnRows.Flags _ -> throw new IllegalArgumentException("no fact is a flag");
    };
  }

  private Whole whole(int[] numbers) {
    long[] wide = new long[rows];
    for (int i = 0; i < rows; i++) {
      wide[i] = numbers[i];
    }
    return Whole.of(wide, rows);
  }

  /// The codes of the law come first, in its order.
  private FactColumn texts(FactField field, ColumnRows.Texts texts) {
    List<String> words = new ArrayList<>();
    if (field.type() instanceof FactType.Code code) {
      words.addAll(code.allowed());
    }
    Map<String, Integer> known = new HashMap<>();
    words.forEach(word -> known.putIfAbsent(word, known.size()));
    int[] renamed = new int[texts.texts().size()];
    for (int i = 0; i < renamed.length; i++) {
      String word = texts.texts().get(i);
      Integer place = known.get(word);
      if (place == null) {
        place = words.size();
        words.add(word);
        known.put(word, place);
      }
      renamed[i] = place;
    }
    int[] places = new int[rows];
    boolean[] present = texts.present();
    for (int i = 0; i < rows; i++) {
      places[i] = present == null || present[i] ? renamed[texts.places()[i]] : 0;
    }
    return new FactColumn(field.name(), field.type(), words, whole(places), absent(present));
  }

  private long @Nullable [] absent(boolean @Nullable [] present) {
    if (present == null) {
      return null;
    }
    long[] bits = new long[(rows + Long.SIZE - 1) >> WORD_BITS];
    for (int i = 0; i < rows; i++) {
      if (!present[i]) {
        bits[i >> WORD_BITS] |= 1L << i;
      }
    }
    return bits;
  }
}
