package org.goodfaith.web.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.goodfaith.core.base.Nearest;
import org.goodfaith.core.base.Place;
import org.goodfaith.core.record.RowField;
import org.goodfaith.core.record.SourceRow;
import org.goodfaith.web.Problem;

/// Reads rows in the registry's own JSON form: the row fields by their codes, and `facts`.
final class RowJson {
  private static final int ROWS_MAX = 10_000;
  private static final String FACTS = "facts";
  private static final List<String> KEYS =
      Arrays.stream(RowField.values()).map(RowField::code).toList();

  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  static {
    MAPPER
        .getFactory()
        .setStreamReadConstraints(
            StreamReadConstraints.builder().maxNestingDepth(8).maxNumberLength(40).build());
  }

  private RowJson() {}

  /// @return the rows of a body: of one object, or of an array of objects
  static List<SourceRow> read(byte[] body) throws JsonProcessingException {
    JsonNode root = tree(body);
    List<SourceRow> rows = new ArrayList<>();
    if (root.isArray()) {
      for (JsonNode item : root) {
        rows.add(row(item, rows.size() + 1));
      }
    } else {
      rows.add(row(root, 1));
    }
    if (rows.isEmpty() || rows.size() > ROWS_MAX) {
      throw new Problem(
              rows.isEmpty() ? 400 : 413,
              "request.rows",
              "the request holds " + rows.size() + " rows",
              "1 to " + ROWS_MAX + " rows",
              "Send the rows in parts.")
          .exception();
    }
    return rows;
  }

  private static JsonNode tree(byte[] body) throws JsonProcessingException {
    try {
      JsonNode root = MAPPER.readTree(body);
      return root == null ? MAPPER.missingNode() : root;
    } catch (JsonProcessingException e) {
      throw e;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static SourceRow row(JsonNode node, int number) {
    if (!node.isObject()) {
      throw unreadable(number, "", "the row is no JSON object", "an object of row fields");
    }
    Map<RowField, String> texts = new EnumMap<>(RowField.class);
    Map<String, String> facts = new HashMap<>();
    node.properties()
        .forEach(field -> {
          if (field.getKey().equals(FACTS)) {
            facts(field.getValue(), number, facts);
          } else {
            texts.put(field(field.getKey(), number), plain(field, number));
          }
        });
    return new SourceRow(Place.ofLine("rows", number), texts, facts);
  }

  private static void facts(JsonNode node, int number, Map<String, String> facts) {
    if (!node.isObject()) {
      throw unreadable(number, FACTS, "'facts' is no JSON object", "an object of facts by name");
    }
    node.properties().forEach(fact -> facts.put(fact.getKey(), plain(fact, number)));
  }

  private static RowField field(String name, int number) {
    Optional<RowField> field = RowField.ofCode(name);
    if (field.isEmpty()) {
      String near = Nearest.to(name, KEYS).map(word -> "; did you mean '" + word + "'?").orElse("");
      throw unreadable(
          number,
          name,
          "there is no field '" + name + "'" + near,
          KEYS.stream().collect(Collectors.joining(", ", "", ", " + FACTS)));
    }
    return field.get();
  }

  private static String plain(Map.Entry<String, JsonNode> field, int number) {
    JsonNode value = field.getValue();
    if (value.isTextual()) {
      return value.textValue();
    }
    if (value.isNumber()) {
      return value.decimalValue().toPlainString();
    }
    throw unreadable(
        number, field.getKey(), "'" + field.getKey() + "' is no plain value", "a text or a number");
  }

  private static Problem.ProblemException unreadable(
      int row, String culprit, String detail, String allowed) {
    return new Problem(
            400,
            "intake.unreadable",
            culprit,
            "row " + row + ": " + detail,
            allowed,
            "Correct the row and send the request again; nothing of it was entered.")
        .exception();
  }
}
