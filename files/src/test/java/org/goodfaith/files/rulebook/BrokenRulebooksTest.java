package org.goodfaith.files.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.goodfaith.core.rulebook.Proved;
import org.goodfaith.core.rulebook.RulebookFault;
import org.goodfaith.testkit.Golden;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Each broken chapter beside a small sound one: refused with code, place, text and remedy.
class BrokenRulebooksTest {
  private static final Path ROOT = Path.of(System.getProperty("goodfaith.root", ".."));
  private static final Path RULEBOOKS = ROOT.resolve("files/src/test/resources/rulebooks");
  private static final Pattern SPELLED =
      Pattern.compile("\"((?:rulebook|case)[.][a-z-]+|C[0-9]{1,2})\"");

  /// @return chapters beside the sound base, and folders that stand for themselves
  static List<String> broken() throws IOException {
    try (Stream<Path> files = Files.list(RULEBOOKS.resolve("broken"))) {
      return files
          .filter(file -> Files.isDirectory(file) || file.toString().endsWith(".md"))
          .map(file -> file.getFileName().toString().replaceFirst("[.]md$", ""))
          .sorted()
          .toList();
    }
  }

  private static List<RulebookFault> faults(String name) throws IOException {
    Path folder = RULEBOOKS.resolve("broken/" + name);
    LoadRulebook.Loaded loaded =
        Files.isDirectory(folder)
            ? LoadRulebook.load(folder)
            : LoadRulebook.load(
                Map.of(
                    "base.md", Files.readAllBytes(RULEBOOKS.resolve("base.md")),
                    "broken.md", Files.readAllBytes(RULEBOOKS.resolve("broken/" + name + ".md"))));
    return switch (loaded.proved()) {
      case Proved.Holds _ -> List.of();
      case Proved.Faulty faulty -> faulty.faults();
    };
  }

  @ParameterizedTest
  @MethodSource("broken")
  void broken_rulebook_is_refused_as_reviewed(String name) throws IOException {
    List<RulebookFault> faults = faults(name);

    assertThat(faults).isNotEmpty();
    assertThat(faults)
        .allSatisfy(fault -> {
          assertThat(fault.place().file()).isNotEmpty();
          assertThat(fault.message()).isNotBlank();
          assertThat(fault.allowed()).isNotBlank();
          assertThat(fault.remedy()).isNotBlank();
        });
    Golden.check(
        RULEBOOKS.resolve("broken/" + name + ".txt"),
        faults.stream().map(RulebookFault::text).collect(Collectors.joining("\n\n")));
  }

  /// C1 to C14 and whatever else the page names. C15, on who may decide, is no matter of a
  /// rulebook: `FoldStandingTest` and `LawmakingTest` hold it where acts are folded.
  @Test
  void every_proof_refuses_at_least_two_broken_rulebooks() throws IOException {
    Map<String, Set<String>> refused = new TreeMap<>();
    for (String code : codesOfThePage()) {
      refused.put(code, new TreeSet<>());
    }
    for (String name : broken()) {
      for (RulebookFault fault : faults(name)) {
        assertThat(refused).as("codes in docs/reference/rulebook.md").containsKey(fault.code());
        refused.get(fault.code()).add(name);
      }
    }
    for (int number = 1; number <= 14; number++) {
      assertThat(refused).containsKey("C" + number);
    }
    assertThat(refused)
        .allSatisfy((code, names) -> assertThat(names).as(code).hasSizeGreaterThanOrEqualTo(2));
  }

  @Test
  void page_names_every_code_that_the_proofs_can_give() throws IOException {
    TreeSet<String> spelled = new TreeSet<>();
    for (String sources : List.of("core/src/main/java", "files/src/main/java")) {
      try (Stream<Path> files = Files.walk(ROOT.resolve(sources))) {
        for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
          Matcher code = SPELLED.matcher(Files.readString(file));
          while (code.find()) {
            spelled.add(code.group(1));
          }
        }
      }
    }
    assertThat(codesOfThePage()).isEqualTo(spelled);
  }

  /// The rows of the table under "What is proved at loading"; in a row, `twice` after
  /// `rulebook.number` is `rulebook.twice`.
  private static Set<String> codesOfThePage() throws IOException {
    String page = Files.readString(ROOT.resolve("docs/reference/rulebook.md"));
    String section = page.substring(page.indexOf("## What is proved at loading"));
    String table = section.substring(section.indexOf("| code |"));
    Set<String> codes = new TreeSet<>();
    for (String row : table.substring(0, table.indexOf("\n\n")).lines().skip(2).toList()) {
      String family = "";
      Matcher code = Pattern.compile("`([^`]+)`").matcher(row.split("[|]", -1)[1]);
      while (code.find()) {
        String name = code.group(1);
        codes.add(name.contains(".") ? name : family + name);
        family = name.contains(".") ? name.substring(0, name.indexOf('.') + 1) : family;
      }
    }
    return codes;
  }

  @Test
  void a_file_named_after_an_article_of_the_constitution_is_refused_by_it() throws IOException {
    for (String name : broken()) {
      if (name.matches("c[0-9]+-.*") && !"c7-unknown-calendar".equals(name)) {
        String code = "C" + name.substring(1, name.indexOf('-'));
        assertThat(faults(name)).as(name).extracting(RulebookFault::code).contains(code);
      }
    }
  }

  @Test
  void a_file_in_another_encoding_is_refused_at_the_letter() {
    byte[] file = "# Law\n\n## Article 1. Geb\u00fchren\n".getBytes(StandardCharsets.ISO_8859_1);

    assertThat(LoadRulebook.load(Map.of("a.md", file)).proved())
        .isInstanceOfSatisfying(
            Proved.Faulty.class,
            faulty ->
                assertThat(faulty.faults().getFirst().text())
                    .startsWith("a.md:3:18: rulebook.file")
                    .contains("not UTF-8"));
  }

  @Test
  void sound_base_without_a_broken_chapter_holds() throws IOException {
    Map<String, byte[]> files = Map.of("base.md", Files.readAllBytes(RULEBOOKS.resolve("base.md")));

    assertThat(LoadRulebook.load(files).proved()).isInstanceOf(Proved.Holds.class);
  }
}
