package org.goodfaith.core.intake;

import org.goodfaith.core.base.Fault;
import org.goodfaith.core.base.Place;

/// Why a row was refused. The order of the codes is their precedence.
///
/// @param reason which
/// @param place where
/// @param culprit field or column
/// @param message what is wrong, without personal data
/// @param allowed what would be right
/// @param remedy what to do
public record IntakeFault(
    Reason reason, Place place, String culprit, String message, String allowed, String remedy)
    implements Fault {
  @Override
  public String code() {
    return reason.code();
  }

  /// Reasons in order of precedence: of two faults in one row the earlier is reported.
  public enum Reason {
    /// The line could not be read.
    UNREADABLE,
    /// A text that must be there is not.
    MISSING,
    /// The act is none of the known ones.
    UNKNOWN_ACT,
    /// The source may not do this.
    NOT_YOURS,
    /// The source is under a floor of the law and enters no new records.
    SUSPENDED,
    /// The identifier has not the form of one.
    IDENTIFIER,
    /// The kind is not in the catalogue of that day.
    UNKNOWN_KIND,
    /// The kind is not about such subjects.
    WRONG_SUBJECT,
    /// The day is none, or in the future.
    DAY,
    /// The kind is past its keeping time already.
    EXPIRED,
    /// The evidence does not meet the kind's standard.
    EVIDENCE,
    /// A fact is not of its type, or not one of the kind's.
    FACT,
    /// The entry it concerns is not there.
    TARGET,
    /// Other content stands in the ledger under the same reference.
    CONFLICT;

    /// @return stable lower-case code
    public String code() {
      return "intake." + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
  }
}
