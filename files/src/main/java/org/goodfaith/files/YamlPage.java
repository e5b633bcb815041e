package org.goodfaith.files;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.goodfaith.core.base.Fault;
import org.goodfaith.core.base.Nearest;
import org.goodfaith.core.base.Place;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.composer.Composer;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/// A YAML page being read strictly: every fault has its place, and all are collected.
final class YamlPage {
  private final String file;
  private final List<Fault> faults = new ArrayList<>();

  YamlPage(String file) {
    this.file = file;
  }

  /// @return the page's outermost map; empty after a fault
  Optional<YamlMap> read(String text) {
    LoadSettings settings =
        LoadSettings.builder().setLabel(file).setMaxAliasesForCollections(0).build();
    try {
      Optional<Node> root = compose(settings, text);
      if (root.isEmpty()) {
        fault(new Place(file, 0, 0), "", "the page is empty", "a mapping", "Write the mapping.");
        return Optional.empty();
      }
      return YamlMap.of(this, root.get(), "the page");
    } catch (MarkedYamlEngineException broken) {
      Place place = broken.getProblemMark().map(this::placeOf).orElse(new Place(file, 0, 0));
      String problem = broken.getProblem();
      fault(place, "", "the page is no YAML: " + problem, "YAML 1.2", "Mend the syntax there.");
    } catch (YamlEngineException broken) {
      Place place = new Place(file, 0, 0);
      String problem = String.valueOf(broken.getMessage()).lines().findFirst().orElse("unknown");
      fault(place, "", "the page is no YAML: " + problem, "YAML 1.2", "Mend the syntax.");
    }
    return Optional.empty();
  }

  private static Optional<Node> compose(LoadSettings settings, String text) {
    StreamReader reader = new StreamReader(settings, text);
    return new Composer(settings, new ParserImpl(settings, reader)).getSingleNode();
  }

  void fault(Place place, String culprit, String message, String allowed, String remedy) {
    faults.add(new MappingFault(place, culprit, message, allowed, remedy));
  }

  /// An unknown word where only some are known.
  void unknown(Place place, String word, String what, Collection<String> known) {
    String list = String.join(", ", known);
    String remedy =
        Nearest.to(word, known)
            .map(near -> "Did you mean '" + near + "'?")
            .orElse("Use one of: " + list + ".");
    fault(place, word, "unknown " + what + " '" + word + "'", list, remedy);
  }

  Place placeOf(Node node) {
    return node.getStartMark().map(this::placeOf).orElse(new Place(file, 0, 0));
  }

  private Place placeOf(Mark mark) {
    return new Place(file, mark.getLine() + 1L, mark.getColumn() + 1);
  }

  boolean isRight() {
    return faults.isEmpty();
  }

  List<Fault> faults() {
    return faults.stream().sorted((one, other) -> one.place().compareTo(other.place())).toList();
  }
}
