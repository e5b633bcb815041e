package org.goodfaith.core.rulebook;

import java.util.List;
import org.goodfaith.core.base.Points;

/// Bands of a score.
///
/// @param origin where it stands
/// @param code code of the score it grades
/// @param bands in falling order, without gaps over the score's range
/// @param hold how it is kept from flapping, `Hold.NONE` where it follows each day's points
public record GradeRule(Origin origin, String code, List<Band> bands, Hold hold) implements Block {
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

  /// @param held the grade until now, empty for none
  /// @return the grade fixed next: another one only where the points lie outside the held band by
  ///   more than the hold's points
  public String fixed(String held, Points points) {
    for (int i = 0; i < bands.size(); i++) {
      if (bands.get(i).name().equals(held)) {
        long least = bands.get(i).from().value() - hold.points();
        long most = i == 0 ? Long.MAX_VALUE : bands.get(i - 1).from().value() - 1 + hold.points();
        return points.value() >= least && points.value() <= most ? held : gradeOf(points);
      }
    }
    return gradeOf(points);
  }

  @Override
  public String element() {
    return "grade";
  }

  /// Grades fixed on month-ends: looking more often changes nothing.
  ///
  /// @param points how far outside the band the points must lie for the grade to change
  /// @param monthEnds how many month-ends, up to the last one, it is worked out from; 0 for no hold
  public record Hold(int points, int monthEnds) {
    /// The grade follows each day's points.
    public static final Hold NONE = new Hold(0, 0);
  }

  /// One band.
  ///
  /// @param name for example `A`
  /// @param from fewest points in it
  public record Band(String name, Points from) {}
}
