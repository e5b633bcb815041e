package org.goodfaith.testkit;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.goodfaith.core.answer.InquiryJournal;
import org.goodfaith.core.base.Hash;
import org.goodfaith.core.base.RegistryBug;
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
import org.goodfaith.core.ledger.LedgerMoment;
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
import org.goodfaith.core.subject.IdentityVault;
import org.goodfaith.core.subject.LookupKey;
import org.goodfaith.core.subject.ShortHash;
import org.goodfaith.core.subject.SubjectKey;
import org.goodfaith.core.subject.SubjectKind;
import org.goodfaith.core.subject.SubjectName;
import org.goodfaith.core.subject.UnmaskedIdentity;
import org.goodfaith.core.verify.StoredRows;
import org.goodfaith.core.verify.Verification;
import org.goodfaith.core.verify.VerifyRegistry;

/// A whole registry in memory, keeping the contract that `LedgerContract` tests.
public final class MemoryRegistry implements LedgerStore, LedgerReader, IdentityVault {
  private final InstantSource clock;
  private final KeyPair sealKey = newSealKey();
  private final byte[] lookupKey = random(32);
  private final TreeTip tip = new TreeTip();
  private final List<TreeHead> heads = new ArrayList<>();
  private final Map<SubjectKey, List<SealedEntry>> chains = new HashMap<>();
  private final Map<SubjectKey, KnownState.Tail> tails = new HashMap<>();
  private final Map<Hash, KnownState.KnownSubject> subjects = new LinkedHashMap<>();
  private final Map<SubjectKind, Long> registered = new EnumMap<>(SubjectKind.class);
  private final Map<ShortHash, KnownState.KnownReference> references = new HashMap<>();
  private final Map<SubjectKey, SubjectName> names = new LinkedHashMap<>();
  private final Map<Long, IngestProgress> readings = new TreeMap<>();
  private final List<IngestProgress> steps = new ArrayList<>();
  private final Set<Long> runs = new HashSet<>();
  private final MemoryRows rows = new MemoryRows();
  private final MemoryJournal journal = new MemoryJournal();

  /// @param clock tells the time of seals
  public MemoryRegistry(InstantSource clock) {
    this.clock = clock;
  }

  /// @return the key that checks its heads
  public PublicKey sealKey() {
    return sealKey.getPublic();
  }

  /// @return its journal of checks
  public InquiryJournal journal() {
    return journal;
  }

  /// @return the ledger as it stands now, whatever is appended later
  public synchronized LedgerMoment moment() {
    return new MemoryMoment(chains, heads);
  }

  @Override
  public List<KeyedDraft> key(List<Draft> drafts) {
    return KeyedDraft.of(drafts, new LookupKey(lookupKey));
  }

  @Override
  public synchronized List<GroupOutcome> append(
      List<KeyedDraft> drafts, Function<List<GroupOutcome>, Optional<IngestProgress>> progress) {
    Appended appended = step().append(drafts);
    Optional<IngestProgress> reading = progress.apply(appended.outcomes());
    write(appended);
    reading.ifPresent(state -> {
      readings.put(state.run(), state);
      steps.add(state);
    });
    return appended.outcomes();
  }

  @Override
  public synchronized EntryRef append(SubjectKey subject, EntryBody body) {
    Appended appended = step().append(subject, body);
    write(appended);
    return appended.entries().getLast().entry().ref();
  }

  @Override
  public synchronized boolean appendAt(EntryRef place, EntryBody body) {
    if (entriesOf(place.subject()).size() + 1 != place.seq()) {
      return false;
    }
    append(place.subject(), body);
    return true;
  }

  @Override
  public synchronized void link(
      SubjectKey one, SubjectKey other, boolean together, String officer, LocalDate day) {
    append(
        one,
        together
            ? new EntryBody.Linked(other, officer, day)
            : new EntryBody.Unlinked(other, officer, day));
    append(
        other,
        together
            ? new EntryBody.Linked(one, officer, day)
            : new EntryBody.Unlinked(one, officer, day));
  }

  @Override
  public synchronized void forget(EntryRef ref, String reason, LocalDate day) {
    append(ref.subject(), new EntryBody.Forgotten(ref.seq(), reason, day));
    drop(ref);
  }

  @Override
  public synchronized List<Forgetting> forget(List<Forgetting> forgettings, LocalDate day) {
    List<Forgetting> overtaken = new ArrayList<>();
    for (Forgetting one : forgettings) {
      if (one.chains().stream().anyMatch(it -> chain(it.subject()).size() != it.seen())) {
        overtaken.add(one);
      } else {
        write(step().append(one, day));
        one.chains()
            .forEach(it ->
                it.targets().forEach(target -> drop(new EntryRef(it.subject(), target.seq()))));
      }
    }
    return overtaken;
  }

  private void drop(EntryRef ref) {
    List<SealedEntry> chain = chain(ref.subject());
    SealedEntry old = chain.get(ref.seq() - 1);
    chain.set(ref.seq() - 1, new SealedEntry(ref, old.position(), null));
    if (ref.seq() == 1) {
      subjects.values().removeIf(subject -> subject.key().equals(ref.subject()));
      names.remove(ref.subject());
    }
    rows.forget(ref);
  }

  @Override
  public synchronized long nextRun() {
    long run = runs.size() + 1L;
    runs.add(run);
    return run;
  }

  @Override
  public synchronized Optional<IngestProgress> lastProgress(String fileDigest, String mapping) {
    return readings.values().stream()
        .filter(one -> one.fileDigest().equals(fileDigest) && one.mapping().equals(mapping))
        .reduce((_, later) -> later);
  }

  @Override
  public synchronized TreeHead head() {
    return heads.isEmpty() ? TreeHead.empty() : heads.getLast();
  }

  @Override
  public synchronized TreeHead headAt(Instant moment) {
    return heads.stream()
        .filter(head -> !head.sealedAt().isAfter(moment))
        .reduce((_, later) -> later)
        .orElse(TreeHead.empty());
  }

  @Override
  public synchronized List<SealedEntry> entriesOf(SubjectKey subject) {
    return List.copyOf(chains.getOrDefault(subject, List.of()));
  }

  @Override
  public synchronized LedgerFigures figures() {
    return new LedgerFigures(
        count(SubjectKind.PERSON),
        count(SubjectKind.ORGANISATION),
        count(SubjectKind.PUBLIC_BODY),
        tip.size(),
        readings.values().stream().filter(IngestProgress::ofFile).toList());
  }

  @Override
  public synchronized List<Seal> seals() {
    return heads.stream().map(head -> new Seal(head.size(), head.sealedAt())).toList();
  }

  @Override
  public synchronized Map<String, SentLines> linesSent(LocalDate first, LocalDate last) {
    return SentLines.of(steps, first, last);
  }

  @Override
  public synchronized Optional<SubjectKey> find(Identifier identifier) {
    return Optional.ofNullable(subjects.get(new LookupKey(lookupKey).ofIdentifier(identifier)))
        .map(KnownState.KnownSubject::key);
  }

  @Override
  public synchronized Optional<SubjectName> nameOf(
      SubjectKey subject, UnmaskedIdentity permission) {
    return Optional.ofNullable(names.get(subject));
  }

  @Override
  public synchronized List<FoundOrganisation> searchOrganisations(String words, int limit) {
    String wanted = words.toLowerCase(Locale.ROOT);
    return names.entrySet().stream()
        .filter(entry -> entry.getValue().kind() != SubjectKind.PERSON)
        .filter(entry -> holds(entry.getValue(), wanted))
        .limit(limit)
        .map(MemoryRegistry::found)
        .toList();
  }

  private static FoundOrganisation found(Map.Entry<SubjectKey, SubjectName> entry) {
    SubjectName name = entry.getValue();
    return new FoundOrganisation(entry.getKey(), name.identifiers().getFirst(), name.names());
  }

  private static boolean holds(SubjectName name, String wanted) {
    return name.names().stream().anyMatch(one -> one.toLowerCase(Locale.ROOT).contains(wanted))
        || name.identifiers().stream().anyMatch(one -> one.value().equals(wanted));
  }

  private long count(SubjectKind kind) {
    return registered.getOrDefault(kind, 0L);
  }

  private AppendEntries step() {
    return new AppendEntries(new State(), () -> random(Payload.saltBytes()));
  }

  private void write(Appended appended) {
    for (Appended.NewSubject added : appended.subjects()) {
      Draft.Claim claim = added.claim();
      registered.merge(claim.kind(), 1L, Long::sum);
      subjects.put(added.identifier(), new KnownState.KnownSubject(added.key(), claim.kind()));
      names.put(added.key(), new SubjectName(claim.kind(), List.of(claim.identifier()), List.of()));
    }
    for (Appended.NewName name : appended.names()) {
      names.computeIfPresent(name.key(), (_, known) -> withName(known, name.claim().name()));
    }
    for (Appended.NewReference one : appended.references()) {
      references.put(
          one.reference(), new KnownState.KnownReference(one.ref(), one.content(), one.act()));
    }
    List<TreeTip.Tile> full = new ArrayList<>();
    for (Appended.NewEntry added : appended.entries()) {
      EntryRef ref = added.entry().ref();
      EntryBody body = BodyText.read(added.payload().body());
      chain(ref.subject()).add(new SealedEntry(ref, added.entry().position(), body));
      tails.put(ref.subject(), new KnownState.Tail(ref.seq(), added.entry().hash()));
      tip.add(Merkle.leaf(added.entry().hash()), full);
    }
    rows.add(appended, full);
    if (!appended.entries().isEmpty()) {
      seal();
    }
  }

  /// Checks everything, as `verify` does.
  ///
  /// @param library every law enacted or drafted here
  public synchronized Verification verify(RulebookLibrary library) {
    return new VerifyRegistry(
            rows, new LookupKey(lookupKey), sealKey(), library, Optional.empty(), lookupKey)
        .verify(_ -> {});
  }

  /// @return the rows of the entries from a position on, as a database would hold them
  public synchronized List<StoredRows.EntryRow> rowsFrom(int position) {
    return rows.from(position);
  }

  /// Makes a law the law, from its first day.
  public synchronized void enact(Rulebook law, LocalDate day) {
    rows.know(law.digest());
    append(SubjectKey.REGISTRY, new EntryBody.Enacted(law.digest(), day));
  }

  private static SubjectName withName(SubjectName known, String name) {
    if (known.names().contains(name)) {
      return known;
    }
    List<String> all = new ArrayList<>(known.names());
    all.add(name);
    return new SubjectName(known.kind(), known.identifiers(), all);
  }

  private void seal() {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Instant soonest = head().sealedAt().plus(1, ChronoUnit.MICROS);
    Instant at = now.isBefore(soonest) ? soonest : now;
    heads.add(TreeHead.sign(tip.size(), tip.root(), at, head(), sealKey.getPrivate()));
    rows.seal(heads.getLast());
  }

  private List<SealedEntry> chain(SubjectKey subject) {
    return chains.computeIfAbsent(subject, _ -> new ArrayList<>());
  }

  private static byte[] random(int length) {
    byte[] bytes = new byte[length];
    new SecureRandom().nextBytes(bytes);
    return bytes;
  }

  private static KeyPair newSealKey() {
    try {
      return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new RegistryBug("every Java has Ed25519", e);
    }
  }

  /// What the pure step asks for.
  private final class State implements KnownState {
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
      return registered.values().stream().mapToLong(Long::longValue).sum() + 1;
    }

    @Override
    public long nextPosition() {
      return tip.size();
    }
  }
}
