package org.goodfaith.files.rulebook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.goodfaith.core.rulebook.CaseRule;
import org.goodfaith.core.rulebook.Proved;
import org.goodfaith.core.rulebook.Rulebook;
import org.goodfaith.core.rulebook.RulebookFault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The stories of `docs/concepts/scenarios.md` happen as they are told: each case holds under the
/// law it names, and each answer in a table is that of a case of the same story, law and day.
class ScenarioPagesTest {
  private static final Path ROOT = Path.of(System.getProperty("goodfaith.root", ".."));
  private static final String PAGE = "scenarios.md";
  private static final String NATIONAL = "national";
  private static final String IN_FORCE = "*In force from 2020-01-01.*";
  private static final int STORIES = 9;
  private static final Pattern OPENS = Pattern.compile("```case(?: (us|eu))?");
  private static final Pattern ROW_DAY = Pattern.compile("\\| (\\d+ \\w+ \\d{4}) \\|.*");
  private static final Pattern SENTENCE = Pattern.compile("`([^`]+)`");
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

  /// Which law a column of a table speaks of.
  private static final Map<String, String> COLUMNS =
      Map.of(
          "the registry answers",
          NATIONAL,
          "national law",
          NATIONAL,
          "US law",
          "us",
          "EU law",
          "eu");

  /// One answer of a table.
  ///
  /// @param story its number
  /// @param profile under which law
  /// @param day as of which
  /// @param sentence the answer, in the words of the case grammar
  private record Told(int story, String profile, LocalDate day, String sentence) {}

  private static List<String> page() throws IOException {
    return Files.readAllLines(ROOT.resolve("docs/concepts").resolve(PAGE));
  }

  /// The page as a chapter of the law, line for line, so that a fault names the page's own line:
  /// the stories are articles, and what is no case of this profile is left out.
  private static String chapter(String profile) throws IOException {
    StringBuilder chapter = new StringBuilder("# Stories\n");
    int story = 0;
    boolean inside = false;
    boolean first = false;
    for (String line : page().subList(1, page().size())) {
      Matcher opens = OPENS.matcher(line);
      if (line.startsWith("## ")) {
        chapter.append("## Article ").append(900 + story++).append(". ");
        chapter.append(line.substring(3));
        first = true;
      } else if (opens.matches()) {
        inside = profile.equals(Optional.ofNullable(opens.group(1)).orElse(NATIONAL));
        chapter.append(inside ? "```case" : "");
      } else if (inside) {
        chapter.append(line);
        inside = !line.equals("```");
      } else if (first) {
        chapter.append(IN_FORCE);
        first = false;
      }
      chapter.append('\n');
    }
    assertThat(story).isEqualTo(STORIES);
    return Stream.of(chapter.toString().split("(?m)^(?=## )", -1))
        .map(one -> one.contains("```case") ? one : one.replace(IN_FORCE, "Nothing to compute."))
        .collect(Collectors.joining());
  }

  private static Rulebook law(String profile) throws IOException {
    TreeMap<String, byte[]> files =
        new TreeMap<>(LoadRulebook.load(ROOT.resolve("rulebook")).files());
    if (!profile.equals(NATIONAL)) {
      try (Stream<Path> chapters = Files.list(ROOT.resolve("rulebook-profiles/" + profile))) {
        for (Path chapter : chapters.toList()) {
          files.put(chapter.getFileName().toString(), Files.readAllBytes(chapter));
        }
      }
    }
    files.put(PAGE, chapter(profile).getBytes(UTF_8));
    return switch (LoadRulebook.load(files).proved()) {
      case Proved.Holds holds -> holds.rulebook();
      case Proved.Faulty faulty ->
          throw new AssertionError(
              faulty.faults().stream().map(RulebookFault::text).collect(Collectors.joining("\n")));
    };
  }

  private static List<Told> tables() throws IOException {
    List<Told> told = new ArrayList<>();
    List<String> columns = List.of();
    int story = -1;
    for (String line : page()) {
      story += line.startsWith("## ") ? 1 : 0;
      List<String> cells = List.of(line.split(" *\\| *", -1));
      columns = line.startsWith("| day |") ? cells : columns;
      Matcher row = ROW_DAY.matcher(line);
      if (row.matches()) {
        LocalDate day = LocalDate.parse(row.group(1), DAY);
        for (int i = 0; i < cells.size(); i++) {
          String profile = COLUMNS.get(columns.get(i));
          if (profile != null) {
            assertThat(cells.get(i)).as("an answer on " + day + ": " + line).contains("`");
            for (MatchResult one : SENTENCE.matcher(cells.get(i)).results().toList()) {
              told.add(new Told(story, profile, day, one.group(1)));
            }
          }
        }
      }
    }
    return told;
  }

  @ParameterizedTest
  @ValueSource(strings = {NATIONAL, "us", "eu"})
  void the_law_holds_with_every_case_of_the_stories(String profile) throws IOException {
    Map<String, Integer> least = Map.of(NATIONAL, 55, "us", 8, "eu", 8);
    int written = 0;
    for (String line : page()) {
      Matcher opens = OPENS.matcher(line);
      boolean counts = opens.matches();
      written +=
          counts && profile.equals(Optional.ofNullable(opens.group(1)).orElse(NATIONAL)) ? 1 : 0;
    }
    long proved =
        law(profile).blocks(CaseRule.class).stream()
            .filter(worked -> worked.origin().place().file().equals(PAGE))
            .count();

    assertThat(proved).isEqualTo(written).isGreaterThanOrEqualTo(least.get(profile));
  }

  @Test
  void every_block_of_the_page_is_a_case_of_a_law_that_there_is() throws IOException {
    assertThat(page())
        .filteredOn(line -> line.startsWith("```") && !line.equals("```"))
        .allMatch(line -> OPENS.matcher(line).matches());
  }

  private static boolean proves(CaseRule worked, Told one) {
    return worked.origin().article().equals(String.valueOf(900 + one.story()))
        && worked.asOf().equals(one.day())
        && worked.expect().contains(one.sentence());
  }

  @Test
  void every_answer_in_a_table_is_that_of_a_case_of_the_same_day() throws IOException {
    List<Told> told = tables();
    Map<String, Rulebook> laws = new HashMap<>();
    for (String profile : List.of(NATIONAL, "us", "eu")) {
      laws.put(profile, law(profile));
    }
    List<Told> bare =
        told.stream()
            .filter(one ->
                laws.get(one.profile()).blocks(CaseRule.class).stream()
                    .noneMatch(worked -> proves(worked, one)))
            .toList();

    assertThat(bare).as("answers that no case proves").isEmpty();
    assertThat(told.stream().map(Told::story).distinct()).hasSize(STORIES);
    assertThat(told).hasSizeGreaterThan(60);
  }

  @Test
  void every_test_that_the_page_names_is_there() throws IOException {
    String page = String.join("\n", page());
    Path folder = ROOT.resolve("files/src/test/java/org/goodfaith/files/rulebook");
    List<String> named =
        Pattern.compile("`(\\w+Test)`").matcher(page).results().map(one -> one.group(1)).toList();

    assertThat(named)
        .contains("AnnulledPenaltyTest", "BatchErrorTest", "ErasedPersonTest", "HardYearsTest");
    assertThat(named).allMatch(name -> Files.exists(folder.resolve(name + ".java")));
  }
}
