package org.goodfaith.learn.rows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The texts of one column while a file is read: each different text once, and its number in each
/// row.
final class TextColumn {
  private static final double READABLE = 0.95;

  private final String name;
  private final Set<String> missing;
  private final Map<String, Integer> codeOf = new HashMap<>();
  private final List<String> words = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private int[] codes = new int[1024];
  private int rows;

  TextColumn(String name, Set<String> missing) {
    this.name = name;
    this.missing = missing;
  }

  String name() {
    return name;
  }

  List<String> notes() {
    return notes;
  }

  int rows() {
    return rows;
  }

  void add(String text) {
    if (rows == codes.length) {
      codes = Arrays.copyOf(codes, 2 * rows);
    }
    int code = -1;
    if (!missing.contains(text)) {
      Integer known = codeOf.putIfAbsent(text, words.size());
      code = known == null ? words.size() : known;
      if (known == null) {
        words.add(text);
      }
    }
    codes[rows++] = code;
  }

  /// @return the text of a row; empty where nothing is known
  String text(int row) {
    return codes[row] < 0 ? "" : words.get(codes[row]);
  }

  /// @return numbers where nearly all values are numbers, else categories
  Column column(String kind) {
    double[] values = new double[words.size()];
    boolean[] unreadable = new boolean[values.length];
    for (int code = 0; code < values.length; code++) {
      values[code] = number(words.get(code));
      unreadable[code] = Double.isNaN(values[code]);
    }
    int known = 0;
    int wrong = 0;
    for (int row = 0; row < rows; row++) {
      known += codes[row] < 0 ? 0 : 1;
      wrong += codes[row] >= 0 && unreadable[codes[row]] ? 1 : 0;
    }
    boolean numbers =
        kind.equals("number") || (kind.isEmpty() && known - wrong >= READABLE * known);
    if (!numbers) {
      return new Column.Words(name, Arrays.copyOf(codes, rows), List.copyOf(words));
    }
    if (wrong > 0) {
      notes.add(name + ": " + wrong + " values are no finite numbers and count as missing");
    }
    double[] column = new double[rows];
    for (int row = 0; row < rows; row++) {
      column[row] = codes[row] < 0 ? Double.NaN : values[codes[row]];
    }
    return new Column.Numbers(name, column);
  }

  /// @return NaN for what is no finite number
  private static double number(String text) {
    if (!text.matches("[-+]?[0-9]*\\.?[0-9]*([eE][-+]?[0-9]+)?")) {
      return Double.NaN;
    }
    try {
      double value = Double.parseDouble(text);
      return Double.isFinite(value) ? value : Double.NaN;
    } catch (NumberFormatException noNumber) {
      return Double.NaN;
    }
  }
}
