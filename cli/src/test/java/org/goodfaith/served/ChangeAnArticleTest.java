package org.goodfaith.served;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.goodfaith.postgres.embedded.EmbeddedPostgres;
import org.junit.jupiter.api.Test;

/// Walks the guide `change-an-article.md` as it is written, and then off its path.
final class ChangeAnArticleTest {
  private static final Path GUIDE =
      GoodfaithProcess.HOME.resolve("docs/guides/change-an-article.md");
  private static final Pattern FENCE =
      Pattern.compile("(?ms)^(`{3,4})(sh|text|markdown)\n(.*?)^\\1$");
  private static final Pattern HEX = Pattern.compile("Digest: ([0-9a-f]{64})");

  private final Path folder = Folders.fresh("guide");
  private final Path town = folder.resolve("town");
  private final Path law = folder.resolve("my-law");
  private String digest = "";

  private Outcome run(String line) {
    List<String> words = new ArrayList<>();
    for (String word : line.strip().split(" +")) {
      words.add(
          word.replaceFirst("^town$", town.toString())
              .replaceFirst("^my-law$", law.toString())
              .replaceFirst("^DIGEST$", digest)
              .replaceFirst("^demo-data/", GoodfaithProcess.HOME.resolve("demo-data") + "/"));
    }
    InputStream before = System.in;
    System.setIn(new ByteArrayInputStream("a long password\n".getBytes(StandardCharsets.UTF_8)));
    try {
      return Commands.run(words.subList(1, words.size()).toArray(String[]::new));
    } finally {
      System.setIn(before);
    }
  }

  private Outcome ended(String line) {
    Outcome outcome = run(line).ended(0);
    Matcher found = HEX.matcher(outcome.out());
    if (found.find()) {
      digest = found.group(1);
    }
    return outcome;
  }

  /// A line of the guide stands in what was printed; `N` is a number, `DIGEST` a digest.
  private static void assertSays(String printed, String line) {
    String pattern =
        Pattern.quote(line)
            .replaceAll("\\bN\\b", "\\\\E[1-9][0-9,]*\\\\Q")
            .replace("DIGEST", "\\E[0-9a-f]{64}\\Q");
    assertThat(Pattern.compile("(?m)^" + pattern + "$").matcher(printed).find())
        .as("%s%nin%n%s", line, printed)
        .isTrue();
  }

  private void edit(String find, String write) throws IOException {
    Path file = law.resolve("60-trains.md");
    String text = Files.readString(file);
    assertThat(text.split(Pattern.quote(find), -1)).as(find).hasSize(2);
    Files.writeString(file, text.replace(find, write));
  }

  private void walk() throws IOException {
    Matcher fence = FENCE.matcher(Files.readString(GUIDE));
    String find = "";
    StringBuilder printed = new StringBuilder();
    while (fence.find()) {
      String body = fence.group(3);
      switch (fence.group(2)) {
        case "markdown" -> {
          if (find.isEmpty()) {
            find = body;
          } else {
            edit(find, body);
            find = "";
          }
        }
        case "text" -> body.lines().forEach(line -> assertSays(printed.toString(), line));
        default -> {
          printed.setLength(0);
          for (String line : body.lines().toList()) {
            printed.append(step(line));
          }
        }
      }
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(file.getFileName()));
      }
    }
  }

  private String step(String line) throws IOException {
    if (line.startsWith("cp -r ")) {
      copy(GoodfaithProcess.HOME.resolve("rulebook"), law);
      return "";
    }
    return ended(line).out();
  }

  @Test
  void the_guide_leads_to_law_and_what_leaves_its_path_is_refused() throws IOException {
    Files.createDirectories(folder);
    try (EmbeddedPostgres server = EmbeddedPostgres.open(town)) {
      assertThat(server.isAlive()).isTrue();
      walk();
      String old = answeredBy("2027-02-28");
      assertThat(old).isNotEqualTo(digest);
      assertThat(answeredBy("2027-03-01")).isEqualTo(digest);
      String end = " --data town --today 2027-03-02";
      assertThat(ended("./goodfaith rulebook impact DIGEST" + end).out()).contains(" 0 move.");
      assertRefused("law.already-law", "draft my-law --officer anna" + end);
      assertRefused("law.no-draft", "approve DIGEST --officer ben" + end);
      assertRefused("There is no account 'zoe'", "draft my-law --officer zoe" + end);
      draftAnother();
      assertRefused("law.own-draft", "approve DIGEST --officer anna" + end);
      ended("./goodfaith rulebook approve DIGEST --officer ben" + end);
      assertRefused("law.same-officer", "approve DIGEST --officer ben" + end);
      assertRefused("law.approvals", "publish DIGEST --from 2027-06-01 --officer ben" + end);
      ended("./goodfaith rulebook approve DIGEST --officer cleo" + end);
      assertRefused("law.notice", "publish DIGEST --from 2027-03-15 --officer ben" + end);
      Outcome other = run("./goodfaith ingest x --mapping conduct --rulebook my-law" + end);
      assertThat(other.ended(1).err()).contains("differs from it", "rulebook draft");
      assertThat(run("./goodfaith verify --data town").ended(0).out()).doesNotContain("differs");
    }
  }

  private String answeredBy(String day) {
    String line = "./goodfaith report resident:MADE-UP-001 --purpose audit --json --as-of ";
    return String.valueOf(
        ended(line + day + " --data town --today 2027-03-01").json().get("rulebook"));
  }

  private void draftAnother() throws IOException {
    edit("objection: 10 working days", "objection: 12 working days");
    edit("2027-03-18 through 2027-09-13", "2027-03-23 through 2027-09-18");
    ended("./goodfaith rulebook draft my-law --officer anna --data town --today 2027-03-02");
  }

  private void assertRefused(String why, String command) {
    Outcome outcome = run("./goodfaith rulebook " + command);
    assertThat(outcome.exit()).as(Arrays.asList(outcome).toString()).isEqualTo(1);
    assertThat(outcome.err()).contains(why);
  }
}
