package org.goodfaith.core.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.goodfaith.core.base.Hash;
import org.goodfaith.core.intake.Draft;
import org.goodfaith.core.subject.LookupKey;
import org.goodfaith.core.subject.ShortHash;
import org.goodfaith.core.subject.SubjectKey;

/// The least a store must know, kept in maps: what `AppendEntries` asks of it.
final class MemoryState implements KnownState {
  private final Map<Hash, KnownSubject> subjects = new HashMap<>();
  private final Map<SubjectKey, Tail> tails = new HashMap<>();
  private final Map<ShortHash, KnownReference> references = new HashMap<>();
  private final List<Appended.NewEntry> entries = new ArrayList<>();
  private final Random salts = new Random(1);
  private final LookupKey lookup = new LookupKey(new byte[32]);

  Appended append(List<Draft> drafts) {
    return take(step().append(KeyedDraft.of(drafts, lookup)));
  }

  Appended append(SubjectKey subject, EntryBody body) {
    return take(step().append(subject, body));
  }

  private AppendEntries step() {
    return new AppendEntries(this, this::salt);
  }

  private byte[] salt() {
    byte[] salt = new byte[Payload.saltBytes()];
    salts.nextBytes(salt);
    return salt;
  }

  private Appended take(Appended appended) {
    appended
        .subjects()
        .forEach(
            one -> subjects.put(one.identifier(), new KnownSubject(one.key(), one.claim().kind())));
    for (Appended.NewEntry one : appended.entries()) {
      Entry entry = one.entry();
      tails.put(entry.subject(), new Tail(entry.ref().seq(), entry.hash()));
      entries.add(one);
    }
    appended
        .references()
        .forEach(one ->
            references.put(
                one.reference(), new KnownReference(one.ref(), one.content(), one.act())));
    return appended;
  }

  List<Appended.NewEntry> entries() {
    return List.copyOf(entries);
  }

  /// Every entry as text: place, hash and body.
  List<String> lines() {
    return entries.stream()
        .map(one -> one.entry() + " " + HexFormat.of().formatHex(one.payload().body()))
        .toList();
  }

  LookupKey lookup() {
    return lookup;
  }

  @Override
  public Optional<KnownSubject> subject(Hash identifier) {
    return Optional.ofNullable(subjects.get(identifier));
  }

  @Override
  public Tail tail(SubjectKey subject) {
    return tails.getOrDefault(subject, Tail.EMPTY);
  }

  @Override
  public Optional<KnownReference> reference(ShortHash reference) {
    return Optional.ofNullable(references.get(reference));
  }

  @Override
  public long nextSubject() {
    return subjects.size() + 1L;
  }

  @Override
  public long nextPosition() {
    return entries.size();
  }
}
