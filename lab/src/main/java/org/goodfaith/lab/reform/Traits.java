package org.goodfaith.lab.reform;

import java.util.ArrayList;
import java.util.List;
import org.goodfaith.core.subject.SubjectKind;
import org.goodfaith.population.columns.Columns;
import org.goodfaith.population.columns.KindTable;

/// By which groups subjects are counted: for counting alone, no rule reads it. A registry knows
/// what a subject is and how long its file is; a made-up population knows region, age and size, and
/// so may a file of who asks.
public interface Traits {
  /// @param columns some subjects
  /// @return their groups
  Part of(Columns columns);

  /// The groups of some subjects.
  interface Part {
    /// @param place of a subject in the columns
    /// @return names of the groups it belongs to, one for each thing known
    List<String> groups(int place);
  }

  /// @return what a registry's columns say: what a subject is, and how many records its file has
  static Traits ofRegistry() {
    return columns -> {
      int[] records = new int[columns.size()];
      for (KindTable table : columns.tables()) {
        for (int owner = 0; owner < table.owners().length; owner++) {
          records[table.owners()[owner]] += table.starts()[owner + 1] - table.starts()[owner];
        }
      }
      List<List<List<String>>> names = new ArrayList<>();
      for (SubjectKind kind : SubjectKind.values()) {
        names.add(FileLength.all().stream().map(length -> List.of(name(kind, length))).toList());
      }
      return place ->
          names
              .get(columns.kinds()[place])
              .get(
                  columns.told().containsKey(place)
                      ? FileLength.told()
                      : FileLength.of(records[place]));
    };
  }

  private static String name(SubjectKind kind, String length) {
    return switch (kind) {
      case PERSON -> "People, " + length;
      case ORGANISATION -> "Organisations, " + length;
      case PUBLIC_BODY -> "Public bodies, " + length;
    };
  }
}
