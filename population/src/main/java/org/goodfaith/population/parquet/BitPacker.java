package org.goodfaith.population.parquet;

/// Numbers side by side in so many bits each, lowest first.
final class BitPacker {
  private static final int BYTE_MASK = 0xff;

  private final Bytes out;
  private final int bits;
  private long pending;
  private int pendingBits;

  BitPacker(Bytes out, int bits) {
    this.out = out;
    this.bits = bits;
  }

  /// @param value not negative where it has fewer than 64 bits
  void put(long value) {
    pending |= value << pendingBits;
    int taken = Long.SIZE - pendingBits;
    pendingBits += bits;
    if (pendingBits >= Long.SIZE) {
      out.putLong(pending);
      pendingBits -= Long.SIZE;
      pending = pendingBits == 0 ? 0 : value >>> taken;
    }
  }

  /// Writes the bits that are left, filled up to a byte.
  void finish() {
    while (pendingBits > 0) {
      out.put((int) (pending & BYTE_MASK));
      pending >>>= Byte.SIZE;
      pendingBits -= Byte.SIZE;
    }
    pendingBits = 0;
    pending = 0;
  }
}
