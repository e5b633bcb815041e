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
import java.util.function.Predicate;
import org.goodfaith.core.base.RegistryBug;
import org.goodfaith.core.explain.EntryRef;
import org.goodfaith.core.ledger.EntryBody;
import org.goodfaith.core.ledger.Forgetting;
import org.goodfaith.core.ledger.SealedEntry;
import org.goodfaith.core.record.Act;
import org.goodfaith.core.record.Record;
import org.goodfaith.core.record.Representation;
import org.goodfaith.core.rulebook.Rulebook;
import org.goodfaith.core.standing.Standing.ConsentState;
import org.goodfaith.core.standing.Standing.SetAside;
import org.goodfaith.core.standing.StandingRecord.Mark;
import org.goodfaith.core.subject.SubjectKey;
import org.goodfaith.core.subject.SubjectKind;
import org.jspecify.annotations.Nullable;

/// Folds the entries of one subject, and of those linked to it, into its standing.
///
/// What is known: entries before `treeSize`. Forgettings and withdrawn consents count whenever they
/// were made, so that what is forgotten is forgotten in answers about the past as well.
public final class FoldStanding {
  private final Rulebook rulebook;
  private final LocalDate asOf;
  private final LocalDate silence;
  private LocalDate keptOn;
  private long kinBefore;
  private final long treeSize;
  private final Map<EntryRef, RecordFold> records = new LinkedHashMap<>();
  private final Map<EntryRef, EntryRef> rootOf = new HashMap<>();
  private final Map<EntryRef, Long> positions = new HashMap<>();
  private final Map<String, ConsentState> consents = new HashMap<>();
  private final List<EntryRef> registrations = new ArrayList<>();
  private SubjectKind kind = SubjectKind.PERSON;
  private final Map<EntryRef, Long> gone = new HashMap<>();
  private final Set<String> kin = new HashSet<>();
  private final PetitionsFold petitions;
  private final RepresentativesFold representatives;
  private final List<Mark> locks = new ArrayList<>();
  private @Nullable Mark frozen;
  private final Map<EntryRef, Mark> deaths = new LinkedHashMap<>();
  private @Nullable SubjectKey self;
  private Map<SubjectKey, LinkedSubjects.Joined> joined = Map.of();
  private Optional<LocalDate> forgottenOn = Optional.empty();

  /// @param rulebook the law, for how long records are kept
  /// @param asOf the day asked about
  /// @param treeSize entries before this position are known
  public FoldStanding(Rulebook rulebook, LocalDate asOf, long treeSize) {
    this(rulebook, asOf, treeSize, asOf);
  }

  /// @param rulebook the law, for how long records are kept
  /// @param asOf the day asked about
  /// @param treeSize entries before this position are known
  /// @param silence the day as of which the clocks of disputes, reviews and annulments stand: what
  ///   they do later is left out
  public FoldStanding(Rulebook rulebook, LocalDate asOf, long treeSize, LocalDate silence) {
    this.rulebook = rulebook;
    this.asOf = asOf;
    this.keptOn = asOf;
    this.silence = silence.isBefore(asOf) ? silence : asOf;
    this.treeSize = treeSize;
    this.kinBefore = treeSize;
    this.petitions = new PetitionsFold(rulebook);
    this.representatives = new RepresentativesFold(rulebook, treeSize);
  }

  /// @param kept day on which records were kept, where that is not the day asked about
  /// @param kin who is kin is known by entries before this position
  FoldStanding past(LocalDate kept, long kin) {
    keptOn = kept;
    kinBefore = kin;
    return this;
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
    kin.addAll(kin(entries, kinBefore));
    self = subject;
    joined = LinkedSubjects.since(subject, entries, treeSize);
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
    List<StandingRecord> all = standing(this::counts);
    List<Petition> asked = petitions.petitions(silence);
    List<StandingRecord> standing = new ArrayList<>();
    List<SetAside> setAside = new ArrayList<>();
    SetAsideRecords aside =
        new SetAsideRecords(
            rulebook.on(asOf).reliefs().stream().filter(one -> one.admits(kind)).toList(),
            records.values().stream().filter(fold -> fold.settled(silence)).toList(),
            positions,
            root -> asked.stream().anyMatch(one -> one.granted() && one.crosses(subject, root)));
    for (StandingRecord record : all) {
      aside
          .of(record, records.get(record.root()))
          .ifPresentOrElse(setAside::add, () -> standing.add(record));
    }
    return new Standing(
        subject,
        kind,
        registrations,
        asOf,
        standing,
        setAside,
        consents,
        frozen,
        deaths.values().stream().findFirst().orElse(null),
        asked,
        representatives.representatives(asOf),
        representatives.claims(asOf),
        forgottenOn.orElse(null),
        Past.of(rulebook, asOf, entries, treeSize));
  }

  /// What was there once and is no more, after `fold`: withdrawn by its source, or deleted at the
  /// end of a dispute. It is history, and part of no standing.
  ///
  /// @return as it stood, by day, then ledger order
  public List<StandingRecord> ended() {
    return standing(fold -> fold.ended(silence) && !fold.record().day().isAfter(asOf));
  }

  /// When the file was locked and opened, after `fold`, where that counted.
  ///
  /// @return each by its entry, in ledger order
  public List<Mark> locks() {
    return List.copyOf(locks);
  }

  /// What is there, after `fold`, whether its time is over or not: what stands on some day.
  ///
  /// @return as it stands, by day, then ledger order
  public List<StandingRecord> whole() {
    return standing(fold -> !fold.ended(silence) && !fold.record().day().isAfter(asOf));
  }

  private List<StandingRecord> standing(Predicate<RecordFold> which) {
    return records.values().stream()
        .filter(which)
        .map(fold -> fold.standing(asOf, silence, rulebook))
        .sorted(
            Comparator.comparing((StandingRecord record) -> record.record().day())
                .thenComparing(StandingRecord::root))
        .toList();
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
      case EntryBody.Entered entered -> {
        positions.put(entry.ref(), entry.position());
        if (entered.act().decidedBy().filter(kin::contains).isEmpty()) {
          boolean counts = known && !entered.act().day().isAfter(asOf);
          representatives.take(entry, entered, counts);
          takeAct(new RecordFold.Placed(entry.ref(), entry.position()), entered, known);
        }
      }
      case EntryBody.Forgotten forgotten -> {
        EntryRef target = new EntryRef(entry.ref().subject(), forgotten.target());
        boolean counted =
            gone.getOrDefault(target, treeSize) < treeSize
                && !forgotten.reason().equals(Forgetting.INQUIRY_TRACE);
        if (counted && (!known || forgotten.day().isAfter(asOf))) {
          forgottenOn =
              Optional.of(
                  forgottenOn.filter(day -> day.isAfter(forgotten.day())).orElse(forgotten.day()));
        }
      }
      case EntryBody.Told told -> {
        if (known && entry.ref().subject().equals(subject)) {
          toldOfLinked(told, new RecordFold.Placed(entry.ref(), entry.position()));
        }
      }
      case EntryBody.LawStep _,
          EntryBody.Inquired _,
          EntryBody.Acknowledged _,
          EntryBody.Readdressed _,
          EntryBody.Linked _,
          EntryBody.Unlinked _ -> {
        // Links decide which chains are folded; the others say nothing of the subject.
      }
    }
  }

  /// What stands in a linked file has no effect here before its subject was told of it.
  private void toldOfLinked(EntryBody.Told told, RecordFold.Placed at) {
    SubjectKey other = told.other();
    boolean served = told.result() == EntryBody.Told.Result.SERVED;
    if (other != null && served && !told.day().isAfter(asOf)) {
      fold(new EntryRef(other, told.target()))
          .ifPresent(fold -> fold.noticeToLinked(told.day(), at));
    }
  }

  /// Who was kin was it on every day, whenever it was declared: by the officer itself, or by
  /// another one who confirms what the subject says. The word of the subject alone bars nobody: it
  /// could send away every officer.
  ///
  /// @param entries of every chain of the file
  /// @param known entries before this position are known
  /// @return officers who decide nothing about the file
  public static Set<String> kin(List<SealedEntry> entries, long known) {
    return kin(entries, known, false);
  }

  /// @param entries of every chain of the file
  /// @param known entries before this position are known
  /// @return officers of whom the subject says that they are its kin, and no officer has said so
  public static Set<String> saidKin(List<SealedEntry> entries, long known) {
    Set<String> said = kin(entries, known, true);
    said.removeAll(kin(entries, known, false));
    return said;
  }

  private static Set<String> kin(List<SealedEntry> entries, long known, boolean ofSubject) {
    Set<String> kin = new HashSet<>();
    for (SealedEntry entry : entries) {
      if (entry.position() < known
          && entry.body() instanceof EntryBody.Entered entered
          && entered.act() instanceof Act.Kinship kinship
          && ofSubject == Representation.forSubject(entered.enteredBy())) {
        kin.add(kinship.officer());
      }
    }
    return kin;
  }

  private void takeAct(RecordFold.Placed at, EntryBody.Entered entered, boolean known) {
    if (!representatives.entitled(entered)) {
      return;
    }
    if (entered.act() instanceof Act.ConsentWithdrawal withdrawal) {
      takeBack(withdrawal, known);
      return;
    }
    if (!known || (entered.act().day().isAfter(asOf) && !saysWhatWas(entered.act()))) {
      return;
    }
    EntryRef target = new EntryRef(at.ref().subject(), entered.target());
    if (petitions.about(target, entered.act())) {
      Set<EntryRef> held = new HashSet<>(rootOf.keySet());
      held.addAll(registrations);
      var file = new PetitionsFold.Held(held, records.values(), joined.values(), at.position());
      petitions.take(at.ref(), entered, target, file);
    } else {
      enter(at, entered, target);
    }
  }

  private void enter(RecordFold.Placed at, EntryBody.Entered entered, EntryRef target) {
    EntryRef ref = at.ref();
    switch (entered.act()) {
      case Act.Recorded recorded -> {
        RecordFold fold =
            new RecordFold(at, entered, recorded.record(), rootOf.getOrDefault(target, ref));
        records.put(ref, fold.in(ref.subject().equals(self), joined.get(ref.subject())));
        rootOf.put(ref, ref);
      }
      case Act.Correction correction ->
          fold(target)
              .ifPresent(fold -> {
                fold.correct(correction, entered.enteredBy(), at);
                rootOf.put(ref, fold.root());
              });
      case Act.Withdrawal _ -> {
        deaths.remove(target);
        fold(target).ifPresent(RecordFold::withdraw);
      }
      case Act.Approval approval -> fold(target).ifPresent(fold -> fold.approve(approval, at));
      case Act.Notice notice -> fold(target).ifPresent(fold -> fold.notice(notice.day(), at));
      case Act.Consent consent -> consents.put(consent.to(), new Standing.Live(ref));
      case Act.ConsentWithdrawal _ -> {
        // Taken above.
      }
      case Act.Freeze freeze -> {
        frozen = new Mark(ref, freeze.day());
        locks.add(frozen);
      }
      case Act.Thaw thaw -> {
        frozen = null;
        locks.add(new Mark(ref, thaw.day()));
      }
      case Act.Kinship _, Act.OfFile _ -> {
        // Kin was looked for first; petitions and rights to act are folded beside.
      }
      case Act.Death death -> deaths.put(ref, new Mark(ref, death.day()));
      case Act step -> fold(target).ifPresent(fold -> takeStep(fold, step, ref));
    }
  }

  /// The steps of due process that concern one record.
  private void takeStep(RecordFold fold, Act step, EntryRef ref) {
    Mark mark = new Mark(ref, step.day());
    switch (step) {
      case Act.Annulment annulment -> fold.annul(mark, rulebook.on(annulment.day()));
      case Act.Objection objection -> fold.object(objection, ref, rulebook);
      case Act.Answer _ -> fold.answer(mark);
      case Act.Extension extension -> fold.extend(extension, ref, rulebook);
      case Act.Decision decision -> fold.decide(decision, ref);
      case Act.Appeal _ -> fold.appeal(mark);
      case Act.AppealDecision decision -> fold.decideAppeal(decision, ref);
      case Act.Statement statement -> fold.state(new Proceedings.Said(mark, statement.text()));
      case Act.Certification certification -> fold.certify(certification, ref);
      case Act.RepairRequest _ -> fold.askRepair(mark);
      case Act.RepairDecision decision -> fold.decideRepair(decision, ref);
      case Act.Recorded _,
          Act.Correction _,
          Act.Withdrawal _,
          Act.Approval _,
          Act.Notice _,
          Act.Consent _,
          Act.ConsentWithdrawal _,
          Act.Freeze _,
          Act.Thaw _,
          Act.Death _,
          Act.Kinship _,
          Act.OfFile _ ->
          throw new RegistryBug("taken before: " + step.code());
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
      if (duty != null && duty != by && !by.ended(silence) && !by.record().day().isAfter(asOf)) {
        duty.fulfil(by);
      }
    }
  }

  private Optional<RecordFold> fold(EntryRef target) {
    return Optional.ofNullable(rootOf.get(target)).map(records::get);
  }

  private boolean counts(RecordFold fold) {
    Record record = fold.record();
    if (fold.ended(silence) || record.day().isAfter(asOf)) {
      return false;
    }
    return rulebook
        .on(record.day())
        .kind(record.kind())
        .map(law -> !law.kept().after(record.day()).isBefore(keptOn))
        .orElse(false);
  }
}
