package org.goodfaith.core.answer;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.goodfaith.core.answer.ActFault.Reason;
import org.goodfaith.core.record.Act;
import org.goodfaith.core.record.Act.Outcome;
import org.goodfaith.core.rulebook.ClockRule;
import org.goodfaith.core.rulebook.RecordKind;
import org.goodfaith.core.rulebook.Rulebook;
import org.goodfaith.core.standing.Dispute;
import org.goodfaith.core.standing.Proceedings.Repair;
import org.jspecify.annotations.Nullable;

/// What may be done about a record on a day, and by which officer. The standing ignores an act that
/// may not be; this says so beforehand.
public final class MayAct {
  private final RecordHistory history;
  private final Rulebook rulebook;
  private final LocalDate today;
  private final List<Dispute> disputes;

  /// @param history of the record as of today
  /// @param question the law, and today
  public MayAct(RecordHistory history, Question question) {
    this.history = history;
    this.rulebook = question.rulebook();
    this.today = question.asOf();
    this.disputes = history.proceedings().disputes();
  }

  /// @param act code of an act on a record
  /// @return why nobody can do it now, or empty where somebody can
  public Optional<ActFault> refuse(String act) {
    if (history.place() == RecordHistory.Place.ENDED) {
      return fault(
          Reason.ENDED,
          act,
          "the record is no more",
          "a record that stands",
          "Nothing needs to be done about it.");
    }
    return switch (act) {
      case "appeal" ->
          needs(
              disputes.stream().anyMatch(Dispute::appealable),
              act,
              "no decision on an objection is open to appeal",
              "Object first, or wait for the decision.");
      case "answer" -> answer();
      case "decision" ->
          needs(undecided(), act, "no objection waits for a decision", "Nothing is to be decided.");
      case "extension" -> extension();
      case "appeal-decision" ->
          needs(
              disputes.stream().anyMatch(Dispute::appealed),
              act,
              "no appeal waits for a decision",
              "Nothing is to be decided.");
      case "approval" ->
          needs(
              history.approvable(),
              act,
              "no listing waits for a second officer",
              "Nothing is to be approved.");
      case "certification" ->
          needs(
              history.uncertified(),
              act,
              "the record was not deleted before, or it is certified already",
              "Nothing is to be certified.");
      case "repair-request" -> repairRequest();
      case "repair-decision" ->
          needs(
              repairWaits(),
              act,
              "no request for repair waits for a decision",
              "Nothing is to be decided.");
      default -> Optional.empty();
    };
  }

  /// @param act code of an officer's act on a record
  /// @param officer who would do it
  /// @return why this officer cannot do it (C15), or empty
  public Optional<ActFault> refuse(String act, String officer) {
    if (history.kin().contains(officer)) {
      return fault(
          Reason.KIN,
          act,
          "you are the subject or its kin, and nobody decides on themselves or their kin (C15)",
          "an officer who is not",
          "Leave it to another officer.");
    }
    if (history.entrants().contains(officer)) {
      return fault(
          Reason.OWN_ENTRY,
          act,
          "you entered this record or a correction of it, and nobody decides on their own entry"
              + " (C15)",
          "an officer who did not",
          "Leave it to another officer.");
    }
    if (!"approval".equals(act) && history.approvers().contains(officer)) {
      return fault(
          Reason.OWN_APPROVAL,
          act,
          "you approved the listing, and whether it was right is decided by somebody else (C15)",
          "an officer who did not approve it",
          "Leave it to another officer.");
    }
    boolean decidedBefore =
        "appeal-decision".equals(act)
            && disputes.stream()
                .filter(Dispute::appealed)
                .map(Dispute::decision)
                .filter(Objects::nonNull)
                .anyMatch(decision -> decision.officer().equals(officer));
    if (decidedBefore) {
      return fault(
          Reason.OWN_DECISION,
          act,
          "you decided on the objection, and an appeal goes to somebody else (C15)",
          "an officer who did not decide before",
          "Leave it to another officer.");
    }
    return Optional.empty();
  }

  /// What has followed by itself, or was decided before an appeal, is not taken from the subject.
  ///
  /// @param act code of the decision, on an objection or on an appeal
  /// @param outcome wanted
  /// @return why it would change nothing, or empty
  public Optional<ActFault> refuse(String act, Outcome outcome) {
    boolean appeal = "appeal-decision".equals(act);
    if (disputes.stream()
        .filter(dispute -> dispute.appealed() == appeal)
        .anyMatch(dispute -> dispute.admits(outcome))) {
      return Optional.empty();
    }
    return fault(
        Reason.LESS,
        "outcome",
        "the subject has as much already, and no decision takes it away",
        "an outcome that gives the subject more" + (appeal ? ", or `rejected`" : ""),
        "Choose what gives the subject more; that is never too late.");
  }

  /// What is to be known before the end of a listing can be asked for.
  ///
  /// @param list the list's title
  /// @param from the first day on which it can be asked for, if what it needs is there by then
  /// @param needs kind of record that it needs and that is not there yet; empty where none
  /// @param through the last day of the listing without it, null while unknown
  public record RepairTerms(
      String list, LocalDate from, String needs, @Nullable LocalDate through) {
    private boolean met(LocalDate today) {
      return needs.isEmpty() && !today.isBefore(from);
    }
  }

  /// @return for each listing with a right to repair what is needed, the earliest first
  public List<RepairTerms> repairTerms() {
    return history.listings().stream()
        .filter(listing -> !listing.state().over())
        .flatMap(listing ->
            Stream.ofNullable(listing.repairFrom())
                .map(from ->
                    new RepairTerms(
                        listing.title(), from, listing.repairNeeds(), listing.through())))
        .sorted(
            Comparator.comparing((RepairTerms one) -> !one.needs().isEmpty())
                .thenComparing(RepairTerms::from))
        .toList();
  }

  /// @return what a kind of record is called
  public String kindTitle(String code) {
    return rulebook.on(today).kind(code).map(RecordKind::title).orElse(code);
  }

  private boolean undecided() {
    return disputes.stream().anyMatch(dispute -> dispute.decision() == null);
  }

  private boolean repairWaits() {
    return history.proceedings().repairs().stream().anyMatch(this::waits);
  }

  private boolean waits(Repair repair) {
    return waits(repair, rulebook, today);
  }

  /// @return whether a request for repair waits for an officer still: after its last day silence
  ///   has granted it, where the law says so
  static boolean waits(Repair repair, Question question) {
    return waits(repair, question.rulebook(), question.asOf());
  }

  private static boolean waits(Repair repair, Rulebook rulebook, LocalDate day) {
    return repair.decided() == null
        && repair.silentlyGrantedAfter(rulebook).filter(day::isAfter).isEmpty();
  }

  private Optional<ActFault> answer() {
    List<Dispute> unanswered =
        disputes.stream()
            .filter(dispute -> dispute.decision() == null && dispute.answer() == null)
            .toList();
    if (!unanswered.isEmpty() && unanswered.stream().noneMatch(Dispute::open)) {
      return tooLate("answer", "the time to answer is over");
    }
    return needs(
        !unanswered.isEmpty(),
        "answer",
        "no objection waits for an answer",
        "Nothing is to be answered.");
  }

  /// The longer time is that of the objection which waits; where none does, that of repair.
  private Optional<ActFault> extension() {
    List<Dispute> open =
        disputes.stream().filter(one -> one.decision() == null && one.open()).toList();
    if (!open.isEmpty()) {
      boolean lawful =
          open.stream()
              .map(one -> clock(rulebook, "dispute-decision", one.made().day()))
              .anyMatch(clock -> clock.flatMap(ClockRule::extended).isPresent());
      return extension(lawful, open.stream().anyMatch(one -> extendedSince(one.made().day())));
    }
    List<Repair> waiting = history.proceedings().repairs().stream().filter(this::waits).toList();
    if (waiting.isEmpty()) {
      return needs(
          false,
          "extension",
          "no objection and no request for repair waits for a decision",
          "Nothing is to be decided.");
    }
    boolean lawful =
        waiting.stream()
            .map(one -> clock(rulebook, "repair", one.asked().day()))
            .anyMatch(clock -> clock.flatMap(ClockRule::extended).isPresent());
    return extension(lawful, waiting.stream().anyMatch(Repair::extended));
  }

  private boolean extendedSince(LocalDate day) {
    return history.entered().stream()
        .anyMatch(entered ->
            entered.act() instanceof Act.Extension extension && !extension.day().isBefore(day));
  }

  private static Optional<ActFault> extension(boolean lawful, boolean taken) {
    return needs(
        lawful && !taken,
        "extension",
        taken ? "the longer time was taken already" : "the law allows no longer time",
        "Decide by the day that stands beside the case.");
  }

  private Optional<ActFault> repairRequest() {
    List<RepairTerms> terms = repairTerms();
    if (terms.isEmpty()) {
      return needs(
          false,
          "repair-request",
          "there is no listing to repair",
          "Object where you think it wrong.");
    }
    if (terms.stream().noneMatch(one -> one.met(today))) {
      RepairTerms first = terms.getFirst();
      String end =
          first.through() == null ? "" : "; without repair it ends after " + first.through();
      return fault(
          Reason.TOO_EARLY,
          "repair-request",
          first.needs().isEmpty()
              ? "repair can be asked for from " + first.from() + " on" + end
              : "repair needs a record of kind "
                  + first.needs()
                  + " ("
                  + kindTitle(first.needs())
                  + "), which is not there; with it repair can be asked for from "
                  + first.from()
                  + " on"
                  + end,
          "a request from " + first.from() + " on",
          first.needs().isEmpty()
              ? "Ask again then."
              : "Do what it says, have its source record it, and ask then.");
    }
    return needs(
        !repairWaits(), "repair-request", "repair was asked for already", "Wait for the decision.");
  }

  /// @return the clock of a step by the law of a day
  static Optional<ClockRule> clock(Rulebook rulebook, String step, LocalDate day) {
    return rulebook.on(day).clocksOf(step).stream().findFirst();
  }

  private static Optional<ActFault> tooLate(String act, String message) {
    return fault(
        Reason.TOO_LATE,
        act,
        message,
        "an act within the time of the law",
        "What the law says of that has followed already.");
  }

  private static Optional<ActFault> needs(
      boolean there, String act, String message, String remedy) {
    return there
        ? Optional.empty()
        : fault(Reason.NOTHING_OPEN, act, message, "an act that something waits for", remedy);
  }

  private static Optional<ActFault> fault(
      Reason reason, String act, String message, String allowed, String remedy) {
    return Optional.of(new ActFault(reason, act, message, allowed, remedy));
  }
}
