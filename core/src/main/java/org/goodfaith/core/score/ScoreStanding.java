package org.goodfaith.core.score;

import java.math.BigInteger;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.goodfaith.core.base.Decimal;
import org.goodfaith.core.base.Points;
import org.goodfaith.core.base.RegistryBug;
import org.goodfaith.core.explain.EntryRef;
import org.goodfaith.core.explain.Sentence;
import org.goodfaith.core.explain.Step;
import org.goodfaith.core.rulebook.Characteristic.Aggregate;
import org.goodfaith.core.rulebook.GradeRule;
import org.goodfaith.core.rulebook.LawOn;
import org.goodfaith.core.rulebook.PointsRule;
import org.goodfaith.core.rulebook.PointsTable;
import org.goodfaith.core.rulebook.ScoreRule;
import org.goodfaith.core.score.ScorePlan.PointsLine;
import org.goodfaith.core.score.ScorePlan.ScoreLine;
import org.goodfaith.core.score.Sight.Picked;
import org.goodfaith.core.standing.Standing;
import org.goodfaith.core.standing.StandingRecord;
import org.jspecify.annotations.Nullable;

/// Scores a standing: start, then one step for each characteristic. Value and explanation come from
/// the same pass.
public final class ScoreStanding {
  private ScoreStanding() {}

  /// @param law the law of the standing's day
  /// @param standing whose
  /// @return every score the law has for such a subject, in order of the law
  public static List<ScoreOutcome> score(LawOn law, Standing standing) {
    ScorePlan plan = ScorePlan.of(law);
    Sight sight = new Sight(plan, standing);
    List<ScoreOutcome> outcomes = new ArrayList<>();
    for (ScoreLine line : plan.scores()) {
      if (line.rule().about() == standing.kind()) {
        outcomes.add(score(line, sight));
      }
    }
    return outcomes;
  }

  /// @param law the law of the standing's day
  /// @param code of the score wanted
  /// @param standing whose
  /// @return that score alone, empty where the law has none of this code for such a subject
  public static Optional<ScoreOutcome> score(LawOn law, String code, Standing standing) {
    ScorePlan plan = ScorePlan.of(law);
    for (ScoreLine line : plan.scores()) {
      if (line.rule().code().equals(code) && line.rule().about() == standing.kind()) {
        return Optional.of(score(line, new Sight(plan, standing)));
      }
    }
    return Optional.empty();
  }

  private static ScoreOutcome score(ScoreLine line, Sight sight) {
    ScoreRule rule = line.rule();
    Standing standing = sight.standing();
    String article = rule.origin().article();
    List<EntryRef> file = standing.registrations();
    if (rule.optIn()) {
      switch (standing.consents().get(rule.code())) {
        case null -> {
          if (standing.forgottenOn() != null) {
            return forgotten(rule, standing.forgottenOn()); // the consent may have been among it
          }
          return new ScoreOutcome.Unscored(
              rule.code(),
              rule.title(),
              article,
              ScoreOutcome.Reason.NO_CONSENT,
              Sentence.of(Sentence.Code.NO_CONSENT));
        }
        case Standing.TakenBack back -> {
          return forgotten(rule, back.day());
        }
        case Standing.Live live -> {
          file = new ArrayList<>(file);
          file.add(live.ref());
        }
      }
    }
    if (standing.forgottenOn() != null) {
      return forgotten(rule, standing.forgottenOn());
    }
    int records = sight.count(rule.fileKinds());
    if (records < rule.fileRecords() || file.isEmpty()) {
      return new ScoreOutcome.Unscored(
          rule.code(),
          rule.title(),
          article,
          ScoreOutcome.Reason.THIN_FILE,
          Sentence.of(Sentence.Code.THIN_FILE, records, rule.fileRecords()));
    }
    return scored(line, sight, file);
  }

  private static ScoreOutcome forgotten(ScoreRule rule, LocalDate day) {
    return new ScoreOutcome.ForgottenOn(rule.code(), rule.title(), rule.origin().article(), day);
  }

  private static ScoreOutcome scored(ScoreLine line, Sight sight, List<EntryRef> file) {
    ScoreRule rule = line.rule();
    List<Step> steps = new ArrayList<>(line.points().size() + 1);
    steps.add(new Step(rule.origin().article(), rule.code(), "start", "", rule.start(), file));
    Points sum = rule.start();
    for (PointsLine points : line.points()) {
      Step step = step(points, sight);
      steps.add(step);
      sum = sum.plus(step.effect());
    }
    if (sum.compareTo(rule.least()) < 0 || sum.compareTo(rule.most()) > 0) {
      throw new RegistryBug("score " + rule.code() + " left the range that was proved");
    }
    return new ScoreOutcome.Scored(
        rule.code(),
        rule.title(),
        rule.origin().article(),
        sum,
        line.grade().isPresent() ? grade(line, line.grade().get(), sight, sum) : "",
        steps,
        uncounted(line, sight));
  }

  /// What is in doubt is not passed over in silence.
  private static List<EntryRef> uncounted(ScoreLine line, Sight sight) {
    return sight.standing().uncounted().isEmpty()
        ? List.of()
        : line.points().stream()
            .flatMap(points -> sight.uncounted(points.choice()).stream())
            .map(StandingRecord::ref)
            .distinct()
            .sorted()
            .toList();
  }

  /// Grades with a hold are fixed on month-ends, and worked out anew from the same standing each
  /// time: looking more often changes nothing.
  private static String grade(ScoreLine line, GradeRule rule, Sight sight, Points today) {
    if (rule.hold().monthEnds() == 0) {
      return rule.gradeOf(today);
    }
    String held = "";
    YearMonth last = YearMonth.from(sight.standing().asOf().plusDays(1)).minusMonths(1);
    for (int back = rule.hold().monthEnds() - 1; back >= 0; back--) {
      Sight then = sight.at(last.minusMonths(back).atEndOfMonth());
      if (then.count(line.rule().fileKinds()) >= line.rule().fileRecords()) {
        Points sum = line.rule().start();
        for (PointsLine points : line.points()) {
          sum = sum.plus(effect(points, ReadCharacteristic.read(points, then), then));
        }
        held = rule.fixed(held, sum);
      }
    }
    return held.isEmpty() ? rule.gradeOf(today) : held;
  }

  private static Points effect(PointsLine line, @Nullable Decimal value, Sight sight) {
    return switch (line.rule().table()) {
      case PointsTable.Bins bins -> value == null ? bins.missing() : bins.holding(value).points();
      case PointsTable.PerUnit perUnit -> perUnit(line, perUnit, value, sight);
    };
  }

  private static Step step(PointsLine line, Sight sight) {
    PointsRule rule = line.rule();
    Decimal value = ReadCharacteristic.read(line, sight);
    Points effect = effect(line, value, sight);
    Picked chosen = sight.chosen(line.choice());
    Picked read = chosen.size() == 0 ? sight.looked(line.choice()) : chosen;
    List<EntryRef> evidence = read.size() == 0 ? sight.standing().registrations() : read.refs();
    String found = value == null ? "none" : value.toString();
    return new Step(rule.origin().article(), rule.code(), rule.title(), found, effect, evidence);
  }

  private static Points perUnit(
      PointsLine line, PointsTable.PerUnit table, @Nullable Decimal value, Sight sight) {
    BigInteger sum = BigInteger.ZERO;
    Aggregate aggregate = line.rule().characteristic().aggregate();
    if (aggregate == Aggregate.COUNT || aggregate == Aggregate.SUM) {
      Picked chosen = sight.chosen(line.choice());
      for (int i = 0; i < chosen.size(); i++) {
        Decimal number =
            aggregate == Aggregate.COUNT
                ? Decimal.of(1)
                : sight.number(line.field(), chosen.place(i));
        if (number != null) {
          sum = sum.add(worth(number, each(line, table, chosen.day(i), sight)));
        }
      }
    } else if (value != null) {
      sum = worth(value, table.steps().getFirst().each());
    }
    BigInteger floor = BigInteger.valueOf(table.floor().value());
    BigInteger cap = BigInteger.valueOf(table.cap().value());
    return new Points(sum.max(floor).min(cap).longValueExact());
  }

  /// Parts of a unit count for nothing.
  private static BigInteger worth(Decimal units, Points each) {
    return BigInteger.valueOf(units.toBigDecimal().longValue())
        .multiply(BigInteger.valueOf(each.value()));
  }

  /// @return points for each unit of a record of this day
  static Points each(PointsLine line, PointsTable.PerUnit table, LocalDate day, Sight sight) {
    for (int i = 0; i < line.ages().length; i++) {
      if (sight.young(line.ages()[i], day)) {
        return table.steps().get(i).each();
      }
    }
    return Points.ZERO;
  }
}
