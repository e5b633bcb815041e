package org.goodfaith.core.answer;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.goodfaith.core.answer.ActFault.Reason;
import org.goodfaith.core.listing.Listing;
import org.goodfaith.core.record.Act;
import org.goodfaith.core.record.Act.Outcome;
import org.goodfaith.core.rulebook.ClockRule;
import org.goodfaith.core.rulebook.Rulebook;
import org.goodfaith.core.standing.Dispute;

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
              disputes.stream().anyMatch(MayAct::appealable),
              act,
              "no decision on an objection is open to appeal",
              "Object first, or wait for the decision.");
      case "answer" -> answer();
      case "decision" ->
          needs(undecided(), act, "no objection waits for a decision", "Nothing is to be decided.");
      case "extension" -> extension();
      case "appeal-decision" ->
          needs(
              disputes.stream().anyMatch(MayAct::appealed),
              act,
              "no appeal waits for a decision",
              "Nothing is to be decided.");
      case "approval" ->
          needs(
              history.proposed(),
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
    boolean decidedBefore =
        "appeal-decision".equals(act)
            && disputes.stream()
                .filter(MayAct::appealed)
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

  /// @return why this outcome can no longer be, or empty: a rejection that comes too late changes
  ///   nothing
  public Optional<ActFault> refuse(Outcome outcome) {
    boolean late =
        disputes.stream().filter(dispute -> dispute.decision() == null).noneMatch(Dispute::open);
    return outcome == Outcome.REJECTED && late
        ? fault(
            Reason.TOO_LATE,
            "outcome",
            "the time to decide is over, and a rejection changes nothing any more",
            "every other outcome",
            "Choose what serves the subject; that is never too late.")
        : Optional.empty();
  }

  /// @return the first day on which repair may be asked for; empty where there is no such right
  public Optional<LocalDate> repairFrom() {
    return history.listings().stream()
        .filter(listing -> !over(listing))
        .map(Listing::repairFrom)
        .filter(Objects::nonNull)
        .min(LocalDate::compareTo);
  }

  private static boolean over(Listing listing) {
    return switch (listing.state()) {
      case REVOKED, RELEASED, LAPSED -> true;
      case PROPOSED, APPROVED, ANNOUNCED, UNDETERMINED, SUSPENDED, IN_FORCE -> false;
    };
  }

  private static boolean appealable(Dispute dispute) {
    return dispute.decision() != null && dispute.appeal() == null && dispute.onAppeal() == null;
  }

  private static boolean appealed(Dispute dispute) {
    return dispute.appeal() != null && dispute.onAppeal() == null;
  }

  private boolean undecided() {
    return disputes.stream().anyMatch(dispute -> dispute.decision() == null);
  }

  private boolean repairWaits() {
    return history.proceedings().repairs().stream().anyMatch(repair -> repair.decided() == null);
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

  private Optional<ActFault> extension() {
    List<Dispute> open =
        disputes.stream().filter(one -> one.decision() == null && one.open()).toList();
    if (open.isEmpty()) {
      return needs(
          false, "extension", "no objection waits for a decision", "Nothing is to be decided.");
    }
    boolean extended =
        history.entered().stream()
            .anyMatch(entered ->
                entered.act() instanceof Act.Extension extension
                    && open.stream().anyMatch(one -> !extension.day().isBefore(one.made().day())));
    boolean lawful =
        open.stream()
            .map(one -> clock(rulebook, "dispute-decision", one.made().day()))
            .anyMatch(clock -> clock.flatMap(ClockRule::extended).isPresent());
    return needs(
        lawful && !extended,
        "extension",
        extended ? "the longer time was taken already" : "the law allows no longer time",
        "Decide by the day that stands beside the case.");
  }

  private Optional<ActFault> repairRequest() {
    Optional<LocalDate> first = repairFrom();
    if (first.isPresent() && today.isBefore(first.get())) {
      return fault(
          Reason.TOO_EARLY,
          "repair-request",
          "repair can be asked for from " + first.get() + " on",
          "a request from that day on",
          "Ask again then.");
    }
    return needs(
        first.isPresent() && !repairWaits(),
        "repair-request",
        first.isPresent() ? "repair was asked for already" : "there is no listing to repair",
        first.isPresent() ? "Wait for the decision." : "Object where you think it wrong.");
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
