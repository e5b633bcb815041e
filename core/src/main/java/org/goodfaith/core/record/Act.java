package org.goodfaith.core.record;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What a source or an officer may enter about one subject. Every act has a day; all but records
/// and consents concern an earlier entry of the same subject, named by its reference.
public sealed interface Act {
  /// @return the day it was done
  LocalDate day();

  /// @return its code in mappings, JSON and the ledger
  default String code() {
    return switch (this) {
      case Recorded _ -> "record";
      case Correction _ -> "correction";
      case Withdrawal _ -> "withdrawal";
      case Annulment _ -> "annulment";
      case Approval _ -> "approval";
      case Notice _ -> "notice";
      case Objection _ -> "objection";
      case Answer _ -> "answer";
      case Extension _ -> "extension";
      case Decision _ -> "decision";
      case Appeal _ -> "appeal";
      case AppealDecision _ -> "appeal-decision";
      case Statement _ -> "statement";
      case Certification _ -> "certification";
      case RepairRequest _ -> "repair-request";
      case RepairDecision _ -> "repair-decision";
      case Freeze _ -> "freeze";
      case Thaw _ -> "thaw";
      case Death _ -> "death";
      case Kinship _ -> "kinship";
      case Consent _ -> "consent";
      case ConsentWithdrawal _ -> "consent-withdrawal";
      case OfFile one -> one.codeOfFile();
    };
  }

  /// What concerns a file as a whole: results, harm, and who acts for the subject.
  sealed interface OfFile extends Act
      permits ReviewRequest,
          RemedyRequest,
          RemedyAnswer,
          Representation,
          RepresentationClaim,
          RepresentationEnd {
    /// @return its code
    String codeOfFile();

    /// @return SHA-256 of the document it names; empty where it names none
    default String documentOfFile() {
      return switch (this) {
        case ReviewRequest one -> one.document();
        case RemedyRequest one -> one.document();
        case Representation one -> one.document();
        case RepresentationClaim one -> one.document();
        case RemedyAnswer _, RepresentationEnd _ -> "";
      };
    }
  }

  /// @return whether it must name the entry it concerns
  default boolean needsTarget() {
    return switch (this) {
      case Recorded _,
          Consent _,
          ConsentWithdrawal _,
          Freeze _,
          Thaw _,
          Death _,
          Kinship _,
          ReviewRequest _,
          RemedyRequest _,
          Representation _,
          RepresentationClaim _ ->
          false;
      case Correction _,
          Withdrawal _,
          Annulment _,
          Approval _,
          Notice _,
          Objection _,
          Answer _,
          Extension _,
          Decision _,
          Appeal _,
          AppealDecision _,
          Statement _,
          Certification _,
          RepairRequest _,
          RepairDecision _,
          RemedyAnswer _,
          RepresentationEnd _ ->
          true;
    };
  }

  /// A new record. Where its kind fulfils another record, it names that one as its target.
  ///
  /// @param record the record
  record Recorded(Record record) implements Act {
    @Override
    public LocalDate day() {
      return record.day();
    }
  }

  /// The target record was wrong; this one takes its place.
  ///
  /// @param record what is right
  /// @param day when it was found
  /// @param reason code
  record Correction(Record record, LocalDate day, String reason) implements Act {}

  /// The target record should not be there at all.
  ///
  /// @param day when it was withdrawn
  /// @param reason code
  record Withdrawal(LocalDate day, String reason) implements Act {}

  /// What the target record rests on, a decision of an office or a court, was annulled. Nothing
  /// counts the record from that day on, and its source is to withdraw it.
  ///
  /// @param day when it was annulled
  /// @param reason code of who annulled it
  /// @param document SHA-256 of the decision that annuls, in hexadecimal digits; empty where
  ///   nothing
  record Annulment(LocalDate day, String reason, String document) implements Act {}

  /// A second officer agrees that the target record enters its list.
  ///
  /// @param day when
  /// @param officer who; never who entered the record (C15)
  record Approval(LocalDate day, String officer) implements Act {}

  /// The subject was told of the target record and what follows.
  ///
  /// @param day of service
  /// @param channel code, `letter` or `inbox`
  /// @param document SHA-256 of what was served, in hexadecimal digits; empty where the source
  ///   keeps it
  record Notice(LocalDate day, String channel, String document) implements Act {
    /// A notice whose document the source keeps.
    public Notice(LocalDate day, String channel) {
      this(day, channel, "");
    }
  }

  /// The subject objects to the target record; its consequences are suspended.
  ///
  /// @param day when
  /// @param ground code
  /// @param document SHA-256 of what the subject sent with it, in hexadecimal digits; empty where
  ///   nothing
  record Objection(LocalDate day, String ground, String document) implements Act {
    private static final String NOT_ME = "not-me";

    /// @return whether it says that somebody else is meant
    public boolean notMe() {
      return notMe(ground);
    }

    /// @return whether this ground says that somebody else is meant
    public static boolean notMe(String ground) {
      return NOT_ME.equals(ground);
    }
  }

  /// The source answers the objection to the target record: with reasons and a document, not with a
  /// code.
  ///
  /// @param day when
  /// @param text its reasons
  /// @param document SHA-256 of the document that shows them
  record Answer(LocalDate day, String text, String document) implements Act {}

  /// An officer takes the longer time that the law allows to decide the objection.
  ///
  /// @param day when
  /// @param officer who
  /// @param text why
  record Extension(LocalDate day, String officer, String text) implements Act {}

  /// An officer decides the objection to the target record.
  ///
  /// @param day when
  /// @param outcome what follows
  /// @param officer who; never who entered the record (C15)
  /// @param text the reasons; empty in entries from before reasons were asked for
  record Decision(LocalDate day, Outcome outcome, String officer, String text) implements Act {}

  /// What a decision on an objection says.
  enum Outcome {
    /// The record stays as it is.
    REJECTED,
    /// The record was without ground and is no more.
    UPHELD,
    /// The record is corrected: it takes effect with the correction.
    CORRECTED,
    /// The subject's statement is shown beside the record.
    SUPPLEMENTED,
    /// Nobody but the subject and officers sees the record, and nothing counts it.
    DISCLOSURE_STOPPED,
    /// The record leads to no list.
    TAKEN_OFF_LIST;

    /// @return the lower-case code
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// @return the outcome of this code, or empty
    public static Optional<Outcome> ofCode(String code) {
      return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }
  }

  /// The subject asks another officer to look again at the decision on the target record.
  ///
  /// @param day when
  /// @param text why
  record Appeal(LocalDate day, String text) implements Act {}

  /// Another officer decides the appeal.
  ///
  /// @param day when
  /// @param outcome what follows
  /// @param officer who; neither who entered the record nor who decided before (C15)
  /// @param text the reasons
  record AppealDecision(LocalDate day, Outcome outcome, String officer, String text)
      implements Act {}

  /// The subject's own words, shown with the target record.
  ///
  /// @param day when
  /// @param text the words
  record Statement(LocalDate day, String text) implements Act {}

  /// The source certifies that the target record, which was deleted before, is right after all.
  ///
  /// @param day when
  /// @param officer who
  /// @param document SHA-256 of what shows it
  record Certification(LocalDate day, String officer, String document) implements Act {}

  /// The subject asks that the listing for the target record end, because it has made good.
  ///
  /// @param day when
  /// @param text what it undertakes
  record RepairRequest(LocalDate day, String text) implements Act {}

  /// An officer decides the request for repair.
  ///
  /// @param day when
  /// @param granted whether
  /// @param officer who; never who entered the record (C15)
  /// @param text the reasons
  record RepairDecision(LocalDate day, boolean granted, String officer, String text)
      implements Act {}

  /// The subject locks its file: nobody but itself and officers reads reports.
  ///
  /// @param day when
  record Freeze(LocalDate day) implements Act {}

  /// The subject opens its file again.
  ///
  /// @param day when
  record Thaw(LocalDate day) implements Act {}

  /// The subject has died: listings and publication end.
  ///
  /// @param day when
  record Death(LocalDate day) implements Act {}

  /// An officer is the subject, or its kin: whatever that officer decides on its file counts for
  /// nothing (C15). No rule about the subject reads it (C4).
  ///
  /// @param day when it was declared
  /// @param officer who
  record Kinship(LocalDate day, String officer) implements Act {}

  /// The subject says yes to an opt-in score or to a purpose.
  ///
  /// @param day when
  /// @param to code of the score or purpose
  record Consent(LocalDate day, String to) implements Act {}

  /// The subject takes a consent back.
  ///
  /// @param day when
  /// @param to code of the score or purpose
  record ConsentWithdrawal(LocalDate day, String to) implements Act {}

  /// @return the officer who decides by it; empty where it is nobody's decision
  default Optional<String> decidedBy() {
    return switch (this) {
      case Approval one -> Optional.of(one.officer());
      case Extension one -> Optional.of(one.officer());
      case Decision one -> Optional.of(one.officer());
      case AppealDecision one -> Optional.of(one.officer());
      case Certification one -> Optional.of(one.officer());
      case RepairDecision one -> Optional.of(one.officer());
      case Representation one -> Optional.of(one.officer());
      case RepresentationEnd one -> Optional.of(one.officer()).filter(name -> !name.isEmpty());
      case Recorded _,
          Correction _,
          Withdrawal _,
          Annulment _,
          Notice _,
          Objection _,
          Answer _,
          Appeal _,
          Statement _,
          RepairRequest _,
          Freeze _,
          Thaw _,
          Death _,
          Kinship _,
          Consent _,
          ConsentWithdrawal _,
          ReviewRequest _,
          RemedyRequest _,
          RemedyAnswer _,
          RepresentationClaim _ ->
          Optional.empty();
    };
  }

  /// @return the record in it, or empty
  default Optional<Record> recordOf() {
    return this instanceof Recorded recorded
        ? Optional.of(recorded.record())
        : this instanceof Correction correction
            ? Optional.of(correction.record())
            : Optional.empty();
  }
}
