package org.goodfaith.population.results;

import java.io.Serializable;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.HexFormat;

/// A sum of hashes, modulo 2^256: the same in whatever order they are added and in however many
/// parts, so that machines that share the work come to the same sum as one alone.
public final class ResultSum implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int WORDS = 4;

  private final long[] words = new long[WORDS];

  /// @param hash of 32 bytes
  void add(byte[] hash) {
    ByteBuffer bytes = ByteBuffer.wrap(hash).order(ByteOrder.LITTLE_ENDIAN);
    long[] more = new long[WORDS];
    for (int i = 0; i < WORDS; i++) {
      more[i] = bytes.getLong();
    }
    add(more);
  }

  private void add(long[] more) {
    long carry = 0;
    for (int i = 0; i < WORDS; i++) {
      long sum = words[i] + more[i];
      long over = Long.compareUnsigned(sum, more[i]) < 0 ? 1 : 0;
      words[i] = sum + carry;
      carry = over + (Long.compareUnsigned(words[i], carry) < 0 ? 1 : 0);
    }
  }

  /// Adds all that another sum holds.
  public void add(ResultSum other) {
    add(other.words);
  }

  /// @return in hexadecimal digits
  public String hex() {
    ByteBuffer bytes = ByteBuffer.allocate(WORDS * Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    Arrays.stream(words).forEach(bytes::putLong);
    return HexFormat.of().formatHex(bytes.array());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ResultSum sum && Arrays.equals(words, sum.words);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(words);
  }

  @Override
  public String toString() {
    return hex();
  }
}
