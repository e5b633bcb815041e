package org.goodfaith.population;

import java.util.List;

/// Who moves when one law takes the place of another: the whole table, with the subjects behind
/// each figure. A law that says the same moves nobody.
///
/// @param subjects how many were asked about
/// @param moved how many of them are behind any figure
/// @param cells by what they are about, code, before and after; none is empty
public record Reform(long subjects, long moved, List<Cell> cells) {
  /// Copies the list.
  public Reform {
    cells = List.copyOf(cells);
  }

  /// What a cell is about.
  public enum Of {
    /// The grade of a score, or that there is none.
    GRADE,
    /// The points of a score, where there are some under both laws.
    POINTS,
    /// Being in force on a list.
    LIST,
    /// A measure in force.
    MEASURE
  }

  /// A figure.
  ///
  /// @param of what it is about
  /// @param code of the score, list or measure
  /// @param before under the law as it is: a grade; `no consent`, `thin file` or `forgotten`;
  ///   `scored` without grades; `lower` or `higher` points than after; `on` or `off`
  /// @param after under the other law, likewise
  /// @param subjects numbers of those behind it, rising
  public record Cell(Of of, String code, String before, String after, long[] subjects) {
    /// @return how many
    public int count() {
      return subjects.length;
    }
  }
}
