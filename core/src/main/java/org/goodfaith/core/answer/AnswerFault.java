package org.goodfaith.core.answer;

import org.goodfaith.core.base.Fault;
import org.goodfaith.core.base.Place;

/// Why a question is not answered.
///
/// @param reason which
/// @param culprit the part of the question
/// @param message what is wrong, without personal data
/// @param allowed what would be right
/// @param remedy what to do
public record AnswerFault(
    Reason reason, String culprit, String message, String allowed, String remedy) implements Fault {
  @Override
  public String code() {
    return reason.code();
  }

  @Override
  public Place place() {
    return new Place("question", 0, 0);
  }

  /// Reasons, in order of precedence.
  public enum Reason {
    /// No law is in force, or none was known at that moment.
    NO_LAW,
    /// No purpose, or none of the law's.
    PURPOSE,
    /// The purpose is not open to this reader, or not for this question.
    NOT_ALLOWED,
    /// The law speaks of no such service.
    SERVICE,
    /// Nobody of that name is known; only said to those who may know.
    UNKNOWN_SUBJECT,
    /// The subject must consent first.
    CONSENT,
    /// The subject keeps its file locked, or has died.
    FROZEN;

    /// @return stable lower-case code
    public String code() {
      return "answer." + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
  }
}
