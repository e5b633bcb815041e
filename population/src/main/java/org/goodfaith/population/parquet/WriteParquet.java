package org.goodfaith.population.parquet;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.goodfaith.population.parquet.EncodeColumn.Encoded;

/// Writes one Parquet file of flat columns, a group of rows at a time, uncompressed. Of numbers and
/// texts that are few each is spelled once; numbers that rise are spelled by what they rise.
public final class WriteParquet {
  private static final byte[] MAGIC = "PAR1".getBytes(StandardCharsets.US_ASCII);
  private static final int UNCOMPRESSED = 0;
  private static final int VERSION = 1;
  private static final int DECIMAL_DIGITS = 18;

  private final OutputStream out;
  private final List<ColumnShape> shapes;
  private final String writer;
  private final List<Group> groups = new ArrayList<>();
  private long at;

  /// @param out receives the file; not closed
  /// @param shapes the columns
  /// @param writer what writes, with its version
  public WriteParquet(OutputStream out, List<ColumnShape> shapes, String writer)
      throws IOException {
    this.out = out;
    this.shapes = List.copyOf(shapes);
    this.writer = writer;
    write(MAGIC, MAGIC.length);
  }

  private record Chunk(ColumnShape shape, Encoded encoded, long at, int sizeBytes, int rows) {
    Chunk bare() {
      Encoded all = encoded;
      return new Chunk(
          shape,
          new Encoded(new Bytes(), all.dataAt(), all.encodings(), all.bounds(), all.nulls()),
          at,
          sizeBytes,
          rows);
    }
  }

  private record Group(List<Chunk> chunks, int rows) {
    long sizeBytes() {
      return chunks.stream().mapToLong(Chunk::sizeBytes).sum();
    }
  }

  /// @param columns in order of the shapes
  /// @param rows how many rows to take of each; none write nothing
  public void group(List<ColumnRows> columns, int rows) throws IOException {
    if (rows == 0) {
      return;
    }
    List<Chunk> chunks = new ArrayList<>();
    for (int i = 0; i < shapes.size(); i++) {
      Encoded encoded = EncodeColumn.encode(shapes.get(i), columns.get(i), rows);
      Chunk chunk = new Chunk(shapes.get(i), encoded, at, encoded.bytes().size(), rows);
      write(encoded.bytes().array(), encoded.bytes().size());
      chunks.add(chunk.bare());
    }
    groups.add(new Group(chunks, rows));
  }

  private void write(byte[] bytes, int length) throws IOException {
    out.write(bytes, 0, length);
    at += length;
  }

  /// Writes what the file says about itself. Nothing can be written after it.
  ///
  /// @param said by the file about itself, by name
  public void finish(Map<String, String> said) throws IOException {
    Bytes footer = new Bytes();
    ThriftOut.struct(footer, file -> file(file, said));
    int length = footer.size();
    footer.putInt(length);
    footer.put(MAGIC, MAGIC.length);
    write(footer.array(), footer.size());
  }

  private void file(ThriftOut file, Map<String, String> said) {
    file.i32(1, VERSION);
    List<ColumnShape> elements = new ArrayList<>(shapes);
    elements.addFirst(ColumnShape.of("", ColumnShape.Sort.INT));
    file.structs(2, elements, (element, shape) -> element(element, shape, shape.name().isEmpty()));
    file.i64(3, groups.stream().mapToLong(Group::rows).sum());
    file.structs(4, groups, WriteParquet::group);
    file.structs(
        5,
        said.entrySet(),
        (pair, one) -> {
          pair.text(1, one.getKey());
          pair.text(2, one.getValue());
        });
    file.text(6, writer);
    file.structs(7, shapes, (order, _) -> order.struct(1, _ -> {}));
  }

  private void element(ThriftOut element, ColumnShape shape, boolean root) {
    if (root) {
      element.text(4, "snapshot");
      element.i32(5, shapes.size());
      return;
    }
    element.i32(1, shape.sort().physical());
    element.i32(3, shape.nullable() ? 1 : 0);
    element.text(4, shape.name());
    switch (shape.sort()) {
      case TEXT -> {
        element.i32(6, 0);
        element.struct(10, logical -> logical.struct(1, _ -> {}));
      }
      case DECIMAL -> {
        element.i32(6, 5);
        element.i32(7, shape.decimals());
        element.i32(8, DECIMAL_DIGITS);
        element.struct(
            10,
            logical ->
                logical.struct(
                    5,
                    decimal -> {
                      decimal.i32(1, shape.decimals());
                      decimal.i32(2, DECIMAL_DIGITS);
                    }));
      }
      case DAY -> {
        element.i32(6, 6);
        element.struct(10, logical -> logical.struct(6, _ -> {}));
      }
      case INT, LONG, RISING, FLAG -> {
        // The type says all.
      }
    }
  }

  private static void group(ThriftOut group, Group one) {
    group.structs(1, one.chunks(), WriteParquet::chunk);
    group.i64(2, one.sizeBytes());
    group.i64(3, one.rows());
    group.i64(5, one.chunks().getFirst().at());
    group.i64(6, one.sizeBytes());
  }

  private static void chunk(ThriftOut chunk, Chunk one) {
    chunk.i64(2, one.at());
    chunk.struct(3, data -> data(data, one));
  }

  private static void data(ThriftOut data, Chunk one) {
    Encoded encoded = one.encoded();
    data.i32(1, one.shape().sort().physical());
    data.i32s(2, encoded.encodings().stream().mapToInt(Integer::intValue).toArray());
    data.texts(3, one.shape().name());
    data.i32(4, UNCOMPRESSED);
    data.i64(5, one.rows());
    data.i64(6, one.sizeBytes());
    data.i64(7, one.sizeBytes());
    data.i64(9, one.at() + encoded.dataAt());
    if (encoded.dataAt() > 0) {
      data.i64(11, one.at());
    }
    data.struct(
        12,
        statistics -> {
          statistics.i64(3, encoded.nulls());
          EncodeColumn.Bounds bounds = encoded.bounds();
          if (bounds != null) {
            statistics.bytes(5, bounds.most());
            statistics.bytes(6, bounds.least());
          }
        });
  }
}
