package org.goodfaith.core.rulebook;

import java.util.List;
import org.goodfaith.core.base.Span;

/// A value computed from a standing: an aggregate of records of some kinds within a window.
///
/// @param aggregate what is computed
/// @param kinds records read
/// @param field fact read, empty for aggregates of the records themselves
/// @param per second fact, the divisor of a share; else empty
/// @param where only records that meet it
/// @param window looking back from the as-of day; `Span.NONE` for all that is kept
public record Characteristic(
    Aggregate aggregate, List<String> kinds, String field, String per, Where where, Span window) {
  /// Copies the list.
  public Characteristic {
    kinds = List.copyOf(kinds);
  }

  /// Aggregates. `MAX` of a status is the worst status where higher is worse.
  public enum Aggregate {
    /// Number of records.
    COUNT,
    /// Sum of a fact.
    SUM,
    /// Largest value of a fact.
    MAX,
    /// Smallest value of a fact.
    MIN,
    /// Sum of one fact divided by the sum of another, three digits, half to even.
    SHARE,
    /// Sum of a fact divided by the number of records that have it, three digits, half to even.
    MEAN,
    /// Number of different values of a fact.
    DISTINCT,
    /// Latest value of a fact less its earliest; of several on one day the largest.
    TREND,
    /// Number of different calendar months with a record.
    MONTHS,
    /// The longest run of calendar months, one after the other, each with a record.
    MONTHS_IN_A_ROW,
    /// Whole months from the last record to the as-of day.
    MONTHS_SINCE_LAST,
    /// Whole months from the first record to the as-of day.
    MONTHS_SINCE_FIRST;

    /// @return whether it is a quotient, of three digits
    boolean quotient() {
      return this == SHARE || this == MEAN;
    }
  }

  /// A condition on one fact: `status >= 1`.
  ///
  /// @param field the fact, empty for no condition
  /// @param comparison how
  /// @param value against what, as the rulebook writes it
  public record Where(String field, Comparison comparison, String value) {
    /// No condition.
    public static final Where ALWAYS = new Where("", Comparison.EQUAL, "");

    /// @return whether there is a condition
    public boolean conditional() {
      return !field.isEmpty();
    }
  }

  /// How two values are compared.
  public enum Comparison {
    /// `=`
    EQUAL,
    /// `>=`
    AT_LEAST,
    /// `<=`
    AT_MOST;

    /// @param order what `compareTo` said of the value and the bound
    /// @return whether the value meets the bound
    public boolean holds(int order) {
      return switch (this) {
        case EQUAL -> order == 0;
        case AT_LEAST -> order >= 0;
        case AT_MOST -> order <= 0;
      };
    }
  }
}
