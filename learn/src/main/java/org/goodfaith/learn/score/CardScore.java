package org.goodfaith.learn.score;

import java.util.List;

/// A score with its steps: start and steps add up to the points.
///
/// @param points the sum
/// @param start points before any step
/// @param steps one for each line of the card, in its order
/// @param reasons lines that lose points against the baseline, most first; ties in the card's order
public record CardScore(long points, long start, List<CardStep> steps, List<CardReason> reasons) {
  /// Copies the lists.
  public CardScore {
    steps = List.copyOf(steps);
    reasons = List.copyOf(reasons);
  }

  /// One line.
  ///
  /// @param name of the characteristic, or of both joined by `x`
  /// @param title in words
  /// @param value as it was given, empty for none
  /// @param row of the table it fell in, in words
  /// @param points given
  public record CardStep(String name, String title, String value, String row, long points) {}

  /// Why points are missing.
  ///
  /// @param line number of the line in the card
  /// @param name its name
  /// @param text in plain words
  /// @param lost points below the baseline, above zero
  public record CardReason(int line, String name, String text, long lost) {}
}
