package org.goodfaith.population;

import java.util.List;
import org.goodfaith.population.columns.Columns;

/// Everybody: columns in parts, so that they can be read, replaced and worked on one by one.
///
/// @param parts with rising numbers of subjects, within each part and from part to part
public record Population(List<Columns> parts) {
  /// Copies the list.
  public Population {
    parts = List.copyOf(parts);
  }

  /// @return how many subjects
  public long subjects() {
    return parts.stream().mapToLong(Columns::size).sum();
  }

  /// @return how many records the tables hold
  public long records() {
    return parts.stream().mapToLong(Columns::records).sum();
  }
}
