package org.goodfaith.learn.score;

import java.util.Locale;
import org.goodfaith.learn.card.CardCharacteristic;

/// Says in plain words why a characteristic costs points.
public final class ReasonText {
  private ReasonText() {}

  /// @return the card's own words, else its title with the direction that is promised
  public static String of(CardCharacteristic one) {
    if (!one.use().reason().isEmpty()) {
      return one.use().reason();
    }
    String title = one.title();
    String lower = title.substring(0, 1).toLowerCase(Locale.ROOT) + title.substring(1);
    return switch (one.use().promise()) {
      case RISING -> "Too little or too low: " + lower;
      case FALLING -> "Too much or too high: " + lower;
      case NONE -> "Fewer points than others have: " + lower;
    };
  }
}
