package org.goodfaith.core.subject;

/// A subject's number inside one registry. Never shown; outside it is a `Handle`.
///
/// @param number 0 is the registry itself, whose chain holds enactments; subjects start at 1
public record SubjectKey(long number) implements Comparable<SubjectKey> {
  /// The registry's own chain.
  public static final SubjectKey REGISTRY = new SubjectKey(0);

  @Override
  public int compareTo(SubjectKey other) {
    return Long.compare(number, other.number);
  }

  @Override
  public String toString() {
    return "#" + number;
  }
}
