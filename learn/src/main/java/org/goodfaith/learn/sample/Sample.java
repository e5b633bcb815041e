package org.goodfaith.learn.sample;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import org.goodfaith.core.rulebook.PointsRule;

/// Rows to learn from.
///
/// @param question what was asked
/// @param rules the characteristics, in order of the columns
/// @param rows what was found
/// @param leftOut how many subjects on how many days were left out, by why
public record Sample(
    SampleQuestion question,
    List<PointsRule> rules,
    List<SampleRow> rows,
    SortedMap<String, Long> leftOut) {
  /// Copies the lists.
  public Sample {
    rules = List.copyOf(rules);
    rows = List.copyOf(rows);
  }

  /// One subject on one day of decision.
  ///
  /// @param group running number of the subject in the sample; no number of the registry
  /// @param asOf day of decision
  /// @param values of the characteristics, empty where there is none
  /// @param bad whether the outcome happened
  public record SampleRow(long group, LocalDate asOf, List<String> values, boolean bad) {
    /// Copies the list.
    public SampleRow {
      values = List.copyOf(values);
    }
  }

  /// @return how many rows have the outcome
  public long bad() {
    return rows.stream().filter(SampleRow::bad).count();
  }

  /// @return name of a column: the code of its rule, without the score's before it
  public static String column(PointsRule rule) {
    String before = rule.score() + ".";
    return rule.code().startsWith(before) ? rule.code().substring(before.length()) : rule.code();
  }
}
