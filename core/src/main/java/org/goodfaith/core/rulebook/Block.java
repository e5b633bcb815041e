package org.goodfaith.core.rulebook;

import org.goodfaith.core.base.Place;

/// One rule of an article: a fenced block of the rulebook, typed.
public sealed interface Block
    permits RecordKind,
        ScoreRule,
        PointsRule,
        GradeRule,
        ListRule,
        ExceptionRule,
        ReliefRule,
        ProhibitionRule,
        MeasureRule,
        PurposeRule,
        CalendarRule,
        SourceRule,
        ValueRule,
        ClockRule,
        AdviceRule,
        RatingRule,
        CaseRule {
  /// @return article, place and term
  Origin origin();

  /// @return the code that other blocks name it by; with the element it is unique on any day
  String code();

  /// @return the element, as the block's info string says it
  String element();

  /// Where a rule comes from.
  ///
  /// @param article number of its article, as cited: `12`
  /// @param place where the block begins
  /// @param term when it is law
  record Origin(String article, Place place, Term term) {}
}
