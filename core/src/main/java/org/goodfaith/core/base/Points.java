package org.goodfaith.core.base;

/// Whole points of a score.
///
/// @param value how many, negative for points taken away
public record Points(long value) implements Comparable<Points> {
  /// No points.
  public static final Points ZERO = new Points(0);

  /// @return the exact sum
  public Points plus(Points other) {
    return new Points(Math.addExact(value, other.value));
  }

  @Override
  public int compareTo(Points other) {
    return Long.compare(value, other.value);
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
