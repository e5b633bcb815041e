package org.goodfaith.core.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void random_trees_are_read_as_they_were_written(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 500; i++) {
      Map<String, Object> tree = map(random, 4);
      String text = Json.write(tree);
      assertThat(JsonReader.readMap(text)).isEqualTo(tree);
      assertThat(Json.write(JsonReader.readMap(text))).isEqualTo(text);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void fields_put_in_any_order_are_written_as_a_map_of_them(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 1_000; i++) {
      Map<String, Object> map = new LinkedHashMap<>();
      Json.Fields fields = new Json.Fields();
      for (int put = random.nextInt(40); put > 0; put--) {
        String key = text(random);
        Object value = value(random, 1);
        map.put(key, value);
        fields.put(
            key,
            value instanceof Map<?, ?> inner ? new Json.Written(Json.write(texts(inner))) : value);
      }
      assertThat(fields.write()).isEqualTo(Json.write(map));
    }
  }

  private static Map<String, Object> texts(Map<?, ?> map) {
    Map<String, Object> texts = new LinkedHashMap<>();
    map.forEach((key, value) -> texts.put((String) key, value));
    return texts;
  }

  private static Map<String, Object> map(Random random, int depth) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = random.nextInt(5); i > 0; i--) {
      map.put(text(random), value(random, depth));
    }
    return map;
  }

  private static Object value(Random random, int depth) {
    return switch (random.nextInt(depth > 0 ? 5 : 3)) {
      case 0 -> text(random);
      case 1 -> random.nextBoolean() ? random.nextLong() : (long) random.nextInt(100);
      case 2 -> random.nextBoolean();
      case 3 -> map(random, depth - 1);
      default -> {
        List<Object> list = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
          list.add(value(random, depth - 1));
        }
        yield list;
      }
    };
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(8); i > 0; i--) {
      switch (random.nextInt(5)) {
        case 0 -> text.append((char) random.nextInt(0x21));
        case 1 -> text.appendCodePoint(0x10000 + random.nextInt(0x1000));
        case 2 -> text.append("\"\\/\b\f\u007f\u2028é".charAt(random.nextInt(8)));
        default -> text.append((char) ('a' + random.nextInt(26)));
      }
    }
    return text.toString();
  }

  @Test
  void one_value_has_one_spelling() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("b", List.of(1, -2L, true));
    map.put("a", "x\u0001\n\"\\/\u007f\u20ac");
    map.put("B", Map.of());
    assertThat(Json.write(map))
        .isEqualTo("{\"B\":{},\"a\":\"x\\u0001\\n\\\"\\\\/\u007f\u20ac\",\"b\":[1,-2,true]}");
  }

  @Test
  void blanks_and_escapes_of_other_writers_are_read() {
    assertThat(
            JsonReader.readMap(" {\n\"a\" : [ 1 , \"\\u00e9\\/\\uD83D\\uDE00\" ] , \"b\":{ } }\t"))
        .isEqualTo(Map.of("a", List.of(1L, "é/😀"), "b", Map.of()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "1",
        "{",
        "{\"a\":1",
        "{\"a\":1,}",
        "{\"a\":1}x",
        "{\"a\":1,\"a\":2}",
        "{\"a\":1.5}",
        "{\"a\":1e3}",
        "{\"a\":+1}",
        "{\"a\":01}",
        "{\"a\":-0}",
        "{\"a\":-}",
        "{\"a\":٣}",
        "{\"a\":9223372036854775808}",
        "{\"a\":null}",
        "{\"a\":tru}",
        "{\"a\":\"x}",
        "{\"a\":\"\\x\"}",
        "{\"a\":\"\\u12\"}",
        "{\"a\":\"\\u+123\"}",
        "{\"a\":\"\\u00٣9\"}",
        "{\"a\":\"\n\"}",
        "{\"a\":[1 2]}",
        "{\"a\":[1,]}",
        "{a:1}"
      })
  void what_is_no_such_object_is_refused(String text) {
    assertThatThrownBy(() -> JsonReader.readMap(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "{\"a\":"})
  void nesting_without_end_is_refused_before_the_stack_is_full(String open) {
    assertThatThrownBy(() -> JsonReader.readMap("{\"a\":" + open.repeat(1_000_000)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("nested");
  }

  @Test
  void what_is_not_canonical_is_our_own_mistake() {
    assertThatThrownBy(() -> Json.write(Map.of("a", 1.5))).isInstanceOf(RegistryBug.class);
  }
}
