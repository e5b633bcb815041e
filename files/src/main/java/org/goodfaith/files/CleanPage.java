package org.goodfaith.files;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads where a text comes from and how it is cleaned.
final class CleanPage {
  private static final int DECIMALS_MAX = 9;
  private static final List<String> KEYS =
      List.of("trim", "values", "decimals", "thousands", "point", "date");

  /// @param columns whether the file has columns
  /// @return where the field or fact `key` comes from; empty after a fault
  Optional<Text> text(YamlMap map, String key, boolean columns) {
    if (map.isText(key)) {
      if (columns && map.text(key).orElse("").equals("line")) {
        return Optional.of(new Text.LineNumber());
      }
      map.wrong(
          key,
          "'" + key + "' does not say where it comes from",
          "{column: NAME}, {constant: TEXT}" + (columns ? " or `line`" : ""),
          "Write {constant: ...} for a text that is the same in every row.");
      return Optional.empty();
    }
    YamlMap from = map.map(key);
    if (from.has("constant")) {
      from.allow(List.of("constant"));
      return Optional.of(new Text.Constant(from.required("constant", "a text")));
    }
    String column = from.required("column", "a column's name, or `constant:` with a text");
    return column.isBlank()
        ? Optional.empty()
        : Optional.of(new Text.Column(column, clean(from, List.of("column", "constant"))));
  }

  /// @param others keys that may stand there too
  Clean clean(YamlMap from, List<String> others) {
    List<String> known = new ArrayList<>(others);
    known.addAll(KEYS);
    from.allow(known);
    String trim = from.text("trim").orElse("false");
    if (!trim.equals("true") && !trim.equals("false")) {
      from.wrong("trim", "'trim' is neither true nor false", "true or false", "Write one of them.");
    }
    List<String> turns = KEYS.subList(1, KEYS.size()).stream().filter(from::has).toList();
    boolean number = from.has("decimals") || from.has("thousands") || from.has("point");
    if ((number ? 1 : 0) + (from.has("values") ? 1 : 0) + (from.has("date") ? 1 : 0) > 1) {
      from.wrong(
          turns.getLast(),
          "'" + turns.getFirst() + "' and '" + turns.getLast() + "' do not go together",
          "one of a number, values or a date",
          "Keep one of them.");
    }
    return new Clean(trim.equals("true"), turn(from, number));
  }

  private Clean.Turn turn(YamlMap from, boolean number) {
    if (number) {
      String point = from.text("point").orElse(".");
      String thousands = from.text("thousands").orElse("\0");
      if (point.length() != 1 || thousands.length() != 1 || point.equals(thousands)) {
        from.wrong(
            "point",
            "'point' and 'thousands' are not two different characters",
            "one character each",
            "Write them in quotes, for example point: \",\" and thousands: \".\".");
        return new Clean.Turn.Same();
      }
      return new Clean.Turn.Number(decimals(from), thousands.charAt(0), point.charAt(0));
    }
    if (from.has("values")) {
      YamlMap values = from.map("values");
      Map<String, String> meanings = new LinkedHashMap<>();
      values.keys().forEach(word -> meanings.put(word, values.required(word, "a meaning")));
      return new Clean.Turn.Values(meanings);
    }
    return from.has("date") ? new Clean.Turn.Date(pattern(from, "date")) : new Clean.Turn.Same();
  }

  /// @return digits after the point, 0 where not stated
  int decimals(YamlMap map) {
    String text = map.text("decimals").orElse("0");
    boolean digit = text.length() == 1 && Character.isDigit(text.charAt(0));
    int decimals = digit ? text.charAt(0) - '0' : DECIMALS_MAX + 1;
    if (decimals > DECIMALS_MAX) {
      map.wrong("decimals", "'decimals' is not 0 to 9", "0 to 9", "Write a number of digits.");
      return 0;
    }
    return decimals;
  }

  /// @return the pattern under the key, the usual one after a fault
  DatePattern pattern(YamlMap map, String key) {
    Optional<DatePattern> pattern = DatePattern.of(map.text(key).orElse(""));
    if (pattern.isEmpty()) {
      map.wrong(
          key,
          "'" + key + "' is no date pattern",
          "yyyy, MM or M, dd or d, HH, mm, ss and what stands between them",
          "Write it like yyyy-MM-dd or d/M/yyyy.");
    }
    return pattern.orElse(DatePattern.ISO);
  }
}
