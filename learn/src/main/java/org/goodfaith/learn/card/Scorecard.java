package org.goodfaith.learn.card;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.goodfaith.core.base.Hash;

/// A table of whole points. A score is the start and one cell of each characteristic, and of each
/// two-way table: more points, less chance of the outcome.
///
/// @param code for example `repayment-risk`, the code of the score it becomes
/// @param title in words
/// @param start points before any characteristic
/// @param characteristics in their order; no name twice
/// @param tables two-way tables, mostly none
/// @param baseline what points are counted missing against
/// @param scaling what points mean
/// @param provenance where it comes from
public record Scorecard(
    String code,
    String title,
    long start,
    List<CardCharacteristic> characteristics,
    List<TwoWayTable> tables,
    Baseline baseline,
    Scaling scaling,
    Provenance provenance) {
  /// @throws IllegalArgumentException for two characteristics of one name, or a two-way table whose
  ///   size is not that of its characteristics
  public Scorecard {
    characteristics = List.copyOf(characteristics);
    tables = List.copyOf(tables);
    Map<String, CardCharacteristic> named = new HashMap<>();
    for (CardCharacteristic one : characteristics) {
      if (named.put(one.name(), one) != null) {
        throw new IllegalArgumentException("two characteristics are called " + one.name());
      }
    }
    for (TwoWayTable table : tables) {
      CardCharacteristic first = named.get(table.first());
      CardCharacteristic second = named.get(table.second());
      if (first == null || second == null) {
        throw new IllegalArgumentException("no such characteristics: " + table.title());
      }
      int columns = second.slots().size();
      if (table.points().size() != first.slots().size()
          || table.points().stream().anyMatch(row -> row.size() != columns)) {
        throw new IllegalArgumentException("one cell for each two slots: " + table.title());
      }
    }
  }

  /// What points are counted missing against.
  public enum Baseline {
    /// The neutral points of each characteristic.
    NEUTRAL,
    /// The best cell of each characteristic.
    BEST
  }

  /// @return fewest points; two-way tables counted by their worst cell
  public long least() {
    return start
        + characteristics.stream().mapToLong(CardCharacteristic::least).sum()
        + tables.stream().mapToLong(TwoWayTable::least).sum();
  }

  /// @return most points; two-way tables counted by their best cell
  public long most() {
    return start
        + characteristics.stream().mapToLong(CardCharacteristic::most).sum()
        + tables.stream().mapToLong(TwoWayTable::most).sum();
  }

  /// @return number of the characteristic of that name, -1 for none
  public int number(String name) {
    for (int i = 0; i < characteristics.size(); i++) {
      if (characteristics.get(i).name().equals(name)) {
        return i;
      }
    }
    return -1;
  }

  /// @return the same with other characteristics
  public Scorecard withCharacteristics(long newStart, List<CardCharacteristic> others) {
    return new Scorecard(code, title, newStart, others, tables, baseline, scaling, provenance);
  }

  /// @return the same from elsewhere
  public Scorecard withProvenance(Provenance other) {
    return new Scorecard(code, title, start, characteristics, tables, baseline, scaling, other);
  }

  /// @return the one spelling of the card
  public String json() {
    return WriteCard.json(this);
  }

  /// @return SHA-256 of its one spelling
  public Hash digest() {
    return Hash.of(json().getBytes(StandardCharsets.UTF_8));
  }
}
