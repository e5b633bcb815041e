package org.goodfaith.files;

import java.util.Arrays;

/// Numbers different long keys from 0 on, in the order of their first coming.
final class LongNumbers {
  private long[] keys = new long[1024];
  private int[] table = new int[2048];
  private int count;

  /// @return the key's number; equal to `count()` before the call where it is new
  int id(long key) {
    int mask = table.length - 1;
    int at = spread(key) & mask;
    while (table[at] != 0) {
      int id = table[at] - 1;
      if (keys[id] == key) {
        return id;
      }
      at = at + 1 & mask;
    }
    if (count == keys.length) {
      keys = Arrays.copyOf(keys, count * 2);
    }
    keys[count] = key;
    count++;
    table[at] = count;
    if (count * 2 > table.length) {
      grow();
    }
    return count - 1;
  }

  private static int spread(long key) {
    long mixed = key * 0x9e3779b97f4a7c15L;
    return (int) (mixed ^ mixed >>> 32);
  }

  private void grow() {
    table = new int[table.length * 2];
    int mask = table.length - 1;
    for (int id = 0; id < count; id++) {
      int at = spread(keys[id]) & mask;
      while (table[at] != 0) {
        at = at + 1 & mask;
      }
      table[at] = id + 1;
    }
  }

  int count() {
    return count;
  }

  long key(int id) {
    return keys[id];
  }
}
