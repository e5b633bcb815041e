package org.goodfaith.population;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.goodfaith.core.assessment.AssessSubject;
import org.goodfaith.core.assessment.Assessment;
import org.goodfaith.core.listing.Listing;
import org.goodfaith.core.measure.Measure;
import org.goodfaith.core.rulebook.Proved;
import org.goodfaith.core.rulebook.Rulebook;
import org.goodfaith.core.score.ScoreOutcome;
import org.goodfaith.core.subject.SubjectKey;
import org.goodfaith.files.rulebook.LoadRulebook;
import org.goodfaith.population.columns.Columns;
import org.goodfaith.population.columns.FoldColumns;
import org.goodfaith.population.columns.Shapes;
import org.goodfaith.population.columns.WriteColumns;
import org.goodfaith.testkit.given.RandomLaw;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Reforms of random laws: those named behind the figures are those who move by the core.
final class CompareReformTest {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 15);

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void two_laws_name_those_whom_the_core_moves(long seed) {
    Random random = new Random(seed);
    Rulebook one = law(random);
    Rulebook other = law(random);
    Crowd crowd = Crowd.of(random, 80);
    Columns columns = columns(crowd, one);
    Reform reform = CompareReform.compare(one, other, DAY, new Population(List.of(columns)), 2);
    assertThat(found(reform)).isEqualTo(byCore(crowd, one, other));
  }

  /// Points alone differ, so that only those are asked about whom they concern.
  @Test
  void other_points_name_those_whom_the_core_moves() {
    int compared = 0;
    for (long seed = 1; compared < 12; seed++) {
      Random random = new Random(seed);
      RandomLaw paper = RandomLaw.of(random);
      Rulebook one = paper.rulebook(files -> LoadRulebook.load(files).proved());
      Crowd crowd = Crowd.of(random, 80);
      for (Map<String, byte[]> files : otherPoints(paper)) {
        if (LoadRulebook.load(files).proved() instanceof Proved.Holds(Rulebook other)) {
          Population everybody = new Population(List.of(columns(crowd, one)));
          Reform reform = CompareReform.compare(one, other, DAY, everybody, 2);
          assertThat(found(reform)).as("seed %s", seed).isEqualTo(byCore(crowd, one, other));
          assertThat(reform.subjects()).isEqualTo(80);
          compared++;
        }
      }
    }
  }

  /// The law with one line of points changed, for each such line.
  private static List<Map<String, byte[]>> otherPoints(RandomLaw paper) {
    List<Map<String, byte[]>> others = new ArrayList<>();
    paper
        .files()
        .forEach((name, bytes) -> {
          String text = new String(bytes, StandardCharsets.UTF_8);
          Matcher line = Pattern.compile("(?m)^  .*(?:below|or more).*: (-?\\d+)$").matcher(text);
          while (line.find()) {
            long points = Long.parseLong(line.group(1));
            String changed =
                text.substring(0, line.start(1)) + (points + 1) + text.substring(line.end(1));
            Map<String, byte[]> files = new TreeMap<>(paper.files());
            files.put(name, changed.getBytes(StandardCharsets.UTF_8));
            others.add(files);
          }
        });
    return others;
  }

  @Test
  void a_law_that_says_the_same_moves_nobody() {
    Random random = new Random(7);
    RandomLaw paper = RandomLaw.of(random);
    Rulebook law = paper.rulebook(files -> LoadRulebook.load(files).proved());
    Rulebook shuffled = paper.shuffled(random).rulebook(files -> LoadRulebook.load(files).proved());
    Crowd crowd = Crowd.of(random, 200);
    Population everybody = new Population(List.of(columns(crowd, law)));
    Reform reform = CompareReform.compare(law, shuffled, DAY, everybody, 1);
    assertThat(reform.cells()).isEmpty();
    assertThat(reform.moved()).isZero();
    assertThat(reform.subjects()).isEqualTo(200);
  }

  private static Set<String> found(Reform reform) {
    Set<String> found = new TreeSet<>();
    for (Reform.Cell cell : reform.cells()) {
      for (long subject : cell.subjects()) {
        if (cell.of() == Reform.Of.LIST || cell.of() == Reform.Of.MEASURE) {
          found.add(cell.of() + " " + cell.code() + " " + cell.after() + " " + subject);
        } else if (cell.of() == Reform.Of.POINTS) {
          found.add("POINTS " + cell.code() + " " + cell.after() + " " + subject);
        }
      }
    }
    return found;
  }

  private static Rulebook law(Random random) {
    return RandomLaw.of(random).rulebook(files -> LoadRulebook.load(files).proved());
  }

  private static Columns columns(Crowd crowd, Rulebook law) {
    WriteColumns into = new WriteColumns(Shapes.of(law));
    FoldColumns fold = new FoldColumns(law, Long.MAX_VALUE, into);
    crowd.entries().forEach((key, entries) -> fold.add(new SubjectKey(key), entries));
    return into.done();
  }

  private static Set<String> byCore(Crowd crowd, Rulebook one, Rulebook other) {
    Set<String> moves = new TreeSet<>();
    crowd
        .entries()
        .forEach((number, entries) -> {
          SubjectKey subject = new SubjectKey(number);
          Assessment before = AssessSubject.assess(one, subject, entries, DAY, Long.MAX_VALUE);
          Assessment after = AssessSubject.assess(other, subject, entries, DAY, Long.MAX_VALUE);
          points(before, after, number, moves);
          changes("LIST", lists(before), lists(after), number, moves);
          changes("MEASURE", measures(before), measures(after), number, moves);
        });
    return moves;
  }

  private static void points(Assessment before, Assessment after, long number, Set<String> into) {
    for (ScoreOutcome was : before.scores()) {
      for (ScoreOutcome is : after.scores()) {
        if (was instanceof ScoreOutcome.Scored one
            && is instanceof ScoreOutcome.Scored other
            && one.score().equals(other.score())
            && !one.points().equals(other.points())) {
          boolean higher = other.points().compareTo(one.points()) > 0;
          into.add("POINTS " + one.score() + (higher ? " higher " : " lower ") + number);
        }
      }
    }
  }

  private static void changes(
      String of, Set<String> before, Set<String> after, long number, Set<String> into) {
    List<String> off = new ArrayList<>(before);
    off.removeAll(after);
    off.forEach(code -> into.add(of + " " + code + " off " + number));
    List<String> on = new ArrayList<>(after);
    on.removeAll(before);
    on.forEach(code -> into.add(of + " " + code + " on " + number));
  }

  private static Set<String> lists(Assessment of) {
    Set<String> codes = new TreeSet<>();
    for (Listing listing : of.listings()) {
      if (listing.state() == Listing.State.IN_FORCE) {
        codes.add(listing.list());
      }
    }
    return codes;
  }

  private static Set<String> measures(Assessment of) {
    Set<String> codes = new TreeSet<>();
    for (Measure measure : of.measures()) {
      if (measure.effect() == Measure.Effect.IN_FORCE) {
        codes.add(measure.code());
      }
    }
    return codes;
  }
}
