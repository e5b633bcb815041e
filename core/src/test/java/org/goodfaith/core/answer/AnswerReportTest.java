package org.goodfaith.core.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goodfaith.core.given.Law.day;

import java.util.List;
import java.util.Set;
import org.goodfaith.core.base.Points;
import org.goodfaith.core.base.Span;
import org.goodfaith.core.given.History;
import org.goodfaith.core.given.Law;
import org.goodfaith.core.record.Act;
import org.goodfaith.core.record.Result;
import org.goodfaith.core.record.ReviewRequest;
import org.goodfaith.core.rulebook.Characteristic;
import org.goodfaith.core.rulebook.Characteristic.Where;
import org.goodfaith.core.rulebook.Context;
import org.goodfaith.core.rulebook.PointsTable;
import org.goodfaith.core.rulebook.PurposeRule;
import org.goodfaith.core.rulebook.Rulebook;
import org.goodfaith.core.rulebook.Tier;
import org.junit.jupiter.api.Test;

class AnswerReportTest {
  private static final PointsTable ONE_EACH =
      new PointsTable.PerUnit(
          List.of(new PointsTable.AgeStep(Span.NONE, new Points(1))),
          new Points(-100),
          new Points(100));
  private static final Rulebook LAW =
      purpose(
              purpose(
                  new Law()
                      .kind("month", Context.FINANCE, Tier.GENERAL, "5 years")
                      .score("s", 100, false, 1, "month")
                      .points("p", "s", months(), ONE_EACH),
                  "loan",
                  "lender"),
              "self",
              "subject")
          .rulebook();

  private static Characteristic months() {
    return new Characteristic(
        Characteristic.Aggregate.COUNT,
        List.of("month"),
        "",
        "",
        Where.ALWAYS,
        Span.parse("2 years").orElseThrow());
  }

  private static Law purpose(Law law, String code, String reader) {
    Set<Context> finance = Set.of(Context.FINANCE);
    return law.with(origin ->
        new PurposeRule(origin, code, code, List.of(reader), finance, List.of(), true, false));
  }

  private static int scores(History history, String purpose, String asOf) {
    PurposeRule rule = LAW.on(day(asOf)).purpose(purpose).orElseThrow();
    return AnswerReport.answer(LAW, rule, history.assess(LAW, asOf)).scores().size();
  }

  @Test
  void a_score_set_aside_on_review_is_seen_by_its_subject_and_by_no_lender() {
    History history = new History();
    history.record("month", "2026-03-02");
    Result result = Result.of("score:s").orElseThrow();
    int asked =
        history.enter(
            new ReviewRequest(day("2026-04-01"), result, "wrong", "why?", ""), "subject", 0);
    assertThat(scores(history, "loan", "2026-04-01")).as("while it is looked at").isEqualTo(1);

    history.enter(
        new Act.Decision(day("2026-04-02"), Act.Outcome.UPHELD, "judge", "wrong"), "judge", asked);

    assertThat(scores(history, "loan", "2026-04-02")).isZero();
    assertThat(scores(history, "self", "2026-04-02")).isEqualTo(1);
    history.record("month", "2026-05-02");
    assertThat(scores(history, "loan", "2026-05-02")).as("it rests on more now").isEqualTo(1);
  }
}
