package org.goodfaith.population.snapshot;

import java.util.List;
import org.goodfaith.population.parquet.ColumnShape;
import org.goodfaith.population.parquet.ColumnShape.Sort;

/// The tables of a part beside its records.
final class PartTables {
  private static final List<ColumnShape> SUBJECTS =
      List.of(
          ColumnShape.of("subject", Sort.RISING),
          ColumnShape.of("kind", Sort.TEXT),
          ColumnShape.nullable("died", Sort.DAY),
          ColumnShape.of("told", Sort.FLAG));
  private static final List<ColumnShape> CONSENTS =
      List.of(
          ColumnShape.of("subject", Sort.LONG),
          ColumnShape.of("to", Sort.TEXT),
          ColumnShape.of("given", Sort.DAY),
          ColumnShape.nullable("taken_back", Sort.DAY));
  private static final List<ColumnShape> TOLD =
      List.of(
          ColumnShape.of("subject", Sort.RISING),
          ColumnShape.of("position", Sort.LONG),
          ColumnShape.of("chain", Sort.LONG),
          ColumnShape.of("entry", Sort.INT),
          ColumnShape.nullable("body", Sort.TEXT));

  private PartTables() {}

  static List<ColumnShape> subjects() {
    return SUBJECTS;
  }

  static List<ColumnShape> consents() {
    return CONSENTS;
  }

  static List<ColumnShape> told() {
    return TOLD;
  }

  /// @return the name of a part's file in a folder
  static String file(String folder, long part) {
    return String.format(java.util.Locale.ROOT, "%s/%05d.parquet", folder, part);
  }
}
