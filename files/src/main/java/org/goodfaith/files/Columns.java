package org.goodfaith.files;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/// The texts of the used columns of one row; of the others nothing is kept.
final class Columns {
  private final int[] slotOfColumn;
  private final String[] texts;

  /// @param names of the file's columns, in order
  /// @param used those of them to keep
  Columns(List<String> names, Collection<String> used) {
    slotOfColumn = new int[names.size()];
    Arrays.fill(slotOfColumn, -1);
    texts = new String[used.size()];
    Arrays.fill(texts, "");
    int slot = 0;
    for (String name : used) {
      slotOfColumn[names.indexOf(name)] = slot++;
    }
  }

  void field(int column, char[] buffer, int offset, int length) {
    int slot = slotOfColumn[column];
    if (slot >= 0) {
      texts[slot] = length == 0 ? "" : new String(buffer, offset, length);
    }
  }

  /// @return where the text of a column of the file is kept
  int slot(int column) {
    return slotOfColumn[column];
  }

  String text(int slot) {
    return texts[slot];
  }
}
