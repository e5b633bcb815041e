package org.goodfaith.files;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.goodfaith.core.base.Place;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/// One map of a YAML page, with the place of each key. Asking for what is not there, or is of
/// another shape, adds a fault to the page.
final class YamlMap {
  private final YamlPage page;
  private final Place place;
  private final Map<String, Node> values;
  private final Map<String, Place> places;

  private YamlMap(YamlPage page, Place place, Map<String, Node> values, Map<String, Place> places) {
    this.page = page;
    this.place = place;
    this.values = values;
    this.places = places;
  }

  static Optional<YamlMap> of(YamlPage page, Node node, String what) {
    if (!(node instanceof MappingNode map)) {
      page.fault(
          page.placeOf(node), what, what + " is no map", "`key: value`", "Write keys and values.");
      return Optional.empty();
    }
    Map<String, Node> values = new LinkedHashMap<>();
    Map<String, Place> places = new LinkedHashMap<>();
    for (NodeTuple tuple : map.getValue()) {
      Place at = page.placeOf(tuple.getKeyNode());
      if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
        page.fault(at, what, "a key is no text", "a word as key", "Write a word before the colon.");
      } else if (values.putIfAbsent(key.getValue(), tuple.getValueNode()) != null) {
        page.fault(
            at,
            key.getValue(),
            "'" + key.getValue() + "' stands twice",
            "each key once",
            "Keep one of them.");
      } else {
        places.put(key.getValue(), at);
      }
    }
    return Optional.of(new YamlMap(page, page.placeOf(node), values, places));
  }

  YamlPage page() {
    return page;
  }

  Set<String> keys() {
    return values.keySet();
  }

  boolean has(String key) {
    return values.containsKey(key);
  }

  /// @return the place of a key, or of the map where the key is not there
  Place place(String key) {
    return places.getOrDefault(key, place);
  }

  /// Refuses every other key.
  void allow(List<String> known) {
    for (String key : values.keySet()) {
      if (!known.contains(key)) {
        page.unknown(place(key), key, "key", known);
      }
    }
  }

  /// @return the value's text; empty where the key is absent or has no text
  Optional<String> text(String key) {
    Node node = values.get(key);
    if (node == null) {
      return Optional.empty();
    }
    if (node instanceof ScalarNode scalar) {
      return Optional.of(scalar.getValue());
    }
    wrong(key, "'" + key + "' is no text", "a text or number", "Write it on one line.");
    return Optional.empty();
  }

  /// @return the value's text; adds a fault where it is absent or blank
  String required(String key, String allowed) {
    String text = text(key).orElse("");
    if (text.isBlank() && !(values.get(key) instanceof SequenceNode)) {
      wrong(key, "'" + key + "' is missing", allowed, "Add `" + key + ":` with " + allowed + ".");
    }
    return text;
  }

  /// @return the map under the key; an empty one where the key is absent or wrong
  YamlMap map(String key) {
    Node node = values.get(key);
    Optional<YamlMap> found = node == null ? Optional.empty() : of(page, node, "'" + key + "'");
    return found.orElse(new YamlMap(page, place(key), Map.of(), Map.of()));
  }

  boolean isText(String key) {
    return values.get(key) instanceof ScalarNode;
  }

  /// @return the maps listed under the key
  List<YamlMap> maps(String key) {
    List<YamlMap> maps = new ArrayList<>();
    for (Node item : list(key)) {
      of(page, item, "an item of '" + key + "'").ifPresent(maps::add);
    }
    return maps;
  }

  /// @return the texts listed under the key
  List<String> texts(String key) {
    List<String> texts = new ArrayList<>();
    for (Node item : list(key)) {
      if (item instanceof ScalarNode scalar) {
        texts.add(scalar.getValue());
      } else {
        wrong(key, "'" + key + "' holds what is no text", "a list of texts", "Write [a, b].");
      }
    }
    return texts;
  }

  private List<Node> list(String key) {
    Node node = values.get(key);
    if (node instanceof SequenceNode sequence) {
      return sequence.getValue();
    }
    if (node != null) {
      wrong(key, "'" + key + "' is no list", "a list", "Write a list: [a, b], or lines with `- `.");
    }
    return List.of();
  }

  void wrong(String key, String message, String allowed, String remedy) {
    page.fault(place(key), key, message, allowed, remedy);
  }
}
