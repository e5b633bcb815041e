package org.goodfaith.learn.card;

import java.util.ArrayList;
import java.util.List;

/// One characteristic of a card with its table. Slots are its cells with what is missing before
/// them: slot 0 is missing, slot n + 1 is cell n of the bins.
///
/// @param name unique in the card: the column of a file, lower case where it is to be published
/// @param title in words
/// @param value what the rulebook computes, as a `points` block writes it; empty for a file's
///   column
/// @param missing for no value, or one that cannot be read
/// @param bins for values
/// @param neutral points that speak neither for nor against: what a row without a word is worth
/// @param use how it may be used
public record CardCharacteristic(
    String name, String title, String value, Cell missing, CardBins bins, long neutral, Use use) {
  /// @throws IllegalArgumentException without a name
  public CardCharacteristic {
    if (name.isBlank()) {
      throw new IllegalArgumentException("a characteristic has a name");
    }
  }

  /// @return every cell with what is missing first
  public List<Cell> slots() {
    List<Cell> slots = new ArrayList<>();
    slots.add(missing);
    slots.addAll(bins.cells());
    return slots;
  }

  /// @return what each slot holds, in words
  public List<String> slotWords() {
    List<String> words = new ArrayList<>();
    words.add("nothing known");
    words.addAll(bins.words());
    return words;
  }

  /// @return the same with these cells
  public CardCharacteristic withSlots(List<Cell> slots) {
    CardBins cells = bins.withCells(slots.subList(1, slots.size()));
    return new CardCharacteristic(name, title, value, slots.getFirst(), cells, neutral, use);
  }

  /// @return the same with other neutral points
  public CardCharacteristic withNeutral(long points) {
    return new CardCharacteristic(name, title, value, missing, bins, points, use);
  }

  /// @return fewest points
  public long least() {
    return slots().stream().mapToLong(Cell::points).min().orElseThrow();
  }

  /// @return most points
  public long most() {
    return slots().stream().mapToLong(Cell::points).max().orElseThrow();
  }

  /// How a characteristic may be used and spoken about.
  ///
  /// @param promise which way points go with the value
  /// @param alternative whether it may only add (C12): no slot below neutral
  /// @param move which way its subject can move the value
  /// @param reason why points are missing, in plain words; empty for the title's own
  /// @param advice what to do about it, in plain words; empty where there is none
  public record Use(Promise promise, boolean alternative, Move move, String reason, String advice) {
    /// Nothing promised, nothing to be done.
    public static final Use PLAIN = new Use(Promise.NONE, false, Move.FIXED, "", "");
  }

  /// Which way points go with the value.
  public enum Promise {
    /// Any way.
    NONE,
    /// More is never worse.
    RISING,
    /// More is never better.
    FALLING
  }

  /// Which way a subject can move a value.
  public enum Move {
    /// Not at all.
    FIXED,
    /// Only up.
    UP,
    /// Only down.
    DOWN,
    /// Both ways.
    EITHER
  }
}
