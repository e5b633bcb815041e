package org.goodfaith.population.parquet;

/// Small numbers written as runs of one value, or packed in few bits: Parquet's hybrid.
final class Runs {
  /// Values are packed in groups of eight; fewer equal ones are not worth a run.
  private static final int GROUP = 8;

  private final Bytes out;
  private final int bits;

  Runs(Bytes out, int bits) {
    this.out = out;
    this.bits = bits;
  }

  /// @return how many bits the numbers from 0 to `most` need
  static int bitsFor(int most) {
    return Integer.SIZE - Integer.numberOfLeadingZeros(most);
  }

  void write(int[] values, int from, int to) {
    int packedFrom = from;
    int at = from;
    while (at < to) {
      int end = endOfRun(values, at, to);
      if (end - at >= GROUP) {
        pack(values, packedFrom, at);
        out.putVarint((long) (end - at) << 1);
        out.putLow(values[at], bytesOf(bits));
        at = end;
        packedFrom = at;
      } else {
        at = Math.min(at + GROUP, to);
      }
    }
    pack(values, packedFrom, to);
  }

  private static int endOfRun(int[] values, int at, int to) {
    int end = at + 1;
    while (end < to && values[end] == values[at]) {
      end++;
    }
    return end;
  }

  private static int bytesOf(int bits) {
    return (bits + Byte.SIZE - 1) / Byte.SIZE;
  }

  private void pack(int[] values, int from, int to) {
    if (from == to) {
      return;
    }
    int groups = (to - from + GROUP - 1) / GROUP;
    out.putVarint((long) groups << 1 | 1);
    BitPacker packer = new BitPacker(out, bits);
    for (int i = from; i < to; i++) {
      packer.put(values[i]);
    }
    for (int i = to - from; i < groups * GROUP; i++) {
      packer.put(0);
    }
    packer.finish();
  }
}
