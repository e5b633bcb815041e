package org.goodfaith.core.answer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.goodfaith.core.answer.ActFault.Reason;
import org.goodfaith.core.explain.EntryRef;
import org.goodfaith.core.ledger.EntryBody.Entered;
import org.goodfaith.core.ledger.LedgerReader;
import org.goodfaith.core.ledger.SealedEntry;
import org.goodfaith.core.record.Act;
import org.goodfaith.core.record.Result;
import org.goodfaith.core.rulebook.ClockRule;
import org.goodfaith.core.rulebook.Rulebook;
import org.goodfaith.core.standing.Dispute.Decided;
import org.goodfaith.core.standing.FoldStanding;
import org.goodfaith.core.standing.LinkedSubjects;
import org.goodfaith.core.standing.Petition;
import org.goodfaith.core.standing.Standing;
import org.goodfaith.core.subject.SubjectKey;
import org.jspecify.annotations.Nullable;

/// One petition with all that was entered about it, and who may do what about it: what its subject
/// and officers look at. Made anew from the ledger each time.
///
/// @param petition as it stands
/// @param died whether the subject has died
/// @param kin officers who are the subject or its kin
/// @param entries of the petition and about it, in ledger order
public record PetitionCase(
    Petition petition, boolean died, Set<String> kin, List<SealedEntry> entries) {
  /// Every chain on which a petition may wait holds one of these.
  private static final Set<String> BEGINNINGS =
      Set.of("review-request", "remedy-request", "representation-claim");

  /// Copies the collections.
  public PetitionCase {
    kin = Set.copyOf(kin);
    entries = List.copyOf(entries);
  }

  /// What waits.
  public enum Task {
    /// An officer looks at a result.
    REVIEW,
    /// An officer decides how a harmed decision is made good.
    REMEDY,
    /// An officer looks whether somebody may act for the subject.
    CLAIM,
    /// Another officer decides on an appeal.
    APPEAL;

    /// @return the lower-case code
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// @param ledger gives the entries of one chain
  /// @param question day, history and law
  /// @param subject whose file; files linked to it belong to it
  /// @return every petition of the file, the newest first
  public static List<PetitionCase> of(
      Function<SubjectKey, List<SealedEntry>> ledger, Question question, SubjectKey subject) {
    long known = question.head().size();
    List<SealedEntry> entries = LinkedSubjects.entriesOf(ledger, subject, known);
    Standing standing =
        new FoldStanding(question.rulebook(), question.asOf(), known).fold(subject, entries);
    return of(standing, entries, known);
  }

  /// @param standing of a file
  /// @param entries of its chains
  /// @param known entries before this position are known
  /// @return every petition of the file, the newest first
  static List<PetitionCase> of(Standing standing, List<SealedEntry> entries, long known) {
    Set<String> kin = FoldStanding.kin(entries, known);
    boolean died = standing.died() != null;
    List<PetitionCase> cases = new ArrayList<>();
    List<Petition> petitions = new ArrayList<>(standing.petitions());
    petitions.addAll(standing.claims());
    for (Petition petition : petitions) {
      EntryRef made = petition.made().ref();
      List<SealedEntry> about =
          entries.stream()
              .filter(entry -> entry.position() < known && concerns(entry, made))
              .sorted(Comparator.comparingLong(SealedEntry::position))
              .toList();
      cases.add(new PetitionCase(petition, died, kin, about));
    }
    return cases.stream()
        .sorted(Comparator.comparingLong(PetitionCase::position).reversed())
        .toList();
  }

  private long position() {
    return entries.isEmpty() ? 0 : entries.getFirst().position();
  }

  private static boolean concerns(SealedEntry entry, EntryRef made) {
    return entry.ref().equals(made)
        || (entry.ref().subject().equals(made.subject())
            && entry.body() instanceof Entered entered
            && entered.target() == made.seq());
  }

  /// @param ledger where to read
  /// @param question day, history and law
  /// @return everything that waits for an officer, by deadline; overdue first
  public static List<PetitionCase> waiting(LedgerReader ledger, Question question) {
    List<PetitionCase> waiting = new ArrayList<>();
    for (SubjectKey subject : subjects(ledger)) {
      waiting.addAll(waiting(ledger::entriesOf, question, subject));
    }
    return inOrder(waiting, question);
  }

  /// @return on whose files something may wait
  static List<SubjectKey> subjects(LedgerReader ledger) {
    return ledger.subjectsWith(BEGINNINGS);
  }

  /// @param read gives the entries of any chain
  /// @param subject whose own chain is looked at
  /// @return what waits of it
  static List<PetitionCase> waiting(
      Function<SubjectKey, List<SealedEntry>> read, Question question, SubjectKey subject) {
    return of(read, question, subject).stream()
        .filter(one -> one.petition().open() && one.root().subject().equals(subject))
        .toList();
  }

  static List<PetitionCase> inOrder(List<PetitionCase> waiting, Question question) {
    return waiting.stream()
        .sorted(
            Comparator.comparing(
                    (PetitionCase one) -> one.by(question.rulebook()).orElse(LocalDate.MAX))
                .thenComparing(one -> one.petition().made().day())
                .thenComparing(PetitionCase::root))
        .toList();
  }

  /// @return the entry by which it is named
  public EntryRef root() {
    return petition.made().ref();
  }

  /// @return what waits, or empty where nothing does
  public Optional<Task> task() {
    if (!petition.open()) {
      return Optional.empty();
    }
    Petition.Request request = petition.request();
    Task first = request.review() ? Task.REVIEW : request.remedy() ? Task.REMEDY : Task.CLAIM;
    boolean appealed = petition.appeal() != null && petition.onAppeal() == null;
    return Optional.of(appealed ? Task.APPEAL : first);
  }

  /// @param rulebook the law
  /// @return last day for what waits; empty where the law sets none
  public Optional<LocalDate> by(Rulebook rulebook) {
    var appeal = petition.appeal();
    if (appeal == null) {
      return Optional.ofNullable(petition.decideBy());
    }
    LocalDate day = appeal.day();
    return MayAct.clock(rulebook, "appeal", day)
        .flatMap(clock -> clock.endsOn(day, false, rulebook.on(day)));
  }

  /// @param act code of an act on a petition
  /// @param now day and law
  /// @return why nobody can do it now, or empty where somebody can
  public Optional<ActFault> refuse(String act, Question now) {
    Decided decision = petition.decision();
    boolean appealed = petition.appeal() != null;
    boolean undecided = petition.open() && decision == null && !appealed;
    return switch (act) {
      case "decision" -> needs(undecided || lapsed(), act, "nothing waits for a decision");
      case "extension" ->
          needs(undecided && !petition.extended() && longer(now), act, "no longer time is left");
      case "appeal" ->
          needs(
              (decision != null || claimLapsed()) && !petition.granted() && !ended() && !appealed,
              act,
              "no decision is open to appeal");
      case "appeal-decision" ->
          needs(petition.open() && appealed, act, "no appeal waits for a decision");
      case "remedy-answer" ->
          needs(petition.request().remedy() && undecided, act, "no request waits for an answer");
      case "representation-end" ->
          needs(
              claimed() && petition.open() && petition.against() == null,
              act,
              "no claim to act waits for a decision");
      default -> Optional.empty();
    };
  }

  /// Silence that granted something is followed by no rejection, but by what serves the subject.
  private boolean lapsed() {
    return petition.state() == Petition.State.LAPSED && petition.decision() == null && !claimed();
  }

  private boolean claimLapsed() {
    return petition.state() == Petition.State.LAPSED && claimed();
  }

  private boolean ended() {
    return petition.state() == Petition.State.ENDED
        || petition.state() == Petition.State.TAKEN_BACK;
  }

  private boolean claimed() {
    return petition.request().claim() != null;
  }

  private boolean longer(Question now) {
    Result result = petition.request().result();
    LocalDate made = petition.made().day();
    Optional<ClockRule> hours =
        result != null && result.sort() == Result.Sort.MATCH
            ? MayAct.clock(now.rulebook(), "match-decision", made)
            : Optional.empty();
    String step = petition.step();
    return hours
        .or(() -> MayAct.clock(now.rulebook(), step, made))
        .flatMap(ClockRule::extended)
        .isPresent();
  }

  /// @param act code of an officer's act
  /// @param officer who would do it
  /// @return why this officer cannot do it (C15), or empty
  public Optional<ActFault> refuse(String act, String officer) {
    if (kin.contains(officer)) {
      return fault(
          Reason.KIN,
          act,
          "you are the subject or its kin, and nobody decides on themselves or their kin (C15)");
    }
    if (petition.handled().contains(officer)) {
      return fault(
          Reason.OWN_ENTRY,
          act,
          "you entered or approved what this rests on, and another looks at it (C15)");
    }
    Decided decision = petition.decision();
    boolean own = decision != null && decision.officer().equals(officer);
    return "appeal-decision".equals(act) && own
        ? fault(
            Reason.OWN_ENTRY, act, "you decided before, and an appeal goes to somebody else (C15)")
        : Optional.empty();
  }

  /// @param outcome of a decision
  /// @return why it cannot be, or empty: a result stands or is set aside, a remedy is granted or
  ///   not
  public Optional<ActFault> refuse(Act.@Nullable Outcome outcome) {
    if (outcome == Act.Outcome.UPHELD) {
      return Optional.empty();
    }
    if (outcome != Act.Outcome.REJECTED) {
      return Optional.of(
          new ActFault(
              Reason.NOTHING_OPEN,
              "outcome",
              "a petition has no such outcome",
              "upheld, rejected",
              "Choose one of these."));
    }
    return lapsed()
        ? Optional.of(
            new ActFault(
                Reason.TOO_LATE,
                "outcome",
                "the time to decide is over, and a rejection changes nothing any more",
                "upheld",
                "Choose what serves the subject; that is never too late."))
        : Optional.empty();
  }

  private static Optional<ActFault> needs(boolean there, String act, String message) {
    return there
        ? Optional.empty()
        : Optional.of(
            new ActFault(
                Reason.NOTHING_OPEN,
                act,
                message,
                "an act that something waits for",
                "Nothing needs to be done about it."));
  }

  private static Optional<ActFault> fault(Reason reason, String act, String message) {
    return Optional.of(
        new ActFault(reason, act, message, "another officer", "Leave it to another officer."));
  }
}
