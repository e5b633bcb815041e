package org.goodfaith.core.rulebook;

import java.util.List;

/// The closed types a fact may have. Free text is no fact (C5).
public sealed interface FactType {
  /// An amount of money, exact.
  ///
  /// @param currency ISO 4217 code
  /// @param scale digits after the point, 0 to 4
  record Money(String currency, int scale) implements FactType {}

  /// A whole number of things.
  ///
  /// @param unit what is counted, for people
  /// @param least smallest allowed
  /// @param most largest allowed
  record Count(String unit, long least, long most) implements FactType {}

  /// A status on a stated scale of whole numbers.
  ///
  /// @param least smallest allowed
  /// @param most largest allowed
  record Status(int least, int most) implements FactType {}

  /// A calendar day.
  record Day() implements FactType {}

  /// One code of a listed set.
  ///
  /// @param allowed the set
  record Code(List<String> allowed) implements FactType {
    /// Copies the list.
    public Code {
      allowed = List.copyOf(allowed);
    }
  }

  /// A SHA-256 of a document kept elsewhere.
  record Digest() implements FactType {}
}
