package org.goodfaith.population.columns;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// All records of one kind, sorted by subject, then day, then order of entry.
///
/// Records that were withdrawn are not there. Records whose time is over may be: how long a record
/// counts is a question to the law. A kind whose facts had another shape under an earlier law has
/// one more table for that shape.
///
/// @param kind code of the kind
/// @param owners places of the subjects that have such records, rising, each once
/// @param starts where the records of each owner begin; one number more than owners, the last being
///   how many records there are
/// @param days days of conduct, rising within an owner
/// @param roots numbers, in the subject's chain, of the entries of the records' first versions;
///   each once within a subject
/// @param sources place of the source in `sourceCodes` of each record; null where all have the
///   first
/// @param sourceCodes codes of sources
/// @param process what happened to the records
/// @param facts one column for each fact
public record KindTable(
    String kind,
    int[] owners,
    int[] starts,
    int[] days,
    int[] roots,
    short @Nullable [] sources,
    List<String> sourceCodes,
    Process process,
    List<FactColumn> facts) {
  /// Copies the lists; columns of small numbers share codes from here on.
  public KindTable {
    sourceCodes = List.copyOf(sourceCodes);
    facts = SharedCodes.share(facts);
  }

  /// @return how many records
  public int size() {
    return days.length;
  }

  /// @return the column of this fact, or null
  public @Nullable FactColumn fact(String name) {
    for (FactColumn column : facts) {
      if (column.name().equals(name)) {
        return column;
      }
    }
    return null;
  }
}
