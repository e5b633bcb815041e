package org.goodfaith.core.verify;

import java.util.ArrayList;
import java.util.List;

/// Collects differences, the first ones only: after a break everything behind it differs too.
final class Findings {
  private static final int KEPT_MOST = 20;

  private final List<Finding> findings = new ArrayList<>();
  private long count;

  void add(String place, String message) {
    count++;
    if (findings.size() < KEPT_MOST) {
      findings.add(new Finding(place, message));
    }
  }

  List<Finding> list() {
    return List.copyOf(findings);
  }

  long count() {
    return count;
  }
}
