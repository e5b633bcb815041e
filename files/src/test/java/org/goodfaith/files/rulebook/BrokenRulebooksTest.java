package org.goodfaith.files.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
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
  private static final Path RULEBOOKS =
      Path.of(System.getProperty("goodfaith.root", ".."), "files/src/test/resources/rulebooks");

  static List<String> broken() throws IOException {
    try (Stream<Path> files = Files.list(RULEBOOKS.resolve("broken"))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".md"))
          .map(name -> name.substring(0, name.length() - 3))
          .sorted()
          .toList();
    }
  }

  private static List<RulebookFault> faults(String name) throws IOException {
    Map<String, byte[]> files =
        Map.of(
            "base.md", Files.readAllBytes(RULEBOOKS.resolve("base.md")),
            "broken.md", Files.readAllBytes(RULEBOOKS.resolve("broken/" + name + ".md")));
    return switch (LoadRulebook.load(files).proved()) {
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

  @Test
  void every_code_of_the_constitution_is_refused_somewhere() throws IOException {
    TreeSet<String> codes = new TreeSet<>();
    for (String name : broken()) {
      faults(name).forEach(fault -> codes.add(fault.code()));
    }
    for (int number = 1; number <= 14; number++) {
      assertThat(codes).contains("C" + number);
    }
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
  void sound_base_without_a_broken_chapter_holds() throws IOException {
    Map<String, byte[]> files = Map.of("base.md", Files.readAllBytes(RULEBOOKS.resolve("base.md")));

    assertThat(LoadRulebook.load(files).proved()).isInstanceOf(Proved.Holds.class);
  }
}
