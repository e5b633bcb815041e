package org.goodfaith.core.given;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Function;
import org.goodfaith.core.base.Hash;
import org.goodfaith.core.explain.EntryRef;
import org.goodfaith.core.intake.Draft;
import org.goodfaith.core.ledger.AppendEntries;
import org.goodfaith.core.ledger.Appended;
import org.goodfaith.core.ledger.BodyText;
import org.goodfaith.core.ledger.EntryBody;
import org.goodfaith.core.ledger.Forgetting;
import org.goodfaith.core.ledger.GroupOutcome;
import org.goodfaith.core.ledger.IngestProgress;
import org.goodfaith.core.ledger.KeyedDraft;
import org.goodfaith.core.ledger.KnownState;
import org.goodfaith.core.ledger.LedgerReader;
import org.goodfaith.core.ledger.LedgerStore;
import org.goodfaith.core.ledger.Merkle;
import org.goodfaith.core.ledger.Payload;
import org.goodfaith.core.ledger.SealedEntry;
import org.goodfaith.core.ledger.TreeHead;
import org.goodfaith.core.ledger.TreeTip;
import org.goodfaith.core.rulebook.Rulebook;
import org.goodfaith.core.rulebook.RulebookLibrary;
import org.goodfaith.core.subject.Identifier;
import org.goodfaith.core.subject.LookupKey;
import org.goodfaith.core.subject.ShortHash;
import org.goodfaith.core.subject.SubjectKey;
import org.goodfaith.core.subject.SubjectKind;
import org.goodfaith.core.verify.StoredRows;

/// A registry of raw rows in lists, open to every tampering.
public final class Registry
    implements LedgerStore, LedgerReader, KnownState, StoredRows, RulebookLibrary {
  public final List<EntryRow> entries = new ArrayList<>();
  public final List<HeadRow> heads = new ArrayList<>();
  public final List<TreeTip.Tile> tiles = new ArrayList<>();
  public final List<ReferenceRow> references = new ArrayList<>();
  public final List<IdentifierRow> identifiers = new ArrayList<>();
  public final List<NameRow> names = new ArrayList<>();
  public final Map<Hash, Hash> rulebooks = new HashMap<>();
  public final LookupKey lookup = new LookupKey(new byte[32]);
  public final KeyPair key = newKey();
  private final Map<Hash, Rulebook> laws = new HashMap<>();
  private final Map<Hash, KnownSubject> subjects = new HashMap<>();
  private final Map<ShortHash, KnownReference> known = new HashMap<>();
  private final long[] counts = new long[SubjectKind.values().length];
  private final TreeTip tip = new TreeTip();
  private final Random salts = new Random(1);

  private static KeyPair newKey() {
    try {
      return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  public void know(Rulebook law) {
    laws.put(law.digest(), law);
    rulebooks.put(law.digest(), law.digest());
  }

  public void enact(Rulebook law, LocalDate day) {
    know(law);
    append(SubjectKey.REGISTRY, new EntryBody.Enacted(law.digest(), day));
  }

  @Override
  public List<KeyedDraft> key(List<Draft> drafts) {
    return KeyedDraft.of(drafts, lookup);
  }

  @Override
  public List<GroupOutcome> append(
      List<KeyedDraft> drafts, Function<List<GroupOutcome>, Optional<IngestProgress>> progress) {
    return write(step().append(drafts)).outcomes();
  }

  @Override
  public EntryRef append(SubjectKey subject, EntryBody body) {
    return write(step().append(subject, body)).entries().getLast().entry().ref();
  }

  private AppendEntries step() {
    return new AppendEntries(
        this,
        () -> {
          byte[] salt = new byte[Payload.saltBytes()];
          salts.nextBytes(salt);
          return salt;
        });
  }

  private Appended write(Appended appended) {
    for (Appended.NewSubject one : appended.subjects()) {
      SubjectKind kind = one.claim().kind();
      subjects.put(one.identifier(), new KnownSubject(one.key(), kind));
      counts[kind.ordinal()]++;
      identifiers.add(
          new IdentifierRow(one.identifier(), one.key().number(), kind, one.claim().identifier()));
    }
    for (Appended.NewReference one : appended.references()) {
      known.put(one.reference(), new KnownReference(one.ref(), one.content(), one.act()));
      references.add(
          new ReferenceRow(
              one.reference().toString(),
              one.ref().subject().number(),
              one.ref().seq(),
              one.content().toString(),
              one.act()));
    }
    for (Appended.NewEntry one : appended.entries()) {
      EntryRef ref = one.entry().ref();
      entries.add(
          new EntryRow(
              ref.subject().number(),
              ref.seq(),
              one.entry().prev(),
              one.entry().hash(),
              one.entry().position(),
              one.payload().salt(),
              one.payload().body()));
      tip.add(Merkle.leaf(one.entry().hash()), tiles);
    }
    if (!appended.entries().isEmpty()) {
      Instant at = head().sealedAt().plusSeconds(1);
      TreeHead head = TreeHead.sign(tip.size(), tip.root(), at, head(), key.getPrivate());
      heads.add(new HeadRow(head, counts[0], counts[1], counts[2]));
    }
    return appended;
  }

  @Override
  public void forget(EntryRef ref, String reason, LocalDate day) {
    append(ref.subject(), new EntryBody.Forgotten(ref.seq(), reason, day));
    dropPayload(ref);
  }

  @Override
  public List<Forgetting> forget(List<Forgetting> forgettings, LocalDate day) {
    List<Forgetting> overtaken = new ArrayList<>();
    for (Forgetting one : forgettings) {
      if (one.chains().stream().anyMatch(it -> entriesOf(it.subject()).size() != it.seen())) {
        overtaken.add(one);
        continue;
      }
      write(step().append(one, day));
      for (Forgetting.Chain it : one.chains()) {
        it.targets().forEach(target -> dropPayload(new EntryRef(it.subject(), target.seq())));
        if (it.targets().getFirst().seq() == 1) {
          long subject = it.subject().number();
          subjects.values().removeIf(known -> known.key().equals(it.subject()));
          identifiers.removeIf(row -> row.subject() == subject);
          names.removeIf(row -> row.subject() == subject);
        }
      }
    }
    return overtaken;
  }

  public void dropPayload(EntryRef ref) {
    entries.replaceAll(row ->
        row.subject() == ref.subject().number() && row.seq() == ref.seq()
            ? new EntryRow(
                row.subject(), row.seq(), row.prev(), row.hash(), row.position(), null, null)
            : row);
  }

  @Override
  public boolean appendAt(EntryRef place, EntryBody body) {
    if (entriesOf(place.subject()).size() + 1 != place.seq()) {
      return false;
    }
    append(place.subject(), body);
    return true;
  }

  @Override
  public void link(
      SubjectKey one, SubjectKey other, boolean together, String officer, LocalDate day) {
    append(one, link(other, together, officer, day));
    append(other, link(one, together, officer, day));
  }

  private static EntryBody link(SubjectKey other, boolean together, String officer, LocalDate day) {
    return together
        ? new EntryBody.Linked(other, officer, day)
        : new EntryBody.Unlinked(other, officer, day);
  }

  @Override
  public TreeHead head() {
    return heads.isEmpty() ? TreeHead.empty() : heads.getLast().head();
  }

  @Override
  public TreeHead headAt(Instant moment) {
    return heads.stream()
        .map(HeadRow::head)
        .filter(head -> !head.sealedAt().isAfter(moment))
        .reduce((_, later) -> later)
        .orElse(TreeHead.empty());
  }

  @Override
  public List<SealedEntry> entriesOf(SubjectKey subject) {
    return entries.stream()
        .filter(row -> row.subject() == subject.number())
        .map(row ->
            new SealedEntry(
                new EntryRef(subject, row.seq()),
                row.position(),
                row.body() == null ? null : BodyText.read(row.body())))
        .toList();
  }

  @Override
  public LedgerFigures figures() {
    return new LedgerFigures(counts[0], counts[1], counts[2], tip.size(), List.of());
  }

  @Override
  public long nextRun() {
    return 1;
  }

  @Override
  public Optional<IngestProgress> lastProgress(String fileDigest, String mapping) {
    return Optional.empty();
  }

  @Override
  public Rulebook byDigest(Hash digest) {
    return laws.get(digest);
  }

  public SubjectKey find(Identifier identifier) {
    return subjects.get(lookup.ofIdentifier(identifier)).key();
  }

  @Override
  public Optional<KnownSubject> subject(Hash identifier) {
    return Optional.ofNullable(subjects.get(identifier));
  }

  @Override
  public Tail tail(SubjectKey subject) {
    return entries.stream()
        .filter(row -> row.subject() == subject.number())
        .reduce((_, later) -> later)
        .map(row -> new Tail(row.seq(), row.hash()))
        .orElse(Tail.EMPTY);
  }

  @Override
  public Optional<KnownReference> reference(ShortHash reference) {
    return Optional.ofNullable(known.get(reference));
  }

  @Override
  public long nextSubject() {
    return counts[0] + counts[1] + counts[2] + 1;
  }

  @Override
  public long nextPosition() {
    return tip.size();
  }

  @Override
  public void entries(Consumer<EntryRow> each) {
    entries.stream().sorted((a, b) -> Long.compare(a.position(), b.position())).forEach(each);
  }

  @Override
  public OrphanRows orphanPayloads() {
    return new OrphanRows(0, "");
  }

  @Override
  public void heads(Consumer<HeadRow> each) {
    heads.stream().sorted((a, b) -> Long.compare(a.head().size(), b.head().size())).forEach(each);
  }

  @Override
  public void tiles(Consumer<TreeTip.Tile> each) {
    tiles.forEach(each);
  }

  @Override
  public void references(Consumer<ReferenceRow> each) {
    references.forEach(each);
  }

  @Override
  public void identifiers(Consumer<IdentifierRow> each) {
    identifiers.forEach(each);
  }

  @Override
  public void names(Consumer<NameRow> each) {
    names.forEach(each);
  }

  @Override
  public Optional<Hash> rulebook(Hash digest) {
    return Optional.ofNullable(rulebooks.get(digest));
  }
}
