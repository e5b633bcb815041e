package org.goodfaith.core.rulebook;

import java.time.LocalDate;
import java.util.List;

/// A worked example that must hold before the rulebook is law.
///
/// @param origin where it stands
/// @param code its name
/// @param given what happened, one sentence of the case grammar each
/// @param asOf the day of the question
/// @param expect what must follow, one sentence of the case grammar each
/// @param working the sum shown
/// @param source who says so
public record CaseRule(
    Origin origin,
    String code,
    List<String> given,
    LocalDate asOf,
    List<String> expect,
    String working,
    String source)
    implements Block {
  /// Copies the lists.
  public CaseRule {
    given = List.copyOf(given);
    expect = List.copyOf(expect);
  }

  @Override
  public String element() {
    return "case";
  }
}
