package org.goodfaith.files;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.goodfaith.core.base.Nearest;
import org.goodfaith.core.base.Place;
import org.goodfaith.core.intake.IntakeFault;
import org.goodfaith.core.intake.SourceItem;
import org.goodfaith.core.record.RowField;
import org.goodfaith.core.record.SourceRow;

/// Reads one JSON line: an object of texts, numbers and truth values under the codes of the row
/// fields, and an object `facts` of the same. Nothing is nested deeper, no key stands twice.
final class JsonLine {
  private static final String FACTS = "facts";
  private static final int KEY_MAX = 64;
  private static final List<String> KEYS = keys();

  private final JsonFactory factory =
      JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();
  private final Map<RowField, String> constants = new EnumMap<>(RowField.class);
  private final Mapping mapping;
  private final RowTexts row;
  private final Set<String> dropped = new LinkedHashSet<>();

  JsonLine(Mapping mapping, RowTexts row) {
    this.mapping = mapping;
    this.row = row;
    if (mapping.layout() instanceof Layout.Native coded) {
      coded
          .constants()
          .forEach((field, text) -> {
            if (text instanceof Text.Constant constant) {
              constants.put(field, constant.text());
            }
          });
    }
  }

  private static List<String> keys() {
    List<String> keys =
        new ArrayList<>(Arrays.stream(RowField.values()).map(RowField::code).toList());
    keys.add(FACTS);
    return keys;
  }

  List<String> dropped() {
    return List.copyOf(dropped);
  }

  /// Reads the row found last.
  SourceItem read(RowFrames frames) {
    long line = frames.line();
    row.begin();
    Map<RowField, String> texts = new EnumMap<>(RowField.class);
    Map<String, String> facts = new HashMap<>();
    int length = frames.end() - frames.start();
    try (JsonParser json = factory.createParser(frames.buffer(), frames.start(), length)) {
      Optional<IntakeFault> wrong = object(json, line, texts, facts);
      if (wrong.isPresent()) {
        return new SourceItem.Unreadable(1, wrong.get());
      }
    } catch (JsonProcessingException broken) {
      return new SourceItem.Unreadable(1, syntax(line, broken));
    } catch (IOException cause) {
      throw new UncheckedIOException(cause); // The bytes are in memory already.
    }
    texts.putAll(constants);
    day(line, texts);
    Optional<IntakeFault> fault = row.fault();
    if (fault.isPresent()) {
      return new SourceItem.Unreadable(1, fault.get());
    }
    Place place = Place.ofLine(row.faults().file(), line);
    return new SourceItem.Group(place, 1, List.of(new SourceRow(place, texts, facts)));
  }

  private void day(long line, Map<RowField, String> texts) {
    String raw = texts.getOrDefault(RowField.DAY, "");
    if (!raw.isEmpty()) {
      texts.put(RowField.DAY, row.day(line, RowField.DAY.code(), DatePattern.ISO, raw));
    }
  }

  private Optional<IntakeFault> object(
      JsonParser json, long line, Map<RowField, String> texts, Map<String, String> facts)
      throws IOException {
    if (json.nextToken() != JsonToken.START_OBJECT) {
      return Optional.of(shape(line, "", "the line is no JSON object", "one object in each line"));
    }
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String key = json.currentName();
      JsonToken value = json.nextToken();
      if (key.equals(FACTS) && value == JsonToken.START_OBJECT) {
        Optional<IntakeFault> wrong = facts(json, line, facts);
        if (wrong.isPresent()) {
          return wrong;
        }
        continue;
      }
      if (key.equals(FACTS)) {
        return Optional.of(shape(line, key, "'facts' is no object", "an object of facts"));
      }
      if (!value.isScalarValue()) {
        return Optional.of(nested(line, key));
      }
      Optional<RowField> field = RowField.ofCode(key);
      if (field.isPresent()) {
        if (!put(texts, field.get(), json, value)) {
          return Optional.of(unwritable(line, key));
        }
      } else if (mapping.dropped().containsKey(key)) {
        dropped.add(key);
      } else {
        return Optional.of(unknown(line, key));
      }
    }
    return json.nextToken() == null
        ? Optional.empty()
        : Optional.of(shape(line, "", "text follows the object", "one object in each line"));
  }

  private Optional<IntakeFault> facts(JsonParser json, long line, Map<String, String> facts)
      throws IOException {
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = json.currentName();
      JsonToken value = json.nextToken();
      if (!value.isScalarValue()) {
        return Optional.of(nested(line, FACTS + "." + name));
      }
      if (!put(facts, name, json, value)) {
        return Optional.of(unwritable(line, FACTS + "." + name));
      }
    }
    return Optional.empty();
  }

  /// @return whether the text can be written as UTF-8 without NUL
  private static <K> boolean put(Map<K, String> map, K key, JsonParser json, JsonToken value)
      throws IOException {
    String text = value == JsonToken.VALUE_NULL ? "" : json.getText();
    if (!text.isEmpty()) {
      map.put(key, text);
    }
    return text.codePoints().allMatch(c -> c != 0 && Character.getType(c) != Character.SURROGATE);
  }

  private IntakeFault unwritable(long line, String key) {
    return shape(
        line, key, "'" + shown(key) + "' holds NUL or half a surrogate pair", "whole characters");
  }

  private static String shown(String key) {
    return key.length() <= KEY_MAX ? key : key.substring(0, KEY_MAX) + "...";
  }

  private IntakeFault nested(long line, String key) {
    return shape(
        line,
        key,
        "'" + shown(key) + "' holds a list or an object",
        "texts, numbers and truth values; only `facts` is an object");
  }

  private IntakeFault unknown(long line, String key) {
    String near =
        Nearest.to(shown(key), KEYS).map(word -> " Did you mean '" + word + "'?").orElse("");
    IntakeFault fault =
        shape(line, key, "unknown key '" + shown(key) + "'", String.join(", ", KEYS));
    return new IntakeFault(
        fault.reason(),
        fault.place(),
        key,
        fault.message(),
        fault.allowed(),
        fault.remedy() + near);
  }

  private IntakeFault shape(long line, String key, String message, String allowed) {
    IntakeFault fault =
        row.faults()
            .unreadable(
                Place.ofLine(row.faults().file(), line),
                message,
                allowed,
                "Correct the line and send it again.");
    return new IntakeFault(
        fault.reason(),
        fault.place(),
        shown(key),
        fault.message(),
        fault.allowed(),
        fault.remedy());
  }

  private IntakeFault syntax(long line, JsonProcessingException broken) {
    int column = Math.max(broken.getLocation().getColumnNr(), 0);
    String message = String.valueOf(broken.getOriginalMessage());
    boolean twice = message.startsWith("Duplicate field");
    return row.faults()
        .unreadable(
            new Place(row.faults().file(), line, column),
            twice
                ? "a key stands twice, the second time before byte " + column
                : "the line is no JSON from byte " + column + " on",
            twice ? "each key once" : "one JSON object in each line",
            twice ? "Keep one of them and send the line again." : "Correct it and send it again.");
  }
}
