package org.goodfaith.population;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.goodfaith.core.measure.Measure;
import org.goodfaith.core.rulebook.LawOn;
import org.goodfaith.core.rulebook.MeasureRule;
import org.goodfaith.core.rulebook.MeasureRule.MeasureClass;
import org.goodfaith.core.rulebook.MeasureRule.OnGrade;
import org.goodfaith.core.rulebook.MeasureRule.OnList;
import org.goodfaith.core.subject.SubjectKind;
import org.goodfaith.population.columns.Places;
import org.goodfaith.population.columns.ScoreColumn;
import org.goodfaith.population.kernel.Asking;
import org.goodfaith.population.kernel.ListPlan;
import org.goodfaith.population.kernel.Listed;

/// What follows from listings and grades for subjects who are on a list or on their way to one: the
/// core's `ImposeMeasures` on rows.
final class ListMeasures {
  private final ListPlan plan;
  private final List<String> lists;
  private final List<One> all = new ArrayList<>();
  private final Map<Then, Boolean> lawThen = new ConcurrentHashMap<>();

  private record Then(String code, SubjectKind about, LawOn law) {}

  /// A measure of the law.
  ///
  /// @param list number of the list it rests on, -1 for a grade
  /// @param grade what follows from the grade; of nobody for a list
  private record One(MeasureRule rule, int list, GradeMeasures grade) {}

  /// @param scores of the asking
  ListMeasures(Asking asking, ListPlan plan, List<ScoreColumn> scores) {
    this.plan = plan;
    this.lists = plan.lists();
    for (MeasureRule rule : asking.law().measures()) {
      switch (rule.trigger()) {
        case OnList on ->
            all.add(new One(rule, lists.indexOf(on.list()), new GradeMeasures(List.of(), scores)));
        case OnGrade _ -> all.add(new One(rule, -1, new GradeMeasures(List.of(rule), scores)));
      }
    }
  }

  /// Adds the listings and measures of one subject.
  void add(int place, SubjectKind about, List<Listed> found, WriteListings into, WriteMeasures to) {
    for (Listed one : found) {
      into.add(place, lists.get(one.list()), one);
    }
    for (One one : all) {
      if (one.list() < 0) {
        one.grade().add(place, to);
      } else if (one.rule().admits(about)) {
        for (Listed listing : found) {
          if (listing.list() == one.list()
              && listing.hasEffect()
              && lawThen(one.rule(), about, listing)) {
            to.add(place, one.rule().code(), effect(listing), listing.from(), listing.through());
          }
        }
      }
    }
  }

  private static byte effect(Listed listing) {
    Measure.Effect effect =
        switch (listing.state()) {
          case IN_FORCE -> Measure.Effect.IN_FORCE;
          case SUSPENDED -> Measure.Effect.SUSPENDED;
          case UNDETERMINED, PROPOSED, APPROVED, ANNOUNCED, REVOKED, RELEASED, LAPSED ->
              Measure.Effect.UNDETERMINED;
        };
    return Places.of(effect, Measure.Effect.IN_FORCE);
  }

  /// A restriction that was not law on the day of conduct is not imposed.
  private boolean lawThen(MeasureRule rule, SubjectKind about, Listed listing) {
    return rule.measureClass() == MeasureClass.PRIVILEGE
        || lawThen.computeIfAbsent(
            new Then(rule.code(), about, plan.lawOf(listing.conduct())),
            then -> then.law().measures().stream().anyMatch(one -> alike(one, rule, about)));
  }

  private static boolean alike(MeasureRule one, MeasureRule rule, SubjectKind about) {
    return one.code().equals(rule.code())
        && one.admits(about)
        && one.measureClass() == rule.measureClass()
        && one.service().equals(rule.service())
        && one.trigger().equals(rule.trigger());
  }
}
