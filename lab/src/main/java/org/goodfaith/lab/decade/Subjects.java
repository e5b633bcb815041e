package org.goodfaith.lab.decade;

import java.util.function.IntToLongFunction;
import org.goodfaith.core.subject.SubjectKind;

/// Those of one kind who are watched.
///
/// @param kind what they are
/// @param count how many
/// @param first number of the first of them in a ledger
/// @param luck what stands for each in `Chance`
/// @param there whether one is there still in a month: nothing is refused to a firm that has closed
record Subjects(SubjectKind kind, int count, long first, IntToLongFunction luck, InMonth there) {
  /// A question about one of them in a month.
  interface InMonth {
    boolean of(int i, int month);
  }

  long luck(int i) {
    return luck.applyAsLong(i);
  }

  boolean there(int i, int month) {
    return there.of(i, month);
  }
}
