package org.goodfaith.core.answer;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.goodfaith.core.subject.SubjectKey;
import org.jspecify.annotations.Nullable;

/// Keeps who asked checks about whom, for the subject's eyes only, until the end of its clock.
/// Never chained: a permanent log of a person's travels would be a wrong of its own (C5).
public interface InquiryJournal {
  /// Keeps one check. That it was refused is counted for the month, of nobody.
  ///
  /// @param refused the month by the registry's calendar, where the answer was no because of a
  ///   measure in force; empty where it was not
  void keep(CheckInquiry inquiry, Optional<YearMonth> refused);

  /// @return checks that were refused, by month: counts without a subject, kept for ever
  Map<YearMonth, Long> refused();

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
  /// @param need for which it was asked, on the subject's word, where some measure exempts it;
  ///   empty where none; null where nobody kept that: earlier versions did not
  /// @param endsOn the day after which this is deleted
  record CheckInquiry(
      SubjectKey subject,
      Instant at,
      String reader,
      String role,
      String purpose,
      String service,
      @Nullable String need,
      LocalDate endsOn) {
    /// @return the need for which it was asked; empty where none was said, or none is known
    public Optional<String> needed() {
      return Optional.ofNullable(need).filter(one -> !one.isEmpty());
    }
  }
}
