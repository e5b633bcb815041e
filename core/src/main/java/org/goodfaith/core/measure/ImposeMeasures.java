package org.goodfaith.core.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.goodfaith.core.explain.EntryRef;
import org.goodfaith.core.explain.Step;
import org.goodfaith.core.listing.Listing;
import org.goodfaith.core.measure.Measure.Effect;
import org.goodfaith.core.record.Result.Sort;
import org.goodfaith.core.rulebook.LawOn;
import org.goodfaith.core.rulebook.MeasureRule;
import org.goodfaith.core.rulebook.MeasureRule.MeasureClass;
import org.goodfaith.core.rulebook.MeasureRule.OnGrade;
import org.goodfaith.core.rulebook.MeasureRule.OnList;
import org.goodfaith.core.rulebook.Rulebook;
import org.goodfaith.core.score.ScoreOutcome;
import org.goodfaith.core.score.ScoreOutcome.Scored;
import org.goodfaith.core.standing.Petition;
import org.goodfaith.core.standing.Standing;
import org.goodfaith.core.subject.SubjectKind;

/// Derives measures from listings and grades.
///
/// A restriction never comes from a grade (C3), whatever a rulebook says: the type of this step
/// leaves no way. A restriction that was not law on the day of conduct is not imposed.
public final class ImposeMeasures {
  private ImposeMeasures() {}

  /// @param rulebook the law
  /// @param law the law of the day asked about
  /// @param standing what the subject is, and what of its measures it asked officers to look at
  /// @param listings from `ListSubject`
  /// @param scores from `ScoreStanding`
  /// @return every measure, in order of the law
  public static List<Measure> impose(
      Rulebook rulebook,
      LawOn law,
      Standing standing,
      List<Listing> listings,
      List<ScoreOutcome> scores) {
    SubjectKind about = standing.kind();
    List<Measure> measures = new ArrayList<>();
    for (MeasureRule rule : law.measures()) {
      if (!rule.admits(about)) {
        continue;
      }
      switch (rule.trigger()) {
        case OnList onList -> {
          for (Listing listing : listings) {
            if (listing.list().equals(onList.list()) && lawThen(rulebook, rule, about, listing)) {
              effect(listing).ifPresent(effect -> measures.add(of(rule, listing, effect)));
            }
          }
        }
        case OnGrade onGrade -> {
          if (rule.measureClass() != MeasureClass.RESTRICTION) {
            scores.stream()
                .filter(Scored.class::isInstance)
                .map(Scored.class::cast)
                .filter(score -> score.score().equals(onGrade.score()))
                .filter(score -> onGrade.grades().contains(score.grade()))
                .forEach(score -> measures.add(of(rule, score)));
          }
        }
      }
    }
    return standing.petitions().isEmpty() ? measures : reviewed(measures, standing.petitions());
  }

  /// A measure that was set aside on review is none; one that an officer is to look at waits, but
  /// no privilege does. What is asked of a grade or a list is asked of what follows from it; a
  /// listing waits by itself.
  private static List<Measure> reviewed(List<Measure> measures, List<Petition> petitions) {
    List<Measure> left = new ArrayList<>();
    for (Measure measure : measures) {
      boolean byList = !measure.listArticle().isEmpty();
      List<EntryRef> evidence =
          byList ? List.of(measure.evidence().getFirst()) : measure.evidence();
      String score = measure.because().substring(0, Math.max(measure.because().indexOf(' '), 0));
      Optional<Petition> review =
          Petition.over(petitions, Sort.MEASURE, measure.code(), evidence)
              .or(() -> Petition.over(petitions, Sort.SCORE, byList ? "" : score, evidence));
      boolean privilege = measure.measureClass() == MeasureClass.PRIVILEGE;
      if (review.isEmpty() || (review.get().open() && privilege)) {
        left.add(measure);
      } else if (review.get().open()) {
        left.add(measure.suspended());
      }
    }
    return left;
  }

  private static boolean lawThen(
      Rulebook rulebook, MeasureRule rule, SubjectKind about, Listing listing) {
    if (rule.measureClass() == MeasureClass.PRIVILEGE) {
      return true;
    }
    for (MeasureRule then : rulebook.on(listing.conduct()).measures()) {
      if (then.code().equals(rule.code())
          && then.admits(about)
          && then.measureClass() == rule.measureClass()
          && then.service().equals(rule.service())
          && then.trigger().equals(rule.trigger())) {
        return true;
      }
    }
    return false;
  }

  private static Optional<Effect> effect(Listing listing) {
    return switch (listing.state()) {
      case IN_FORCE -> Optional.of(Effect.IN_FORCE);
      case SUSPENDED -> Optional.of(Effect.SUSPENDED);
      case UNDETERMINED -> Optional.of(Effect.UNDETERMINED);
      case PROPOSED, APPROVED, ANNOUNCED, REVOKED, RELEASED, LAPSED -> Optional.empty();
    };
  }

  private static Measure of(MeasureRule rule, Listing listing, Effect effect) {
    return new Measure(
        rule.code(),
        rule.title(),
        rule.origin().article(),
        rule.measureClass(),
        rule.service(),
        rule.context(),
        effect,
        listing.list(),
        listing.article(),
        listing.from(),
        listing.through(),
        rule.exempt(),
        listing.evidence());
  }

  private static Measure of(MeasureRule rule, Scored score) {
    List<EntryRef> evidence =
        score.steps().stream()
            .map(Step::evidence)
            .flatMap(List::stream)
            .distinct()
            .sorted()
            .toList();
    return new Measure(
        rule.code(),
        rule.title(),
        rule.origin().article(),
        rule.measureClass(),
        rule.service(),
        rule.context(),
        Effect.IN_FORCE,
        score.score() + " " + score.grade(),
        "",
        null,
        null,
        rule.exempt(),
        evidence);
  }
}
