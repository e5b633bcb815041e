package org.goodfaith.lab.reform;

import java.util.List;

/// Bands of how many records a file has.
final class FileLength {
  private static final List<String> NAMES =
      List.of(
          "no records",
          "1 to 9 records",
          "10 to 49 records",
          "50 records and more",
          "disputes, repairs or links");
  private static final int[] LEAST = {0, 1, 10, 50};

  private FileLength() {}

  static List<String> all() {
    return NAMES;
  }

  /// @return the band of files that are told in full
  static int told() {
    return LEAST.length;
  }

  static int of(int records) {
    int band = LEAST.length - 1;
    while (records < LEAST[band]) {
      band--;
    }
    return band;
  }
}
