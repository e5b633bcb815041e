package org.goodfaith.core.record;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HexFormat;
import java.util.Optional;
import org.goodfaith.core.base.Decimal;
import org.goodfaith.core.base.Hash;
import org.goodfaith.core.rulebook.FactType;

/// One typed fact of a record.
public sealed interface Fact {
  /// Amounts at the door lie below this many smallest units, so that thousands of them add up.
  long MONEY_BELOW = 1_000_000_000_000_000L;

  /// @return its one canonical spelling
  String text();

  /// An amount.
  ///
  /// @param amount exact, at the scale its kind declares
  /// @param currency ISO 4217 code
  record Money(Decimal amount, String currency) implements Fact {
    @Override
    public String text() {
      return amount.toString();
    }
  }

  /// A number of things.
  ///
  /// @param number how many
  record Count(long number) implements Fact {
    @Override
    public String text() {
      return Long.toString(number);
    }
  }

  /// A status.
  ///
  /// @param level on the scale its kind declares
  record Status(int level) implements Fact {
    @Override
    public String text() {
      return Integer.toString(level);
    }
  }

  /// A day.
  ///
  /// @param day which
  record Day(LocalDate day) implements Fact {
    @Override
    public String text() {
      return day.toString();
    }
  }

  /// A code of a listed set.
  ///
  /// @param code which
  record Code(String code) implements Fact {
    @Override
    public String text() {
      return code;
    }
  }

  /// A digest of a document.
  ///
  /// @param hash which
  record Digest(Hash hash) implements Fact {
    @Override
    public String text() {
      return hash.hex();
    }
  }

  /// @return the number in it, or empty where it has none
  default Optional<Decimal> numeric() {
    return switch (this) {
      case Money money -> Optional.of(money.amount());
      case Count count -> Optional.of(Decimal.of(count.number()));
      case Status status -> Optional.of(Decimal.of(status.level()));
      case Day _, Code _, Digest _ -> Optional.empty();
    };
  }

  /// Reads a fact of a type from its text.
  ///
  /// @return the fact, or empty where the text is none of this type
  static Optional<Fact> parse(FactType type, String text) {
    return switch (type) {
      case FactType.Money money ->
          Decimal.parse(text, money.scale())
              .filter(amount -> Math.abs(amount.unscaled()) < MONEY_BELOW)
              .map(amount -> new Money(amount, money.currency()));
      case FactType.Count count ->
          whole(text)
              .filter(number -> number >= count.least() && number <= count.most())
              .map(Count::new);
      case FactType.Status status ->
          whole(text)
              .filter(number -> number >= status.least() && number <= status.most())
              .map(number -> new Status(number.intValue()));
      case FactType.Day _ -> day(text).map(Day::new);
      case FactType.Code code ->
          code.allowed().contains(text) ? Optional.of(new Code(text)) : Optional.empty();
      case FactType.Digest _ -> digest(text).map(Digest::new);
    };
  }

  private static Optional<Long> whole(String text) {
    return Decimal.parse(text, 0).map(Decimal::unscaled);
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException _) {
      return Optional.empty(); // The caller says what is allowed.
    }
  }

  private static Optional<Hash> digest(String text) {
    boolean hex = text.length() == 64 && text.chars().allMatch(HexFormat::isHexDigit);
    return hex ? Optional.of(Hash.ofHex(text)) : Optional.empty();
  }
}
