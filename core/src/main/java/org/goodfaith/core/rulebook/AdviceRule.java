package org.goodfaith.core.rulebook;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// What a subject can bring about by itself, and may therefore be advised to do: a record that will
/// stand in its file once it has done so. Nothing else is ever advised.
///
/// @param origin where it stands
/// @param code its name
/// @param title what to do, in words
/// @param kind of the record that it brings
/// @param facts of that record, as the law writes them
/// @param every how often it can be done
public record AdviceRule(
    Origin origin,
    String code,
    String title,
    String kind,
    SortedMap<String, String> facts,
    Rhythm every)
    implements Block {
  /// Copies the map.
  public AdviceRule {
    facts = Collections.unmodifiableSortedMap(new TreeMap<>(facts));
  }

  @Override
  public String element() {
    return "advice";
  }

  /// @return the record it brings, as the law writes it
  public String brings() {
    if (facts.isEmpty()) {
      return kind;
    }
    StringBuilder text = new StringBuilder(kind).append(" with ");
    String comma = "";
    for (Map.Entry<String, String> fact : facts.entrySet()) {
      text.append(comma).append(fact.getKey()).append(' ').append(fact.getValue());
      comma = ", ";
    }
    return text.toString();
  }

  /// How often something can be done, and on which days it is recorded.
  public enum Rhythm {
    /// Once, on the next day at the soonest.
    ONCE("once"),
    /// Each month, recorded on its last day.
    MONTH("month"),
    /// Each quarter, recorded on its last day.
    QUARTER("quarter"),
    /// Each year, recorded on its last day.
    YEAR("year");

    private final String code;

    Rhythm(String code) {
      this.code = code;
    }

    /// @return as the law writes it
    public String code() {
      return code;
    }

    /// The first day after `day` on which it is recorded. `ONCE` has a day after each day; who asks
    /// takes the first.
    public LocalDate next(LocalDate day) {
      LocalDate from = day.plusDays(1);
      return switch (this) {
        case ONCE -> from;
        case MONTH -> YearMonth.from(from).atEndOfMonth();
        case QUARTER -> YearMonth.of(from.getYear(), quarterEnd(from)).atEndOfMonth();
        case YEAR -> YearMonth.of(from.getYear(), Month.DECEMBER).atEndOfMonth();
      };
    }

    private static Month quarterEnd(LocalDate day) {
      return day.getMonth().firstMonthOfQuarter().plus(2);
    }
  }
}
