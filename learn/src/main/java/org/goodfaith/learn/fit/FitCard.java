package org.goodfaith.learn.fit;

import org.goodfaith.learn.rows.Sample;

/// A way to fit a card.
public interface FitCard {
  /// @param sample rows with both outcomes
  /// @param wishes what is wished
  /// @return the model
  Fitted fit(Sample sample, FitWishes wishes);

  /// @return the way most practitioners go, to measure others against
  static FitCard byQuantiles() {
    return new FitQuantiles();
  }

  /// @return the way of the wishes
  static FitCard by(FitWishes.Method method) {
    return switch (method) {
      case BOOSTED -> new FitBoosted();
      case LOGISTIC -> new FitLogistic();
    };
  }
}
