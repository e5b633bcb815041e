package org.goodfaith.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.goodfaith.core.base.Fault;
import org.goodfaith.core.base.RegistryBug;
import org.goodfaith.core.intake.SourceItem;
import org.goodfaith.core.intake.SourceReader;
import org.goodfaith.core.ledger.SubmitRows;
import org.jspecify.annotations.Nullable;

/// Reads the next batch of a source file, and lets it through the door, while the one before is
/// being written.
final class ReadAhead implements AutoCloseable {
  private static final int AHEAD = 1;

  private final SourceReader reader;
  private final SubmitRows submit;
  private final int batchRows;
  private final int batchLines;
  private final BlockingQueue<Batch> ready = new ArrayBlockingQueue<>(AHEAD);
  private final Thread thread;
  private volatile @Nullable Throwable trouble;

  /// Items read together.
  ///
  /// @param lines of each group, in order
  /// @param admitted what the door said of them
  /// @param unreadable lines refused before they became rows
  /// @param last whether the file ends with them
  /// @param bytesRead of the file so far
  record Batch(
      long[] lines,
      SubmitRows.Admitted admitted,
      List<SourceItem.Unreadable> unreadable,
      boolean last,
      long bytesRead) {}

  /// @param reader read by this object's own thread from now on
  /// @param submit admits the rows, on this object's thread as well
  /// @param batchRows rows of a batch, about
  /// @param batchLines lines of a batch, about
  ReadAhead(SourceReader reader, SubmitRows submit, int batchRows, int batchLines) {
    this.reader = reader;
    this.submit = submit;
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
      ready.add(batch(List.of(), List.of(), true));
    }
  }

  private Batch read() {
    List<SourceItem.Group> groups = new ArrayList<>();
    List<SourceItem.Unreadable> unreadable = new ArrayList<>();
    int rows = 0;
    long lines = 0;
    while (reader.whole() || (rows < batchRows && lines < batchLines)) {
      Optional<SourceItem> item = reader.next();
      if (item.isEmpty()) {
        return batch(groups, unreadable, true);
      }
      lines += item.get().lines();
      switch (item.get()) {
        case SourceItem.Group group -> {
          groups.add(group);
          rows += group.rows().size();
        }
        case SourceItem.Unreadable one -> unreadable.add(one);
      }
    }
    return batch(groups, unreadable, false);
  }

  /// A grouped file that broke enters not at all: all its lines are refused for that.
  private Batch batch(
      List<SourceItem.Group> read, List<SourceItem.Unreadable> unreadable, boolean last) {
    Optional<Fault> broken = last && reader.whole() ? reader.fileFault() : Optional.empty();
    if (broken.isEmpty() || read.isEmpty()) {
      long[] lines = read.stream().mapToLong(SourceItem.Group::lines).toArray();
      return new Batch(lines, submit.admit(read), unreadable, last, reader.bytesRead());
    }
    List<SourceItem.Unreadable> all = new ArrayList<>(unreadable);
    long lines = read.stream().mapToLong(SourceItem.Group::lines).sum();
    all.add(new SourceItem.Unreadable(lines, broken.get()));
    return new Batch(new long[0], submit.admit(List.of()), all, last, reader.bytesRead());
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
