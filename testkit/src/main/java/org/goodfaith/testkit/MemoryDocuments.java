package org.goodfaith.testkit;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.goodfaith.core.base.Hash;
import org.goodfaith.core.ledger.DocumentStore;
import org.goodfaith.core.record.Document;
import org.goodfaith.core.subject.SubjectKey;

/// Documents in memory.
public final class MemoryDocuments implements DocumentStore {
  private final Map<Name, Document> kept = new HashMap<>();

  /// An empty store.
  public MemoryDocuments() {}

  private record Name(SubjectKey subject, Hash digest) {}

  @Override
  public synchronized void keep(SubjectKey subject, Document document) {
    kept.put(new Name(subject, document.digest()), document);
  }

  @Override
  public synchronized Optional<Document> find(SubjectKey subject, Hash digest) {
    return Optional.ofNullable(kept.get(new Name(subject, digest)));
  }

  @Override
  public synchronized boolean holds(SubjectKey subject, Hash digest) {
    return kept.containsKey(new Name(subject, digest));
  }

  @Override
  public synchronized Set<Hash> kept(SubjectKey subject) {
    return kept.keySet().stream()
        .filter(name -> name.subject().equals(subject))
        .map(Name::digest)
        .collect(Collectors.toSet());
  }
}
