package org.goodfaith.population.kernel;

/// Room for the values of a block's owners. One for each thread.
final class Scratch {
  private static final int FIRST_ROOM = 1024;

  private long[] values = new long[FIRST_ROOM];
  private long[] more = new long[FIRST_ROOM];
  private long[] other = new long[FIRST_ROOM];
  private int[] bands = new int[FIRST_ROOM];
  private byte[] has = new byte[FIRST_ROOM];
  private final Gathered gathered = new Gathered();

  long[] values(int count) {
    if (count > values.length) {
      values = new long[2 * count];
    }
    return values;
  }

  long[] more(int count) {
    if (count > more.length) {
      more = new long[2 * count];
    }
    return more;
  }

  long[] other(int count) {
    if (count > other.length) {
      other = new long[2 * count];
    }
    return other;
  }

  byte[] has(int count) {
    if (count > has.length) {
      has = new byte[2 * count];
    }
    return has;
  }

  int[] bands(int count) {
    if (count > bands.length) {
      bands = new int[2 * count];
    }
    return bands;
  }

  Gathered gathered() {
    return gathered;
  }
}
