package org.goodfaith.learn.card;

import java.util.List;

/// Points for two characteristics together, on top of their own.
///
/// @param title in words
/// @param first name of the characteristic of the rows
/// @param second name of the characteristic of the columns
/// @param points by slot of the first, then slot of the second
/// @param neutral points that speak neither for nor against
public record TwoWayTable(
    String title, String first, String second, List<List<Long>> points, long neutral) {
  /// Copies the lists.
  public TwoWayTable {
    points = points.stream().map(List::copyOf).toList();
  }

  /// @return fewest points
  public long least() {
    return points.stream().flatMap(List::stream).mapToLong(Long::longValue).min().orElse(0);
  }

  /// @return most points
  public long most() {
    return points.stream().flatMap(List::stream).mapToLong(Long::longValue).max().orElse(0);
  }
}
