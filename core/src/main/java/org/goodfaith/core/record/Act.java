package org.goodfaith.core.record;

import java.time.LocalDate;
import java.util.Optional;

/// What a source or an officer may enter about one subject. Every act has a day; all but records
/// and consents concern an earlier entry of the same subject, named by its reference.
public sealed interface Act {
  /// @return the day it was done
  LocalDate day();

  /// @return its code in mappings, JSON and the ledger
  String code();

  /// @return whether it must name the entry it concerns
  default boolean needsTarget() {
    return switch (this) {
      case Recorded _, Consent _, ConsentWithdrawal _ -> false;
      case Correction _, Withdrawal _, Approval _, Notice _, Objection _, Decision _ -> true;
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

    @Override
    public String code() {
      return "record";
    }
  }

  /// The target record was wrong; this one takes its place.
  ///
  /// @param record what is right
  /// @param day when it was found
  /// @param reason code
  record Correction(Record record, LocalDate day, String reason) implements Act {
    @Override
    public String code() {
      return "correction";
    }
  }

  /// The target record should not be there at all.
  ///
  /// @param day when it was withdrawn
  /// @param reason code
  record Withdrawal(LocalDate day, String reason) implements Act {
    @Override
    public String code() {
      return "withdrawal";
    }
  }

  /// A second officer agrees that the target record enters its list.
  ///
  /// @param day when
  /// @param officer who; never who entered the record (C15)
  record Approval(LocalDate day, String officer) implements Act {
    @Override
    public String code() {
      return "approval";
    }
  }

  /// The subject was told of the target record and what follows.
  ///
  /// @param day of service
  /// @param channel code, `letter` or `inbox`
  record Notice(LocalDate day, String channel) implements Act {
    @Override
    public String code() {
      return "notice";
    }
  }

  /// The subject objects to the target record; its consequences are suspended.
  ///
  /// @param day when
  /// @param ground code
  record Objection(LocalDate day, String ground) implements Act {
    @Override
    public String code() {
      return "objection";
    }
  }

  /// An officer decides the objection to the target record.
  ///
  /// @param day when
  /// @param upheld whether the subject was right
  /// @param officer who; never who entered the record (C15)
  record Decision(LocalDate day, boolean upheld, String officer) implements Act {
    @Override
    public String code() {
      return "decision";
    }
  }

  /// The subject says yes to an opt-in score or to a purpose.
  ///
  /// @param day when
  /// @param to code of the score or purpose
  record Consent(LocalDate day, String to) implements Act {
    @Override
    public String code() {
      return "consent";
    }
  }

  /// The subject takes a consent back.
  ///
  /// @param day when
  /// @param to code of the score or purpose
  record ConsentWithdrawal(LocalDate day, String to) implements Act {
    @Override
    public String code() {
      return "consent-withdrawal";
    }
  }

  /// @return the record in it, or empty
  default Optional<Record> recordOf() {
    return switch (this) {
      case Recorded recorded -> Optional.of(recorded.record());
      case Correction correction -> Optional.of(correction.record());
      case Withdrawal _,
          Approval _,
          Notice _,
          Objection _,
          Decision _,
          Consent _,
          ConsentWithdrawal _ ->
          Optional.empty();
    };
  }
}
