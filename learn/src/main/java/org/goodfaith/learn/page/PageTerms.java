package org.goodfaith.learn.page;

import java.time.LocalDate;
import java.util.List;
import org.goodfaith.core.subject.SubjectKind;

/// What a page says that no card knows.
///
/// @param article number of the first article; the characteristics have the next ones
/// @param from first day in force
/// @param about whose score it is
/// @param contexts codes of the contexts it may read
/// @param needs the smallest file that is scored, such as `3 records of card.month`
/// @param optIn whether it needs the subject's consent
/// @param grades in falling order; none for five by how scores lay in the sample
public record PageTerms(
    int article,
    LocalDate from,
    SubjectKind about,
    List<String> contexts,
    String needs,
    boolean optIn,
    List<Grade> grades) {
  /// Copies the lists.
  public PageTerms {
    contexts = List.copyOf(contexts);
    grades = List.copyOf(grades);
  }

  /// One grade.
  ///
  /// @param name for example `A`
  /// @param from fewest points in it
  public record Grade(String name, long from) {}
}
