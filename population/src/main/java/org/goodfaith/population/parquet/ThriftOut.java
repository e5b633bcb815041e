package org.goodfaith.population.parquet;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.function.BiConsumer;

/// Structures in Thrift's compact protocol, in which Parquet keeps all it says about itself. Fields
/// are named by the numbers of `parquet.thrift`.
final class ThriftOut {
  private static final int I32 = 5;
  private static final int I64 = 6;
  private static final int BINARY = 8;
  private static final int LIST = 9;
  private static final int STRUCT = 12;
  private static final int SHORT_LIST = 15;
  private static final int NIBBLE = 4;

  private final Bytes out;
  private int last;

  ThriftOut(Bytes out) {
    this.out = out;
  }

  /// What fills a structure.
  @FunctionalInterface
  interface Fields {
    void write(ThriftOut fields);
  }

  private void field(int id, int type) {
    int step = id - last;
    if (step > 0 && step <= SHORT_LIST) {
      out.put(step << NIBBLE | type);
    } else {
      out.put(type);
      out.putZigzag(id);
    }
    last = id;
  }

  void i32(int id, int value) {
    field(id, I32);
    out.putZigzag(value);
  }

  void i64(int id, long value) {
    field(id, I64);
    out.putZigzag(value);
  }

  void text(int id, String value) {
    field(id, BINARY);
    text(value);
  }

  void bytes(int id, byte[] value) {
    field(id, BINARY);
    out.putVarint(value.length);
    out.put(value, value.length);
  }

  private void text(String value) {
    byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
    out.putVarint(utf8.length);
    out.put(utf8, utf8.length);
  }

  void struct(int id, Fields fields) {
    field(id, STRUCT);
    struct(out, fields);
  }

  /// A structure that stands alone.
  static void struct(Bytes out, Fields fields) {
    fields.write(new ThriftOut(out));
    out.put(0);
  }

  void i32s(int id, int... values) {
    list(id, I32, values.length);
    for (int value : values) {
      out.putZigzag(value);
    }
  }

  void texts(int id, String... values) {
    list(id, BINARY, values.length);
    for (String value : values) {
      text(value);
    }
  }

  <T> void structs(int id, Collection<T> values, BiConsumer<ThriftOut, T> each) {
    list(id, STRUCT, values.size());
    for (T value : values) {
      struct(out, fields -> each.accept(fields, value));
    }
  }

  private void list(int id, int type, int count) {
    field(id, LIST);
    if (count < SHORT_LIST) {
      out.put(count << NIBBLE | type);
    } else {
      out.put(SHORT_LIST << NIBBLE | type);
      out.putVarint(count);
    }
  }
}
