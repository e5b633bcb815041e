package org.goodfaith.population.parquet;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.CRC32;
import org.goodfaith.population.parquet.ColumnShape.Sort;
import org.jspecify.annotations.Nullable;

/// Spells one column of one group of rows as pages. What is spelled depends on the values alone:
/// the same values give the same bytes.
final class EncodeColumn {
  private static final int PAGE_ROWS = 1 << 16;
  private static final int PLAIN = 0;
  private static final int RLE = 3;
  private static final int DELTA = 5;
  private static final int DICTIONARY = 8;
  private static final int DATA_PAGE = 0;
  private static final int DICTIONARY_PAGE = 2;

  private final ColumnShape shape;
  private final ColumnRows column;
  private final int rows;
  private final Bytes out = new Bytes();
  private final Bytes page = new Bytes();
  private final boolean @Nullable [] present;

  private EncodeColumn(ColumnShape shape, ColumnRows column, int rows) {
    this.shape = shape;
    this.column = column;
    this.rows = rows;
    this.present = shape.nullable() ? present(column, rows) : null;
  }

  /// A column of one group, spelled.
  ///
  /// @param bytes its pages
  /// @param dataAt where the first page of data begins among them; 0 where no dictionary precedes
  ///   it
  /// @param encodings numbers of the encodings used
  /// @param bounds the least and the greatest of its values
  /// @param nulls how many rows have no value
  record Encoded(
      Bytes bytes, int dataAt, List<Integer> encodings, @Nullable Bounds bounds, int nulls) {}

  /// The least and the greatest value, spelled.
  ///
  /// @param least the least
  /// @param most the greatest
  record Bounds(byte[] least, byte[] most) {}

  /// @return the column's first `rows` rows, spelled
  static Encoded encode(ColumnShape shape, ColumnRows column, int rows) {
    return new EncodeColumn(shape, column, rows).encode();
  }

  private Encoded encode() {
    return switch (column) {
      case ColumnRows.Ints ints -> {
        long[] wide = new long[rows];
        for (int i = 0; i < rows; i++) {
          wide[i] = ints.values()[i];
        }
        yield numbers(dense(wide));
      }
      case ColumnRows.Longs longs -> numbers(dense(longs.values()));
      case ColumnRows.Texts texts -> texts(texts);
      case ColumnRows.Same same ->
          texts(new ColumnRows.Texts(new int[rows], List.of(same.text()), null));
      case ColumnRows.Flags flags -> flags(flags.values());
      case ColumnRows.None _ ->
          shape.sort() == Sort.TEXT
              ? texts(new ColumnRows.Texts(new int[rows], List.of(), present))
              : numbers(new long[0]);
    };
  }

  private static boolean @Nullable [] present(ColumnRows column, int rows) {
    return switch (column) {
      case ColumnRows.Ints ints -> ints.present();
      case ColumnRows.Longs longs -> longs.present();
      case ColumnRows.Texts texts -> texts.present();
      case ColumnRows.Same _, ColumnRows.Flags _ -> null;
      case ColumnRows.None _ -> new boolean[rows];
    };
  }

  /// @return the values of rows that have one, side by side
  private long[] dense(long[] values) {
    if (present == null) {
      return values;
    }
    long[] dense = new long[rows];
    int size = 0;
    for (int i = 0; i < rows; i++) {
      dense[size] = values[i];
      size += present[i] ? 1 : 0;
    }
    return Arrays.copyOf(dense, size);
  }

  private int present(int from, int to) {
    if (present == null) {
      return to - from;
    }
    int count = 0;
    for (int i = from; i < to; i++) {
      count += present[i] ? 1 : 0;
    }
    return count;
  }

  /// What spells the values from one place to another.
  private interface Values {
    void write(int from, int to);
  }

  private void pages(int encoding, Values values) {
    int at = 0;
    for (int from = 0; from < rows; from += PAGE_ROWS) {
      int to = Math.min(rows, from + PAGE_ROWS);
      page.clear();
      levels(from, to);
      int next = at + present(from, to);
      values.write(at, next);
      at = next;
      page(DATA_PAGE, to - from, encoding);
    }
  }

  /// Which rows have a value, in runs.
  private void levels(int from, int to) {
    if (!shape.nullable()) {
      return;
    }
    int[] levels = new int[to - from];
    for (int i = from; i < to; i++) {
      levels[i - from] = present == null || present[i] ? 1 : 0;
    }
    page.putInt(0);
    new Runs(page, 1).write(levels, 0, levels.length);
    page.setInt(0, page.size() - Integer.BYTES);
  }

  private void page(int type, int values, int encoding) {
    CRC32 crc = new CRC32();
    crc.update(page.array(), 0, page.size());
    ThriftOut.struct(
        out,
        header -> {
          header.i32(1, type);
          header.i32(2, page.size());
          header.i32(3, page.size());
          header.i32(4, (int) crc.getValue());
          if (type == DATA_PAGE) {
            header.struct(
                5,
                data -> {
                  data.i32(1, values);
                  data.i32(2, encoding);
                  data.i32(3, RLE);
                  data.i32(4, RLE);
                });
          } else {
            header.struct(
                7,
                dictionary -> {
                  dictionary.i32(1, values);
                  dictionary.i32(2, PLAIN);
                });
          }
        });
    out.put(page);
  }

  private Encoded numbers(long[] dense) {
    int count = present(0, rows);
    int nulls = rows - count;
    Bounds bounds = bounds(dense, count);
    if (shape.sort() == Sort.RISING) {
      pages(DELTA, (from, to) -> new Deltas(page).write(dense, from, to));
      return new Encoded(out, 0, List.of(RLE, DELTA), bounds, nulls);
    }
    Dictionary dictionary = Dictionary.of(dense, count);
    if (dictionary == null || !worth(dictionary, count)) {
      pages(PLAIN, (from, to) -> plain(dense, from, to));
      return new Encoded(out, 0, List.of(PLAIN, RLE), bounds, nulls);
    }
    page.clear();
    for (int i = 0; i < dictionary.size(); i++) {
      number(dictionary.value(i));
    }
    page(DICTIONARY_PAGE, dictionary.size(), PLAIN);
    int dataAt = out.size();
    places(dictionary.places(), dictionary.size());
    return new Encoded(out, dataAt, List.of(PLAIN, RLE, DICTIONARY), bounds, nulls);
  }

  private @Nullable Bounds bounds(long[] dense, int count) {
    if (count == 0) {
      return null;
    }
    long least = dense[0];
    long most = dense[0];
    for (int i = 1; i < count; i++) {
      least = Math.min(least, dense[i]);
      most = Math.max(most, dense[i]);
    }
    return new Bounds(bound(least), bound(most));
  }

  private byte[] bound(long value) {
    byte[] wide =
        ByteBuffer.allocate(Long.BYTES).order(ByteOrder.LITTLE_ENDIAN).putLong(value).array();
    return Arrays.copyOf(wide, widthBytes());
  }

  private boolean worth(Dictionary dictionary, int count) {
    long bits = Runs.bitsFor(Math.max(1, dictionary.size() - 1));
    long named = count * bits / Byte.SIZE + (long) dictionary.size() * widthBytes();
    return named < (long) count * widthBytes();
  }

  private int widthBytes() {
    return shape.sort().physical() == Sort.INT.physical() ? Integer.BYTES : Long.BYTES;
  }

  private void number(long value) {
    if (widthBytes() == Integer.BYTES) {
      page.putInt((int) value);
    } else {
      page.putLong(value);
    }
  }

  private void plain(long[] dense, int from, int to) {
    for (int i = from; i < to; i++) {
      number(dense[i]);
    }
  }

  private void places(int[] places, int size) {
    int bits = Runs.bitsFor(Math.max(0, size - 1));
    pages(
        DICTIONARY,
        (from, to) -> {
          page.put(bits);
          new Runs(page, bits).write(places, from, to);
        });
  }

  /// Only texts that occur are in the dictionary, in the order of their bytes.
  private Encoded texts(ColumnRows.Texts texts) {
    int[] dense = new int[rows];
    int count = 0;
    for (int i = 0; i < rows; i++) {
      if (present == null || present[i]) {
        dense[count++] = texts.places()[i];
      }
    }
    byte[][] order = new byte[texts.texts().size()][];
    int size = rename(texts.texts(), dense, count, order);
    page.clear();
    for (int i = 0; i < size; i++) {
      page.putInt(order[i].length);
      page.put(order[i], order[i].length);
    }
    page(DICTIONARY_PAGE, size, PLAIN);
    int dataAt = out.size();
    places(dense, size);
    Bounds bounds = size == 0 ? null : new Bounds(order[0], order[size - 1]);
    return new Encoded(out, dataAt, List.of(PLAIN, RLE, DICTIONARY), bounds, rows - count);
  }

  /// Names each text by its place in the order.
  ///
  /// @param order receives the texts that occur
  /// @return how many they are
  private static int rename(List<String> texts, int[] dense, int count, byte[][] order) {
    boolean[] used = new boolean[texts.size()];
    for (int i = 0; i < count; i++) {
      used[dense[i]] = true;
    }
    byte[][] utf8 =
        texts.stream().map(text -> text.getBytes(StandardCharsets.UTF_8)).toArray(byte[][]::new);
    int[] sorted =
        IntStream.range(0, used.length)
            .filter(place -> used[place])
            .boxed()
            .sorted((one, other) -> Arrays.compareUnsigned(utf8[one], utf8[other]))
            .mapToInt(Integer::intValue)
            .toArray();
    int[] renamed = new int[used.length];
    for (int i = 0; i < sorted.length; i++) {
      renamed[sorted[i]] = i;
      order[i] = utf8[sorted[i]];
    }
    for (int i = 0; i < count; i++) {
      dense[i] = renamed[dense[i]];
    }
    return sorted.length;
  }

  private Encoded flags(boolean[] values) {
    int[] dense = new int[rows];
    int count = 0;
    for (int i = 0; i < rows; i++) {
      if (present == null || present[i]) {
        dense[count++] = values[i] ? 1 : 0;
      }
    }
    pages(
        PLAIN,
        (from, to) -> {
          BitPacker packer = new BitPacker(page, 1);
          for (int i = from; i < to; i++) {
            packer.put(dense[i]);
          }
          packer.finish();
        });
    return new Encoded(out, 0, List.of(PLAIN, RLE), null, rows - count);
  }
}
