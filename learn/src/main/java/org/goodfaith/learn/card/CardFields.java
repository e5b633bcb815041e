package org.goodfaith.learn.card;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.goodfaith.core.base.Decimal;
import org.goodfaith.core.base.Place;
import org.goodfaith.learn.LearnRefused;
import org.jspecify.annotations.Nullable;

/// The fields of one object of a card's JSON, read one by one; what is not asked for is refused.
final class CardFields {
  private final Map<?, ?> map;
  private final String file;
  private final String path;
  private final Set<String> asked = new HashSet<>();

  CardFields(Map<?, ?> map, String file, String path) {
    this.map = map;
    this.file = file;
    this.path = path;
  }

  boolean has(String key) {
    return map.containsKey(key);
  }

  String text(String key) throws LearnRefused {
    return typed(key, get(key), String.class, "a text");
  }

  long whole(String key) throws LearnRefused {
    return typed(key, get(key), Long.class, "a whole number");
  }

  boolean flag(String key) throws LearnRefused {
    return typed(key, get(key), Boolean.class, "true or false");
  }

  Decimal decimal(String key) throws LearnRefused {
    return decimalOf(key, get(key));
  }

  List<Decimal> decimals(String key) throws LearnRefused {
    List<Decimal> decimals = new ArrayList<>();
    for (Object one : list(key)) {
      decimals.add(decimalOf(key, one));
    }
    return decimals;
  }

  List<String> texts(String key) throws LearnRefused {
    List<String> texts = new ArrayList<>();
    for (Object one : list(key)) {
      texts.add(typed(key, one, String.class, "a list of texts"));
    }
    return texts;
  }

  List<Long> wholes(String key, Object row) throws LearnRefused {
    List<Long> wholes = new ArrayList<>();
    for (Object one : typed(key, row, List.class, "a list of rows")) {
      wholes.add(typed(key, one, Long.class, "rows of whole numbers"));
    }
    return wholes;
  }

  List<?> list(String key) throws LearnRefused {
    return typed(key, get(key), List.class, "a list");
  }

  CardFields object(String key) throws LearnRefused {
    return new CardFields(typed(key, get(key), Map.class, "an object"), file, under(key));
  }

  List<CardFields> objects(String key) throws LearnRefused {
    List<CardFields> objects = new ArrayList<>();
    for (Object one : list(key)) {
      Map<?, ?> inner = typed(key, one, Map.class, "a list of objects");
      objects.add(new CardFields(inner, file, under(key) + "[" + objects.size() + "]"));
    }
    return objects;
  }

  <E extends Enum<E>> E word(String key, Class<E> words) throws LearnRefused {
    String text = text(key);
    List<String> allowed = new ArrayList<>();
    for (E word : words.getEnumConstants()) {
      String name = word.name().toLowerCase(Locale.ROOT);
      if (name.equals(text)) {
        return word;
      }
      allowed.add(name);
    }
    throw refused(key, String.join(", ", allowed));
  }

  /// @throws LearnRefused where the object holds what nobody asked for
  void end() throws LearnRefused {
    for (Object key : map.keySet()) {
      if (key instanceof String name && !asked.contains(name)) {
        throw LearnRefused.of(
            "card.unknown-key",
            place(),
            List.of(under(name), "no card has '" + under(name) + "'"),
            String.join(", ", asked.stream().sorted().toList()),
            "Take it out, or mend its spelling.");
      }
    }
  }

  private <T> T typed(String key, @Nullable Object value, Class<T> type, String allowed)
      throws LearnRefused {
    if (!type.isInstance(value)) {
      throw refused(key, allowed);
    }
    return type.cast(value);
  }

  LearnRefused refused(String key, String allowed) {
    String what = has(key) ? "is not " + allowed : "is missing";
    return LearnRefused.of(
        "card.value",
        place(),
        List.of(under(key), "'" + under(key) + "' " + what),
        allowed,
        "Write the card anew, or mend the key.");
  }

  /// @return a refusal of the whole object
  LearnRefused wrong(String message) {
    return LearnRefused.of(
        "card.inconsistent",
        place(),
        List.of(path.isEmpty() ? "card" : path, message),
        "a table that fits together",
        "Mend the card.");
  }

  private Place place() {
    return new Place(file, 0, 0);
  }

  private @Nullable Object get(String key) {
    asked.add(key);
    return map.get(key);
  }

  private String under(String key) {
    return path.isEmpty() ? key : path + "." + key;
  }

  private Decimal decimalOf(String key, @Nullable Object value) throws LearnRefused {
    String allowed = "a decimal number as a text, such as \"0.250\"";
    String text = typed(key, value, String.class, allowed);
    int point = text.indexOf('.');
    int scale = point < 0 ? 0 : text.length() - point - 1;
    Optional<Decimal> read = scale > 9 ? Optional.empty() : Decimal.parse(text, scale);
    if (read.isEmpty()) {
      throw refused(key, allowed);
    }
    return read.get();
  }
}
