package org.goodfaith.population.kernel;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.goodfaith.population.columns.SharedCodes;
import org.jspecify.annotations.Nullable;

/// Fields that share tables, as they share codes: a place in a table is a step of days, times all
/// codes, plus the code of the row.
///
/// @param fields numbers of the columns
/// @param codes of the rows; null where the day says all
record TermGroup(List<Integer> fields, @Nullable SharedCodes codes) {
  TermGroup {
    fields = List.copyOf(fields);
  }

  /// @param most how many codes there is room for
  /// @return the groups, at least one
  static List<TermGroup> of(RowField[] fields, int most) {
    Map<SharedCodes, List<Integer>> shared = new LinkedHashMap<>();
    for (int i = 0; i < fields.length; i++) {
      SharedCodes codes = fields[i].codes();
      if (codes != null && codes.kinds() <= most) {
        shared.computeIfAbsent(codes, _ -> new ArrayList<>()).add(i);
      }
    }
    if (shared.isEmpty()) {
      return List.of(new TermGroup(List.of(), null));
    }
    return shared.entrySet().stream()
        .map(group -> new TermGroup(group.getValue(), group.getKey()))
        .toList();
  }

  /// @return how many codes there are
  int room() {
    return codes == null ? 1 : codes.kinds();
  }
}
