package org.goodfaith.core.rulebook;

import java.util.Locale;
import java.util.Optional;

/// The part of life a record belongs to. Closed: a rulebook cannot add one.
public enum Context {
  /// Loans, cards, accounts.
  FINANCE,
  /// Judgments and their performance.
  COURT,
  /// Tax.
  TAX,
  /// Railways.
  RAIL,
  /// Aviation.
  AIR,
  /// Buying and selling.
  COMMERCE,
  /// Food safety.
  FOOD,
  /// Work and wages.
  LABOUR,
  /// Conduct of public bodies.
  GOVERNMENT,
  /// Good deeds, recorded only while the subject wishes it.
  MERIT,
  /// Market supervision.
  MARKET,
  /// Road traffic.
  ROAD;

  /// @return the lower-case code
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// @return the context of this code, or empty
  public static Optional<Context> ofCode(String code) {
    for (Context context : values()) {
      if (context.code().equals(code)) {
        return Optional.of(context);
      }
    }
    return Optional.empty();
  }
}
