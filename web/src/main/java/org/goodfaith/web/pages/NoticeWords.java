package org.goodfaith.web.pages;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.goodfaith.core.answer.Movement;
import org.goodfaith.core.answer.Notice;
import org.goodfaith.core.answer.PetitionCase;
import org.goodfaith.core.listing.Listing;
import org.goodfaith.core.record.Act;
import org.goodfaith.core.rulebook.LawOn;
import org.goodfaith.core.rulebook.ListRule;
import org.goodfaith.core.rulebook.MeasureRule;
import org.goodfaith.core.rulebook.ScoreRule;

/// The sentences of a notice about a record.
final class NoticeWords {
  private final SayTold say;

  NoticeWords(SayTold say) {
    this.say = say;
  }

  static String title(SayNotices say, Notice.Matter matter) {
    return switch (matter) {
      case LISTING -> say.listing();
      case TAKEN_DOWN -> say.takenDown();
      case DECISION -> say.decision();
      case LAPSE -> say.lapse();
      case CORRECTION -> say.correction();
      case WITHDRAWAL -> say.withdrawal();
      case ANNULMENT -> say.annulment();
      case REPAIR -> say.repair();
      case LINK -> say.link();
      case UNLINK -> say.unlink();
      case FREEZE -> say.freeze();
      case THAW -> say.thaw();
      case DEATH -> say.death();
      case DEATH_WITHDRAWN -> say.deathWithdrawn();
      case REVIEW_ASKED -> say.reviewAsked();
      case REVIEW_DECIDED -> say.reviewDecided();
      case REMEDY_ASKED -> say.remedyAsked();
      case REMEDY_OFFERED -> say.remedyOffered();
      case REMEDY_DECIDED -> say.remedyDecided();
      case REQUEST_LAPSED -> say.requestLapsed();
      case REPRESENTATION_CLAIMED -> say.representationClaimed();
      case CLAIM_REFUSED -> say.claimRefused();
      case REPRESENTATIVE_ACCEPTED -> say.representativeAccepted();
      case REPRESENTATIVE_ENDED -> say.representativeEnded();
      case ADDRESS_CHANGED -> say.addressChanged();
      case ERASURE -> say.erasure();
    };
  }

  /// @return what happened
  String said(Notice notice) {
    String day = Words.words(notice.since());
    return switch (notice.matter()) {
      case LISTING -> notice.ofLinked() ? say.listingLinked(day) : say.listing(day);
      case TAKEN_DOWN ->
          notice.entered().map(one -> takenDown(one.act(), day)).orElse("") + " " + say.notSaidSo();
      case REPAIR -> bySilence(notice) ? say.repairBySilence(day) : ofDecision(notice, day);
      case LAPSE -> uncorrected(notice) ? say.uncorrected(day) : say.lapse(day);
      case CORRECTION -> say.correction(day);
      case WITHDRAWAL -> say.withdrawal(day);
      case ANNULMENT -> say.annulment(day);
      default -> ofDecision(notice, day);
    };
  }

  private String ofDecision(Notice notice, String day) {
    return notice
            .entered()
            .map(one -> decided(one.act()))
            .filter(text -> !text.isEmpty())
            .map(text -> text + " ")
            .orElse("")
        + say.decided(day);
  }

  /// @return whether nobody decided, so that the request itself is what is told of
  private static boolean bySilence(Notice notice) {
    return notice.entered().filter(one -> one.act() instanceof Act.RepairRequest).isPresent();
  }

  /// @return whether the record was not corrected in time, rather than not proved
  private static boolean uncorrected(Notice notice) {
    return notice.about() instanceof Notice.About.OfRecord one
        && one.history().proceedings().disputes().stream()
            .anyMatch(said -> said.made().ref().equals(notice.cause()) && said.owed() != null);
  }

  /// What its source says that the subject said.
  private String takenDown(Act act, String day) {
    return switch (act) {
      case Act.Objection _ -> say.objectionTakenDown(day);
      case Act.Appeal one -> say.appealTakenDown(day, oneLine(one.text()));
      case Act.Statement one -> say.statementTakenDown(day, oneLine(one.text()));
      case Act.RepairRequest one -> say.repairTakenDown(day, oneLine(one.text()));
      case Act _ -> "";
    };
  }

  private String decided(Act act) {
    if (act instanceof Act.Decision one) {
      return outcome(one.outcome()) + reasons(one.text());
    }
    if (act instanceof Act.AppealDecision one) {
      boolean rejected = one.outcome() == Act.Outcome.REJECTED;
      String what = rejected ? say.decidedBefore() : outcome(one.outcome());
      return say.onAppeal() + " " + what + reasons(one.text());
    }
    if (act instanceof Act.RepairDecision one) {
      return (one.granted() ? say.repairGranted() : say.repairRefused()) + reasons(one.text());
    }
    return "";
  }

  /// @return the reasons in one line, after what they are for; empty where there are none
  String reasons(String text) {
    return text.isEmpty() ? "" : " " + say.reasons(oneLine(text));
  }

  /// @return whether decisions may have rested on what turned out to be wrong
  static boolean harmed(Notice notice) {
    return switch (notice.matter()) {
      case CORRECTION, WITHDRAWAL, ANNULMENT, LAPSE -> true;
      case REVIEW_DECIDED, REQUEST_LAPSED ->
          notice.about() instanceof Notice.About.OfPetition(PetitionCase asked)
              && asked.petition().request().review()
              && asked.petition().granted();
      case DECISION ->
          notice
              .entered()
              .map(one -> one.act())
              .filter(act ->
                  act instanceof Act.Decision decision
                      ? decision.outcome() != Act.Outcome.REJECTED
                      : act instanceof Act.AppealDecision other
                          && other.outcome() != Act.Outcome.REJECTED)
              .isPresent();
      default -> false;
    };
  }

  /// What people wrote stays within its line: it makes no headings of a notice.
  static String oneLine(String text) {
    return text.replace('\n', ' ');
  }

  private String outcome(Act.Outcome outcome) {
    return switch (outcome) {
      case REJECTED -> say.rejected();
      case UPHELD -> say.upheld();
      case CORRECTED -> say.corrected();
      case SUPPLEMENTED -> say.supplemented();
      case DISCLOSURE_STOPPED -> say.disclosureStopped();
      case TAKEN_OFF_LIST -> say.takenOffList();
    };
  }

  /// @param objection of the list that the record leads to, where it leads to one
  String window(Optional<ListRule.Objection> objection) {
    int days = objection.map(ListRule.Objection::workingDays).orElse(0);
    return days == 0 ? say.suspends() : say.window(days);
  }

  /// @param law of the day, which has the names of what moved
  String moved(Movement one, LawOn law) {
    String from = stand(one.from());
    String to = stand(one.to());
    String code = one.code();
    return switch (one.sort()) {
      case GRADE -> say.grade(score(code, law), from, to);
      case POINTS -> say.points(score(code, law), from, to);
      case LIST -> say.list(law.list(code).map(ListRule::title).orElse(code), from, to);
      case MEASURE -> say.measure(measure(code, law), from, to);
    };
  }

  private static String measure(String code, LawOn law) {
    return law.measures().stream()
        .filter(rule -> rule.code().equals(code))
        .map(MeasureRule::title)
        .findFirst()
        .orElse(code);
  }

  private static String score(String code, LawOn law) {
    return law.score(code).map(ScoreRule::title).orElse(code);
  }

  /// Where somebody stood or stands; the name of a grade is its own.
  private String stand(String said) {
    return Arrays.stream(said.split(", ", -1))
        .map(this::word)
        .collect(Collectors.joining(say.comma()));
  }

  private String word(String code) {
    return switch (code) {
      case "none" -> say.standNone();
      case "more points" -> say.standMorePoints();
      case "fewer points" -> say.standFewerPoints();
      case "ends later" -> say.standEndsLater();
      case "ends earlier" -> say.standEndsEarlier();
      case "begins later" -> say.standBeginsLater();
      case "begins earlier" -> say.standBeginsEarlier();
      default -> Listing.State.ofCode(code).map(NoticeWords::state).orElse(code);
    };
  }

  private static String state(Listing.State state) {
    return ListingViews.state(Tongue.say(SayFile.class), state);
  }
}
