package org.goodfaith.population.parquet;

import dev.hardwood.reader.ColumnReader;
import dev.hardwood.reader.Validity;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// One column while it is read, batch after batch.
final class ReadColumn {
  private final ColumnShape shape;
  private final int rows;
  private final int[] ints;
  private final long[] longs;
  private final boolean[] flags;
  private final TextPlaces texts = new TextPlaces();
  private boolean @Nullable [] present;

  ReadColumn(ColumnShape shape, int rows) {
    this.shape = shape;
    this.rows = rows;
    ints = new int[isOf(ColumnShape.Sort.INT) || isOf(ColumnShape.Sort.TEXT) ? rows : 0];
    longs = new long[isOf(ColumnShape.Sort.LONG) ? rows : 0];
    flags = new boolean[isOf(ColumnShape.Sort.FLAG) ? rows : 0];
  }

  private boolean isOf(ColumnShape.Sort sort) {
    return shape.sort().physical() == sort.physical();
  }

  String name() {
    return shape.name();
  }

  void take(ColumnReader batch, int at, int count) {
    switch (shape.sort()) {
      case INT, DAY -> System.arraycopy(batch.getInts(), 0, ints, at, count);
      case LONG, RISING, DECIMAL -> System.arraycopy(batch.getLongs(), 0, longs, at, count);
      case FLAG -> System.arraycopy(batch.getBooleans(), 0, flags, at, count);
      case TEXT -> texts(batch, at, count);
    }
    if (shape.nullable()) {
      present(batch.getLeafValidity(), at, count);
    }
  }

  private void texts(ColumnReader batch, int at, int count) {
    byte[] bytes = batch.getBinaryValues();
    int[] offsets = batch.getBinaryOffsets();
    Validity validity = batch.getLeafValidity();
    boolean gaps = validity.hasNulls();
    for (int i = 0; i < count; i++) {
      if (!gaps || validity.isNotNull(i)) {
        ints[at + i] = texts.place(bytes, offsets[i], offsets[i + 1]);
      }
    }
  }

  /// Where a row has no value, its number is 0.
  private void present(Validity validity, int at, int count) {
    if (!validity.hasNulls() && present == null) {
      return;
    }
    boolean[] known = present;
    if (known == null) {
      known = new boolean[rows];
      Arrays.fill(known, 0, at, true);
      present = known;
    }
    for (int i = 0; i < count; i++) {
      boolean there = validity.isNotNull(i);
      known[at + i] = there;
      if (!there) {
        clear(at + i);
      }
    }
  }

  private void clear(int at) {
    if (longs.length > 0) {
      longs[at] = 0;
    } else if (ints.length > 0) {
      ints[at] = 0;
    }
  }

  ColumnRows done() {
    return switch (shape.sort()) {
      case INT, DAY -> new ColumnRows.Ints(ints, present);
      case LONG, RISING, DECIMAL -> new ColumnRows.Longs(longs, present);
      case FLAG -> new ColumnRows.Flags(flags);
      case TEXT -> new ColumnRows.Texts(ints, texts.texts(), present);
    };
  }
}
