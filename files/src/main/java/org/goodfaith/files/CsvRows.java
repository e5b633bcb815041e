package org.goodfaith.files;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.goodfaith.core.base.RegistryBug;
import org.goodfaith.core.intake.IntakeFault;
import org.goodfaith.core.intake.SourceItem;

/// Makes items of framed CSV rows, many at once: the grammar inside a row is FastCSV's.
final class CsvRows implements LineRows {
  private final CsvReader.CsvReaderBuilder grammar;
  private final Mapping mapping;
  private final FileFaults fileFaults;
  private final RowTexts row;
  private long[] dataLines = new long[1024];
  private long[] lines = new long[1024];
  private int count;
  private int from;
  private int to;
  private Optional<RowMaker> maker = Optional.empty();
  private List<String> names = List.of();
  private List<String> dropped = List.of();

  CsvRows(Mapping mapping, FileFaults fileFaults, RowTexts row) {
    this.mapping = mapping;
    this.fileFaults = fileFaults;
    this.row = row;
    grammar = grammar(mapping.format().delimiter());
  }

  private static CsvReader.CsvReaderBuilder grammar(char delimiter) {
    return CsvReader.builder()
        .fieldSeparator(delimiter)
        .skipEmptyLines(false)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE);
  }

  @Override
  public boolean hasHeader() {
    return true;
  }

  @Override
  public Optional<IntakeFault> header(RowFrames frames) {
    String text =
        new String(
            frames.buffer(),
            frames.start(),
            frames.end() - frames.start(),
            mapping.format().charset());
    names = grammar.ofSingleCsvRecord(text).getFields();
    Header header = new Header(names, mapping, fileFaults);
    Optional<IntakeFault> fault = header.fault();
    if (fault.isEmpty()) {
      maker = Optional.of(header.maker(row));
      dropped = header.dropped();
      frames.expectFields(names.size());
    }
    return fault;
  }

  @Override
  public List<String> dropped() {
    return dropped;
  }

  @Override
  public int fields() {
    return names.size();
  }

  @Override
  public void add(RowFrames frames, long dataLine) {
    if (count == 0) {
      from = frames.start();
    }
    if (count == lines.length) {
      lines = Arrays.copyOf(lines, count * 2);
      dataLines = Arrays.copyOf(dataLines, count * 2);
    }
    lines[count] = frames.line();
    dataLines[count] = dataLine;
    count++;
    to = frames.next();
  }

  @Override
  public void flush(RowFrames frames, Consumer<SourceItem> out) {
    if (count == 0) {
      return;
    }
    String text = new String(frames.buffer(), from, to - from, mapping.format().charset());
    Parsed parsed = new Parsed(maker.orElseThrow(), out);
    for (Boolean isData : grammar.build(parsed, text)) {
      parsed.check(isData);
    }
    if (parsed.rows != count) {
      throw new RegistryBug(count + " rows framed, " + parsed.rows + " parsed");
    }
    count = 0;
  }

  @Override
  public Iterator<SourceItem> groups() {
    return maker.orElseThrow().groups();
  }

  /// Hands each field on as it is parsed.
  private final class Parsed extends AbstractBaseCsvCallbackHandler<Boolean> {
    private final RowMaker rowMaker;
    private final Consumer<SourceItem> out;
    private int rows;

    Parsed(RowMaker rowMaker, Consumer<SourceItem> out) {
      this.rowMaker = rowMaker;
      this.out = out;
    }

    @Override
    protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
      if (index >= names.size()) {
        throw new RegistryBug("a row was framed with fewer fields than parsed");
      }
      rowMaker.field(index, buffer, offset, length);
    }

    @Override
    protected Boolean buildRecord() {
      boolean isData = rows < count && getFieldCount() == names.size();
      if (isData) {
        rowMaker.endRow(dataLines[rows], lines[rows]).ifPresent(out);
      }
      rows++;
      return isData;
    }

    void check(boolean isData) {
      if (!isData) {
        throw new RegistryBug("a row was framed otherwise than parsed");
      }
    }
  }
}
