package org.goodfaith.population.snapshot;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.goodfaith.core.ledger.BodyText;
import org.goodfaith.core.ledger.EntryBody;
import org.goodfaith.core.ledger.SealedEntry;
import org.goodfaith.core.rulebook.FactType;
import org.goodfaith.core.subject.SubjectKind;
import org.goodfaith.population.columns.Columns;
import org.goodfaith.population.columns.Consents;
import org.goodfaith.population.columns.Days;
import org.goodfaith.population.columns.FactColumn;
import org.goodfaith.population.columns.History;
import org.goodfaith.population.columns.KindTable;
import org.goodfaith.population.columns.Process;
import org.goodfaith.population.parquet.ColumnRows;
import org.goodfaith.population.parquet.ColumnShape;
import org.goodfaith.population.parquet.WriteParquet;
import org.goodfaith.population.snapshot.Snapshot.Part;
import org.goodfaith.population.snapshot.Snapshot.PartFile;
import org.jspecify.annotations.Nullable;

/// Writes one part of a snapshot: its subjects, and each table that has rows of them.
final class WritePart {
  private static final String WRITER = "goodfaith snapshot format 1";
  private static final int WORD_BITS = 6;

  private final SnapshotFolder folder;
  private final long number;
  private final Map<String, String> said;
  private final List<PartFile> files = new ArrayList<>();

  /// @param said what each file says of itself
  WritePart(SnapshotFolder folder, long number, Map<String, String> said) {
    this.folder = folder;
    this.number = number;
    this.said = said;
  }

  /// @param tables those of the snapshot; a table of the columns that is none of them is a mistake
  Part write(Columns columns, List<SnapshotTable> tables) throws IOException {
    subjects(columns);
    for (SnapshotTable table : tables) {
      KindTable rows = TablesOf.find(columns, table.shape());
      if (rows != null) {
        records(columns, table, rows);
      }
    }
    consents(columns);
    told(columns);
    return new Part(number, columns.size(), columns.records(), columns.told().size(), files);
  }

  private void file(String name, List<ColumnShape> shapes, List<ColumnRows> columns, int rows)
      throws IOException {
    if (rows == 0) {
      return;
    }
    files.add(
        folder.write(
            PartTables.file(name, number),
            out -> {
              WriteParquet file = new WriteParquet(out, shapes, WRITER);
              file.group(columns, rows);
              file.finish(said);
            }));
  }

  private void subjects(Columns columns) throws IOException {
    int size = columns.size();
    int[] kinds = new int[size];
    boolean[] told = new boolean[size];
    for (int i = 0; i < size; i++) {
      kinds[i] = columns.kinds()[i];
      told[i] = columns.told().containsKey(i);
    }
    List<String> words = Arrays.stream(SubjectKind.values()).map(SubjectKind::code).toList();
    file(
        "subjects",
        PartTables.subjects(),
        List.of(
            new ColumnRows.Longs(columns.subjects(), null),
            new ColumnRows.Texts(kinds, words, null),
            days(columns.died()),
            new ColumnRows.Flags(told)),
        size);
  }

  private void records(Columns columns, SnapshotTable table, KindTable rows) throws IOException {
    int size = rows.size();
    long[] subjects = new long[size];
    for (int owner = 0; owner < rows.owners().length; owner++) {
      long subject = columns.subjects()[rows.owners()[owner]];
      Arrays.fill(subjects, rows.starts()[owner], rows.starts()[owner + 1], subject);
    }
    Process process = rows.process();
    List<ColumnRows> data = new ArrayList<>();
    data.add(new ColumnRows.Longs(subjects, null));
    data.add(new ColumnRows.Ints(rows.days(), null));
    data.add(new ColumnRows.Ints(rows.roots(), null));
    data.add(texts(rows.sources(), rows.sourceCodes(), null, size));
    data.add(numbers(process.fulfils()));
    data.add(days(process.approved()));
    data.add(days(process.noticed()));
    data.add(days(process.fulfilled()));
    int[] fulfilled = process.fulfilled();
    data.add(
        fulfilled == null
            ? new ColumnRows.None()
            : texts(process.fulfilledBy(), process.fulfillers(), there(fulfilled), size));
    for (FactColumn fact : rows.facts()) {
      data.add(fact(fact, size));
    }
    file(table.folder(), table.columns(), data, size);
  }

  private static ColumnRows texts(
      short @Nullable [] places, List<String> words, boolean @Nullable [] present, int size) {
    int[] wide = new int[size];
    for (int i = 0; i < size && places != null; i++) {
      wide[i] = places[i];
    }
    return new ColumnRows.Texts(wide, words.isEmpty() ? List.of("") : words, present);
  }

  private static ColumnRows days(int @Nullable [] days) {
    return days == null ? new ColumnRows.None() : new ColumnRows.Ints(days, there(days));
  }

  private static boolean[] there(int[] days) {
    boolean[] present = new boolean[days.length];
    for (int i = 0; i < days.length; i++) {
      present[i] = days[i] != Days.never();
    }
    return present;
  }

  private static ColumnRows numbers(int @Nullable [] numbers) {
    if (numbers == null) {
      return new ColumnRows.None();
    }
    boolean[] present = new boolean[numbers.length];
    for (int i = 0; i < numbers.length; i++) {
      present[i] = numbers[i] != 0;
    }
    return new ColumnRows.Ints(numbers, present);
  }

  private static ColumnRows fact(FactColumn fact, int size) {
    boolean @Nullable [] present = null;
    long[] absent = fact.absent();
    if (absent != null) {
      present = new boolean[size];
      for (int i = 0; i < size; i++) {
        present[i] = (absent[i >> WORD_BITS] & (1L << i)) == 0;
      }
    }
    long[] wide = new long[size];
    fact.values().copy(0, size, wide);
    if (fact.type() instanceof FactType.Money) {
      return new ColumnRows.Longs(wide, present);
    }
    if (fact.type() instanceof FactType.Count count && !SnapshotTable.narrow(count)) {
      return new ColumnRows.Longs(wide, present);
    }
    int[] narrow = new int[size];
    for (int i = 0; i < size; i++) {
      narrow[i] = (int) wide[i];
    }
    boolean words = fact.type() instanceof FactType.Code || fact.type() instanceof FactType.Digest;
    return words
        ? new ColumnRows.Texts(narrow, fact.words(), present)
        : new ColumnRows.Ints(narrow, present);
  }

  private record Yes(long subject, String to, int given, int takenBack) {}

  private void consents(Columns columns) throws IOException {
    List<Yes> all = new ArrayList<>();
    for (Consents consents : columns.consents()) {
      for (int i = 0; i < consents.owners().length; i++) {
        all.add(
            new Yes(
                columns.subjects()[consents.owners()[i]],
                consents.to(),
                consents.given()[i],
                consents.takenBack()[i]));
      }
    }
    List<String> codes = columns.consents().stream().map(Consents::to).toList();
    int size = all.size();
    int[] to = new int[size];
    int[] given = new int[size];
    int[] back = new int[size];
    long[] subjects = new long[size];
    for (int i = 0; i < size; i++) {
      to[i] = codes.indexOf(all.get(i).to());
      given[i] = all.get(i).given();
      back[i] = all.get(i).takenBack();
      subjects[i] = all.get(i).subject();
    }
    file(
        "consents",
        PartTables.consents(),
        List.of(
            new ColumnRows.Longs(subjects, null),
            new ColumnRows.Texts(to, codes, null),
            new ColumnRows.Ints(given, null),
            days(back)),
        size);
  }

  private void told(Columns columns) throws IOException {
    int size = columns.told().values().stream().mapToInt(one -> one.entries().size()).sum();
    long[] subjects = new long[size];
    long[] positions = new long[size];
    long[] chains = new long[size];
    int[] entries = new int[size];
    int[] places = new int[size];
    boolean[] present = new boolean[size];
    List<String> bodies = new ArrayList<>();
    int at = 0;
    for (Map.Entry<Integer, History> one : new TreeMap<>(columns.told()).entrySet()) {
      for (SealedEntry entry : one.getValue().entries()) {
        EntryBody body = entry.body();
        subjects[at] = columns.subjects()[one.getKey()];
        positions[at] = entry.position();
        chains[at] = entry.ref().subject().number();
        entries[at] = entry.ref().seq();
        present[at] = body != null;
        places[at] = Math.max(0, bodies.size());
        if (body != null) {
          bodies.add(new String(BodyText.write(body), StandardCharsets.UTF_8));
        } else {
          places[at] = 0;
        }
        at++;
      }
    }
    file(
        "told",
        PartTables.told(),
        List.of(
            new ColumnRows.Longs(subjects, null),
            new ColumnRows.Longs(positions, null),
            new ColumnRows.Longs(chains, null),
            new ColumnRows.Ints(entries, null),
            new ColumnRows.Texts(places, bodies, present)),
        size);
  }
}
