package org.goodfaith.core.rulebook;

import java.time.LocalDate;
import java.util.List;

/// One difference between two rulebooks: what is other law, on which days, and for whom.
///
/// @param article number of the article
/// @param title its title
/// @param kind added, ended or changed
/// @param what `list rail-no-sale`, `text`, `case unopposed smoking`
/// @param from first day on which it makes a difference; `LocalDate.MIN` where it has no day
/// @param through last such day; `LocalDate.MAX` where there is none
/// @param whom whom it concerns, in words
/// @param values the values that differ
/// @param before sentences of the old law that the new one does not say
/// @param after sentences of the new law that the old one does not say
public record LawChange(
    String article,
    String title,
    Kind kind,
    String what,
    LocalDate from,
    LocalDate through,
    String whom,
    List<ValueChange> values,
    List<String> before,
    List<String> after) {
  /// Copies the lists.
  public LawChange {
    values = List.copyOf(values);
    before = List.copyOf(before);
    after = List.copyOf(after);
  }

  /// Sorts of change.
  public enum Kind {
    /// There was none before.
    ADDED,
    /// There is none any more.
    ENDED,
    /// It says something else.
    CHANGED
  }

  /// A value that differs.
  ///
  /// @param key where it stands in the block, `bins exactly 1`
  /// @param before its old text, empty where there was none
  /// @param after its new text, empty where there is none
  public record ValueChange(String key, String before, String after) {}
}
