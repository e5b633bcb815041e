package org.goodfaith.core.answer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.goodfaith.core.subject.SubjectKey;

/// Keeps who asked checks about whom, for the subject's eyes only, until the end of its clock.
/// Never chained: a permanent log of a person's travels would be a wrong of its own (C5).
public interface InquiryJournal {
  /// Keeps one check.
  void keep(CheckInquiry inquiry);

  /// @return the checks about a subject that are still kept, newest first
  List<CheckInquiry> of(SubjectKey subject);

  /// One check asked.
  ///
  /// @param subject about whom
  /// @param at when
  /// @param reader account that asked
  /// @param role its role
  /// @param purpose why
  /// @param service what
  /// @param endsOn the day after which this is deleted
  record CheckInquiry(
      SubjectKey subject,
      Instant at,
      String reader,
      String role,
      String purpose,
      String service,
      LocalDate endsOn) {}
}
