package org.goodfaith.core.rulebook;

import java.util.Locale;
import java.util.Optional;
import org.goodfaith.core.base.Span;

/// How grave a kind of record is; bounds how long its consequences may last (C8).
public enum Tier {
  /// Neither good nor bad in itself, or good: no consequence to bound.
  NEUTRAL,
  /// At most three months.
  MINOR,
  /// At most one year.
  GENERAL,
  /// At most three years.
  SERIOUS;

  /// @return the longest a listing for such a record may last
  public Span ceiling() {
    return switch (this) {
      case NEUTRAL -> Span.NONE;
      case MINOR -> new Span(3, Span.Unit.MONTHS);
      case GENERAL -> new Span(1, Span.Unit.YEARS);
      case SERIOUS -> new Span(3, Span.Unit.YEARS);
    };
  }

  /// @return whether records of this tier speak against their subject
  public boolean adverse() {
    return this != NEUTRAL;
  }

  /// @return the lower-case code
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// @return the tier of this code, or empty
  public static Optional<Tier> ofCode(String code) {
    for (Tier tier : values()) {
      if (tier.code().equals(code)) {
        return Optional.of(tier);
      }
    }
    return Optional.empty();
  }
}
