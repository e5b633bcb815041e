package org.goodfaith.population.kernel;

/// The rows that a rule looks at: those between two cuts, and of them those that count.
///
/// @param low number of the cut before the first row
/// @param high number of the cut after the last row
/// @param counted prefix that counts those that count, -1 where all do
record Window(int low, int high, int counted) {
  /// Marks owners for whom there is something to look at.
  ///
  /// @param has 1 or 0, one for each owner
  void looked(Block block, byte[] has) {
    int[] from = block.cut(low);
    int[] to = block.cut(high);
    int count = block.count();
    if (counted < 0) {
      for (int o = 0; o < count; o++) {
        has[o] = (byte) (to[o] > from[o] ? 1 : 0);
      }
      return;
    }
    long[] sums = block.prefix(counted);
    for (int o = 0; o < count; o++) {
      has[o] = (byte) (to[o] > from[o] && sums[to[o]] > sums[from[o]] ? 1 : 0);
    }
  }
}
