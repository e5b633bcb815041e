package org.goodfaith.core.ledger;

import java.time.LocalDate;
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
import org.goodfaith.core.subject.ShortHash;
import org.goodfaith.core.subject.SubjectKey;
import org.goodfaith.core.subject.SubjectKind;
import org.jspecify.annotations.Nullable;

/// Makes entries of drafts: decides what is new, known or in conflict, gives numbers, places and
/// hashes. Pure: the store brings the state and writes the results, which are to be written
/// together. What one call adds the next ones know.
public final class AppendEntries {
  private final KnownState state;
  private final Supplier<byte[]> salts;
  private final Map<Hash, KnownSubject> subjects = new HashMap<>();
  private final Map<SubjectKey, Tail> tails = new HashMap<>();
  private final Map<ShortHash, KnownReference> references = new HashMap<>();
  private final List<GroupOutcome> outcomes = new ArrayList<>();
  private final List<Appended.NewEntry> entries = new ArrayList<>();
  private final List<Appended.NewSubject> newSubjects = new ArrayList<>();
  private final Set<Appended.NewName> names = new LinkedHashSet<>();
  private final List<Appended.NewReference> newReferences = new ArrayList<>();
  private long nextSubject;
  private long nextPosition;

  /// @param state what the store knows, under its lock
  /// @param salts gives a fresh random salt of 16 bytes each time
  public AppendEntries(KnownState state, Supplier<byte[]> salts) {
    this.state = state;
    this.salts = salts;
    this.nextSubject = state.nextSubject();
    this.nextPosition = state.nextPosition();
  }

  /// @param drafts in rising order of group
  /// @return all that the store has to write, and the outcome of each group
  public Appended append(List<KeyedDraft> drafts) {
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
    add(subject, BodyText.write(body));
    return result();
  }

  /// Appends the entries that say what is forgotten.
  ///
  /// @return what the store has to write
  public Appended append(Forgetting forgetting, LocalDate day) {
    for (Forgetting.Chain chain : forgetting.chains()) {
      for (Forgetting.Target target : chain.targets()) {
        EntryBody body = new EntryBody.Forgotten(target.seq(), target.reason(), day);
        add(chain.subject(), BodyText.write(body));
      }
    }
    return result();
  }

  /// What was added since it was last asked.
  private Appended result() {
    Appended added =
        new Appended(
            List.copyOf(outcomes),
            List.copyOf(entries),
            List.copyOf(newSubjects),
            List.copyOf(names),
            List.copyOf(newReferences));
    outcomes.clear();
    entries.clear();
    newSubjects.clear();
    names.clear();
    newReferences.clear();
    return added;
  }

  private GroupOutcome appendGroup(List<KeyedDraft> group) {
    int number = group.getFirst().group();
    List<IntakeFault> faults = new ArrayList<>();
    Pending pending = new Pending(new HashMap<>(), new HashMap<>());
    for (KeyedDraft draft : group) {
      weigh(draft, pending).ifPresent(faults::add);
    }
    if (!faults.isEmpty()) {
      return new GroupOutcome.Refused(number, faults);
    }
    List<EntryRef> added = new ArrayList<>(group.size());
    List<EntryRef> already = new ArrayList<>();
    for (KeyedDraft one : group) {
      KnownReference known = known(one.keys().reference());
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

  /// What earlier drafts of the same group would add.
  private record Pending(Map<ShortHash, KeyedDraft> references, Map<Hash, SubjectKind> kinds) {}

  /// @return the fault for which a draft may not enter
  private Optional<IntakeFault> weigh(KeyedDraft one, Pending pending) {
    KnownReference known = known(one.keys().reference());
    KeyedDraft twin = pending.references().get(one.keys().reference());
    boolean conflict =
        (known != null && !known.content().equals(one.keys().content()))
            || (twin != null && !twin.keys().content().equals(one.keys().content()));
    if (conflict) {
      return Optional.of(conflictFault(one));
    }
    if (known != null || twin != null) {
      return Optional.empty();
    }
    Optional<IntakeFault> fault = kindFault(one, pending).or(() -> targetFault(one, pending));
    pending.references().put(one.keys().reference(), one);
    return fault;
  }

  private Optional<IntakeFault> kindFault(KeyedDraft one, Pending pending) {
    KnownSubject subject = subject(one.keys().identifier());
    SubjectKind claimed = one.claim().kind();
    SubjectKind first = pending.kinds().putIfAbsent(one.keys().identifier(), claimed);
    SubjectKind known = subject != null ? subject.kind() : first;
    if (known == null || known == claimed) {
      return Optional.empty();
    }
    return Optional.of(
        new IntakeFault(
            Reason.WRONG_SUBJECT,
            one.place(),
            "about",
            "the registry knows this subject as a " + known.code(),
            known.code(),
            "Correct the identifier or the kind of subject and send the line again."));
  }

  private Optional<IntakeFault> targetFault(KeyedDraft one, Pending pending) {
    if (!one.targeted()) {
      return Optional.empty();
    }
    KnownReference target = known(one.keys().target());
    KeyedDraft twin = pending.references().get(one.keys().target());
    String act;
    boolean same;
    if (target != null) {
      KnownSubject subject = subject(one.keys().identifier());
      act = target.act();
      same = subject != null && subject.key().equals(target.ref().subject());
    } else if (twin != null) {
      act = twin.act();
      same = twin.keys().identifier().equals(one.keys().identifier());
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
    List<String> targets = targets(one.act());
    return targets.contains(act)
        ? Optional.empty()
        : Optional.of(
            targetFault(one, "the target is a " + act, "the reference of a " + targets.getFirst()));
  }

  /// What an act may concern: a record and its corrections, a death that was entered wrongly, or
  /// what was asked of the whole file.
  private static List<String> targets(String act) {
    return switch (act) {
      case "withdrawal" -> List.of("record", "correction", "death");
      case "remedy-answer" -> List.of("remedy-request");
      case "representation-end" -> List.of("representation", "representation-claim");
      case "extension", "decision", "appeal", "appeal-decision" ->
          List.of(
              "record", "correction", "review-request", "remedy-request", "representation-claim");
      default -> List.of("record", "correction");
    };
  }

  private static IntakeFault targetFault(KeyedDraft one, String message, String allowed) {
    return new IntakeFault(
        Reason.TARGET,
        one.place(),
        "target",
        message,
        allowed,
        "Correct 'target' and send the line again, after the record it concerns.");
  }

  private static IntakeFault conflictFault(KeyedDraft draft) {
    return new IntakeFault(
        Reason.CONFLICT,
        draft.place(),
        "reference",
        "other content stands in the ledger under this reference",
        "the same content, or a reference not used before",
        "To correct what was sent before, send a 'correction' that names it as its target.");
  }

  private EntryRef enter(KeyedDraft one) {
    KnownSubject subject = subject(one.keys().identifier());
    SubjectKey key = subject == null ? register(one) : subject.key();
    int target = 0;
    if (one.targeted()) {
      KnownReference known = known(one.keys().target());
      target = known == null ? 0 : known.ref().seq();
    }
    EntryRef ref = add(key, one.body().apply(target));
    if (!one.claim().name().isEmpty()) {
      names.add(new Appended.NewName(key, one.claim()));
    }
    ShortHash content = one.keys().content();
    references.put(one.keys().reference(), new KnownReference(ref, content, one.act()));
    newReferences.add(new Appended.NewReference(one.keys().reference(), ref, content, one.act()));
    return ref;
  }

  private SubjectKey register(KeyedDraft one) {
    SubjectKey key = new SubjectKey(nextSubject++);
    Draft.Claim claim = one.claim();
    subjects.put(one.keys().identifier(), new KnownSubject(key, claim.kind()));
    tails.put(key, Tail.EMPTY);
    newSubjects.add(new Appended.NewSubject(key, claim, one.keys().identifier()));
    add(key, BodyText.write(new EntryBody.Registered(claim.kind(), one.keys().identifier())));
    return key;
  }

  private EntryRef add(SubjectKey subject, byte[] body) {
    Tail tail = tails.computeIfAbsent(subject, state::tail);
    EntryRef ref = new EntryRef(subject, tail.seq() + 1);
    Payload payload = new Payload(salts.get(), body);
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
