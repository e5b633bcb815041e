package org.goodfaith.population.snapshot;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.goodfaith.core.explain.EntryRef;
import org.goodfaith.core.ledger.BodyText;
import org.goodfaith.core.ledger.SealedEntry;
import org.goodfaith.core.subject.SubjectKey;
import org.goodfaith.core.subject.SubjectKind;
import org.goodfaith.population.columns.Columns;
import org.goodfaith.population.columns.Consents;
import org.goodfaith.population.columns.Days;
import org.goodfaith.population.columns.History;
import org.goodfaith.population.columns.KindTable;
import org.goodfaith.population.columns.Places;
import org.goodfaith.population.parquet.ColumnRows;
import org.goodfaith.population.parquet.ColumnShape;
import org.goodfaith.population.parquet.ReadParquet;
import org.goodfaith.population.snapshot.Snapshot.Part;
import org.goodfaith.population.snapshot.Snapshot.PartFile;
import org.jspecify.annotations.Nullable;

/// Reads one part of a snapshot into columns.
final class ReadPart {
  private final SnapshotSource source;
  private final Snapshot snapshot;
  private final Part part;

  ReadPart(SnapshotSource source, Snapshot snapshot, Part part) {
    this.source = source;
    this.snapshot = snapshot;
    this.part = part;
  }

  private record Table(List<ColumnRows> columns, int rows) {}

  Columns read() {
    Table subjects =
        file("subjects", PartTables.subjects())
            .orElseThrow(() -> wrong("part " + part.number() + " has no file of subjects"));
    long[] numbers = longs(subjects.columns().get(0));
    rising(numbers);
    List<KindTable> tables = new ArrayList<>();
    for (SnapshotTable table : snapshot.tables()) {
      Optional<Table> rows = file(table.folder(), table.columns());
      if (rows.isPresent()) {
        tables.add(new FillTable(table, numbers, rows.get().rows()).fill(rows.get().columns()));
      }
    }
    Columns columns =
        new Columns(
            numbers,
            kinds(subjects),
            FillTable.days(subjects.columns().get(2)),
            consents(numbers),
            tables,
            told(numbers));
    if (columns.size() != part.subjects() || columns.records() != part.records()) {
      throw wrong(
          "part "
              + part.number()
              + " holds "
              + columns.size()
              + " subjects with "
              + columns.records()
              + " records, and should hold "
              + part.subjects()
              + " with "
              + part.records());
    }
    return columns;
  }

  private SnapshotTrouble wrong(String what) {
    return new SnapshotTrouble(
        "The snapshot in " + source.where() + " is damaged: " + what + ".",
        "Take it again: 'goodfaith snapshot DIR'.");
  }

  private Optional<Table> file(String folder, List<ColumnShape> shapes) {
    Optional<PartFile> file = part.file(folder);
    if (file.isEmpty()) {
      return Optional.empty();
    }
    String name = file.get().name();
    try {
      ByteBuffer bytes = source.read(name);
      if (bytes.remaining() != file.get().sizeBytes()) {
        throw new IOException(
            "it has " + bytes.remaining() + " bytes, and should have " + file.get().sizeBytes());
      }
      try (ReadParquet parquet = ReadParquet.open(bytes)) {
        return Optional.of(new Table(parquet.read(shapes), parquet.rows()));
      }
    } catch (NoSuchFileException e) {
      throw new SnapshotTrouble(
          "The snapshot in " + source.where() + " lacks its file " + name + ".",
          "Take it again: 'goodfaith snapshot DIR'; if it was refreshed just now, start again.",
          e);
    } catch (IOException e) {
      throw SnapshotTrouble.damaged(name, e);
    }
  }

  private void rising(long[] numbers) {
    for (int i = 1; i < numbers.length; i++) {
      if (numbers[i] <= numbers[i - 1]) {
        throw wrong("the subjects of part " + part.number() + " are not in order");
      }
    }
  }

  private byte[] kinds(Table subjects) {
    byte[] kinds = new byte[subjects.rows()];
    switch (subjects.columns().get(1)) {
      case ColumnRows.Same same -> Arrays.fill(kinds, kind(same.text()));
      case ColumnRows.Texts texts -> {
        byte[] meant = new byte[texts.texts().size()];
        for (int i = 0; i < meant.length; i++) {
          meant[i] = kind(texts.texts().get(i));
        }
        for (int i = 0; i < kinds.length; i++) {
          kinds[i] = meant[texts.places()[i]];
        }
      }
      case ColumnRows other -> throw wrong("kinds of subjects are " + other.getClass());
    }
    return kinds;
  }

  private byte kind(String code) {
    return Places.of(
        SubjectKind.ofCode(code)
            .orElseThrow(() -> wrong("there is no kind of subject '" + code + "'")));
  }

  static long[] longs(ColumnRows column) {
    return column instanceof ColumnRows.Longs longs ? longs.values() : new long[0];
  }

  static int[] ints(ColumnRows column) {
    return column instanceof ColumnRows.Ints ints ? ints.values() : new int[0];
  }

  private List<Consents> consents(long[] numbers) {
    Optional<Table> rows = file("consents", PartTables.consents());
    if (rows.isEmpty()) {
      return List.of();
    }
    List<ColumnRows> columns = rows.get().columns();
    Map<String, List<Integer>> byCode = new TreeMap<>();
    for (int i = 0; i < rows.get().rows(); i++) {
      byCode.computeIfAbsent(text(columns.get(1), i), _ -> new ArrayList<>()).add(i);
    }
    int[] given = ints(columns.get(2));
    int[] back = FillTable.days(columns.get(3));
    List<Consents> consents = new ArrayList<>();
    byCode.forEach((code, all) -> {
      int[] owners = all.stream().mapToInt(i -> place(numbers, longs(columns.get(0))[i])).toArray();
      int[] when = all.stream().mapToInt(i -> given[i]).toArray();
      int[] until = all.stream().mapToInt(i -> back == null ? Days.never() : back[i]).toArray();
      consents.add(new Consents(code, owners, when, until));
    });
    return consents;
  }

  private int place(long[] numbers, long subject) {
    int place = Arrays.binarySearch(numbers, subject);
    if (place < 0) {
      throw wrong(
          "part " + part.number() + " has rows of subject " + subject + ", who is not in it");
    }
    return place;
  }

  private static String text(ColumnRows column, int row) {
    return column instanceof ColumnRows.Texts texts
        ? texts.texts().get(texts.places()[row])
        : column instanceof ColumnRows.Same same ? same.text() : "";
  }

  private Map<Integer, History> told(long[] numbers) {
    Optional<Table> rows = file("told", PartTables.told());
    if (rows.isEmpty()) {
      return Map.of();
    }
    List<ColumnRows> columns = rows.get().columns();
    Map<Integer, List<SealedEntry>> entries = new HashMap<>();
    for (int i = 0; i < rows.get().rows(); i++) {
      EntryRef ref =
          new EntryRef(new SubjectKey(longs(columns.get(2))[i]), ints(columns.get(3))[i]);
      entries
          .computeIfAbsent(place(numbers, longs(columns.get(0))[i]), _ -> new ArrayList<>())
          .add(new SealedEntry(ref, longs(columns.get(1))[i], body(columns.get(4), i)));
    }
    Map<Integer, History> told = new HashMap<>();
    entries.forEach((place, all) -> told.put(place, new History(all, snapshot.treeSize())));
    return told;
  }

  private org.goodfaith.core.ledger.@Nullable EntryBody body(ColumnRows bodies, int row) {
    if (bodies instanceof ColumnRows.None
        || (bodies instanceof ColumnRows.Texts texts && !present(texts, row))) {
      return null;
    }
    try {
      return BodyText.read(text(bodies, row).getBytes(StandardCharsets.UTF_8));
    } catch (IllegalArgumentException e) {
      throw SnapshotTrouble.damaged(PartTables.file("told", part.number()), e);
    }
  }

  private static boolean present(ColumnRows.Texts texts, int row) {
    boolean[] present = texts.present();
    return present == null || present[row];
  }
}
