package org.goodfaith.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.goodfaith.core.base.Points;
import org.goodfaith.core.rulebook.GradeRule;
import org.goodfaith.core.rulebook.GradeRule.Band;
import org.goodfaith.core.rulebook.MeasureRule;
import org.goodfaith.core.rulebook.Rulebook;
import org.goodfaith.lab.decade.LawOfDecade;
import org.goodfaith.lab.filling.MadeUpColumns;
import org.goodfaith.lab.filling.MakeUp;
import org.goodfaith.lab.reform.CompareLaws;
import org.goodfaith.lab.reform.CompareLaws.Compared;
import org.goodfaith.lab.reform.Moves.Move;
import org.goodfaith.lab.reform.Moves.Sense;
import org.goodfaith.lab.reform.NamedLists;
import org.goodfaith.lab.reform.ReformReport;
import org.goodfaith.lab.reform.RunReform;
import org.goodfaith.lab.world.InBlocks;
import org.goodfaith.lab.world.Parameters;
import org.goodfaith.population.Population;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ReformTest {
  private static final LocalDate FROM = LocalDate.of(2025, 1, 1);
  private static final int MONTHS = 18;
  private static final LocalDate AS_OF = FROM.plusMonths(MONTHS);
  private static final Rulebook SHIPPED = LawForTests.shipped();
  private static final LawOfDecade LAW = new LawOfDecade(SHIPPED, FROM, MONTHS);
  private static final Parameters MANY =
      Parameters.shipped().with("conduct.caught", 1).with("conduct.fare", 0.2);

  @TempDir private Path folder;

  private static Population population(int people, int threads) {
    MadeUpColumns columns = new MadeUpColumns(SHIPPED);
    try (InBlocks blocks = new InBlocks(threads)) {
      new MakeUp(MANY, 3, LAW).all(people, blocks, columns);
    }
    return columns.population();
  }

  private static Compared reform(Rulebook baseline, Rulebook variant, int threads) {
    CompareLaws laws = new CompareLaws(baseline, variant, AS_OF, MadeUpColumns.traits(MANY, 3));
    try (InBlocks blocks = new InBlocks(threads)) {
      return RunReform.run(laws, population(400, threads), blocks, _ -> {});
    }
  }

  /// The law without what `rail-unpaid` refuses.
  private static Rulebook milder() {
    return LawForTests.with(block ->
        block instanceof MeasureRule measure && measure.code().equals("no-ticket-unpaid")
            ? List.of()
            : List.of(block));
  }

  /// The law with other grades of customers, which open nothing; from 350 to 950 points, as before.
  private static Rulebook graded(Band... bands) {
    return LawForTests.with(block -> {
      if (block instanceof GradeRule grade && grade.code().equals("loyalty")) {
        return bands.length == 0
            ? List.of()
            : List.of(new GradeRule(grade.origin(), "loyalty", List.of(bands), grade.hold()));
      }
      boolean opens =
          block instanceof MeasureRule measure
              && measure.trigger() instanceof MeasureRule.OnGrade onGrade
              && onGrade.score().equals("loyalty");
      return opens ? List.of() : List.of(block);
    });
  }

  private static Rulebook asItIs() {
    return graded(
        band("Platinum", 800), band("Gold", 650), band("Silver", 500), band("Bronze", 350));
  }

  private static Band band(String name, int from) {
    return new Band(name, new Points(from));
  }

  private static Map<String, Sense> grades(Rulebook baseline, Rulebook variant) {
    Map<String, Sense> found = new TreeMap<>();
    for (Move move : reform(baseline, variant, 2).moves().counts().keySet()) {
      if (move.sort().equals("grade")) {
        assertThat(found.put(move.change(), move.sense())).isNull();
      }
    }
    return found;
  }

  @Test
  void a_variant_equal_to_the_baseline_moves_nobody() {
    Compared compared = reform(SHIPPED, SHIPPED, 2);
    assertThat(compared.moves().subjects()).isGreaterThan(350);
    assertThat(compared.moves().counts()).isEmpty();
    assertThat(ReformReport.of(compared, List.of()).answer()).startsWith("Nobody moves");
  }

  @Test
  void a_measure_taken_out_moves_exactly_those_it_was_on_and_their_list_is_their_owner_s()
      throws IOException {
    Compared compared = reform(SHIPPED, milder(), 2);
    long[] inForce = compared.inForce().get("no-ticket-unpaid");
    assertThat(inForce[0]).isPositive();
    assertThat(inForce[1]).isZero();
    assertThat(compared.moves().gained()).isEqualTo(inForce[0]);
    assertThat(compared.moves().lost()).isZero();
    assertThat(compared.moves().changed()).isZero();
    NamedLists.write(folder, compared.moves());
    Path named = folder.resolve(NamedLists.name());
    assertThat(Files.readAllLines(named)).hasSize((int) inForce[0] + 1);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(named)))
        .isEqualTo("rw-------");
  }

  @Test
  void any_number_of_threads_compares_the_same() {
    Compared one = reform(SHIPPED, milder(), 1);
    Compared five = reform(SHIPPED, milder(), 5);
    assertThat(five.moves().counts()).isEqualTo(one.moves().counts());
    assertThat(five.moves().groups()).containsExactlyEntriesOf(one.moves().groups());
    assertThat(five.inForce()).containsExactlyEntriesOf(one.inForce());
    for (Move move : one.moves().counts().keySet()) {
      assertThat(five.moves().subjects(move)).isEqualTo(one.moves().subjects(move));
    }
  }

  @Test
  void a_grade_above_the_highest_is_a_gain_and_its_end_a_loss() {
    Rulebook split =
        graded(
            band("Diamond", 850),
            band("Platinum", 800),
            band("Gold", 650),
            band("Silver", 500),
            band("Bronze", 350));
    assertThat(grades(asItIs(), split))
        .containsExactly(Map.entry("Platinum to Diamond", Sense.GAIN));
    assertThat(grades(split, asItIs()))
        .containsExactly(Map.entry("Diamond to Platinum", Sense.LOSS));
  }

  @Test
  void who_is_in_a_grade_that_is_renamed_merged_or_split_neither_gains_nor_loses() {
    Rulebook renamed =
        graded(band("Best", 800), band("Gold", 650), band("Silver", 500), band("Bronze", 350));
    Rulebook merged = graded(band("Platinum", 800), band("Middle", 500), band("Bronze", 350));
    assertThat(grades(asItIs(), renamed))
        .containsExactly(Map.entry("Platinum to Best", Sense.CHANGE));
    assertThat(grades(asItIs(), merged))
        .containsOnly(
            Map.entry("Gold to Middle", Sense.CHANGE), Map.entry("Silver to Middle", Sense.CHANGE));
    Compared compared = reform(asItIs(), renamed, 2);
    assertThat(ReformReport.of(compared, List.of()).answer())
        .contains("0 gain, 0 lose; for ", "of which neither law says whether it is better");
    assertThat(grades(asItIs(), graded()).values()).isNotEmpty().containsOnly(Sense.CHANGE);
  }

  @Test
  void grades_that_both_laws_know_are_ordered_by_name_and_others_by_points_far_apart() {
    Rulebook stricter =
        graded(band("Platinum", 900), band("Gold", 800), band("Silver", 650), band("Bronze", 350));
    assertThat(grades(asItIs(), stricter)).isNotEmpty().containsValue(Sense.LOSS);
    assertThat(grades(asItIs(), stricter).values()).containsOnly(Sense.LOSS);
    assertThat(grades(stricter, asItIs()).values()).containsOnly(Sense.GAIN);
    Rulebook turned =
        graded(band("Gold", 800), band("Platinum", 650), band("Silver", 500), band("Bronze", 350));
    assertThat(grades(asItIs(), turned).values()).isNotEmpty().containsOnly(Sense.CHANGE);
  }
}
