package org.goodfaith.files;

import java.util.Arrays;

/// Numbers different texts from 0 on, without making a text of each field seen.
final class Texts {
  private int[] table = new int[1024];
  private int[] starts = new int[512];
  private int[] hashes = new int[512];
  private char[] pool = new char[8192];
  private int count;

  /// @return the number of this text
  int id(char[] buffer, int offset, int length) {
    int hash = 0;
    for (int i = 0; i < length; i++) {
      hash = 31 * hash + buffer[offset + i];
    }
    hash *= 0x9e3779b9;
    hash ^= hash >>> 15;
    int mask = table.length - 1;
    int at = hash & mask;
    while (table[at] != 0) {
      int id = table[at] - 1;
      if (hashes[id] == hash && isAt(id, buffer, offset, length)) {
        return id;
      }
      at = at + 1 & mask;
    }
    table[at] = count + 1;
    add(hash, buffer, offset, length);
    if (count * 2 > table.length) {
      grow();
    }
    return count - 1;
  }

  private boolean isAt(int id, char[] buffer, int offset, int length) {
    int start = starts[id];
    return Arrays.equals(pool, start, starts[id + 1], buffer, offset, offset + length);
  }

  private void add(int hash, char[] buffer, int offset, int length) {
    if (count + 2 > starts.length) {
      starts = Arrays.copyOf(starts, starts.length * 2);
      hashes = Arrays.copyOf(hashes, hashes.length * 2);
    }
    int start = starts[count];
    if (start + length > pool.length) {
      pool = Arrays.copyOf(pool, Math.max(pool.length * 2, start + length));
    }
    System.arraycopy(buffer, offset, pool, start, length);
    hashes[count] = hash;
    count++;
    starts[count] = start + length;
  }

  private void grow() {
    table = new int[table.length * 2];
    int mask = table.length - 1;
    for (int id = 0; id < count; id++) {
      int at = hashes[id] & mask;
      while (table[at] != 0) {
        at = at + 1 & mask;
      }
      table[at] = id + 1;
    }
  }

  /// @return the text of a number
  String text(int id) {
    return new String(pool, starts[id], starts[id + 1] - starts[id]);
  }
}
