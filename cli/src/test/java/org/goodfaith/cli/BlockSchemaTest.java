package org.goodfaith.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.goodfaith.core.rulebook.BlockShapes;
import org.goodfaith.core.rulebook.Proved;
import org.goodfaith.core.rulebook.RulebookFault;
import org.goodfaith.files.rulebook.LoadRulebook;
import org.goodfaith.testkit.Golden;
import org.goodfaith.web.json.JsonText;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/// The JSON Schema of the blocks takes what the reader takes, and refuses misspelt words.
final class BlockSchemaTest {
  private static final Pattern BLOCK = Pattern.compile("(?ms)^```([a-z][a-z-]*)\\n(.*?)^```\\s*?$");
  private static final Path BROKEN = Ran.HOME.resolve("files/src/test/resources/rulebooks/broken");
  private static final Set<String> SPELLING =
      Set.of("rulebook.unknown-key", "rulebook.missing-key", "rulebook.fact-type");

  private static final Map<String, Schema> SCHEMAS = new LinkedHashMap<>();

  private static Schema schema(String element) {
    return SCHEMAS.computeIfAbsent(
        element,
        name ->
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(JsonText.of(BlockShapes.schema(name)), InputFormat.JSON));
  }

  /// @return what the schema has against a block, as an editor would read its YAML
  private static List<String> faults(String element, String yaml) throws IOException {
    Object read =
        new Load(LoadSettings.builder().setSchema(new CoreSchema()).build()).loadFromString(yaml);
    String json = new ObjectMapper().writeValueAsString(read);
    return schema(element).validate(json, InputFormat.JSON).stream().map(Object::toString).toList();
  }

  /// The first day of a block may stand in the text of its article, which no block shows.
  private static final String DAY_IN_THE_TEXT = "no-day-of-force.md";

  private static List<Path> pages(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".md")).sorted().toList();
    }
  }

  @Test
  void every_block_of_the_shipped_rulebook_is_right_by_the_schema() throws IOException {
    List<String> wrong = new ArrayList<>();
    int blocks = 0;
    for (Path page : pages(Ran.HOME.resolve("rulebook"))) {
      Matcher block = BLOCK.matcher(Files.readString(page));
      while (block.find()) {
        blocks++;
        for (String fault : faults(block.group(1), block.group(2))) {
          wrong.add(page.getFileName() + " " + block.group(2).lines().findFirst() + ": " + fault);
        }
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(blocks).isGreaterThan(100);
  }

  @Test
  void blocks_that_are_spelt_wrong_are_wrong_by_the_schema() throws IOException {
    List<String> passed = new ArrayList<>();
    int judged = 0;
    for (Path page : pages(BROKEN)) {
      if (page.endsWith(DAY_IN_THE_TEXT)) {
        continue;
      }
      String text = Files.readString(page);
      if (codes(text).stream().anyMatch(SPELLING::contains)) {
        judged++;
        Matcher block = BLOCK.matcher(text);
        boolean refused = false;
        while (block.find()) {
          refused |=
              !BlockShapes.elements().contains(block.group(1))
                  || !faults(block.group(1), block.group(2)).isEmpty();
        }
        if (!refused) {
          passed.add(page.getFileName().toString());
        }
      }
    }
    assertThat(judged).isGreaterThanOrEqualTo(4);
    assertThat(passed).isEmpty();
  }

  @Test
  void a_misspelt_key_of_any_shipped_block_is_wrong_by_the_schema() throws IOException {
    List<String> passed = new ArrayList<>();
    for (Path page : pages(Ran.HOME.resolve("rulebook"))) {
      Matcher block = BLOCK.matcher(Files.readString(page));
      while (block.find()) {
        String yaml = block.group(2);
        for (String line : yaml.lines().filter(one -> one.matches("[a-z].*:.*")).toList()) {
          String misspelt = yaml.replace(line, "x" + line);
          if (faults(block.group(1), misspelt).isEmpty()) {
            passed.add(page.getFileName() + ": x" + line);
          }
        }
      }
    }
    assertThat(passed).isEmpty();
  }

  private static Set<String> codes(String broken) throws IOException {
    Map<String, byte[]> files =
        Map.of(
            "base.md", Files.readAllBytes(BROKEN.resolveSibling("base.md")),
            "broken.md", broken.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    Set<String> codes = new TreeSet<>();
    if (LoadRulebook.load(files).proved() instanceof Proved.Faulty faulty) {
      faulty.faults().stream().map(RulebookFault::code).forEach(codes::add);
    }
    return codes;
  }

  /// The reader says which keys it asked for when it meets one that it does not know.
  @Test
  void the_schema_knows_the_keys_that_the_reader_asks_for() {
    for (String element : BlockShapes.elements()) {
      Set<String> asked = new TreeSet<>();
      for (String more : List.of("", "each: 1\nfloor: 0\ncap: 1\n")) {
        asked.addAll(asked(element, more + "no-such-key: 1\n"));
      }
      Map<String, Object> shape = BlockShapes.schema(element);
      assertThat(((Map<?, ?>) shape.get("properties")).keySet().stream().map(Object::toString))
          .as(element)
          .containsExactlyInAnyOrderElementsOf(asked);
    }
  }

  private static Set<String> asked(String element, String yaml) {
    String page =
        "# A law\n\n## Article 1. One\n\n*In force from 2020-01-01.*\n\nText.\n\n```"
            + element
            + "\n"
            + yaml
            + "```\n";
    Map<String, byte[]> files =
        Map.of("one.md", page.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    Set<String> asked = new TreeSet<>();
    if (LoadRulebook.load(files).proved() instanceof Proved.Faulty faulty) {
      faulty.faults().stream()
          .filter(fault -> fault.code().equals("rulebook.unknown-key"))
          .filter(fault -> fault.message().contains("no-such-key"))
          .forEach(fault -> asked.addAll(Arrays.asList(fault.allowed().split(", ", -1))));
    }
    return asked;
  }

  @Test
  void the_published_schema_is_what_the_program_says() {
    Golden.check(
        Ran.HOME.resolve("docs/reference/rulebook.schema.json"),
        Ran.command("rulebook", "schema").out());
  }
}
