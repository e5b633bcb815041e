package org.goodfaith.files;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The same grammar of CSV once more, slow and plain: one character after the other over the whole
/// text. Bytes are looked at as ISO 8859-1, so that each is one character.
final class NaiveCsv {
  /// A row: where it is, and its fields; none where it is refused.
  record Row(int start, long line, Optional<List<String>> fields) {}

  /// A row that was understood.
  private record Parsed(List<String> fields, int next, String raw, boolean loneReturn) {}

  private final String text;
  private final int expected;

  private NaiveCsv(String text, int expected) {
    this.text = text;
    this.expected = expected;
  }

  static List<Row> rows(byte[] bytes, int expected) {
    return new NaiveCsv(new String(bytes, StandardCharsets.ISO_8859_1), expected).rows();
  }

  private List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    int at = 0;
    long line = 1;
    while (at < text.length()) {
      int newline = text.indexOf('\n', at);
      int lineNext = newline < 0 ? text.length() : newline + 1;
      Optional<Parsed> parsed = parse(at).filter(this::whole);
      Optional<List<String>> fields = parsed.filter(this::fits).map(Parsed::fields);
      rows.add(new Row(at, line, fields));
      int next = parsed.map(Parsed::next).orElse(lineNext);
      line += text.substring(at, next).chars().filter(c -> c == '\n').count();
      at = next;
    }
    return rows;
  }

  /// A row over several lines must have all fields, else its first line alone is wrong.
  private boolean whole(Parsed row) {
    return row.raw().indexOf('\n') < 0 || row.fields().size() == expected;
  }

  private boolean fits(Parsed row) {
    return !row.raw().isEmpty()
        && row.fields().size() == expected
        && row.raw().indexOf('\0') < 0
        && !row.loneReturn()
        && isUtf8(row.raw());
  }

  private static boolean isUtf8(String raw) {
    byte[] bytes = raw.getBytes(StandardCharsets.ISO_8859_1);
    String decoded = new String(bytes, StandardCharsets.UTF_8);
    return decoded.indexOf('\ufffd') < 0;
  }

  private Optional<Parsed> parse(int from) {
    List<String> fields = new ArrayList<>();
    boolean loneReturn = false;
    int at = from;
    while (true) {
      StringBuilder field = new StringBuilder();
      if (is(at, '"')) {
        at = quoted(at + 1, field);
        if (at < 0 || !(isEnd(at) || is(at, ',') || is(at, '\r'))) {
          return Optional.empty();
        }
      }
      while (!isEnd(at) && !is(at, ',')) {
        boolean lineEnd = is(at, '\r') && is(at + 1, '\n');
        loneReturn |= is(at, '\r') && !lineEnd;
        if (!lineEnd) {
          field.append(text.charAt(at));
        }
        at++;
      }
      fields.add(field.toString());
      if (isEnd(at)) {
        int end = at < text.length() && at > from && is(at - 1, '\r') ? at - 1 : at;
        String raw = text.substring(from, end);
        return Optional.of(new Parsed(fields, Math.min(at + 1, text.length()), raw, loneReturn));
      }
      at++;
    }
  }

  private int quoted(int from, StringBuilder field) {
    int at = from;
    while (at < text.length()) {
      if (!is(at, '"')) {
        field.append(text.charAt(at++));
      } else if (is(at + 1, '"')) {
        field.append('"');
        at += 2;
      } else {
        return at + 1;
      }
    }
    return -1;
  }

  private boolean isEnd(int at) {
    return at >= text.length() || is(at, '\n');
  }

  private boolean is(int at, char c) {
    return at < text.length() && text.charAt(at) == c;
  }
}
