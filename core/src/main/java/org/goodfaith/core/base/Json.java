package org.goodfaith.core.base;

import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// Canonical JSON writing: keys sorted, no spaces, whole numbers and texts only, so that one value
/// has one spelling and one hash (a subset of RFC 8785).
///
/// Values are `String`, `Long`, `Integer`, `Boolean`, `Map<String, ?>`, `Iterable<?>` and what was
/// `Written` before.
public final class Json {
  private static final String HEX = "0123456789abcdef";

  private Json() {}

  /// The fields of one object, kept in the order of their keys. Quicker than a tree for the few
  /// that an entry has.
  public static final class Fields {
    private String[] keys = new String[12];
    private Object[] values = new Object[12];
    private int size;

    /// Sets a field, in the place of one of the same key.
    public void put(String key, Object value) {
      int at = size;
      while (at > 0) {
        int order = keys[at - 1].compareTo(key);
        if (order == 0) {
          values[at - 1] = value;
          return;
        }
        if (order < 0) {
          break;
        }
        at--;
      }
      if (size == keys.length) {
        keys = Arrays.copyOf(keys, 2 * size);
        values = Arrays.copyOf(values, 2 * size);
      }
      System.arraycopy(keys, at, keys, at + 1, size - at);
      System.arraycopy(values, at, values, at + 1, size - at);
      keys[at] = key;
      values[at] = value;
      size++;
    }

    /// @return the one spelling of the object
    public String write() {
      StringBuilder out = new StringBuilder(256);
      for (int i = 0; i < size; i++) {
        writeField(out, i == 0, keys[i], values[i]);
      }
      return endFields(out, size == 0).toString();
    }
  }

  /// A value in its canonical spelling already.
  ///
  /// @param text from `write`
  public record Written(String text) {}

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
      case Written done -> out.append(done.text());
      case Boolean flag -> out.append(flag.booleanValue());
      case Map<?, ?> map -> writeMap(out, map);
      case Iterable<?> list -> writeList(out, list);
      case Object other -> throw new RegistryBug("not canonical: " + other.getClass());
    }
  }

  private static void writeMap(StringBuilder out, Map<?, ?> map) {
    boolean first = true;
    for (Map.Entry<?, ?> field : sorted(map).entrySet()) {
      writeField(out, first, (String) field.getKey(), field.getValue());
      first = false;
    }
    endFields(out, first);
  }

  private static void writeField(StringBuilder out, boolean first, String key, Object value) {
    out.append(first ? '{' : ',');
    writeText(out, key);
    out.append(':');
    writeValue(out, value);
  }

  private static StringBuilder endFields(StringBuilder out, boolean none) {
    return out.append(none ? "{}" : "}");
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
