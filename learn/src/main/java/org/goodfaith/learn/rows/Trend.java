package org.goodfaith.learn.rows;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// How points go with rising values.
public enum Trend {
  /// Decided by evidence.
  AUTO,
  /// Any way.
  ANY,
  /// Never worse.
  RISING,
  /// Never better.
  FALLING,
  /// First up, then down.
  PEAK,
  /// First down, then up.
  VALLEY,
  /// Ever steeper up, or ever less steep down.
  CONVEX,
  /// Ever less steep up, or ever steeper down.
  CONCAVE;

  /// @return its word in a file
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// @return the trend of that word
  public static Optional<Trend> of(String word) {
    return Arrays.stream(values()).filter(trend -> trend.word().equals(word)).findFirst();
  }

  /// @return all words, in order
  public static List<String> words() {
    return Arrays.stream(values()).map(Trend::word).toList();
  }
}
