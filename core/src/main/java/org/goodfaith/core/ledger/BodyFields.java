package org.goodfaith.core.ledger;

import java.time.LocalDate;
import java.util.Map;

/// Reads the fields of a body's canonical text; each must be there and of its type.
final class BodyFields {
  private BodyFields() {}

  static String text(Map<String, Object> map, String key) {
    if (map.get(key) instanceof String text) {
      return text;
    }
    throw new IllegalArgumentException("text '" + key + "' expected");
  }

  static String textOr(Map<String, Object> map, String key) {
    return map.containsKey(key) ? text(map, key) : "";
  }

  static long number(Map<String, Object> map, String key) {
    if (map.get(key) instanceof Long number) {
      return number;
    }
    throw new IllegalArgumentException("number '" + key + "' expected");
  }

  static LocalDate day(Map<String, Object> map, String key) {
    return LocalDate.parse(text(map, key));
  }
}
