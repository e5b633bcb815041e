package org.goodfaith.core.base;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// Canonical JSON writing: keys sorted, no spaces, whole numbers and texts only, so that one value
/// has one spelling and one hash (a subset of RFC 8785).
///
/// Values are `String`, `Long`, `Integer`, `Boolean`, `Map<String, ?>` and `Iterable<?>`.
public final class Json {
  private static final String HEX = "0123456789abcdef";

  private Json() {}

  /// @return the one spelling of the value
  public static String write(Map<String, ?> value) {
    StringBuilder out = new StringBuilder(256);
    writeValue(out, value);
    return out.toString();
  }

  /// Appends one value in its canonical spelling.
  public static void writeValue(StringBuilder out, Object value) {
    switch (value) {
      case String text -> writeText(out, text);
      case Long number -> out.append(number.longValue());
      case Integer number -> out.append(number.intValue());
      case Boolean flag -> out.append(flag.booleanValue());
      case Map<?, ?> map -> writeMap(out, map);
      case Iterable<?> list -> writeList(out, list);
      case Object other -> throw new RegistryBug("not canonical: " + other.getClass());
    }
  }

  private static void writeMap(StringBuilder out, Map<?, ?> map) {
    out.append('{');
    String separator = "";
    for (Map.Entry<?, ?> field : sorted(map).entrySet()) {
      out.append(separator);
      writeText(out, (String) field.getKey());
      out.append(':');
      writeValue(out, field.getValue());
      separator = ",";
    }
    out.append('}');
  }

  /// A map that is in the order of its keys already is not sorted again.
  private static Map<?, ?> sorted(Map<?, ?> map) {
    if (map instanceof SortedMap<?, ?> inOrder && inOrder.comparator() == null) {
      return map;
    }
    return new TreeMap<>(map);
  }

  private static void writeList(StringBuilder out, Iterable<?> list) {
    out.append('[');
    String separator = "";
    for (Object item : list) {
      out.append(separator);
      writeValue(out, item);
      separator = ",";
    }
    out.append(']');
  }

  private static void writeText(StringBuilder out, String text) {
    out.append('"');
    if (plain(text)) {
      out.append(text).append('"');
      return;
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        case '\b' -> out.append("\\b");
        case '\f' -> out.append("\\f");
        default -> {
          if (c < 0x20) {
            out.append("\\u00").append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
          } else {
            out.append(c);
          }
        }
      }
    }
    out.append('"');
  }

  private static boolean plain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 0x20 || c == '"' || c == '\\') {
        return false;
      }
    }
    return true;
  }
}
