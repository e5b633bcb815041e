package org.goodfaith.core.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goodfaith.core.given.Law.day;
import static org.goodfaith.core.given.Law.span;

import java.util.List;
import org.goodfaith.core.base.Points;
import org.goodfaith.core.given.History;
import org.goodfaith.core.given.Law;
import org.goodfaith.core.rulebook.Context;
import org.goodfaith.core.rulebook.GradeRule;
import org.goodfaith.core.rulebook.ListRule.ForSpan;
import org.goodfaith.core.rulebook.ListRule.Repeat;
import org.goodfaith.core.rulebook.MeasureRule;
import org.goodfaith.core.rulebook.MeasureRule.MeasureClass;
import org.goodfaith.core.rulebook.MeasureRule.OnGrade;
import org.goodfaith.core.rulebook.MeasureRule.OnList;
import org.goodfaith.core.rulebook.Tier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ImposeMeasuresTest {
  private final History history = new History();

  private static Law law() {
    return new Law()
        .kind("smoking", Context.RAIL, Tier.GENERAL, "5 years")
        .calendar("2025-01-01", "2026-12-31")
        .list("no-sale", Repeat.FIRST, 7, new ForSpan(span("180 days")), "smoking");
  }

  private static Law graded() {
    return new Law()
        .score("s", 100, false, 0)
        .with(origin ->
            new GradeRule(
                origin, "s", List.of(new GradeRule.Band("A", Points.ZERO)), GradeRule.Hold.NONE));
  }

  private void smoked() {
    int record = history.record("smoking", "2026-03-02");
    history.approved(record, "2026-03-03");
    history.noticed(record, "2026-03-03");
  }

  private List<Measure> measures(Law law, String asOf) {
    return history.assess(law.rulebook(), asOf).measures();
  }

  @Test
  void a_restriction_lasts_as_long_as_its_listing_and_names_its_entries() {
    Law law = law().restriction("no-ticket", "no-sale", "rail.ticket", "travel to essentials");
    smoked();
    assertThat(measures(law, "2026-03-12")).isEmpty();
    assertThat(measures(law, "2026-09-09")).isEmpty();
    Measure measure = measures(law, "2026-05-01").getFirst();
    assertThat(measure.effect()).isEqualTo(Measure.Effect.IN_FORCE);
    assertThat(measure.article()).isEqualTo("4");
    assertThat(measure.listArticle()).isEqualTo("3");
    assertThat(measure.from()).isEqualTo(day("2026-03-13"));
    assertThat(measure.through()).isEqualTo(day("2026-09-08"));
    assertThat(measure.exempt()).containsExactly("travel to essentials");
    assertThat(measure.evidence()).contains(history.ref(2));
  }

  @ParameterizedTest
  @EnumSource(MeasureClass.class)
  void a_restriction_is_never_imposed_for_a_grade_and_all_else_may_be(MeasureClass one) {
    Law law = graded().measure("m", one, new OnGrade("s", List.of("A")), "rail.ticket");
    assertThat(measures(law, "2026-05-01")).hasSize(one == MeasureClass.RESTRICTION ? 0 : 1);
  }

  @Test
  void a_grade_that_is_not_named_gives_nothing() {
    Law law =
        graded()
            .measure("m", MeasureClass.PRIVILEGE, new OnGrade("s", List.of("B")), "rail.ticket");
    assertThat(measures(law, "2026-05-01")).isEmpty();
  }

  @Test
  void a_restriction_that_was_not_law_on_the_day_of_conduct_is_not_imposed() {
    Law law = law().during("2026-03-03", "").restriction("no-ticket", "no-sale", "rail.ticket");
    smoked();
    assertThat(measures(law, "2026-05-01")).isEmpty();
  }

  @Test
  void a_restriction_dropped_since_is_not_imposed() {
    Law law = law().during("2000-01-01", "2026-04-30");
    law.restriction("no-ticket", "no-sale", "rail.ticket");
    smoked();
    assertThat(measures(law, "2026-04-30")).hasSize(1);
    assertThat(measures(law, "2026-05-01")).isEmpty();
  }

  @Test
  void what_was_mere_supervision_on_the_day_of_conduct_does_not_become_a_restriction() {
    MeasureRule.Trigger onList = new OnList("no-sale");
    Law law =
        law()
            .during("2000-01-01", "2026-03-31")
            .measure("watch", MeasureClass.MANAGEMENT, onList, "rail.ticket")
            .during("2026-04-01", "")
            .measure("watch", MeasureClass.RESTRICTION, onList, "rail.ticket");
    smoked();
    assertThat(measures(law, "2026-03-31")).hasSize(1);
    assertThat(measures(law, "2026-05-01")).isEmpty();
  }

  @Test
  void an_objection_suspends_the_measure() {
    Law law = law().restriction("no-ticket", "no-sale", "rail.ticket");
    smoked();
    history.objected(2, "2026-04-01");
    assertThat(measures(law, "2026-05-01"))
        .extracting(Measure::effect)
        .containsExactly(Measure.Effect.SUSPENDED);
  }
}
