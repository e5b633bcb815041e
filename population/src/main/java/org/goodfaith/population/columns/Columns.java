package org.goodfaith.population.columns;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What is known of some subjects, in columns: one part of a population. A subject is meant by its
/// place, counted from 0.
///
/// They answer for every day, not for one: what happened later than the day asked about is there
/// with its day. The arrays are not copied, and nobody may change them afterwards.
///
/// @param subjects numbers of the subjects, rising
/// @param kinds what each is: its place in `SubjectKind`
/// @param died day of death, `Days.never()` for the living; null where nobody died
/// @param consents by code of what was consented to
/// @param tables by kind, then shape
/// @param told subjects whose history is not simple (objections, repairs, forgettings, links), by
///   place; they have no rows in the tables
public record Columns(
    long[] subjects,
    byte[] kinds,
    int @Nullable [] died,
    List<Consents> consents,
    List<KindTable> tables,
    Map<Integer, History> told) {
  /// Copies the collections.
  public Columns {
    consents = List.copyOf(consents);
    tables = List.copyOf(tables);
    told = Map.copyOf(told);
  }

  /// @return how many subjects
  public int size() {
    return subjects.length;
  }

  /// @return how many records the tables hold
  public long records() {
    return tables.stream().mapToLong(KindTable::size).sum();
  }

  /// @return place of the subject of this number, negative where it is not among these
  public int place(long number) {
    return Arrays.binarySearch(subjects, number);
  }
}
