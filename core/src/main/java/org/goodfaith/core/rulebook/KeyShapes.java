package org.goodfaith.core.rulebook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What one key of a block may hold, as JSON Schema: the pieces `BlockShapes` is made of.
final class KeyShapes {
  static final String CODE = "^[a-z][a-z0-9]*(?:[.-][a-z0-9]+)*$";
  static final String DAY = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$";
  static final String SPAN = "[0-9]+ (?:days?|months?|years?)";

  /// A figure of a `value` block may stand wherever a number or a time does.
  static final String FIGURE = "<[a-z][a-z0-9.-]*>";

  static final String TIME = "(?:" + SPAN + "|" + FIGURE + ")";
  static final String KINDS = "[a-z0-9.-]+(?:, [a-z0-9.-]+)*";

  private KeyShapes() {}

  /// One key.
  ///
  /// @param name of it
  /// @param required whether the block must have it
  /// @param shape what it may hold
  record KeyShape(String name, boolean required, Map<String, Object> shape) {}

  static List<KeyShape> dated(KeyShape... keys) {
    List<KeyShape> all = new ArrayList<>(List.of(keys));
    all.add(may("from", like(DAY, "the first day; else that of the article's text")));
    all.add(may("until", like(DAY, "the last day")));
    return all;
  }

  static KeyShape needs(String name, Map<String, Object> shape) {
    return new KeyShape(name, true, shape);
  }

  static KeyShape may(String name, Map<String, Object> shape) {
    return new KeyShape(name, false, shape);
  }

  static Map<String, Object> shape(String says, Object... fields) {
    Map<String, Object> shape = new LinkedHashMap<>();
    for (int i = 0; i < fields.length; i += 2) {
      shape.put((String) fields[i], fields[i + 1]);
    }
    if (!says.isEmpty()) {
      shape.put("description", says);
    }
    return shape;
  }

  static Map<String, Object> text(String says) {
    return shape(says, "type", List.of("string", "number"), "minLength", 1);
  }

  static Map<String, Object> like(String pattern, String says) {
    return shape(says, "type", "string", "pattern", pattern);
  }

  static Map<String, Object> one(List<String> words, String says) {
    return shape(says, "enum", words);
  }

  static Map<String, Object> yesNo(String says) {
    return shape(says, "enum", List.of("yes", "no"));
  }

  /// YAML reads digits as a number, and those with a figure's name as a text.
  static Map<String, Object> whole(String says) {
    return shape(
        says,
        "type",
        List.of("integer", "string"),
        "pattern",
        "^(?:-?[0-9]{1,9}|-?" + FIGURE + ")$");
  }

  /// One, or a sequence.
  static Map<String, Object> several(Map<String, Object> item, String says) {
    return shape(
        says, "anyOf", List.of(item, shape("", "type", "array", "items", item, "minItems", 1)));
  }

  static Map<String, Object> some(List<String> words, String says) {
    return several(shape("", "enum", words), says);
  }

  static Map<String, Object> texts(String says) {
    return several(shape("", "type", List.of("string", "number"), "minLength", 1), says);
  }

  static Map<String, Object> codesOfOthers(String says) {
    return several(shape("", "type", "string", "pattern", CODE), says);
  }

  static Map<String, Object> cells(String names, Map<String, Object> cell) {
    return shape(
        "",
        "type",
        "object",
        "minProperties",
        1,
        "patternProperties",
        Map.of(names, cell),
        "additionalProperties",
        false);
  }

  static Map<String, Object> repeat() {
    return like(
        "^(?:second|third|fourth|fifth|sixth) time within " + TIME + "$",
        "third time within 1 year");
  }

  static Map<String, Object> objection() {
    return like(
        "^(?:none|(?:[0-9]{1,3} [a-z]+(?: [a-z]+)* days|" + FIGURE + ") from notice)$",
        "7 working days from notice");
  }
}
