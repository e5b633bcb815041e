package org.goodfaith.served;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;

/// How a command ended.
///
/// @param exit its exit code
/// @param out its standard output
/// @param err its standard error
public record Outcome(int exit, String out, String err) {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.USE_LONG_FOR_INTS);

  /// @return itself, where it ended as expected; fails with all it said otherwise
  public Outcome ended(int expected) {
    assertThat(exit).as("%s%n%s", out, err).isEqualTo(expected);
    assertThat(out + err).doesNotContain("\tat ", "Exception in thread");
    return this;
  }

  /// @return its output, read as JSON
  public Map<String, Object> json() {
    return json(out);
  }

  /// @return a JSON object; whole numbers are `Long`
  public static Map<String, Object> json(String text) {
    try {
      return JSON.readValue(text, new TypeReference<Map<String, Object>>() {});
    } catch (JsonProcessingException e) {
      throw new AssertionError("no JSON: " + text, e);
    }
  }

  /// @return a list of objects of a JSON object
  @SuppressWarnings("unchecked")
  public static List<Map<String, Object>> list(Map<String, Object> json, String key) {
    return (List<Map<String, Object>>) json.get(key);
  }
}
