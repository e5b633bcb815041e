package org.goodfaith.files.rulebook;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.goodfaith.core.base.Place;
import org.goodfaith.core.rulebook.RulebookText.Fields;
import org.goodfaith.core.rulebook.RulebookText.Items;
import org.goodfaith.core.rulebook.RulebookText.NamedNode;
import org.goodfaith.core.rulebook.RulebookText.Node;
import org.goodfaith.core.rulebook.RulebookText.Scalar;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/// Reads the YAML of one block into nodes with places. Texts, tables and sequences only: no
/// anchors, aliases, tags or second documents, no key twice, no deep nesting.
final class ReadBlockYaml {
  private static final int BLOCK_MAX_CHARS = 65_536;
  private static final int DEPTH_MAX = 6;

  private final String file;
  private final int firstLine;
  private final int indent;
  private final FolderFaults faults;
  private boolean sound = true;

  /// @param file its name
  /// @param firstLine number of the first line inside the fence
  /// @param indent columns before the fence
  ReadBlockYaml(String file, int firstLine, int indent, FolderFaults faults) {
    this.file = file;
    this.firstLine = firstLine;
    this.indent = indent;
    this.faults = faults;
  }

  /// @return the fields of the block, or empty after telling why not
  Optional<Fields> read(String yaml) {
    Place start = new Place(file, firstLine, 0);
    if (yaml.length() > BLOCK_MAX_CHARS) {
      refuse(
          start,
          "the block has " + yaml.length() + " characters",
          "at most " + BLOCK_MAX_CHARS + " characters",
          "Split the rule into several blocks.");
      return Optional.empty();
    }
    LoadSettings settings =
        LoadSettings.builder().setLabel(file).setCodePointLimit(BLOCK_MAX_CHARS).build();
    try {
      Iterator<Event> events = new ParserImpl(settings, new StreamReader(settings, yaml));
      return document(events, start);
    } catch (MarkedYamlEngineException e) {
      Place place = e.getProblemMark().map(this::place).orElse(start);
      refuse(
          place,
          "the block is not well-formed YAML: " + plain(e.getProblem()),
          "lines such as `key: value`, sequences such as `[a, b]`",
          "Mend the line; a value with `: ` or `#` in it stands in quotes.");
    } catch (YamlEngineException e) {
      refuse(
          start,
          "the block is not well-formed YAML",
          "lines such as `key: value`",
          "Mend the block.");
    }
    return Optional.empty();
  }

  private static String plain(String problem) {
    return problem.replace('\n', ' ');
  }

  private Optional<Fields> document(Iterator<Event> events, Place start) {
    Optional<Fields> fields = Optional.empty();
    boolean seen = false;
    while (events.hasNext()) {
      Event event = events.next();
      if (!(event instanceof NodeEvent)) {
        continue;
      }
      Node node = node(event, events, 0);
      if (seen || !(node instanceof Fields read)) {
        refuse(
            node.place(),
            "the block is no table of keys and values",
            "one table of lines such as `key: value`",
            "Write the rule as keys and values.");
        return Optional.empty();
      }
      seen = true;
      fields = Optional.of(read);
    }
    if (!seen) {
      refuse(
          start,
          "the block is empty",
          "lines such as `key: value`",
          "Write the rule, or take the block out.");
    }
    return sound ? fields : Optional.empty();
  }

  private Node node(Event event, Iterator<Event> events, int depth) {
    Place place = event.getStartMark().map(this::place).orElse(new Place(file, firstLine, 0));
    if (depth > DEPTH_MAX) {
      throw new YamlEngineException("too deep");
    }
    if (event instanceof AliasEvent
        || (event instanceof NodeEvent named && named.getAnchor().isPresent())) {
      refuse(
          place,
          "anchors and aliases are no part of a rule",
          "the value itself",
          "Write the value out where it is needed.");
      if (event instanceof AliasEvent) {
        return new Scalar(place, "?");
      }
    }
    return switch (event) {
      case ScalarEvent scalar -> {
        tag(place, scalar.getTag().isPresent());
        yield new Scalar(place, scalar.getValue());
      }
      case SequenceStartEvent sequence -> {
        tag(place, sequence.getTag().isPresent());
        yield items(place, events, depth);
      }
      case MappingStartEvent mapping -> {
        tag(place, mapping.getTag().isPresent());
        yield fields(place, events, depth);
      }
      case Event _ -> throw new YamlEngineException("unexpected event");
    };
  }

  private void tag(Place place, boolean present) {
    if (present) {
      refuse(place, "tags are no part of a rule", "a plain value", "Take the tag out.");
    }
  }

  private Items items(Place place, Iterator<Event> events, int depth) {
    List<Node> items = new ArrayList<>();
    Event event = events.next();
    while (event.getEventId() != Event.ID.SequenceEnd) {
      items.add(node(event, events, depth + 1));
      event = events.next();
    }
    return new Items(place, items);
  }

  private Fields fields(Place place, Iterator<Event> events, int depth) {
    List<NamedNode> fields = new ArrayList<>();
    Set<String> names = new HashSet<>();
    Event event = events.next();
    while (event.getEventId() != Event.ID.MappingEnd) {
      Node key = node(event, events, depth + 1);
      Node value = node(events.next(), events, depth + 1);
      if (!(key instanceof Scalar name)) {
        refuse(key.place(), "a key is a plain text", "`key: value`", "Write a plain key.");
      } else if (!names.add(name.text())) {
        refuse(
            key.place(),
            "the key '" + name.text() + "' stands here twice",
            "each key once",
            "Take one of the two lines out.");
      } else {
        fields.add(new NamedNode(name.place(), name.text(), value));
      }
      event = events.next();
    }
    return new Fields(place, fields);
  }

  private Place place(Mark mark) {
    return new Place(file, firstLine + mark.getLine(), mark.getColumn() + 1 + indent);
  }

  private void refuse(Place place, String message, String allowed, String remedy) {
    sound = false;
    faults.add("rulebook.yaml", place, message, allowed, remedy);
  }
}
