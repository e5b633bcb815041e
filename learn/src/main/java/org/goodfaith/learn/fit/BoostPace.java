package org.goodfaith.learn.fit;

/// How fast and how far boosting goes.
///
/// @param rate share of each step that is taken
/// @param leaves ranges a step parts a column into, or rectangles it parts a table into
/// @param rivals columns drawn for each step, of which the best is taken
/// @param rounds at most; in a round there are as many steps as columns by rivals
/// @param patience rounds without a lower loss after which it ends
/// @param ridge keeps leaves of little weight near zero
/// @param least second derivative a leaf needs
record BoostPace(
    double rate, int leaves, int rivals, int rounds, int patience, double ridge, double least) {
  /// Share of the rows drawn for a step.
  static final double DRAWN = 0.8;

  /// @return the same for just as many rounds
  BoostPace forRounds(int count) {
    return new BoostPace(rate, leaves, rivals, count, patience, ridge, least);
  }
}
