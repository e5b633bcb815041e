package org.goodfaith.core.rulebook;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.goodfaith.core.subject.SubjectKind;

/// A relief: records that count for nothing from now on, for everybody it covers, on nobody's
/// application. The record stays in the ledger, and its subject and an auditor still see it.
///
/// @param origin where it stands
/// @param code its name
/// @param title in words
/// @param covers records it relieves, by any one of these tests
/// @param about only these kinds of subject; empty for all
/// @param first first day of conduct covered
/// @param last last day of conduct covered
/// @param fulfilled what must have been made good, and by when; empty where nothing must
public record ReliefRule(
    Origin origin,
    String code,
    String title,
    List<RecordTest> covers,
    Set<SubjectKind> about,
    LocalDate first,
    LocalDate last,
    Optional<Fulfilled> fulfilled)
    implements Block {
  /// Copies the collections.
  public ReliefRule {
    about = Set.copyOf(about);
    covers = List.copyOf(covers);
  }

  @Override
  public String element() {
    return "relief";
  }

  /// @return whether it relieves such a subject at all
  public boolean admits(SubjectKind kind) {
    return about.isEmpty() || about.contains(kind);
  }

  /// @return whether conduct of the day is covered
  public boolean covers(LocalDate day) {
    return !day.isBefore(first) && !day.isAfter(last);
  }

  /// A duty to be fulfilled.
  ///
  /// @param by kind of record that says so, naming the record it fulfils
  /// @param until its last day
  public record Fulfilled(String by, LocalDate until) {}
}
