package org.goodfaith.population.columns;

import java.util.List;
import org.goodfaith.core.subject.SubjectKind;

/// One score of all subjects of a part. The arrays may not be changed.
///
/// @param score code
/// @param about whose score it is; all others have `Sort.OTHERS`
/// @param grades names of the bands, in falling order; empty where the law has no grades for it
/// @param sorts what there is, its place in `Sort`
/// @param points points where scored; where forgotten, the day since when, as `Days` counts; else 0
/// @param bands place of the grade in `grades` where scored and graded, else -1
public record ScoreColumn(
    String score,
    SubjectKind about,
    List<String> grades,
    byte[] sorts,
    int[] points,
    byte[] bands) {
  /// Copies the list.
  public ScoreColumn {
    grades = List.copyOf(grades);
  }

  /// @return what there is of the subject at a place
  public Sort sort(int place) {
    return Sort.of(sorts[place]);
  }

  /// @return the grade of the subject at a place, empty where it has none
  public String grade(int place) {
    return bands[place] < 0 ? "" : grades.get(bands[place]);
  }

  /// What there can be instead of points.
  public enum Sort {
    /// The score is not about such a subject.
    OTHERS,
    /// Points.
    SCORED,
    /// The subject has not consented.
    NO_CONSENT,
    /// Too few records.
    THIN_FILE,
    /// It was there once.
    FORGOTTEN;

    private static final Sort[] ALL = values();

    /// @return its place in the set
    public byte place() {
      return Places.of(this, OTHERS);
    }

    /// @return the one at a place
    static Sort of(int place) {
      return ALL[place];
    }
  }
}
