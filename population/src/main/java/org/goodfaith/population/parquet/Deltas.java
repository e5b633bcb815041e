package org.goodfaith.population.parquet;

/// Numbers written as what each is more than the one before: small where they rise slowly.
final class Deltas {
  private static final int BLOCK = 128;
  private static final int PARTS = 4;
  private static final int PART = BLOCK / PARTS;

  private final Bytes out;
  private final long[] deltas = new long[BLOCK];

  Deltas(Bytes out) {
    this.out = out;
  }

  void write(long[] values, int from, int to) {
    out.putVarint(BLOCK);
    out.putVarint(PARTS);
    out.putVarint(to - from);
    out.putZigzag(from == to ? 0 : values[from]);
    for (int at = from + 1; at < to; at += BLOCK) {
      block(values, at, Math.min(BLOCK, to - at));
    }
  }

  private void block(long[] values, int at, int count) {
    long least = Long.MAX_VALUE;
    for (int i = 0; i < count; i++) {
      deltas[i] = values[at + i] - values[at + i - 1];
      least = Math.min(least, deltas[i]);
    }
    out.putZigzag(least);
    int[] bits = new int[PARTS];
    for (int part = 0; part < PARTS; part++) {
      long all = 0;
      for (int i = part * PART; i < Math.min(count, (part + 1) * PART); i++) {
        deltas[i] -= least;
        all |= deltas[i];
      }
      bits[part] = Long.SIZE - Long.numberOfLeadingZeros(all);
      out.put(bits[part]);
    }
    for (int part = 0; part * PART < count; part++) {
      BitPacker packer = new BitPacker(out, bits[part]);
      for (int i = part * PART; i < (part + 1) * PART; i++) {
        packer.put(i < count ? deltas[i] : 0);
      }
      packer.finish();
    }
  }
}
