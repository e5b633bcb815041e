package org.goodfaith.learn.rows;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.DoublePredicate;
import org.goodfaith.core.base.Nearest;
import org.goodfaith.core.base.Place;
import org.goodfaith.learn.LearnFault;
import org.goodfaith.learn.LearnRefused;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.composer.Composer;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/// One map of a YAML page, read strictly: every fault has its place, and all are collected.
final class Yaml {
  private final String file;
  private final Place place;
  private final Map<String, Node> values = new LinkedHashMap<>();
  private final List<LearnFault> faults;

  private Yaml(String file, Place place, List<LearnFault> faults) {
    this.file = file;
    this.place = place;
    this.faults = faults;
  }

  static Yaml read(String text, String file) throws LearnRefused {
    LoadSettings settings =
        LoadSettings.builder().setLabel(file).setMaxAliasesForCollections(0).build();
    Yaml page = new Yaml(file, new Place(file, 0, 0), new ArrayList<>());
    try {
      StreamReader reader = new StreamReader(settings, text);
      new Composer(settings, new ParserImpl(settings, reader))
          .getSingleNode()
          .ifPresent(node -> page.fill(node, "the page"));
    } catch (MarkedYamlEngineException broken) {
      Place at = broken.getProblemMark().map(page::placeOf).orElse(page.place);
      page.faults.add(
          new LearnFault(
              "learn.config",
              at,
              "",
              "the page is no YAML: " + broken.getProblem(),
              "YAML 1.2",
              "Mend the syntax there."));
    } catch (YamlEngineException broken) {
      page.wrong("", "the page is no YAML", "YAML 1.2", "Mend the syntax.");
    }
    page.refuseFaults();
    return page;
  }

  private void fill(Node node, String what) {
    if (!(node instanceof MappingNode map)) {
      faults.add(
          new LearnFault(
              "learn.config",
              placeOf(node),
              what,
              what + " is no map",
              "`key: value`",
              "Write keys and values."));
      return;
    }
    for (NodeTuple tuple : map.getValue()) {
      if (tuple.getKeyNode() instanceof ScalarNode key) {
        if (values.putIfAbsent(key.getValue(), tuple.getValueNode()) != null) {
          wrong(
              key.getValue(),
              "'" + key.getValue() + "' stands twice",
              "each key once",
              "Keep one of them.");
        }
      }
    }
  }

  void refuseFaults() throws LearnRefused {
    if (!faults.isEmpty()) {
      throw new LearnRefused(faults);
    }
  }

  Set<String> keys() {
    return values.keySet();
  }

  boolean has(String key) {
    return values.containsKey(key);
  }

  private Place placeOf(Node node) {
    return node.getStartMark().map(this::placeOf).orElse(place);
  }

  private Place placeOf(Mark mark) {
    return new Place(file, mark.getLine() + 1L, mark.getColumn() + 1);
  }

  void wrong(String key, String message, String allowed, String remedy) {
    Node node = values.get(key);
    Place at = node == null ? place : placeOf(node);
    faults.add(new LearnFault("learn.config", at, key, message, allowed, remedy));
  }

  /// Refuses every other key.
  void allow(String... known) {
    values.keySet().forEach(key -> oneOf(key, key, "key", List.of(known)));
  }

  /// @return the word, where it is among those known
  String oneOf(String key, String word, String what, Collection<String> known) {
    if (!known.contains(word)) {
      String list = String.join(", ", known);
      wrong(
          key,
          "unknown " + what + " '" + word + "'",
          list,
          Nearest.to(word, known)
              .map(near -> "Did you mean '" + near + "'?")
              .orElse("Use one of: " + list + "."));
    }
    return word;
  }

  String word(String key, String usual, Collection<String> known) {
    return has(key) ? oneOf(key, text(key, usual), "value of " + key, known) : usual;
  }

  String text(String key, String usual) {
    Node node = values.get(key);
    if (node == null) {
      return usual;
    }
    if (node instanceof ScalarNode scalar) {
      return scalar.getValue();
    }
    wrong(key, "'" + key + "' is no text", "a text or number", "Write it on one line.");
    return usual;
  }

  String required(String key, String allowed) {
    String text = text(key, "");
    if (text.isEmpty()) {
      wrong(key, "'" + key + "' is missing", allowed, "Add `" + key + ":` with " + allowed + ".");
    }
    return text;
  }

  boolean flag(String key) {
    return word(key, "no", List.of("yes", "no", "true", "false")).matches("yes|true");
  }

  double number(String key, double usual, DoublePredicate fits, String allowed) {
    String text = text(key, "");
    if (text.isEmpty()) {
      return usual;
    }
    try {
      double value = Double.parseDouble(text);
      if (fits.test(value)) {
        return value;
      }
    } catch (NumberFormatException noNumber) {
      wrong(key, "'" + text + "' is no number", allowed, "Write " + allowed + ".");
      return usual;
    }
    wrong(key, key + " cannot be " + text, allowed, "Write " + allowed + ".");
    return usual;
  }

  int whole(String key, int usual, int least, int most) {
    String allowed = "a whole number from " + least + " to " + most;
    return (int) number(key, usual, v -> v == Math.rint(v) && v >= least && v <= most, allowed);
  }

  /// @return the texts of a list, or the one text there is
  List<String> texts(String key) {
    List<String> texts = new ArrayList<>();
    switch (values.get(key)) {
      case null -> {
        return texts;
      }
      case ScalarNode one -> texts.add(one.getValue());
      case SequenceNode many -> {
        for (Node item : many.getValue()) {
          if (item instanceof ScalarNode scalar) {
            texts.add(scalar.getValue());
          } else {
            wrong(key, "'" + key + "' holds what is no text", "texts", "Write [a, b].");
          }
        }
      }
      case Node other -> wrong(key, "'" + key + "' is no list", "a list of texts", "Write [a, b].");
    }
    return texts;
  }

  Yaml map(String key) {
    Node node = values.get(key);
    Yaml map = new Yaml(file, node == null ? place : placeOf(node), faults);
    if (node != null) {
      map.fill(node, "'" + key + "'");
    }
    return map;
  }

  List<Yaml> maps(String key) {
    List<Yaml> maps = new ArrayList<>();
    if (values.get(key) instanceof SequenceNode many) {
      for (Node item : many.getValue()) {
        Yaml map = new Yaml(file, placeOf(item), faults);
        map.fill(item, "an item of '" + key + "'");
        maps.add(map);
      }
    } else if (has(key)) {
      wrong(key, "'" + key + "' is no list", "a list of maps", "Write lines with `- `.");
    }
    return maps;
  }
}
