package org.goodfaith.testkit;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.goodfaith.core.ledger.BodyText;
import org.goodfaith.core.ledger.LedgerMoment;
import org.goodfaith.core.ledger.SealedEntry;
import org.goodfaith.core.ledger.TreeHead;
import org.goodfaith.core.subject.SubjectKey;

/// The ledger of a registry in memory at one moment.
final class MemoryMoment implements LedgerMoment {
  private final TreeMap<Long, List<SealedEntry>> chains = new TreeMap<>();
  private final List<TreeHead> heads;

  MemoryMoment(Map<SubjectKey, List<SealedEntry>> chains, List<TreeHead> heads) {
    chains.forEach((subject, chain) -> this.chains.put(subject.number(), List.copyOf(chain)));
    this.heads = List.copyOf(heads);
  }

  @Override
  public TreeHead head() {
    return heads.isEmpty() ? TreeHead.empty() : heads.getLast();
  }

  @Override
  public TreeHead headAt(Instant earlier) {
    return heads.stream()
        .filter(head -> !head.sealedAt().isAfter(earlier))
        .reduce((_, later) -> later)
        .orElse(TreeHead.empty());
  }

  @Override
  public long subjects() {
    return chains.isEmpty() ? 0 : chains.lastKey();
  }

  @Override
  public void rows(long first, long last, Rows each) {
    for (List<SealedEntry> chain : chains.subMap(first, true, last, true).values()) {
      for (SealedEntry entry : chain) {
        each.take(
            entry.ref().subject().number(),
            entry.ref().seq(),
            entry.position(),
            entry.body() == null ? null : BodyText.write(entry.body()));
      }
    }
  }

  @Override
  public List<SubjectKey> touchedSince(long position) {
    return chains.entrySet().stream()
        .filter(chain -> chain.getValue().getLast().position() >= position)
        .map(chain -> new SubjectKey(chain.getKey()))
        .toList();
  }

  @Override
  public void close() {
    // Nothing is held.
  }
}
