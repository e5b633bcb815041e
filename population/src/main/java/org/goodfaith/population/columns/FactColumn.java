package org.goodfaith.population.columns;

import java.time.LocalDate;
import java.util.List;
import org.goodfaith.core.base.Decimal;
import org.goodfaith.core.base.Hash;
import org.goodfaith.core.record.Fact;
import org.goodfaith.core.rulebook.FactType;
import org.jspecify.annotations.Nullable;

/// One fact of all records of a table.
///
/// A number stands for a money's unscaled amount at the scale of the type, a count, a status's
/// level, a day since 1970-01-01, or, for codes and digests, the place of the text in `words`.
///
/// @param name of the fact
/// @param type of all its values
/// @param words texts of codes and digests; empty for other types
/// @param values one for each record; 0 where there is none
/// @param absent bit n % 64 of number n / 64 is set where record n has no such fact; null where all
///   have it
public record FactColumn(
    String name, FactType type, List<String> words, Whole values, long @Nullable [] absent) {
  /// Copies the texts.
  public FactColumn {
    words = List.copyOf(words);
  }

  /// @return whether the record at a place has the fact
  public boolean has(int place) {
    return absent == null || (absent[place >> 6] & (1L << place)) == 0;
  }

  /// @return the fact of the record at a place, null where it has none
  public @Nullable Fact fact(int place) {
    if (!has(place)) {
      return null;
    }
    long value = values.at(place);
    return switch (type) {
      case FactType.Money money ->
          new Fact.Money(new Decimal(value, money.scale()), money.currency());
      case FactType.Count _ -> new Fact.Count(value);
      case FactType.Status _ -> new Fact.Status((int) value);
      case FactType.Day _ -> new Fact.Day(LocalDate.ofEpochDay(value));
      case FactType.Code _ -> new Fact.Code(words.get((int) value));
      case FactType.Digest _ -> new Fact.Digest(Hash.ofHex(words.get((int) value)));
    };
  }
}
