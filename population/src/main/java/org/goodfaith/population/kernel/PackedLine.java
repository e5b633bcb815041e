package org.goodfaith.population.kernel;

import java.util.ArrayList;
import java.util.List;

/// One characteristic with its points, from sums of terms, for all scores that have it alike.
final class PackedLine {
  private final PackedRead read;
  private final List<Integer> sums = new ArrayList<>();

  PackedLine(PackedRead read) {
    this.read = read;
  }

  /// Adds its points to one more sum.
  void addTo(int sum) {
    sums.add(sum);
  }

  /// @return numbers of the sums that its points are added to
  List<Integer> sums() {
    return List.copyOf(sums);
  }

  /// @return whether no sum becomes too large
  boolean fits(PackedRows rows) {
    return read.fits(rows);
  }

  /// Finds what each owner gets more than somebody of whom nothing is recorded.
  void read(PackedRows rows, Scratch scratch, long[] into) {
    read.read(rows, scratch, into);
  }
}
