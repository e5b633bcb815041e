package org.goodfaith.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.goodfaith.core.base.RegistryBug;
import org.goodfaith.core.intake.SourceItem;
import org.goodfaith.core.intake.SourceReader;
import org.jspecify.annotations.Nullable;

/// Reads the next batch of a source file while the one before is being written.
final class ReadAhead implements AutoCloseable {
  private static final int AHEAD = 2;

  private final SourceReader reader;
  private final int batchRows;
  private final int batchLines;
  private final BlockingQueue<Batch> ready = new ArrayBlockingQueue<>(AHEAD);
  private final Thread thread;
  private volatile @Nullable Throwable trouble;

  /// Items read together.
  ///
  /// @param items in order
  /// @param last whether the file ends with them
  /// @param bytesRead of the file so far
  record Batch(List<SourceItem> items, boolean last, long bytesRead) {}

  /// @param reader read by this object's own thread from now on
  /// @param batchRows rows of a batch, about
  /// @param batchLines lines of a batch, about
  ReadAhead(SourceReader reader, int batchRows, int batchLines) {
    this.reader = reader;
    this.batchRows = batchRows;
    this.batchLines = batchLines;
    this.thread = Thread.ofPlatform().name("read-ahead").daemon().unstarted(this::readAll);
    thread.start();
  }

  /// @return the next batch; the last one says so
  Batch next() {
    try {
      Batch batch = ready.take();
      Throwable cause = trouble;
      if (cause != null) {
        throw new RegistryBug("reading a source file failed", cause);
      }
      return batch;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RegistryBug("interrupted while reading", e);
    }
  }

  private void readAll() {
    try {
      boolean last = false;
      while (!last) {
        Batch batch = read();
        last = batch.last();
        ready.put(batch);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException | Error e) {
      trouble = e;
      ready.clear();
      ready.add(new Batch(List.of(), true, 0));
    }
  }

  private Batch read() {
    List<SourceItem> items = new ArrayList<>();
    int rows = 0;
    long lines = 0;
    while (reader.whole() || (rows < batchRows && lines < batchLines)) {
      Optional<SourceItem> item = reader.next();
      if (item.isEmpty()) {
        return new Batch(items, true, reader.bytesRead());
      }
      items.add(item.get());
      lines += item.get().lines();
      rows += item.get() instanceof SourceItem.Group group ? group.rows().size() : 0;
    }
    return new Batch(items, false, reader.bytesRead());
  }

  @Override
  public void close() {
    thread.interrupt();
    try {
      thread.join();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
