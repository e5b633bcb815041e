package org.goodfaith.population.kernel;

import java.util.Arrays;
import org.goodfaith.core.subject.SubjectKind;
import org.goodfaith.population.columns.Columns;
import org.goodfaith.population.columns.Places;

/// Which kinds of subjects a part has, and what scores about other kinds say of them: one and the
/// same for all such scores.
final class SlotRoom {
  private final int size;
  private final boolean[] there = new boolean[SubjectKind.values().length];
  private byte[] nothing = new byte[0];
  private int[] noPoints = new int[0];
  private byte[] ungraded = new byte[0];

  SlotRoom(Columns columns) {
    size = columns.size();
    for (byte kind : columns.kinds()) {
      there[kind] = true;
    }
  }

  /// @return whether any subject is of that kind
  boolean has(SubjectKind kind) {
    return there[Places.of(kind)];
  }

  /// @return whether some subjects are of other kinds
  boolean mixed(SubjectKind kind) {
    for (int i = 0; i < there.length; i++) {
      if (there[i] && i != Places.of(kind)) {
        return true;
      }
    }
    return false;
  }

  byte[] sorts(SubjectKind about) {
    nothing = has(about) || nothing.length == size ? nothing : new byte[size];
    return has(about) ? new byte[size] : nothing;
  }

  int[] points(SubjectKind about) {
    noPoints = has(about) || noPoints.length == size ? noPoints : new int[size];
    return has(about) ? new int[size] : noPoints;
  }

  byte[] bands(SubjectKind about) {
    if (!has(about) && ungraded.length < size) {
      ungraded = new byte[size];
      Arrays.fill(ungraded, (byte) -1);
    }
    return has(about) ? new byte[size] : ungraded;
  }
}
