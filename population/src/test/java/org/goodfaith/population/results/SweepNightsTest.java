package org.goodfaith.population.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.goodfaith.core.rulebook.Proved;
import org.goodfaith.core.rulebook.Rulebook;
import org.goodfaith.core.subject.SubjectKind;
import org.goodfaith.files.rulebook.LoadRulebook;
import org.goodfaith.population.CompareReform;
import org.goodfaith.population.EvaluatePopulation;
import org.goodfaith.population.Outcomes;
import org.goodfaith.population.Reform;
import org.goodfaith.population.columns.Columns;
import org.goodfaith.population.columns.Days;
import org.goodfaith.population.columns.Shapes;
import org.goodfaith.population.columns.WriteColumns;
import org.junit.jupiter.api.Test;

/// Nights under the law as shipped.
final class SweepNightsTest {
  private static final Path ROOT = Path.of(System.getProperty("goodfaith.root", ".."));
  private static final Rulebook LAW =
      ((Proved.Holds) LoadRulebook.load(ROOT.resolve("rulebook")).proved()).rulebook();
  private static final LocalDate SMOKED = LocalDate.of(2026, 3, 2);

  private static Columns smokers(long first, int many) {
    Shapes shapes = Shapes.of(LAW);
    int smoking = shapes.table("rail.smoking", Days.of(SMOKED));
    WriteColumns into = new WriteColumns(shapes);
    for (int i = 0; i < many; i++) {
      into.subject(first + i, SubjectKind.PERSON);
      if (i % 2 == 0) {
        into.row(smoking, Days.of(SMOKED), 2)
            .approved(Days.of(SMOKED.plusDays(1)))
            .noticed(Days.of(SMOKED.plusDays(1 + i)));
      }
    }
    return into.done();
  }

  @Test
  void listings_begin_and_end_on_their_nights_and_nobody_else_is_looked_at() {
    Columns columns = smokers(1, 2);
    List<Night> nights = new SweepNights(SMOKED.plusDays(2), 200, _ -> LAW).nights(columns);

    List<Night> moved = nights.stream().filter(night -> night.changes().moved() > 0).toList();
    assertThat(moved.stream().map(Night::day))
        .containsExactly(LocalDate.of(2026, 3, 13), LocalDate.of(2026, 9, 9));
    assertThat(CompareReform.cells(moved.getFirst().changes(), Reform.Of.LIST))
        .singleElement()
        .satisfies(cell -> {
          assertThat(cell.code()).isEqualTo("rail-no-sale");
          assertThat(cell.after()).isEqualTo("on");
          assertThat(cell.subjects()).containsExactly(1);
        });
    assertThat(nights.stream().mapToLong(Night::due).sum()).isLessThan(20);
  }

  @Test
  void nights_of_parts_add_up_to_the_nights_of_everybody() {
    SweepNights sweep = new SweepNights(SMOKED, 30, _ -> LAW);
    Columns one = smokers(1, 7);
    Columns other = smokers(8, 9);

    List<Night> both = sweep.sum(List.of(sweep.nights(one), sweep.nights(other)));

    assertThat(both).hasSize(30);
    for (int i = 0; i < 30; i++) {
      Night night = both.get(i);
      assertThat(night.subjects()).isEqualTo(16);
      assertThat(night.due())
          .isEqualTo(sweep.nights(one).get(i).due() + sweep.nights(other).get(i).due());
      assertThat(night.changes().moved()).isLessThanOrEqualTo(night.due());
    }
    assertThat(NightText.subjects(both).count())
        .isEqualTo(
            1
                + both.stream()
                    .flatMap(night -> night.changes().cells().stream())
                    .mapToLong(Reform.Cell::count)
                    .sum());
  }

  @Test
  void a_night_on_which_another_law_comes_into_force_looks_at_everybody() {
    Columns columns = smokers(1, 4);
    LocalDate day = LocalDate.of(2026, 5, 1);
    Map<String, byte[]> texts = new TreeMap<>(LoadRulebook.load(ROOT.resolve("rulebook")).files());
    texts.replaceAll((_, text) -> shorter(text));
    Rulebook milder = ((Proved.Holds) LoadRulebook.enacted(texts)).rulebook();

    Night night =
        new SweepNights(day.minusDays(1), 1, asked -> asked.isBefore(day) ? LAW : milder)
            .nights(columns)
            .getFirst();

    assertThat(night.otherLaw()).isTrue();
    assertThat(night.due()).isEqualTo(4);
    Outcomes before = new EvaluatePopulation(LAW).evaluate(columns, day.minusDays(1));
    Outcomes after = new EvaluatePopulation(milder).evaluate(columns, day);
    assertThat(night.changes().moved())
        .isEqualTo(CompareReform.between(before, after).moved())
        .isPositive();
  }

  private static byte[] shorter(byte[] text) {
    return new String(text, StandardCharsets.UTF_8)
        .replace("180 days from", "30 days from")
        .getBytes(StandardCharsets.UTF_8);
  }
}
