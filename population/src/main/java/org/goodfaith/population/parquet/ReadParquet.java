package org.goodfaith.population.parquet;

import dev.hardwood.HardwoodContext;
import dev.hardwood.InputFile;
import dev.hardwood.metadata.ColumnMetaData;
import dev.hardwood.metadata.LogicalType;
import dev.hardwood.metadata.RepetitionType;
import dev.hardwood.metadata.RowGroup;
import dev.hardwood.metadata.Statistics;
import dev.hardwood.reader.ColumnReaders;
import dev.hardwood.reader.ParquetFileReader;
import dev.hardwood.schema.ColumnProjection;
import dev.hardwood.schema.ColumnSchema;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One Parquet file of flat columns, opened. What does not fit is an `IOException` that says what
/// was found and what was expected.
public final class ReadParquet implements AutoCloseable {
  private final HardwoodContext context;
  private final ParquetFileReader file;
  private final int rows;

  private ReadParquet(HardwoodContext context, ParquetFileReader file) throws IOException {
    this.context = context;
    this.file = file;
    long all = file.getFileMetaData().numRows();
    if (all < 0 || all > Integer.MAX_VALUE) {
      throw new IOException("it says that it holds " + all + " rows");
    }
    this.rows = (int) all;
  }

  /// @param bytes the whole file
  public static ReadParquet open(ByteBuffer bytes) throws IOException {
    HardwoodContext context = HardwoodContext.create(1);
    boolean done = false;
    try {
      ReadParquet opened =
          new ReadParquet(context, ParquetFileReader.open(InputFile.of(bytes), context));
      done = true;
      return opened;
    } catch (RuntimeException e) {
      throw damaged(e);
    } finally {
      if (!done) {
        context.close();
      }
    }
  }

  private static IOException damaged(RuntimeException cause) {
    return new IOException("it is damaged: " + cause.getMessage(), cause);
  }

  /// @return what the file says about itself, by name
  public Map<String, String> said() {
    Map<String, String> said = file.getFileMetaData().keyValueMetadata();
    return said == null ? Map.of() : said;
  }

  /// @return how many rows it has
  public int rows() {
    return rows;
  }

  /// @param wanted the columns that the file must have, no more and no fewer
  /// @return each of them
  public List<ColumnRows> read(List<ColumnShape> wanted) throws IOException {
    check(wanted);
    List<@Nullable ColumnRows> known = new ArrayList<>();
    List<ReadColumn> open = new ArrayList<>();
    for (int i = 0; i < wanted.size(); i++) {
      ColumnRows without = without(wanted.get(i), i);
      known.add(without);
      if (without == null) {
        open.add(new ReadColumn(wanted.get(i), rows));
      }
    }
    if (!open.isEmpty()) {
      fill(open);
    }
    List<ColumnRows> all = new ArrayList<>();
    int next = 0;
    for (ColumnRows one : known) {
      all.add(one == null ? open.get(next++).done() : one);
    }
    return all;
  }

  private void fill(List<ReadColumn> columns) throws IOException {
    String[] names = columns.stream().map(ReadColumn::name).toArray(String[]::new);
    int read = 0;
    try (ColumnReaders readers = file.buildColumnReaders(ColumnProjection.columns(names)).build()) {
      while (readers.nextBatch()) {
        int count = readers.getRecordCount();
        for (ReadColumn column : columns) {
          column.take(readers.getColumnReader(column.name()), read, count);
        }
        read += count;
      }
    } catch (RuntimeException e) {
      throw damaged(e);
    }
    if (read != rows) {
      throw new IOException("it says that it holds " + rows + " rows, and holds " + read);
    }
  }

  private void check(List<ColumnShape> wanted) throws IOException {
    List<ColumnSchema> found = file.getFileSchema().getColumns();
    for (int i = 0; i < Math.max(wanted.size(), found.size()); i++) {
      if (i >= found.size()) {
        throw new IOException("column '" + wanted.get(i).name() + "' is missing");
      }
      String has = found.get(i).name() + " " + words(found.get(i));
      if (i >= wanted.size()) {
        throw new IOException("column '" + has + "' is one too many");
      }
      String wants = wanted.get(i).name() + " " + words(wanted.get(i));
      if (!has.equals(wants)) {
        throw new IOException("column " + (i + 1) + " is '" + has + "', and not '" + wants + "'");
      }
    }
  }

  private static String words(ColumnShape shape) {
    String type =
        switch (shape.sort()) {
          case INT -> "INT32";
          case LONG, RISING -> "INT64";
          case DAY -> "INT32 date";
          case DECIMAL -> "INT64 decimal of " + shape.decimals() + " digits";
          case TEXT -> "BYTE_ARRAY text";
          case FLAG -> "BOOLEAN";
        };
    return type + (shape.nullable() ? " or none" : "");
  }

  private static String words(ColumnSchema column) {
    String logical =
        switch (column.logicalType()) {
          case null -> "";
          case LogicalType.DateType _ -> " date";
          case LogicalType.StringType _ -> " text";
          case LogicalType.DecimalType decimal -> " decimal of " + decimal.scale() + " digits";
          case LogicalType other -> " " + other.getClass().getSimpleName();
        };
    boolean nullable = column.repetitionType() == RepetitionType.OPTIONAL;
    return column.type() + logical + (nullable ? " or none" : "");
  }

  /// What a column holds, where the file's own figures tell it.
  private @Nullable ColumnRows without(ColumnShape shape, int column) {
    boolean none = shape.nullable();
    byte @Nullable [] same = null;
    boolean constant = shape.sort() == ColumnShape.Sort.TEXT;
    for (RowGroup group : file.getFileMetaData().rowGroups()) {
      ColumnMetaData data = group.columns().get(column).metaData();
      Statistics figures = data.statistics();
      Long nulls = figures == null ? null : figures.nullCount();
      none &= nulls != null && nulls == data.numValues();
      byte @Nullable [] least = figures == null ? null : figures.minValue();
      constant &=
          nulls != null
              && nulls == 0
              && least != null
              && Arrays.equals(least, figures.maxValue())
              && (same == null || Arrays.equals(least, same));
      same = least;
    }
    if (none) {
      return new ColumnRows.None();
    }
    return constant && same != null
        ? new ColumnRows.Same(new String(same, StandardCharsets.UTF_8))
        : null;
  }

  @Override
  public void close() throws IOException {
    try {
      file.close();
    } finally {
      context.close();
    }
  }
}
