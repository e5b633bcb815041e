package org.goodfaith.core.base;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Reads what `Json` wrote. Small on purpose: whole numbers only, no comments, no duplicates, and
/// no nesting that could fill the stack.
public final class JsonReader {
  private static final int DEPTH_MAX = 100;

  private final String text;
  private int at;
  private int depth;

  private JsonReader(String text) {
    this.text = text;
  }

  /// @return the object that the text spells
  /// @throws IllegalArgumentException where the text is not such an object
  public static Map<String, Object> readMap(String text) {
    JsonReader reader = new JsonReader(text);
    Object value = reader.value();
    reader.blank();
    if (reader.at != text.length()) {
      throw reader.wrong("the end");
    }
    if (!(value instanceof Map<?, ?>)) {
      throw reader.wrong("an object");
    }
    @SuppressWarnings("unchecked")
    Map<String, Object> map = (Map<String, Object>) value;
    return map;
  }

  private Object value() {
    blank();
    if (at >= text.length()) {
      throw wrong("a value");
    }
    char c = text.charAt(at);
    return switch (c) {
      case '{', '[' -> nested(c);
      case '"' -> string();
      case 't' -> word("true", true);
      case 'f' -> word("false", false);
      default -> number();
    };
  }

  private Object nested(char open) {
    if (++depth > DEPTH_MAX) {
      throw new IllegalArgumentException("nested deeper than " + DEPTH_MAX + " at character " + at);
    }
    Object value = open == '{' ? map() : list();
    depth--;
    return value;
  }

  private Map<String, Object> map() {
    Map<String, Object> map = new LinkedHashMap<>();
    at++;
    blank();
    if (peek('}')) {
      return map;
    }
    while (true) {
      blank();
      if (at >= text.length() || text.charAt(at) != '"') {
        throw wrong("a key");
      }
      String key = string();
      blank();
      expect(':');
      if (map.put(key, value()) != null) {
        throw wrong("each key once");
      }
      blank();
      if (peek('}')) {
        return map;
      }
      expect(',');
    }
  }

  private List<Object> list() {
    List<Object> list = new ArrayList<>();
    at++;
    blank();
    if (peek(']')) {
      return list;
    }
    while (true) {
      list.add(value());
      blank();
      if (peek(']')) {
        return list;
      }
      expect(',');
    }
  }

  private String string() {
    int start = ++at;
    while (at < text.length() && plain(text.charAt(at))) {
      at++;
    }
    if (at < text.length() && text.charAt(at) == '"') {
      return text.substring(start, at++);
    }
    StringBuilder out = new StringBuilder(text.substring(start, at));
    while (at < text.length()) {
      char c = text.charAt(at++);
      if (c == '"') {
        return out.toString();
      }
      if (c < ' ') {
        break;
      }
      out.append(c == '\\' ? escaped() : c);
    }
    throw wrong("a closing quote");
  }

  private static boolean plain(char c) {
    return c != '"' && c != '\\' && c >= ' ';
  }

  private char escaped() {
    if (at >= text.length()) {
      throw wrong("an escape");
    }
    char c = text.charAt(at++);
    return switch (c) {
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'b' -> '\b';
      case 'f' -> '\f';
      case '"', '\\', '/' -> c;
      case 'u' -> unicode();
      default -> throw wrong("an escape");
    };
  }

  private char unicode() {
    if (at + 4 > text.length()) {
      throw wrong("four hexadecimal digits");
    }
    int code = HexFormat.fromHexDigits(text, at, at + 4);
    at += 4;
    return (char) code;
  }

  private Object word(String word, boolean value) {
    if (!text.startsWith(word, at)) {
      throw wrong(word);
    }
    at += word.length();
    return value;
  }

  private Long number() {
    int start = at;
    if (text.charAt(at) == '-') {
      at++;
    }
    int first = at;
    while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      at++;
    }
    boolean zero = at > first && text.charAt(first) == '0';
    if (zero && (at > first + 1 || first > start)) {
      throw new IllegalArgumentException("a plain whole number expected at character " + start);
    }
    try {
      return Long.valueOf(text.substring(start, at));
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("a whole number expected at character " + start, e);
    }
  }

  private void blank() {
    while (at < text.length() && " \n\r\t".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }

  private boolean peek(char c) {
    if (at < text.length() && text.charAt(at) == c) {
      at++;
      return true;
    }
    return false;
  }

  private void expect(char c) {
    if (!peek(c)) {
      throw wrong("'" + c + "'");
    }
  }

  private IllegalArgumentException wrong(String expected) {
    return new IllegalArgumentException(expected + " expected at character " + at);
  }
}
