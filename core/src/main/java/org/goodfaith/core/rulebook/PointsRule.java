package org.goodfaith.core.rulebook;

/// Points of one characteristic of a score.
///
/// @param origin where it stands
/// @param code unique among the points of its score
/// @param title in words: what is looked at
/// @param score code of the score it belongs to
/// @param characteristic the value
/// @param table value to points
public record PointsRule(
    Origin origin,
    String code,
    String title,
    String score,
    Characteristic characteristic,
    PointsTable table)
    implements Block {
  @Override
  public String element() {
    return "points";
  }
}
