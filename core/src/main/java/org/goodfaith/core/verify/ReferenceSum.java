package org.goodfaith.core.verify;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.goodfaith.core.base.Hash;

/// An order-free sum over rows: two sets of rows are the same if their sums are, for all anybody
/// can know who does not know the seed. Lets millions of rows be compared without keeping them.
final class ReferenceSum {
  private final byte[] seed;
  private final long[] sum = new long[Hash.zero().bytes().length / Long.BYTES];

  /// @param seed fresh random bytes
  ReferenceSum(byte[] seed) {
    this.seed = seed.clone();
  }

  void add(StoredRows.ReferenceRow row) {
    Hash hash = Hash.of(seed, row.toString().getBytes(StandardCharsets.UTF_8));
    ByteBuffer words = ByteBuffer.wrap(hash.bytes());
    for (int i = 0; i < sum.length; i++) {
      sum[i] += words.getLong();
    }
  }

  boolean same(ReferenceSum other) {
    return java.util.Arrays.equals(sum, other.sum);
  }
}
