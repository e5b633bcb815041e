package org.goodfaith.learn.around;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.ToIntFunction;
import org.goodfaith.learn.LearnRefused;
import org.goodfaith.learn.fit.Additive;
import org.goodfaith.learn.fit.FitCard;
import org.goodfaith.learn.fit.FitWishes;
import org.goodfaith.learn.fit.FitWishes.Method;
import org.goodfaith.learn.fit.Fitted;
import org.goodfaith.learn.judge.Evaluate;
import org.goodfaith.learn.judge.Evaluation;
import org.goodfaith.learn.rows.LearnConfig;
import org.goodfaith.learn.rows.ReadConfig;
import org.goodfaith.learn.rows.ReadSample;
import org.goodfaith.learn.rows.Sample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Groups evened out, outcomes inferred, columns chosen: on rows of known making, in which `part`
/// gives a protected group away, `debts` and `income` tell the outcome, and `noise` nothing.
final class AroundFittingTest {
  private static final FitWishes WISHES = FitWishes.usual(Method.LOGISTIC, 1);
  private static final FitCard PLAIN = FitCard.by(Method.LOGISTIC);

  @TempDir private Path folder = Path.of("");

  private ReadSample.Read read(String... more) throws IOException, LearnRefused {
    return ReadSample.read(config(more));
  }

  private LearnConfig config(String... more) throws IOException, LearnRefused {
    Files.writeString(folder.resolve("rows.csv"), rows(4000, group -> group));
    String page =
        "file: rows.csv\ntarget: {column: bad, bad: \"1\", good: \"0\"}\naudit: [group]\n"
            + "ignore: [taken]\nmethod: logistic\nfolds: 3\n"
            + String.join("\n", more)
            + "\n";
    return ReadConfig.of(page, "card.yaml", folder);
  }

  private static String rows(int many, ToIntFunction<Integer> lean) {
    SplittableRandom random = new SplittableRandom(11);
    StringBuilder rows = new StringBuilder("part,debts,income,noise,group,taken,bad\n");
    for (int i = 0; i < many; i++) {
      int group = random.nextInt(2);
      double part = lean.applyAsInt(group) * 2 + random.nextDouble() * 2;
      int debts = random.nextInt(8);
      int income = random.nextInt(1000, 9000);
      double noise = random.nextDouble();
      double odds = -1.6 + 0.5 * part + 0.3 * (debts - 3.5) - (income - 5000) / 3000.0;
      boolean bad = random.nextDouble() < 1 / (1 + Math.exp(-odds));
      boolean taken = random.nextInt(5) > 0 || income > 4000;
      rows.append(String.format(Locale.ROOT, "%.3f,%d,%d,", part, debts, income));
      rows.append(String.format(Locale.ROOT, "%.3f,%d,", noise, group));
      rows.append(taken ? "yes," : "no,").append(!taken ? "" : bad ? "1" : "0").append('\n');
    }
    return rows.toString();
  }

  private static double gap(Sample sample, Additive model) {
    return new Gauge(sample, model, sample.audited(), 0.7).read().gap();
  }

  @Test
  void good_rows_of_both_groups_are_accepted_about_as_often_and_the_price_is_shown()
      throws Exception {
    Sample sample = read().sample();
    Additive before = PLAIN.fit(sample, WISHES).model();
    Fitted after =
        new EvenOut(PLAIN, new LearnConfig.Fair(0.05, 0.7, List.of())).fit(sample, WISHES);

    assertThat(gap(sample, before)).isGreaterThan(0.15);
    assertThat(gap(sample, after.model())).isLessThanOrEqualTo(0.05);
    assertThat(after.notes()).anyMatch(note -> note.contains("before evening out: gap"));
    assertThat(after.notes()).anyMatch(note -> note.contains(" part: gap"));
    assertThat(after.notes().getLast()).isEqualTo("the gap lies within 0.050");
  }

  @Test
  void a_gap_that_is_narrow_enough_changes_nothing() throws Exception {
    Sample sample = read().sample();
    Additive before = PLAIN.fit(sample, WISHES).model();
    Additive after =
        new EvenOut(PLAIN, new LearnConfig.Fair(0.9, 0.7, List.of())).fit(sample, WISHES).model();

    assertThat(after.logOdds(sample)).containsExactly(before.logOdds(sample));
  }

  @Test
  void the_evened_card_is_judged_beside_the_one_that_is_not() throws Exception {
    LearnConfig config = config("fair: {within: 0.05}");
    Evaluation evaluation =
        new Evaluate(config, ReadSample.read(config), 2).run((done, name) -> {});

    assertThat(evaluation.own().name()).contains("groups evened out");
    assertThat(evaluation.outcomes().get(1).name()).isEqualTo("groups not evened out");
    assertThat(evaluation.outcomes().get(1).beyond(evaluation.own()).value()).isPositive();
    assertThat(evaluation.fairness().orElseThrow().widest().getFirst().width()).isLessThan(0.2);
  }

  @Test
  void inferred_outcomes_teach_are_told_and_never_examine() throws Exception {
    for (String way : List.of("parcelling", "fuzzy")) {
      LearnConfig config =
          config("rejects: {column: taken, values: [no], way: " + way + ", factor: 1.5}");
      ReadSample.Read read = ReadSample.read(config);
      Sample rejects = read.rejects().orElseThrow();

      assertThat(read.sample().rows() + rejects.rows()).isEqualTo(4000);
      assertThat(read.tally().withoutOutcome()).isEqualTo(rejects.rows());
      Evaluation evaluation = new Evaluate(config, read, 2).run((done, name) -> {});
      assertThat(evaluation.own().points()).hasSize(read.sample().rows());
      assertThat(evaluation.notes())
          .anyMatch(note -> note.startsWith("INFERRED, NOT OBSERVED") && note.contains(way));
      assertThat(evaluation.outcomes().get(1).name()).isEqualTo("nothing inferred");
    }
  }

  @Test
  void worse_odds_give_more_rejected_rows_the_outcome() throws Exception {
    ReadSample.Read read = read("rejects: {column: taken, values: [no], factor: 1}");
    Sample rejects = read.rejects().orElseThrow();
    double before = -1;
    for (double factor : new double[] {0.5, 1, 2, 4}) {
      LearnConfig.Rejects wish =
          new LearnConfig.Rejects("taken", List.of("no"), LearnConfig.Way.PARCELLING, factor);
      Fitted fitted = new InferRejects(PLAIN, rejects, wish).fit(read.sample(), WISHES);
      double given =
          Double.parseDouble(
              fitted.notes().getLast().replaceAll(".*; ([0-9.]+) % of them.*", "$1"));
      assertThat(given).isGreaterThan(before);
      before = given;
    }
  }

  @Test
  void columns_that_tell_nothing_are_left_out_and_scores_stay_those_of_the_others()
      throws Exception {
    LearnConfig config = config();
    Sample sample = read().sample();
    LearnConfig.Select wish = new LearnConfig.Select(true, 0.01, 10);
    Fitted chosen = new SelectColumns(PLAIN, config, wish).fit(sample, WISHES);

    assertThat(chosen.notes().getLast()).contains("3 of 4 columns chosen step by step");
    int noise = chosen.model().names().indexOf("noise");
    assertThat(chosen.model().effects()[noise]).containsOnly(0);
    Sample without =
        sample.withColumns(
            sample.columns().stream().filter(one -> !one.name().equals("noise")).toList());
    double[] same = PLAIN.fit(without, WISHES).model().logOdds(without);
    assertThat(chosen.model().logOdds(sample)).containsExactly(same, within(1e-12));
  }

  @Test
  void evening_out_without_an_attribute_is_refused_with_the_remedy() {
    assertThatThrownBy(() ->
            ReadConfig.of(
                "file: x.csv\ntarget: {column: bad, bad: \"1\"}\nfair: {within: 0.1}\n",
                "card.yaml",
                folder))
        .isInstanceOf(LearnRefused.class)
        .hasMessageContaining("no protected attribute is declared");
  }
}
