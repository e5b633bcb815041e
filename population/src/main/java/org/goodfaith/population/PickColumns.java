package org.goodfaith.population;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.goodfaith.population.columns.Columns;
import org.goodfaith.population.columns.Consents;
import org.goodfaith.population.columns.FactColumn;
import org.goodfaith.population.columns.History;
import org.goodfaith.population.columns.KindTable;
import org.goodfaith.population.columns.Process;
import org.goodfaith.population.columns.Whole;
import org.jspecify.annotations.Nullable;

/// Takes some subjects out of columns, as columns of their own.
final class PickColumns {
  private final int[] places;

  private PickColumns(int[] places) {
    this.places = places;
  }

  /// @param places rising, each once
  static Columns of(Columns columns, int[] places) {
    PickColumns pick = new PickColumns(places);
    long[] subjects = new long[places.length];
    byte[] kinds = new byte[places.length];
    Map<Integer, History> told = new HashMap<>();
    for (int i = 0; i < places.length; i++) {
      subjects[i] = columns.subjects()[places[i]];
      kinds[i] = columns.kinds()[places[i]];
      History history = columns.told().get(places[i]);
      if (history != null) {
        told.put(i, history);
      }
    }
    List<KindTable> tables = new ArrayList<>();
    for (KindTable table : columns.tables()) {
      tables.add(pick.table(table));
    }
    return new Columns(
        subjects,
        kinds,
        picked(columns.died(), places),
        columns.consents().stream().map(pick::consents).toList(),
        tables.stream().filter(table -> table.size() > 0).toList(),
        told);
  }

  private Consents consents(Consents all) {
    List<Integer> owners = new ArrayList<>();
    List<Integer> rows = new ArrayList<>();
    found(all.owners(), owners, rows);
    int[] kept = ints(rows);
    return new Consents(
        all.to(), ints(owners), some(all.given(), kept), some(all.takenBack(), kept));
  }

  /// Finds the picked among owners: their new places, and where they stand.
  private void found(int[] all, List<Integer> owners, List<Integer> rows) {
    for (int i = 0; i < places.length; i++) {
      int at = Arrays.binarySearch(all, places[i]);
      if (at >= 0) {
        owners.add(i);
        rows.add(at);
      }
    }
  }

  private KindTable table(KindTable table) {
    List<Integer> owners = new ArrayList<>();
    List<Integer> at = new ArrayList<>();
    found(table.owners(), owners, at);
    List<Integer> starts = new ArrayList<>();
    List<Integer> rows = new ArrayList<>();
    for (int owner : at) {
      starts.add(rows.size());
      for (int row = table.starts()[owner]; row < table.starts()[owner + 1]; row++) {
        rows.add(row);
      }
    }
    starts.add(rows.size());
    int[] kept = ints(rows);
    Process process = table.process();
    return new KindTable(
        table.kind(),
        ints(owners),
        ints(starts),
        some(table.days(), kept),
        some(table.roots(), kept),
        picked(table.sources(), kept),
        table.sourceCodes(),
        new Process(
            picked(process.fulfils(), kept),
            picked(process.approved(), kept),
            picked(process.noticed(), kept),
            picked(process.fulfilled(), kept),
            picked(process.fulfilledBy(), kept),
            process.fulfillers()),
        table.facts().stream().map(fact -> fact(fact, kept)).toList());
  }

  private static FactColumn fact(FactColumn fact, int[] kept) {
    long[] values = new long[kept.length];
    long[] absent = fact.absent() == null ? null : new long[(kept.length + 63) >> 6];
    for (int i = 0; i < kept.length; i++) {
      values[i] = fact.values().at(kept[i]);
      if (absent != null && !fact.has(kept[i])) {
        absent[i >> 6] |= 1L << i;
      }
    }
    return new FactColumn(
        fact.name(), fact.type(), fact.words(), Whole.of(values, values.length), absent);
  }

  private static int[] ints(List<Integer> numbers) {
    return numbers.stream().mapToInt(Integer::intValue).toArray();
  }

  private static int[] some(int[] all, int[] kept) {
    int[] some = new int[kept.length];
    for (int i = 0; i < kept.length; i++) {
      some[i] = all[kept[i]];
    }
    return some;
  }

  private static int @Nullable [] picked(int @Nullable [] all, int[] kept) {
    return all == null ? null : some(all, kept);
  }

  private static short @Nullable [] picked(short @Nullable [] all, int[] kept) {
    if (all == null) {
      return null;
    }
    short[] some = new short[kept.length];
    for (int i = 0; i < kept.length; i++) {
      some[i] = all[kept[i]];
    }
    return some;
  }
}
