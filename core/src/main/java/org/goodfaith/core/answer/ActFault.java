package org.goodfaith.core.answer;

import java.util.Locale;
import org.goodfaith.core.base.Fault;
import org.goodfaith.core.base.Place;

/// Why an act on a record cannot be done now, or not by this officer.
///
/// @param reason which
/// @param culprit code of the act
/// @param message what is wrong, without personal data
/// @param allowed what would be right
/// @param remedy what to do
public record ActFault(Reason reason, String culprit, String message, String allowed, String remedy)
    implements Fault {
  @Override
  public String code() {
    return reason.code();
  }

  @Override
  public Place place() {
    return new Place("act", 0, 0);
  }

  /// Reasons, in order of precedence.
  public enum Reason {
    /// The record is no more.
    ENDED,
    /// There is nothing to answer or decide.
    NOTHING_OPEN,
    /// Its first day has not come.
    TOO_EARLY,
    /// Its time is over, and what the law says of that has followed.
    TOO_LATE,
    /// The subject has as much already, and nothing takes it away.
    LESS,
    /// Who entered the record does not decide (C15).
    OWN_ENTRY,
    /// Who approved the listing does not decide whether it was right (C15).
    OWN_APPROVAL,
    /// Who decided before does not decide on the appeal (C15).
    OWN_DECISION,
    /// Who is the subject or its kin does not decide (C15).
    KIN;

    /// @return stable lower-case code; four eyes have one
    public String code() {
      Reason told = this == OWN_DECISION || this == OWN_APPROVAL ? OWN_ENTRY : this;
      return "act." + told.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
