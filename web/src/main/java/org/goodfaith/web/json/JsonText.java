package org.goodfaith.web.json;

import java.math.BigDecimal;
import java.util.Iterator;
import java.util.Map;
import org.goodfaith.core.base.Json;
import org.jspecify.annotations.Nullable;

/// Writes maps, lists, texts, numbers, flags and null as JSON for people: in the order given, two
/// blanks a level.
public final class JsonText {
  private static final int STEP = 2;

  private JsonText() {}

  /// @return the value's text, ending with a line break
  public static String of(Map<String, ?> value) {
    StringBuilder out = new StringBuilder(1024);
    write(out, value, 0);
    return out.append('\n').toString();
  }

  private static void write(StringBuilder out, @Nullable Object value, int depth) {
    switch (value) {
      case null -> out.append("null");
      case Map<?, ?> map when map.isEmpty() -> out.append("{}");
      case Map<?, ?> map -> writeMap(out, map, depth);
      case Iterable<?> list -> writeList(out, list, depth);
      case BigDecimal number -> out.append(number.toPlainString());
      case Object plain -> Json.writeValue(out, plain);
    }
  }

  private static void writeMap(StringBuilder out, Map<?, ?> map, int depth) {
    String separator = "{\n";
    for (Map.Entry<?, ?> field : map.entrySet()) {
      out.append(separator).repeat(' ', (depth + 1) * STEP);
      Json.writeValue(out, field.getKey());
      out.append(": ");
      write(out, field.getValue(), depth + 1);
      separator = ",\n";
    }
    out.append('\n').repeat(' ', depth * STEP).append('}');
  }

  private static void writeList(StringBuilder out, Iterable<?> list, int depth) {
    Iterator<?> items = list.iterator();
    if (!items.hasNext()) {
      out.append("[]");
      return;
    }
    String separator = "[\n";
    while (items.hasNext()) {
      out.append(separator).repeat(' ', (depth + 1) * STEP);
      write(out, items.next(), depth + 1);
      separator = ",\n";
    }
    out.append('\n').repeat(' ', depth * STEP).append(']');
  }
}
