package org.goodfaith.core.standing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.goodfaith.core.explain.EntryRef;
import org.goodfaith.core.ledger.EntryBody;
import org.goodfaith.core.ledger.SealedEntry;
import org.goodfaith.core.record.Act;
import org.goodfaith.core.record.Record;
import org.goodfaith.core.rulebook.ReliefRule;
import org.goodfaith.core.rulebook.Rulebook;
import org.goodfaith.core.standing.Standing.ConsentState;
import org.goodfaith.core.standing.Standing.Relieved;
import org.goodfaith.core.subject.SubjectKey;
import org.goodfaith.core.subject.SubjectKind;

/// Folds the entries of one subject, and of those linked to it, into its standing.
///
/// What is known: entries before `treeSize`. Forgettings and withdrawn consents count whenever they
/// were made, so that what is forgotten is forgotten in answers about the past as well.
public final class FoldStanding {
  private final Rulebook rulebook;
  private final LocalDate asOf;
  private final long treeSize;
  private final Map<EntryRef, RecordFold> records = new LinkedHashMap<>();
  private final Map<EntryRef, EntryRef> rootOf = new HashMap<>();
  private final Map<String, ConsentState> consents = new HashMap<>();
  private final List<EntryRef> registrations = new ArrayList<>();
  private SubjectKind kind = SubjectKind.PERSON;
  private final Map<EntryRef, Long> gone = new HashMap<>();
  private Optional<LocalDate> forgottenOn = Optional.empty();

  /// @param rulebook the law, for how long records are kept
  /// @param asOf the day asked about
  /// @param treeSize entries before this position are known
  public FoldStanding(Rulebook rulebook, LocalDate asOf, long treeSize) {
    this.rulebook = rulebook;
    this.asOf = asOf;
    this.treeSize = treeSize;
  }

  /// @param subject the one asked about
  /// @param entries its entries and those of subjects linked to it, in any order; one use
  /// @return its standing
  public Standing fold(SubjectKey subject, List<SealedEntry> entries) {
    Set<EntryRef> forgotten = new HashSet<>();
    for (SealedEntry entry : entries) {
      if (entry.body() instanceof EntryBody.Forgotten one) {
        forgotten.add(new EntryRef(entry.ref().subject(), one.target()));
      }
    }
    entries.stream()
        .sorted(Comparator.comparingLong(SealedEntry::position))
        .forEach(entry -> {
          if (entry.body() == null || forgotten.contains(entry.ref())) {
            gone.put(entry.ref(), entry.position()); // The entry that says so speaks for it.
          } else {
            take(subject, entry, entry.body());
          }
        });
    fulfilments();
    List<StandingRecord> all =
        records.values().stream()
            .filter(this::counts)
            .map(RecordFold::standing)
            .sorted(
                Comparator.comparing((StandingRecord record) -> record.record().day())
                    .thenComparing(StandingRecord::root))
            .toList();
    List<StandingRecord> standing = new ArrayList<>();
    List<Relieved> relieved = new ArrayList<>();
    for (StandingRecord record : all) {
      relief(record)
          .ifPresentOrElse(
              by ->
                  relieved.add(new Relieved(record, by.code(), by.title(), by.origin().article())),
              () -> standing.add(record));
    }
    return new Standing(
        subject, kind, registrations, asOf, standing, relieved, consents, forgottenOn.orElse(null));
  }

  /// The relief of the day asked about that covers the record, which then counts for nothing.
  private Optional<ReliefRule> relief(StandingRecord record) {
    return rulebook.on(asOf).reliefs().stream()
        .filter(rule -> rule.admits(kind))
        .filter(rule -> rule.covers(record.record().day()))
        .filter(rule -> rule.covers().stream().anyMatch(record.record()::meets))
        .filter(rule -> rule.fulfilled().map(duty -> fulfilled(record, duty)).orElse(true))
        .findFirst();
  }

  private static boolean fulfilled(StandingRecord record, ReliefRule.Fulfilled duty) {
    return record.fulfilments().stream()
        .anyMatch(one -> one.kind().equals(duty.by()) && !one.mark().day().isAfter(duty.until()));
  }

  private void take(SubjectKey subject, SealedEntry entry, EntryBody body) {
    boolean known = entry.position() < treeSize;
    switch (body) {
      case EntryBody.Registered registered -> {
        if (known) {
          registrations.add(entry.ref());
          kind = entry.ref().subject().equals(subject) ? registered.kind() : kind;
        }
      }
      case EntryBody.Entered entered -> takeAct(entry.ref(), entered, known);
      case EntryBody.Forgotten forgotten -> {
        EntryRef target = new EntryRef(entry.ref().subject(), forgotten.target());
        boolean counted = gone.getOrDefault(target, treeSize) < treeSize;
        if (counted && (!known || forgotten.day().isAfter(asOf))) {
          forgottenOn =
              Optional.of(
                  forgottenOn.filter(day -> day.isAfter(forgotten.day())).orElse(forgotten.day()));
        }
      }
      case EntryBody.Enacted _,
          EntryBody.Drafted _,
          EntryBody.Approved _,
          EntryBody.Published _,
          EntryBody.Inquired _,
          EntryBody.Linked _,
          EntryBody.Unlinked _ -> {
        // Links decide which chains are folded; the others say nothing of the subject.
      }
    }
  }

  private void takeAct(EntryRef ref, EntryBody.Entered entered, boolean known) {
    if (entered.act() instanceof Act.ConsentWithdrawal withdrawal) {
      takeBack(withdrawal, known);
      return;
    }
    if (!known || (entered.act().day().isAfter(asOf) && !saysWhatWas(entered.act()))) {
      return;
    }
    EntryRef target = new EntryRef(ref.subject(), entered.target());
    switch (entered.act()) {
      case Act.Recorded recorded -> {
        records.put(
            ref, new RecordFold(ref, entered, recorded.record(), rootOf.getOrDefault(target, ref)));
        rootOf.put(ref, ref);
      }
      case Act.Correction correction ->
          fold(target)
              .ifPresent(fold -> {
                fold.correct(correction.record(), entered.enteredBy(), ref);
                rootOf.put(ref, fold.root());
              });
      case Act.Withdrawal _ -> fold(target).ifPresent(RecordFold::end);
      case Act.Approval approval -> fold(target).ifPresent(fold -> fold.approve(approval, ref));
      case Act.Notice notice -> fold(target).ifPresent(fold -> fold.notice(notice.day(), ref));
      case Act.Objection objection ->
          fold(target).ifPresent(fold -> fold.object(objection.day(), ref));
      case Act.Decision decision -> fold(target).ifPresent(fold -> fold.decide(decision, ref));
      case Act.Consent consent -> consents.put(consent.to(), new Standing.Live(ref));
      case Act.ConsentWithdrawal _ -> {
        // Taken above.
      }
    }
  }

  /// What was wrong was wrong on every day: corrections and withdrawals count as soon as they are
  /// known, whatever day is asked about. Records do too, as a correction may move their day; those
  /// of later days are left out at the end.
  private static boolean saysWhatWas(Act act) {
    return act instanceof Act.Recorded
        || act instanceof Act.Correction
        || act instanceof Act.Withdrawal;
  }

  /// A consent that was live at the moment of knowing, and was taken back since, is forgotten.
  private void takeBack(Act.ConsentWithdrawal withdrawal, boolean known) {
    if (known && !withdrawal.day().isAfter(asOf)) {
      consents.remove(withdrawal.to());
    } else if (consents.containsKey(withdrawal.to())) {
      consents.put(withdrawal.to(), new Standing.TakenBack(withdrawal.day()));
    }
  }

  /// Duties fulfilled, from the records that say so as they stand in the end.
  private void fulfilments() {
    for (RecordFold by : records.values()) {
      RecordFold duty = records.get(by.fulfils());
      if (duty != null && duty != by && !by.ended() && !by.record().day().isAfter(asOf)) {
        duty.fulfil(by);
      }
    }
  }

  private Optional<RecordFold> fold(EntryRef target) {
    return Optional.ofNullable(rootOf.get(target)).map(records::get);
  }

  private boolean counts(RecordFold fold) {
    Record record = fold.record();
    if (fold.ended() || record.day().isAfter(asOf)) {
      return false;
    }
    return rulebook
        .on(record.day())
        .kind(record.kind())
        .map(law -> !law.kept().after(record.day()).isBefore(asOf))
        .orElse(false);
  }
}
