package org.goodfaith.files;

import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.goodfaith.core.intake.IntakeFault;
import org.goodfaith.core.intake.SourceItem;

/// Makes items of JSON lines, one by one.
final class JsonRows implements LineRows {
  private final JsonLine reader;
  private Optional<SourceItem> taken = Optional.empty();

  JsonRows(Mapping mapping, RowTexts row) {
    reader = new JsonLine(mapping, row);
  }

  @Override
  public boolean hasHeader() {
    return false;
  }

  @Override
  public Optional<IntakeFault> header(RowFrames frames) {
    return Optional.empty();
  }

  @Override
  public List<String> dropped() {
    return reader.dropped();
  }

  @Override
  public int fields() {
    return 0;
  }

  @Override
  public void add(RowFrames frames, long dataLine) {
    taken = Optional.of(reader.read(frames));
  }

  @Override
  public void flush(RowFrames frames, Consumer<SourceItem> out) {
    taken.ifPresent(out);
    taken = Optional.empty();
  }

  @Override
  public Iterator<SourceItem> groups() {
    return Collections.emptyIterator();
  }
}
