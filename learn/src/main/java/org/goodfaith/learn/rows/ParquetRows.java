package org.goodfaith.learn.rows;

import dev.hardwood.HardwoodContext;
import dev.hardwood.InputFile;
import dev.hardwood.metadata.RepetitionType;
import dev.hardwood.reader.ParquetFileReader;
import dev.hardwood.reader.RowReader;
import dev.hardwood.schema.ColumnSchema;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.goodfaith.learn.LearnRefused;
import org.jspecify.annotations.Nullable;

/// The rows of a Parquet file of flat columns, each value as a text.
final class ParquetRows {
  private static final byte[] MAGIC = "PAR1".getBytes(StandardCharsets.US_ASCII);

  private ParquetRows() {}

  /// Who takes the rows.
  interface Taker {
    /// @param names of the columns
    void header(List<String> names) throws LearnRefused;

    /// @param fields one for each column
    /// @param number of the row, from 1
    void row(List<String> fields, long number);
  }

  static boolean isParquet(byte[] bytes) {
    return bytes.length > 2 * MAGIC.length
        && ByteBuffer.wrap(bytes, 0, MAGIC.length).equals(ByteBuffer.wrap(MAGIC));
  }

  /// @throws IOException where the file is damaged or a column holds no single values
  static void read(byte[] bytes, Taker taker) throws IOException, LearnRefused {
    try (HardwoodContext context = HardwoodContext.create(1);
        ParquetFileReader file =
            ParquetFileReader.open(InputFile.of(ByteBuffer.wrap(bytes)), context)) {
      List<String> names = new ArrayList<>();
      for (ColumnSchema column : file.getFileSchema().getColumns()) {
        if (column.repetitionType() == RepetitionType.REPEATED) {
          throw new IOException("column '" + column.name() + "' holds lists");
        }
        names.add(column.name());
      }
      taker.header(names);
      rows(file, names.size(), taker);
    } catch (RuntimeException damaged) {
      throw new IOException("it is damaged: " + damaged.getMessage(), damaged);
    }
  }

  private static void rows(ParquetFileReader file, int columns, Taker taker) {
    long number = 0;
    try (RowReader rows = file.rowReader()) {
      while (rows.hasNext()) {
        rows.next();
        List<String> fields = new ArrayList<>(columns);
        for (int i = 0; i < columns; i++) {
          fields.add(rows.isNull(i) ? "" : text(rows.getValue(i)));
        }
        taker.row(fields, ++number);
      }
    }
  }

  private static String text(@Nullable Object value) {
    return switch (value) {
      case null -> "";
      case BigDecimal decimal -> decimal.toPlainString();
      case Double number -> Double.isFinite(number) ? BigDecimal.valueOf(number).toString() : "";
      case Float number -> Float.isFinite(number) ? number.toString() : "";
      case byte[] bytes -> new String(bytes, StandardCharsets.UTF_8);
      default -> value.toString();
    };
  }
}
