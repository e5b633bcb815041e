package org.goodfaith.files;

import java.util.List;
import java.util.Optional;
import org.goodfaith.core.base.Fault;
import org.goodfaith.core.intake.SourceItem;
import org.goodfaith.core.intake.SourceReader;

/// A source file that could not be opened.
///
/// @param fault why
/// @param whole whether it would have entered whole
record NoFile(Fault fault, boolean whole) implements SourceReader {
  @Override
  public Optional<SourceItem> next() {
    return Optional.empty();
  }

  @Override
  public long linesRead() {
    return 0;
  }

  @Override
  public long bytesRead() {
    return 0;
  }

  @Override
  public long bytesTotal() {
    return 0;
  }

  @Override
  public List<String> droppedColumns() {
    return List.of();
  }

  @Override
  public Optional<Fault> fileFault() {
    return Optional.of(fault);
  }

  @Override
  public void close() {
    // Nothing was opened.
  }
}
