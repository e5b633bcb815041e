package org.goodfaith.postgres;

import java.util.List;
import java.util.concurrent.FutureTask;
import org.goodfaith.core.intake.Draft;
import org.goodfaith.core.ledger.AppendEntries;
import org.goodfaith.core.ledger.Appended;
import org.goodfaith.core.ledger.GroupOutcome;

/// A batch cut at group borders, made into entries part by part, each on a thread of its own and
/// never two at once.
final class Parts {
  private static final int PART = 4_000;

  private final AppendEntries entries;
  private final List<Draft> drafts;
  private int at;
  private Appended all = new Appended(List.of(), List.of(), List.of(), List.of(), List.of());

  Parts(AppendEntries entries, List<Draft> drafts) {
    this.entries = entries;
    this.drafts = drafts;
  }

  boolean hasNext() {
    return at < drafts.size();
  }

  /// Starts on the next part; a small batch has one only, made at once.
  FutureTask<LedgerWriter.Prepared> start(LedgerWriter writer) {
    List<Draft> part = next();
    FutureTask<LedgerWriter.Prepared> task =
        new FutureTask<>(() -> writer.prepare(made(entries.append(part))));
    if (drafts.size() <= PART) {
      task.run();
    } else {
      Thread.ofVirtual().name("entries").start(task);
    }
    return task;
  }

  /// @return the outcome of every group; to be asked when all parts are made
  List<GroupOutcome> outcomes() {
    return all.outcomes();
  }

  private List<Draft> next() {
    int from = at;
    at = Math.min(from + PART, drafts.size());
    while (at < drafts.size() && drafts.get(at).group() == drafts.get(at - 1).group()) {
      at++;
    }
    return drafts.subList(from, at);
  }

  /// What this part added to all before.
  private Appended made(Appended now) {
    Appended before = all;
    all = now;
    return new Appended(
        List.of(),
        added(before.entries(), now.entries()),
        added(before.subjects(), now.subjects()),
        added(before.names(), now.names()),
        added(before.references(), now.references()));
  }

  private static <T> List<T> added(List<T> before, List<T> now) {
    return now.subList(before.size(), now.size());
  }
}
