package org.goodfaith.population.parquet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.goodfaith.population.parquet.ColumnShape.Sort;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is written is read back by a reader that is not ours.
final class ParquetTest {
  private static final List<ColumnShape> SHAPES =
      List.of(
          ColumnShape.of("rising", Sort.RISING),
          ColumnShape.of("few", Sort.INT),
          ColumnShape.nullable("many", Sort.LONG),
          new ColumnShape("money", Sort.DECIMAL, true, 2),
          ColumnShape.nullable("day", Sort.DAY),
          ColumnShape.of("same", Sort.TEXT),
          ColumnShape.nullable("text", Sort.TEXT),
          ColumnShape.of("flag", Sort.FLAG),
          ColumnShape.nullable("none", Sort.INT));

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 8, 9, 63, 127, 128, 129, 1000, 65_535, 65_536, 65_537, 200_001})
  void any_number_of_rows_is_read_back_as_it_was_written(int rows) throws IOException {
    Random random = new Random(rows);
    List<ColumnRows> columns = columns(random, rows);

    List<ColumnRows> read = writtenAndRead(columns, rows);

    for (int i = 0; i < SHAPES.size(); i++) {
      assertThat(values(read.get(i), rows))
          .as(SHAPES.get(i).name())
          .isEqualTo(values(columns.get(i), rows));
    }
  }

  private static List<ColumnRows> writtenAndRead(List<ColumnRows> columns, int rows)
      throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    WriteParquet file = new WriteParquet(bytes, SHAPES, "test");
    file.group(columns, rows);
    file.finish(Map.of("said", "yes"));
    try (ReadParquet read = ReadParquet.open(ByteBuffer.wrap(bytes.toByteArray()))) {
      assertThat(read.said()).containsEntry("said", "yes");
      assertThat(read.rows()).isEqualTo(rows);
      return read.read(SHAPES);
    }
  }

  private static List<ColumnRows> columns(Random random, int rows) {
    long[] rising = new long[rows];
    int[] few = new int[rows];
    long[] many = new long[rows];
    long[] money = new long[rows];
    int[] day = new int[rows];
    int[] text = new int[rows];
    boolean[] flag = new boolean[rows];
    long at = random.nextLong(1L << 40);
    for (int i = 0; i < rows; i++) {
      at += random.nextInt(4) == 0 ? random.nextLong(1L << random.nextInt(1, 50)) : 0;
      rising[i] = at;
      few[i] = random.nextInt(3) - 1;
      many[i] = random.nextLong();
      money[i] = random.nextLong(1_000_000_000_000_000L);
      day[i] = random.nextInt(40_000) - 10_000;
      text[i] = random.nextInt(5);
      flag[i] = random.nextBoolean();
    }
    return List.of(
        new ColumnRows.Longs(rising, null),
        new ColumnRows.Ints(few, null),
        new ColumnRows.Longs(many, present(random, rows)),
        new ColumnRows.Longs(money, null),
        new ColumnRows.Ints(day, present(random, rows)),
        new ColumnRows.Same("ein Wort"),
        new ColumnRows.Texts(text, List.of("", "zwölf", "a", "a\"b", "中文"), present(random, rows)),
        new ColumnRows.Flags(flag),
        new ColumnRows.None());
  }

  /// Some are there, some are not, and some stretches are all there.
  private static boolean[] present(Random random, int rows) {
    boolean[] present = new boolean[rows];
    boolean now = true;
    for (int i = 0; i < rows; i++) {
      now = random.nextInt(20) == 0 ? random.nextBoolean() : now;
      present[i] = now || random.nextInt(10) == 0;
    }
    return present;
  }

  private static List<@Nullable Object> values(ColumnRows column, int rows) {
    List<@Nullable Object> values = new ArrayList<>();
    for (int i = 0; i < rows; i++) {
      values.add(
          switch (column) {
            case ColumnRows.Ints ints -> there(ints.present(), i) ? ints.values()[i] : null;
            case ColumnRows.Longs longs -> there(longs.present(), i) ? longs.values()[i] : null;
            case ColumnRows.Texts texts ->
                there(texts.present(), i) ? texts.texts().get(texts.places()[i]) : null;
            case ColumnRows.Same same -> same.text();
            case ColumnRows.Flags flags -> flags.values()[i];
            case ColumnRows.None _ -> null;
          });
    }
    return values;
  }

  private static boolean there(boolean @Nullable [] present, int row) {
    return present == null || present[row];
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 20_000})
  void equal_values_give_equal_bytes_whatever_the_order_of_the_words(int rows) throws IOException {
    ColumnShape shape = ColumnShape.of("text", Sort.TEXT);
    int[] one = new int[rows];
    int[] other = new int[rows];
    for (int i = 0; i < rows; i++) {
      one[i] = i % 3;
      other[i] = 2 - one[i];
    }

    assertThat(
            Arrays.toString(
                bytes(shape, new ColumnRows.Texts(one, List.of("a", "b", "c"), null), rows)))
        .isEqualTo(
            Arrays.toString(
                bytes(shape, new ColumnRows.Texts(other, List.of("c", "b", "a"), null), rows)));
  }

  private static byte[] bytes(ColumnShape shape, ColumnRows column, int rows) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    WriteParquet file = new WriteParquet(bytes, List.of(shape), "test");
    file.group(List.of(column), rows);
    file.finish(Map.of());
    return bytes.toByteArray();
  }
}
