package org.goodfaith.web.pages;

import java.util.Optional;
import org.goodfaith.core.answer.Movement;
import org.goodfaith.core.answer.Notice;
import org.goodfaith.core.ledger.EntryBody.Entered;
import org.goodfaith.core.record.Act;
import org.goodfaith.core.rulebook.ListRule;

/// The sentences of a notice that depend on what it is about.
final class NoticeWords {
  private NoticeWords() {}

  static String title(Notice notice) {
    return switch (notice.matter()) {
      case LISTING -> "You are to be put on a list";
      case DECISION -> "Your objection was decided";
      case LAPSE -> "Nobody proved a record in time";
      case CORRECTION -> "A record about you was corrected";
      case WITHDRAWAL -> "A record about you was withdrawn";
      case ANNULMENT -> "What a record about you rests on was annulled";
      case REPAIR -> "Your request for repair was decided";
    };
  }

  /// @param entered the entry that gives rise to the notice
  static String said(Notice notice, Optional<Entered> entered) {
    String of = " (" + Words.words(notice.since()) + ")";
    return switch (notice.matter()) {
      case LISTING ->
          "A second officer has approved it"
              + of
              + ". Nothing follows from it before you have this"
              + " and the time to object is over.";
      case DECISION, REPAIR -> entered.map(one -> decided(one.act())).orElse("It was decided") + of;
      case LAPSE ->
          "You objected, and the time to prove the record was over"
              + of
              + ". What the law says of"
              + " that has followed by itself; you need not do anything.";
      case CORRECTION ->
          "Its source found that it was wrong, and put it right"
              + of
              + ". What was wrong counts on no day.";
      case WITHDRAWAL -> "Its source withdrew it" + of + ". It counts on no day.";
      case ANNULMENT ->
          "Nothing counts the record from that day on"
              + of
              + ". Its source is to withdraw it; where"
              + " it does not in time, the record is removed all the same.";
    };
  }

  private static String decided(Act act) {
    return switch (act) {
      case Act.Decision one -> outcome(one.outcome()) + reasons(one.text());
      case Act.AppealDecision one -> "On appeal: " + outcome(one.outcome()) + reasons(one.text());
      case Act.RepairDecision one ->
          (one.granted() ? "It was granted: the listing ends." : "It was refused.")
              + reasons(one.text());
      case Act.Recorded _,
          Act.Correction _,
          Act.Withdrawal _,
          Act.Annulment _,
          Act.Approval _,
          Act.Notice _,
          Act.Objection _,
          Act.Answer _,
          Act.Extension _,
          Act.Appeal _,
          Act.Statement _,
          Act.Certification _,
          Act.RepairRequest _,
          Act.Freeze _,
          Act.Thaw _,
          Act.Death _,
          Act.Kinship _,
          Act.OfFile _,
          Act.Consent _,
          Act.ConsentWithdrawal _ ->
          "It was decided.";
    };
  }

  private static String reasons(String text) {
    return text.isEmpty() ? "" : " The reasons: " + text.replace('\n', ' ');
  }

  private static String outcome(Act.Outcome outcome) {
    return switch (outcome) {
      case REJECTED -> "The record stays as it is.";
      case UPHELD -> "You were right: the record is deleted.";
      case CORRECTED -> "You were right: the record is corrected.";
      case SUPPLEMENTED -> "Your statement is shown beside the record.";
      case DISCLOSURE_STOPPED -> "Nobody but you and officers sees the record any more.";
      case TAKEN_OFF_LIST -> "The record leads to no list.";
    };
  }

  static String window(Notice notice, Optional<ListRule.Objection> objection) {
    int days = objection.map(ListRule.Objection::workingDays).orElse(0);
    if (notice.matter() != Notice.Matter.LISTING || days == 0) {
      return "An objection suspends what follows from the record.";
    }
    return "You have "
        + days
        + " working days from the day on which you have this, before anything follows. If you"
        + " object in that time or later, what follows waits until it is decided.";
  }

  static String repair(boolean listed) {
    return listed
        ? "It ends by itself on its last day. The page of the record says from which day on you can"
            + " ask that it end sooner, and what ends it at once."
        : "You need not do anything.";
  }

  static String moved(Movement one) {
    String what =
        switch (one.sort()) {
          case GRADE -> "Grade of ";
          case POINTS -> "Points of ";
          case LIST -> "List ";
          case MEASURE -> "Measure ";
        };
    return what + one.code() + ": " + one.from() + ", now " + one.to() + ".";
  }
}
