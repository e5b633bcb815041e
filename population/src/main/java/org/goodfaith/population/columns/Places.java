package org.goodfaith.population.columns;

import org.goodfaith.core.subject.SubjectKind;

/// Members of closed sets as small numbers, for columns: their place in the set.
public final class Places {
  private static final SubjectKind[] KINDS = SubjectKind.values();

  private Places() {}

  /// @param first the first of the set
  /// @return how many stand before it
  public static <E extends Enum<E>> byte of(E one, E first) {
    return (byte) one.compareTo(first);
  }

  /// @return the place of a kind of subject
  public static byte of(SubjectKind kind) {
    return of(kind, KINDS[0]);
  }

  /// @return the kind of subject at a place
  public static SubjectKind kind(byte place) {
    return KINDS[place];
  }
}
