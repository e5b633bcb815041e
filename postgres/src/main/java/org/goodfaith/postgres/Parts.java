package org.goodfaith.postgres;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.FutureTask;
import org.goodfaith.core.ledger.AppendEntries;
import org.goodfaith.core.ledger.Appended;
import org.goodfaith.core.ledger.GroupOutcome;
import org.goodfaith.core.ledger.KeyedDraft;

/// A batch cut at group borders, made into entries part by part, each on a thread of its own and
/// never two at once. The first part is small, so that the server soon has something to store.
final class Parts {
  /// A batch of no more than this is one part, made at once.
  static final int SMALL = 1_000;

  private static final int PART_MAX = 4_000;

  private final BatchState state;
  private final AppendEntries entries;
  private final List<KeyedDraft> drafts;
  private int size = SMALL;
  private int at;
  private final List<GroupOutcome> outcomes = new ArrayList<>();
  private final List<Appended.NewReference> references = new ArrayList<>();

  /// @param state on a connection of its own, unless the batch is small
  /// @param entries over that state
  /// @param drafts in rising order of group
  Parts(BatchState state, AppendEntries entries, List<KeyedDraft> drafts) {
    this.state = state;
    this.entries = entries;
    this.drafts = drafts;
  }

  boolean hasNext() {
    return at < drafts.size();
  }

  /// Starts on the next part.
  FutureTask<LedgerWriter.Prepared> start(LedgerWriter writer) {
    List<KeyedDraft> part = next();
    boolean last = !hasNext();
    FutureTask<LedgerWriter.Prepared> task =
        new FutureTask<>(() -> {
          state.load(part);
          return prepared(writer, entries.append(part), last);
        });
    if (drafts.size() <= SMALL) {
      task.run();
    } else {
      Thread.ofVirtual().name("entries").start(task);
    }
    return task;
  }

  /// @return the outcome of every group; to be asked when all parts are made
  List<GroupOutcome> outcomes() {
    return outcomes;
  }

  private List<KeyedDraft> next() {
    int from = at;
    at = Math.min(from + size, drafts.size());
    size = Math.min(2 * size, PART_MAX);
    while (at < drafts.size() && group(at) == group(at - 1)) {
      at++;
    }
    return drafts.subList(from, at);
  }

  private int group(int index) {
    return drafts.get(index).group();
  }

  /// References of all parts go with the last, so that many of them meet the index in its order.
  private LedgerWriter.Prepared prepared(LedgerWriter writer, Appended part, boolean last) {
    outcomes.addAll(part.outcomes());
    references.addAll(part.references());
    return writer.prepare(part, last ? references : List.of());
  }
}
