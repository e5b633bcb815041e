package org.goodfaith.core.record;

import java.util.EnumMap;
import java.util.Map;
import org.goodfaith.core.base.Place;

/// One row as a source sent it, after its mapping: named texts, nothing checked yet.
///
/// @param place file and line it came from
/// @param texts the fields present
/// @param facts texts of the facts by name
public record SourceRow(Place place, Map<RowField, String> texts, Map<String, String> facts) {
  /// Copies the maps.
  public SourceRow {
    texts = new EnumMap<>(texts);
    facts = Map.copyOf(facts);
  }

  /// @return the text of a field, empty where absent
  public String text(RowField field) {
    return texts.getOrDefault(field, "");
  }

  /// @return the place only: nothing was checked yet, and anything may be personal
  @Override
  public String toString() {
    return "SourceRow[" + place + "]";
  }
}
