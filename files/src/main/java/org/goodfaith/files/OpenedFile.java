package org.goodfaith.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.goodfaith.core.base.Fault;
import org.goodfaith.core.intake.IntakeFault;
import org.goodfaith.core.intake.SourceItem;
import org.goodfaith.core.intake.SourceReader;

/// A source file being read: frames, then rows, then items. Not thread-safe, but for the counts.
final class OpenedFile implements SourceReader {
  private final SourceBytes source;
  private final Mapping mapping;
  private final RowFrames frames;
  private final LineRows rows;
  private final FileFaults fileFaults;
  private final LineFaults lineFaults;
  private final long resumeAfter;
  private final ArrayDeque<SourceItem> ready = new ArrayDeque<>();
  private Optional<Fault> fileFault = Optional.empty();
  private Iterator<SourceItem> groups = Collections.emptyIterator();
  private boolean ended;
  private long dataLine;
  private volatile long linesRead;

  OpenedFile(SourceBytes source, Mapping mapping, String file, ReadOptions options) {
    this.source = source;
    this.mapping = mapping;
    fileFaults = new FileFaults(file);
    lineFaults = new LineFaults(file);
    Mapping.Format format = mapping.format();
    boolean utf8 = format.charset().equals(StandardCharsets.UTF_8);
    frames = new RowFrames(source.plain(), format.json() ? 0 : format.delimiter(), utf8);
    RowTexts row = new RowTexts(lineFaults, new Shift(options.shiftMonths(), mapping.ends()));
    rows = format.json() ? new JsonRows(mapping, row) : new CsvRows(mapping, fileFaults, row);
    resumeAfter = options.resumeAfter();
    linesRead = resumeAfter;
  }

  /// Reads the beginning: what the file is, and its header.
  void begin() {
    try {
      frames.fill();
      int limit = frames.limit();
      if (limit == 0) {
        end(fileFaults.empty());
        return;
      }
      boolean utf8 = mapping.format().charset().equals(StandardCharsets.UTF_8);
      Optional<IntakeFault> alien = Sniff.fault(frames.buffer(), limit, utf8, fileFaults);
      if (alien.isPresent()) {
        end(alien.get());
        return;
      }
      frames.skip(Sniff.mark(frames.buffer(), limit));
      if (rows.hasHeader()) {
        header();
      }
    } catch (IOException cause) {
      end(fileFaults.broken(cause, 0, whole()));
    }
  }

  private void header() throws IOException {
    RowFrames.Found found = frames.find();
    while (found == RowFrames.Found.MORE) {
      frames.fill();
      found = frames.find();
    }
    switch (found) {
      case END -> end(fileFaults.empty());
      case FAULT -> end(lineFaults.of(frames, 0));
      case ROW -> rows.header(frames).ifPresent(this::end);
      case MORE -> throw new IllegalStateException("the loop above ends with another answer");
    }
  }

  private void end(Fault fault) {
    fileFault = Optional.of(fault);
    ended = true;
  }

  @Override
  public Optional<SourceItem> next() {
    while (ready.isEmpty() && !ended) {
      advance();
    }
    SourceItem item = ready.poll();
    if (item == null) {
      if (!groups.hasNext()) {
        return Optional.empty();
      }
      item = groups.next();
    }
    long sum = linesRead + item.lines(); // one thread only writes
    linesRead = sum;
    return Optional.of(item);
  }

  /// Frames what the buffer holds, up to the next fault.
  private void advance() {
    try {
      switch (frames.find()) {
        case ROW -> {
          dataLine++;
          if (dataLine > resumeAfter) {
            rows.add(frames, dataLine);
            if (!rows.hasHeader()) {
              rows.flush(frames, ready::add);
            }
          }
        }
        case FAULT -> {
          dataLine++;
          IntakeFault fault = lineFaults.of(frames, rows.fields());
          rows.flush(frames, ready::add);
          if (dataLine > resumeAfter) {
            ready.add(new SourceItem.Unreadable(1, fault));
          }
        }
        case MORE -> {
          rows.flush(frames, ready::add);
          frames.fill();
        }
        case END -> {
          rows.flush(frames, ready::add);
          ended = true;
          groups = rows.groups();
          if (dataLine == 0) {
            end(rows.hasHeader() ? fileFaults.noLines() : fileFaults.empty());
          }
        }
      }
    } catch (IOException cause) {
      end(fileFaults.broken(cause, dataLine, whole()));
    }
  }

  @Override
  public long linesRead() {
    return linesRead;
  }

  @Override
  public long bytesRead() {
    return source.count();
  }

  @Override
  public long bytesTotal() {
    return source.total();
  }

  @Override
  public boolean whole() {
    return mapping.whole();
  }

  @Override
  public List<String> droppedColumns() {
    return rows.dropped();
  }

  @Override
  public Optional<Fault> fileFault() {
    return fileFault;
  }

  @Override
  public void close() {
    try {
      source.close();
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }
}
