package org.goodfaith.core.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.goodfaith.core.base.Hash;
import org.goodfaith.core.explain.EntryRef;
import org.goodfaith.core.intake.Draft;
import org.goodfaith.core.intake.IntakeFault;
import org.goodfaith.core.intake.IntakeFault.Reason;
import org.goodfaith.core.ledger.KnownState.KnownReference;
import org.goodfaith.core.ledger.KnownState.KnownSubject;
import org.goodfaith.core.ledger.KnownState.Tail;
import org.goodfaith.core.subject.Identifier;
import org.goodfaith.core.subject.LookupKey;
import org.goodfaith.core.subject.ShortHash;
import org.goodfaith.core.subject.SubjectKey;
import org.goodfaith.core.subject.SubjectKind;
import org.jspecify.annotations.Nullable;

/// Makes entries of drafts: decides what is new, known or in conflict, gives numbers, places and
/// hashes. Pure: the store brings the state and writes the result. One use for one append.
public final class AppendEntries {
  private final KnownState state;
  private final LookupKey lookup;
  private final Supplier<byte[]> salts;
  private final Map<Hash, KnownSubject> subjects = new HashMap<>();
  private final Map<SubjectKey, Tail> tails = new HashMap<>();
  private final Map<ShortHash, KnownReference> references = new HashMap<>();
  private final List<GroupOutcome> outcomes = new ArrayList<>();
  private final List<Appended.NewEntry> entries = new ArrayList<>();
  private final List<Appended.NewSubject> newSubjects = new ArrayList<>();
  private final Set<Appended.NewName> names = new LinkedHashSet<>();
  private final List<Appended.NewReference> newReferences = new ArrayList<>();
  private @Nullable Identifier hashedLast;
  private Hash hashLast = Hash.zero();
  private long nextSubject;
  private long nextPosition;

  /// @param state what the store knows, under its lock
  /// @param lookup keyed hashes
  /// @param salts gives a fresh random salt of 16 bytes each time
  public AppendEntries(KnownState state, LookupKey lookup, Supplier<byte[]> salts) {
    this.state = state;
    this.lookup = lookup;
    this.salts = salts;
    this.nextSubject = state.nextSubject();
    this.nextPosition = state.nextPosition();
  }

  /// @param drafts in rising order of group
  /// @return all that the store has to write, and the outcome of each group
  public Appended append(List<Draft> drafts) {
    int at = 0;
    while (at < drafts.size()) {
      int end = at + 1;
      while (end < drafts.size() && drafts.get(end).group() == drafts.get(at).group()) {
        end++;
      }
      outcomes.add(appendGroup(drafts.subList(at, end)));
      at = end;
    }
    return result();
  }

  /// Appends one entry of the registry's own to a known chain.
  ///
  /// @return what the store has to write
  public Appended append(SubjectKey subject, EntryBody body) {
    add(subject, body);
    return result();
  }

  private Appended result() {
    return new Appended(
        List.copyOf(outcomes),
        List.copyOf(entries),
        List.copyOf(newSubjects),
        List.copyOf(names),
        List.copyOf(newReferences));
  }

  private GroupOutcome appendGroup(List<Draft> group) {
    int number = group.getFirst().group();
    List<Weighed> weighed = new ArrayList<>(group.size());
    List<IntakeFault> faults = new ArrayList<>();
    Pending pending = new Pending(new HashMap<>(), new HashMap<>());
    for (Draft draft : group) {
      Weighed one = weigh(draft, pending);
      one.fault().ifPresent(faults::add);
      weighed.add(one);
    }
    if (!faults.isEmpty()) {
      return new GroupOutcome.Refused(number, faults);
    }
    List<EntryRef> added = new ArrayList<>();
    List<EntryRef> already = new ArrayList<>();
    for (Weighed one : weighed) {
      KnownReference known = known(one.reference());
      if (known == null) {
        added.add(enter(one));
      } else {
        already.add(known.ref());
      }
    }
    return added.isEmpty()
        ? new GroupOutcome.Duplicate(number, already)
        : new GroupOutcome.Accepted(number, added, already);
  }

  /// A draft with its keyed hashes, and the fault where it may not enter; without a target, that of
  /// the target is its own and is not asked for.
  private record Weighed(
      Draft draft,
      Hash identifier,
      ShortHash reference,
      ShortHash content,
      ShortHash target,
      Optional<IntakeFault> fault) {
    boolean targeted() {
      return !draft.target().isEmpty();
    }
  }

  /// Rows of one line are about one subject: its keyed hash is computed once.
  private Hash hashOf(Identifier identifier) {
    if (!identifier.equals(hashedLast)) {
      hashedLast = identifier;
      hashLast = lookup.ofIdentifier(identifier);
    }
    return hashLast;
  }

  /// What earlier drafts of the same group would add.
  private record Pending(Map<ShortHash, Weighed> references, Map<Hash, SubjectKind> kinds) {}

  private Weighed weigh(Draft draft, Pending pending) {
    Hash identifier = hashOf(draft.claim().identifier());
    ShortHash reference = lookup.ofReference(draft.source(), draft.reference());
    ShortHash content =
        lookup.ofContent(identifier, BodyText.contentOf(draft.act(), draft.target()));
    ShortHash target =
        draft.target().isEmpty() ? reference : lookup.ofReference(draft.source(), draft.target());
    Weighed one = new Weighed(draft, identifier, reference, content, target, Optional.empty());
    KnownReference known = known(reference);
    Weighed twin = pending.references().get(reference);
    boolean conflict =
        (known != null && !known.content().equals(content))
            || (twin != null && !twin.content().equals(content));
    Optional<IntakeFault> fault = Optional.empty();
    if (conflict) {
      fault = Optional.of(conflictFault(draft));
    } else if (known == null && twin == null) {
      fault = kindFault(one, pending).or(() -> targetFault(one, pending));
      pending.references().put(reference, one);
    }
    return new Weighed(draft, identifier, reference, content, target, fault);
  }

  private Optional<IntakeFault> kindFault(Weighed one, Pending pending) {
    KnownSubject subject = subject(one.identifier());
    SubjectKind claimed = one.draft().claim().kind();
    SubjectKind first = pending.kinds().putIfAbsent(one.identifier(), claimed);
    SubjectKind known = subject != null ? subject.kind() : first;
    if (known == null || known == claimed) {
      return Optional.empty();
    }
    return Optional.of(
        new IntakeFault(
            Reason.WRONG_SUBJECT,
            one.draft().place(),
            "about",
            "the registry knows this subject as a " + known.code(),
            known.code(),
            "Correct the identifier or the kind of subject and send the line again."));
  }

  private Optional<IntakeFault> targetFault(Weighed one, Pending pending) {
    if (!one.targeted()) {
      return Optional.empty();
    }
    KnownReference target = known(one.target());
    Weighed twin = pending.references().get(one.target());
    String act;
    boolean same;
    if (target != null) {
      KnownSubject subject = subject(one.identifier());
      act = target.act();
      same = subject != null && subject.key().equals(target.ref().subject());
    } else if (twin != null) {
      act = twin.draft().act().code();
      same = twin.identifier().equals(one.identifier());
    } else {
      return Optional.of(
          targetFault(
              one,
              "no entry stands under the reference named as target",
              "a reference of the same source that is in the ledger, or earlier in this file"));
    }
    if (!same) {
      return Optional.of(
          targetFault(
              one, "the target is about another subject", "the subject that the target is about"));
    }
    if (!"record".equals(act) && !"correction".equals(act)) {
      return Optional.of(targetFault(one, "the target is a " + act, "the reference of a record"));
    }
    return Optional.empty();
  }

  private static IntakeFault targetFault(Weighed one, String message, String allowed) {
    return new IntakeFault(
        Reason.TARGET,
        one.draft().place(),
        "target",
        message,
        allowed,
        "Correct 'target' and send the line again, after the record it concerns.");
  }

  private static IntakeFault conflictFault(Draft draft) {
    return new IntakeFault(
        Reason.CONFLICT,
        draft.place(),
        "reference",
        "other content stands in the ledger under this reference",
        "the same content, or a reference not used before",
        "To correct what was sent before, send a 'correction' that names it as its target.");
  }

  private EntryRef enter(Weighed one) {
    Draft draft = one.draft();
    KnownSubject subject = subject(one.identifier());
    SubjectKey key = subject == null ? register(one) : subject.key();
    int target = 0;
    if (one.targeted()) {
      KnownReference known = known(one.target());
      target = known == null ? 0 : known.ref().seq();
    }
    EntryRef ref =
        add(
            key,
            new EntryBody.Entered(
                draft.act(),
                draft.source(),
                draft.reference(),
                draft.enteredBy(),
                target,
                draft.target()));
    if (!draft.claim().name().isEmpty()) {
      names.add(new Appended.NewName(key, draft.claim()));
    }
    String act = draft.act().code();
    references.put(one.reference(), new KnownReference(ref, one.content(), act));
    newReferences.add(new Appended.NewReference(one.reference(), ref, one.content(), act));
    return ref;
  }

  private SubjectKey register(Weighed one) {
    SubjectKey key = new SubjectKey(nextSubject++);
    Draft.Claim claim = one.draft().claim();
    subjects.put(one.identifier(), new KnownSubject(key, claim.kind()));
    tails.put(key, Tail.EMPTY);
    newSubjects.add(new Appended.NewSubject(key, claim, one.identifier()));
    add(key, new EntryBody.Registered(claim.kind(), one.identifier()));
    return key;
  }

  private EntryRef add(SubjectKey subject, EntryBody body) {
    Tail tail = tails.computeIfAbsent(subject, state::tail);
    EntryRef ref = new EntryRef(subject, tail.seq() + 1);
    Payload payload = new Payload(salts.get(), BodyText.write(body));
    Hash hash = Entry.hashOf(ref, tail.hash(), payload);
    tails.put(subject, new Tail(ref.seq(), hash));
    entries.add(new Appended.NewEntry(new Entry(ref, tail.hash(), hash, nextPosition++), payload));
    return ref;
  }

  private @Nullable KnownSubject subject(Hash identifier) {
    KnownSubject added = subjects.get(identifier);
    return added != null ? added : state.subject(identifier).orElse(null);
  }

  private @Nullable KnownReference known(ShortHash reference) {
    KnownReference added = references.get(reference);
    return added != null ? added : state.reference(reference).orElse(null);
  }
}
