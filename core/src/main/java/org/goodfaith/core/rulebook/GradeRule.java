package org.goodfaith.core.rulebook;

import java.util.List;
import org.goodfaith.core.base.Points;

/// Bands of a score.
///
/// @param origin where it stands
/// @param code code of the score it grades
/// @param bands in falling order, without gaps over the score's range
public record GradeRule(Origin origin, String code, List<Band> bands) implements Block {
  /// Copies the list.
  public GradeRule {
    bands = List.copyOf(bands);
  }

  /// @return name of the band that holds the points
  public String gradeOf(Points points) {
    for (Band band : bands) {
      if (points.compareTo(band.from()) >= 0) {
        return band.name();
      }
    }
    return bands.getLast().name();
  }

  @Override
  public String element() {
    return "grade";
  }

  /// One band.
  ///
  /// @param name for example `A`
  /// @param from fewest points in it
  public record Band(String name, Points from) {}
}
