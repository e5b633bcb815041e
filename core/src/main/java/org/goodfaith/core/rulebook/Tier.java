package org.goodfaith.core.rulebook;

import java.util.Locale;
import java.util.Optional;
import org.goodfaith.core.base.Span;

/// How grave a kind of record is; bounds how long its consequences may last (C8).
public enum Tier {
  /// Neither good nor bad in itself, or good: no consequence to bound.
  NEUTRAL(Span.NONE),
  /// At most three months.
  MINOR(new Span(3, Span.Unit.MONTHS)),
  /// At most one year.
  GENERAL(new Span(1, Span.Unit.YEARS)),
  /// At most three years.
  SERIOUS(new Span(3, Span.Unit.YEARS));

  private final Span ceiling;

  Tier(Span ceiling) {
    this.ceiling = ceiling;
  }

  /// @return the longest a listing for such a record may last
  public Span ceiling() {
    return ceiling;
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
