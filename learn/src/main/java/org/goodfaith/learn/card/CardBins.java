package org.goodfaith.learn.card;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.goodfaith.core.base.Decimal;

/// The table of one characteristic, but for what is missing. Its cells are numbered: special codes
/// first, then ranges in rising order; or groups in their order, then all other categories.
public sealed interface CardBins {
  /// @return every cell, by its number
  List<Cell> cells();

  /// @return what each cell holds, in words, by its number
  List<String> words();

  /// @return the same table with these cells
  /// @throws IllegalArgumentException where their number differs
  CardBins withCells(List<Cell> cells);

  /// Ranges of numbers without gaps or overlaps, beside special codes that are no quantities.
  ///
  /// @param scale digits after the point that values of the characteristic have
  /// @param specials codes, each its own row; looked at before the ranges
  /// @param cuts strictly rising; none where every value is alike
  /// @param ranges one more than there are cuts
  record Ranges(int scale, List<Special> specials, List<Cut> cuts, List<Cell> ranges)
      implements CardBins {
    /// @throws IllegalArgumentException where cuts do not rise or ranges are too many or too few
    public Ranges {
      specials = List.copyOf(specials);
      cuts = List.copyOf(cuts);
      ranges = List.copyOf(ranges);
      if (ranges.size() != cuts.size() + 1) {
        throw new IllegalArgumentException(
            cuts.size() + " cuts make " + (cuts.size() + 1) + " ranges, not " + ranges.size());
      }
      for (int i = 1; i < cuts.size(); i++) {
        if (cuts.get(i).at().compareTo(cuts.get(i - 1).at()) <= 0) {
          throw new IllegalArgumentException("cuts must rise: " + cuts.get(i).at());
        }
      }
      Set<Decimal> codes = new HashSet<>();
      for (Special special : specials) {
        for (Decimal value : special.values()) {
          if (!codes.add(plain(value))) {
            throw new IllegalArgumentException("two rows claim the code " + value);
          }
        }
      }
    }

    /// @return number of the cell that holds the value
    public int cell(Decimal value) {
      for (int i = 0; i < specials.size(); i++) {
        for (Decimal code : specials.get(i).values()) {
          if (code.compareTo(value) == 0) {
            return i;
          }
        }
      }
      int range = 0;
      while (range < cuts.size() && cuts.get(range).passed(value)) {
        range++;
      }
      return specials.size() + range;
    }

    @Override
    public List<Cell> cells() {
      List<Cell> cells = new ArrayList<>();
      specials.forEach(special -> cells.add(special.cell()));
      cells.addAll(ranges);
      return cells;
    }

    @Override
    public List<String> words() {
      List<String> words = new ArrayList<>();
      specials.forEach(special -> words.add(special.title()));
      for (int i = 0; i < ranges.size(); i++) {
        words.add(rangeWords(i));
      }
      return words;
    }

    private String rangeWords(int range) {
      if (cuts.isEmpty()) {
        return "any value";
      }
      String low =
          range == 0
              ? ""
              : (cuts.get(range - 1).side() == Cut.Side.ABOVE ? "" : "above ")
                  + cuts.get(range - 1).at();
      if (range == cuts.size()) {
        return cuts.getLast().side() == Cut.Side.ABOVE ? low + " or more" : low;
      }
      String below = cuts.get(range).side() == Cut.Side.ABOVE ? "below " : "at most ";
      String high = below + cuts.get(range).at();
      return range == 0 ? high : low + " to " + high;
    }

    @Override
    public Ranges withCells(List<Cell> cells) {
      List<Special> codes = new ArrayList<>();
      for (int i = 0; i < specials.size(); i++) {
        Special special = specials.get(i);
        codes.add(new Special(special.title(), special.values(), cells.get(i)));
      }
      return new Ranges(scale, codes, cuts, cells.subList(specials.size(), cells.size()));
    }

    private static Decimal plain(Decimal value) {
      Decimal plain = value;
      while (plain.scale() > 0 && plain.unscaled() % 10 == 0) {
        plain = new Decimal(plain.unscaled() / 10, plain.scale() - 1);
      }
      return plain;
    }
  }

  /// Groups of categories.
  ///
  /// @param groups no category twice
  /// @param other for categories that stand in no group
  record Groups(List<Group> groups, Cell other) implements CardBins {
    /// @throws IllegalArgumentException where two groups claim a category
    public Groups {
      groups = List.copyOf(groups);
      Set<String> seen = new HashSet<>();
      for (Group group : groups) {
        for (String category : group.categories()) {
          if (!seen.add(category)) {
            throw new IllegalArgumentException("two groups claim '" + category + "'");
          }
        }
      }
    }

    /// @return number of the cell that holds the category
    public int cell(String category) {
      for (int i = 0; i < groups.size(); i++) {
        if (groups.get(i).categories().contains(category)) {
          return i;
        }
      }
      return groups.size();
    }

    @Override
    public List<Cell> cells() {
      List<Cell> cells = new ArrayList<>();
      groups.forEach(group -> cells.add(group.cell()));
      cells.add(other);
      return cells;
    }

    @Override
    public List<String> words() {
      List<String> words = new ArrayList<>();
      groups.forEach(group -> words.add(group.title()));
      words.add("any other");
      return words;
    }

    @Override
    public Groups withCells(List<Cell> cells) {
      if (cells.size() != groups.size() + 1) {
        throw new IllegalArgumentException("not one cell a group and one more: " + cells.size());
      }
      List<Group> same = new ArrayList<>();
      for (int i = 0; i < groups.size(); i++) {
        Group group = groups.get(i);
        same.add(new Group(group.title(), group.categories(), cells.get(i)));
      }
      return new Groups(same, cells.getLast());
    }
  }

  /// Numbers that are codes, such as -999 for "no answer".
  ///
  /// @param title in words
  /// @param values at least one
  /// @param cell points
  record Special(String title, List<Decimal> values, Cell cell) {
    /// Copies the list.
    public Special {
      values = List.copyOf(values);
      if (values.isEmpty()) {
        throw new IllegalArgumentException("a special row names its codes: " + title);
      }
    }
  }

  /// Categories that are worth the same.
  ///
  /// @param title in words
  /// @param categories at least one, compared letter by letter
  /// @param cell points
  record Group(String title, List<String> categories, Cell cell) {
    /// Copies the list.
    public Group {
      categories = List.copyOf(categories);
      if (categories.isEmpty()) {
        throw new IllegalArgumentException("a group names its categories: " + title);
      }
    }
  }
}
