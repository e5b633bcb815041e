package org.goodfaith.population.columns;

/// Consents to one thing while columns are written.
final class WriteConsents {
  private final String to;
  private final Growing owners = new Growing(0);
  private final Growing given = new Growing(0);
  private final Growing takenBack = new Growing(0);

  WriteConsents(String to) {
    this.to = to;
  }

  void add(int owner, int day, int back) {
    if (owners.size() > 0 && owners.last() >= owner) {
      throw new IllegalArgumentException("a second consent to '" + to + "' of one subject");
    }
    owners.add(owner);
    given.add(day);
    takenBack.add(back);
  }

  Consents done() {
    return new Consents(to, owners.all(), given.all(), takenBack.all());
  }
}
