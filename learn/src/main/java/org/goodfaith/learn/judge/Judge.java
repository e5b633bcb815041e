package org.goodfaith.learn.judge;

import org.goodfaith.learn.card.Scaling;
import org.goodfaith.learn.rows.Sample;

/// Turns points into what they say.
public final class Judge {
  private Judge() {}

  /// @return rows with the risk and the chance that their points stand for
  public static Scored scored(long[] points, Sample sample, Scaling scaling) {
    double[] risk = new double[points.length];
    double[] chances = new double[points.length];
    for (int row = 0; row < points.length; row++) {
      risk[row] = -points[row];
      chances[row] = scaling.chance(points[row]);
    }
    return new Scored(risk, chances, sample.bad(), sample.weights());
  }
}
