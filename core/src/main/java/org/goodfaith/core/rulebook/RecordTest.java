package org.goodfaith.core.rulebook;

import java.util.List;
import java.util.stream.Collectors;
import org.goodfaith.core.rulebook.Characteristic.Comparison;
import org.goodfaith.core.rulebook.Characteristic.Where;

/// Which records a rule speaks of: those of a kind, and of them those whose facts meet every
/// condition. A record that lacks a fact asked about does not meet the condition.
///
/// @param kind code of the kind
/// @param where conditions, all of which must hold; empty for every record of the kind
public record RecordTest(String kind, List<Where> where) {
  /// Copies the list.
  public RecordTest {
    where = List.copyOf(where);
  }

  /// @return the test as the rulebook spells it: `rail.unpaid-fare where amount <= 10.00`
  public String text() {
    return where.isEmpty()
        ? kind
        : kind
            + " where "
            + where.stream().map(RecordTest::text).collect(Collectors.joining(" and "));
  }

  /// @return one condition as the rulebook spells it
  static String text(Where where) {
    return where.field() + " " + sign(where.comparison()) + " " + where.value();
  }

  private static String sign(Comparison comparison) {
    return switch (comparison) {
      case EQUAL -> "=";
      case AT_LEAST -> ">=";
      case AT_MOST -> "<=";
    };
  }
}
