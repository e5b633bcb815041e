package org.goodfaith.files.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.goodfaith.core.rulebook.Proved;
import org.goodfaith.core.rulebook.ReadRulebook;
import org.goodfaith.core.rulebook.RulebookFault;
import org.junit.jupiter.api.Test;

/// The reference page says what the reader does.
class RulebookPageTest {
  private static final Path ROOT = Path.of(System.getProperty("goodfaith.root", ".."));
  private static final Pattern BLOCK = Pattern.compile("(?ms)^```[a-z]+\\n.*?^```$");

  private static String page() throws IOException {
    return Files.readString(ROOT.resolve("docs/reference/rulebook.md"));
  }

  @Test
  void every_example_is_spelt_as_the_reader_reads() throws IOException {
    StringBuilder chapter = new StringBuilder("# Examples\n");
    Matcher block = BLOCK.matcher(page());
    for (int number = 1; block.find(); number++) {
      chapter
          .append("\n## Article ")
          .append(number)
          .append(". An example\n")
          .append("*In force from 2026-01-01.*\n\n")
          .append(block.group())
          .append('\n');
    }
    RulebookReading reading =
        ReadRulebookFolder.read(
            Map.of("page.md", chapter.toString().getBytes(StandardCharsets.UTF_8)));

    assertThat(reading.faults()).isEmpty();
    assertThat(reading.text().articles()).hasSizeGreaterThan(10);
    if (ReadRulebook.read(reading.text()) instanceof Proved.Faulty faulty) {
      // The examples name things that the page does not declare; all else about them is right.
      assertThat(faulty.faults())
          .extracting(RulebookFault::code)
          .allMatch(code -> code.equals("rulebook.reference") || code.equals("rulebook.range"));
    }
  }

  @Test
  void every_code_that_a_broken_rulebook_gives_stands_on_the_page() throws IOException {
    TreeSet<String> codes = new TreeSet<>();
    try (Stream<Path> golden =
        Files.list(ROOT.resolve("files/src/test/resources/rulebooks/broken"))) {
      for (Path file : golden.filter(path -> path.toString().endsWith(".txt")).toList()) {
        Matcher code =
            Pattern.compile("(?m)^\\S+: (C[0-9]+|[a-z]+\\.[a-z-]+)")
                .matcher(Files.readString(file));
        while (code.find()) {
          codes.add(code.group(1));
        }
      }
    }
    String page = page();
    assertThat(codes).hasSizeGreaterThan(30);
    for (String code : codes) {
      String word = code.substring(code.indexOf('.') + 1);
      boolean named = page.contains("`" + code + "`") || page.contains("`" + word + "`");
      assertThat(named).as(code).isTrue();
    }
  }
}
