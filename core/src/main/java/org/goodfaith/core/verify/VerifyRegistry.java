package org.goodfaith.core.verify;

import java.security.PublicKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;
import org.goodfaith.core.base.Hash;
import org.goodfaith.core.explain.EntryRef;
import org.goodfaith.core.ledger.BodyText;
import org.goodfaith.core.ledger.Entry;
import org.goodfaith.core.ledger.EntryBody;
import org.goodfaith.core.ledger.Forgetting;
import org.goodfaith.core.ledger.Payload;
import org.goodfaith.core.rulebook.RulebookLibrary;
import org.goodfaith.core.subject.LookupKey;
import org.goodfaith.core.subject.SubjectKey;
import org.goodfaith.core.verify.StoredRows.EntryRow;
import org.goodfaith.core.verify.StoredRows.IdentifierRow;
import org.goodfaith.core.verify.StoredRows.NameRow;
import org.goodfaith.core.verify.StoredRows.ReferenceRow;

/// Checks a whole registry: every entry's hash, every chain, the tree with its tiles and signed
/// heads, references, the vault's mapping, the laws, and every assessment given. One use.
public final class VerifyRegistry {
  private final StoredRows rows;
  private final LookupKey lookup;
  private final RulebookLibrary library;
  private final Findings findings = new Findings();
  private final TreeCheck tree;
  private final byte[] seed;
  private final ReferenceSum expected;
  private final Map<Long, ChainEnd> chains = new HashMap<>();
  private final Map<Long, EntryBody.Registered> registered = new HashMap<>();
  private final Set<EntryRef> missing = new HashSet<>();
  private final Set<EntryRef> forgotten = new HashSet<>();
  private final Set<EntryRef> traces = new HashSet<>();
  private final Set<EntryRef> broken = new HashSet<>();
  private final LawsCheck laws = new LawsCheck(findings);
  private final List<GivenAnswer> answers = new ArrayList<>();
  private long nextPosition;

  /// @param rows what is stored
  /// @param lookup keyed hashes
  /// @param key the registry's public key
  /// @param library every law, to recompute assessments
  /// @param known a head written down outside, or empty
  /// @param seed fresh random bytes
  public VerifyRegistry(
      StoredRows rows,
      LookupKey lookup,
      PublicKey key,
      RulebookLibrary library,
      Optional<KnownHead> known,
      byte[] seed) {
    this.rows = rows;
    this.lookup = lookup;
    this.library = library;
    this.seed = seed.clone();
    this.expected = new ReferenceSum(seed);
    this.tree = new TreeCheck(rows, key, known, findings);
  }

  private record ChainEnd(int seq, Hash hash) {}

  /// An answer somebody was given.
  ///
  /// @param ref the inquiry's entry
  /// @param inquired what it says
  record GivenAnswer(EntryRef ref, EntryBody.Inquired inquired) {}

  /// @param progress told the number of entries checked, now and then
  /// @return what was checked and what differs
  public Verification verify(LongConsumer progress) {
    rows.entries(row -> {
      take(row);
      if ((nextPosition & 0x3fff) == 0) {
        progress.accept(nextPosition);
      }
    });
    tree.end();
    for (EntryRef ref : missing) {
      if (!forgotten.contains(ref)) {
        findings.add("entry " + ref, "its payload is missing, and no entry says it was forgotten");
      }
    }
    for (EntryRef ref : forgotten) {
      if (!missing.contains(ref)) {
        findings.add("entry " + ref, "an entry says it was forgotten, but its payload is there");
      }
    }
    StoredRows.OrphanRows orphans = rows.orphanPayloads();
    if (orphans.count() > 0) {
      findings.add("payload " + orphans.first(), "it belongs to no entry");
    }
    checkReferences();
    checkVault();
    laws.texts(rows);
    long recomputed =
        findings.count() == 0 ? new AnswersCheck(rows, library, findings).check(answers, laws) : 0;
    return new Verification(
        tree.size(), tree.root(), recomputed, findings.count(), findings.list());
  }

  private void take(EntryRow row) {
    EntryRef ref = new EntryRef(new SubjectKey(row.subject()), row.seq());
    String place = "entry " + ref + " at position " + row.position();
    if (row.position() != nextPosition) {
      findings.add(
          place,
          row.position() < nextPosition
              ? "two entries claim this position"
              : "an entry is missing at position " + nextPosition);
    }
    nextPosition = row.position() + 1;
    ChainEnd end = chains.getOrDefault(row.subject(), new ChainEnd(0, Hash.zero()));
    if (row.seq() != end.seq() + 1) {
      findings.add(place, "its chain goes on from number " + end.seq());
    } else if (!row.prev().equals(end.hash())) {
      findings.add(place, "it does not follow the entry before it in its chain");
    }
    chains.put(row.subject(), new ChainEnd(row.seq(), row.hash()));
    takePayload(row, ref, place);
    tree.take(row.hash());
  }

  private void takePayload(EntryRow row, EntryRef ref, String place) {
    byte[] salt = row.salt();
    byte[] body = row.body();
    if (salt == null || body == null) {
      missing.add(ref);
      if (ref.seq() == 1 && !ref.subject().equals(SubjectKey.REGISTRY)) {
        tree.registerUnknown();
      }
    } else if (salt.length != Payload.saltBytes()
        || !Entry.hashOf(ref, row.prev(), new Payload(salt, body)).equals(row.hash())) {
      broken.add(ref);
      findings.add(place, "its content does not give its hash");
    } else {
      takeBody(ref, row.position(), place, body);
    }
  }

  private void takeBody(EntryRef ref, long position, String place, byte[] bytes) {
    long subject = ref.subject().number();
    EntryBody body;
    try {
      body = BodyText.read(bytes);
    } catch (IllegalArgumentException _) {
      broken.add(ref);
      findings.add(place, "its content is not that of an entry");
      return;
    }
    switch (body) {
      case EntryBody.Registered first -> {
        if (ref.seq() != 1) {
          findings.add(place, "a subject is registered once, by its first entry");
        }
        registered.put(subject, first);
        tree.register(first.kind());
      }
      case EntryBody.Entered entered -> {
        if (!isUnknowable(ref)) {
          expected.add(reference(ref, entered));
        }
      }
      case EntryBody.Forgotten gone -> {
        EntryRef target = new EntryRef(ref.subject(), gone.target());
        forgotten.add(target);
        if (gone.reason().equals(Forgetting.INQUIRY_TRACE)) {
          traces.add(target);
        }
      }
      case EntryBody.LawStep _ -> laws.take(place, position, body);
      case EntryBody.Inquired inquired -> answers.add(new GivenAnswer(ref, inquired));
      case EntryBody.Linked _,
          EntryBody.Unlinked _,
          EntryBody.Acknowledged _,
          EntryBody.Told _,
          EntryBody.Readdressed _ -> {
        // Chained like all others; their meaning is recomputed with the assessments.
      }
    }
  }

  private ReferenceRow reference(EntryRef ref, EntryBody.Entered entered) {
    EntryBody.Registered subject = registered.get(ref.subject().number());
    Hash identifier = subject == null ? Hash.zero() : subject.identifier();
    return new ReferenceRow(
        lookup.ofReference(entered.source(), entered.reference()).toString(),
        ref.subject().number(),
        ref.seq(),
        lookup
            .ofContent(identifier, BodyText.contentOf(entered.act(), entered.concerns()))
            .toString(),
        entered.act().code());
  }

  /// What an entry's reference must be is no longer known where the entry was forgotten or damaged,
  /// or who its subject was.
  private boolean isUnknowable(EntryRef ref) {
    EntryRef first = new EntryRef(ref.subject(), 1);
    return missing.contains(ref)
        || missing.contains(first)
        || broken.contains(ref)
        || broken.contains(first);
  }

  private void checkReferences() {
    ReferenceSum stored = new ReferenceSum(seed);
    rows.references(row -> {
      EntryRef ref = new EntryRef(new SubjectKey(row.subject()), row.seq());
      if (!isUnknowable(ref)) {
        stored.add(row);
      }
      if (traces.contains(ref)) {
        findings.add("entry " + ref, "it was forgotten as an inquiry, but a source entered it");
      }
    });
    if (!stored.same(expected)) {
      nameReference();
    }
  }

  /// Slow, and only on the way to bad news: finds the row that differs.
  private void nameReference() {
    Map<EntryRef, ReferenceRow> wanted = new HashMap<>();
    rows.entries(row -> {
      EntryRef ref = new EntryRef(new SubjectKey(row.subject()), row.seq());
      byte[] body = row.body();
      if (body != null
          && !isUnknowable(ref)
          && BodyText.readOwn(body) instanceof EntryBody.Entered entered) {
        wanted.put(ref, reference(ref, entered));
      }
    });
    rows.references(row -> {
      EntryRef ref = new EntryRef(new SubjectKey(row.subject()), row.seq());
      ReferenceRow want = wanted.remove(ref);
      if (!row.equals(want) && !isUnknowable(ref)) {
        findings.add(
            "reference of entry " + ref, "it is not what the entry gives, or has no entry");
      }
    });
    wanted.keySet().stream()
        .min(EntryRef::compareTo)
        .ifPresent(ref -> findings.add("reference of entry " + ref, "it is missing"));
  }

  private void checkVault() {
    Set<Long> seen = new HashSet<>();
    rows.identifiers(row -> checkIdentifier(row, seen));
    registered.keySet().stream()
        .filter(subject -> !seen.contains(subject))
        .min(Long::compareTo)
        .ifPresent(subject -> findings.add("vault, subject #" + subject, "it is missing"));
    rows.names(this::checkName);
  }

  private void checkName(NameRow row) {
    String name = row.name();
    if (name == null || lookup.ofReference("name", name).high() != row.mark()) {
      findings.add("vault, subject #" + row.subject(), "a sealed name is not as it was written");
    }
  }

  private void checkIdentifier(IdentifierRow row, Set<Long> seen) {
    String place = "vault, subject #" + row.subject();
    EntryBody.Registered first = registered.get(row.subject());
    if (!seen.add(row.subject()) || first == null) {
      findings.add(place, "no entry registers this identifier");
    } else if (!first.identifier().equals(row.lookup())) {
      findings.add(place, "another identifier leads to this subject than was registered");
    } else if (first.kind() != row.kind()) {
      findings.add(place, "it was registered as another kind of subject");
    } else if (row.identifier() == null) {
      findings.add(place, "its identity is gone, or does not decrypt under its own key");
    } else if (!lookup.ofIdentifier(row.identifier()).equals(row.lookup())) {
      findings.add(place, "its identity holds another identifier than its lookup");
    }
  }
}
