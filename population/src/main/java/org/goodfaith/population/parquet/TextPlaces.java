package org.goodfaith.population.parquet;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The different texts there are, each found again by its bytes. For one thread.
public final class TextPlaces {
  private static final int FIRST_SLOTS = 64;
  private static final int SPREAD = 31;

  private final List<String> texts = new ArrayList<>();
  private final List<byte[]> spelled = new ArrayList<>();
  private int[] slots = new int[FIRST_SLOTS];
  private int before = -1;

  /// Knows no text yet.
  public TextPlaces() {
    Arrays.fill(slots, -1);
  }

  List<String> texts() {
    return texts;
  }

  /// @return the text that these bytes spell in UTF-8
  public String text(byte[] bytes, int from, int to) {
    return texts.get(place(bytes, from, to));
  }

  /// @return the place of the text that these bytes spell
  int place(byte[] bytes, int from, int to) {
    if (before >= 0 && same(before, bytes, from, to)) {
      return before;
    }
    int slot = slot(hash(bytes, from, to));
    while (slots[slot] >= 0 && !same(slots[slot], bytes, from, to)) {
      slot = (slot + 1) & (slots.length - 1);
    }
    if (slots[slot] < 0) {
      slots[slot] = texts.size();
      spelled.add(Arrays.copyOfRange(bytes, from, to));
      texts.add(new String(bytes, from, to - from, StandardCharsets.UTF_8));
      before = slots[slot];
      grow();
      return before;
    }
    before = slots[slot];
    return before;
  }

  private boolean same(int place, byte[] bytes, int from, int to) {
    byte[] known = spelled.get(place);
    return Arrays.equals(known, 0, known.length, bytes, from, to);
  }

  private static int hash(byte[] bytes, int from, int to) {
    int hash = to - from;
    for (int i = from; i < to; i++) {
      hash = hash * SPREAD + bytes[i];
    }
    return hash;
  }

  private int slot(int hash) {
    return (hash ^ (hash >>> (Integer.SIZE / 2))) & (slots.length - 1);
  }

  private void grow() {
    if (texts.size() * 2 < slots.length) {
      return;
    }
    slots = new int[slots.length * 2];
    Arrays.fill(slots, -1);
    for (int place = 0; place < spelled.size(); place++) {
      byte[] known = spelled.get(place);
      int slot = slot(hash(known, 0, known.length));
      while (slots[slot] >= 0) {
        slot = (slot + 1) & (slots.length - 1);
      }
      slots[slot] = place;
    }
  }
}
