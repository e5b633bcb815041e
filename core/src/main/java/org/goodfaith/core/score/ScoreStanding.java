package org.goodfaith.core.score;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.goodfaith.core.base.Decimal;
import org.goodfaith.core.base.Points;
import org.goodfaith.core.base.RegistryBug;
import org.goodfaith.core.base.Span;
import org.goodfaith.core.explain.EntryRef;
import org.goodfaith.core.explain.Step;
import org.goodfaith.core.rulebook.Characteristic.Aggregate;
import org.goodfaith.core.rulebook.GradeRule;
import org.goodfaith.core.rulebook.LawOn;
import org.goodfaith.core.rulebook.PointsRule;
import org.goodfaith.core.rulebook.PointsTable;
import org.goodfaith.core.rulebook.ScoreRule;
import org.goodfaith.core.score.ReadCharacteristic.Reading;
import org.goodfaith.core.standing.Standing;
import org.goodfaith.core.standing.StandingRecord;

/// Scores a standing: start, then one step for each characteristic. Value and explanation come from
/// the same pass.
public final class ScoreStanding {
  private ScoreStanding() {}

  /// @param law the law of the standing's day
  /// @param standing whose
  /// @return every score the law has for such a subject, in order of the law
  public static List<ScoreOutcome> score(LawOn law, Standing standing) {
    List<ScoreOutcome> outcomes = new ArrayList<>();
    for (ScoreRule rule : law.scores()) {
      if (rule.about() == standing.kind()) {
        outcomes.add(score(law, rule, standing));
      }
    }
    return outcomes;
  }

  private static ScoreOutcome score(LawOn law, ScoreRule rule, Standing standing) {
    String article = rule.origin().article();
    List<EntryRef> file = new ArrayList<>(standing.registrations());
    if (rule.optIn()) {
      switch (standing.consents().get(rule.code())) {
        case null -> {
          return new ScoreOutcome.Unscored(
              rule.code(),
              rule.title(),
              article,
              ScoreOutcome.Reason.NO_CONSENT,
              "there is no consent to this score, and without it none is made");
        }
        case Standing.TakenBack back -> {
          return new ScoreOutcome.ForgottenOn(rule.code(), rule.title(), article, back.day());
        }
        case Standing.Live live -> file.add(live.ref());
      }
    }
    if (standing.forgottenOn() != null) {
      return new ScoreOutcome.ForgottenOn(
          rule.code(), rule.title(), article, standing.forgottenOn());
    }
    long records =
        standing.records().stream()
            .filter(record -> rule.fileKinds().contains(record.record().kind()))
            .count();
    if (records < rule.fileRecords() || file.isEmpty()) {
      return new ScoreOutcome.Unscored(
          rule.code(),
          rule.title(),
          article,
          ScoreOutcome.Reason.THIN_FILE,
          "the file holds "
              + records
              + " of at least "
              + rule.fileRecords()
              + " records: no record, no evaluation");
    }
    return scored(law, rule, standing, file);
  }

  private static ScoreOutcome scored(
      LawOn law, ScoreRule rule, Standing standing, List<EntryRef> file) {
    List<Step> steps = new ArrayList<>();
    steps.add(new Step(rule.origin().article(), rule.code(), "start", "", rule.start(), file));
    for (PointsRule points : law.pointsOf(rule.code())) {
      steps.add(step(points, standing));
    }
    Points sum = steps.stream().map(Step::effect).reduce(Points.ZERO, Points::plus);
    if (sum.compareTo(rule.least()) < 0 || sum.compareTo(rule.most()) > 0) {
      throw new RegistryBug("score " + rule.code() + " left the range that was proved");
    }
    Optional<GradeRule> grade = law.gradeOf(rule.code());
    return new ScoreOutcome.Scored(
        rule.code(),
        rule.title(),
        rule.origin().article(),
        sum,
        grade.map(bands -> bands.gradeOf(sum)).orElse(""),
        steps);
  }

  private static Step step(PointsRule rule, Standing standing) {
    Reading reading = ReadCharacteristic.read(rule.characteristic(), standing);
    Points effect =
        switch (rule.table()) {
          case PointsTable.Bins bins -> binned(rule, bins, reading);
          case PointsTable.PerUnit perUnit -> perUnit(rule, perUnit, reading, standing);
        };
    List<StandingRecord> read =
        reading.selected().isEmpty() ? reading.looked() : reading.selected();
    List<EntryRef> evidence =
        read.isEmpty()
            ? standing.registrations()
            : read.stream().map(StandingRecord::ref).sorted().toList();
    String value = reading.value().map(Decimal::toString).orElse("none");
    return new Step(rule.origin().article(), rule.code(), rule.title(), value, effect, evidence);
  }

  private static Points binned(PointsRule rule, PointsTable.Bins bins, Reading reading) {
    if (reading.value().isEmpty()) {
      return bins.missing();
    }
    Decimal value = reading.value().get();
    return bins.bins().stream()
        .filter(bin -> bin.holds(value))
        .findFirst()
        .orElseThrow(() -> new RegistryBug("bins of " + rule.code() + " have a gap"))
        .points();
  }

  private static Points perUnit(
      PointsRule rule, PointsTable.PerUnit table, Reading reading, Standing standing) {
    BigInteger sum = BigInteger.ZERO;
    Aggregate aggregate = rule.characteristic().aggregate();
    if (aggregate == Aggregate.COUNT || aggregate == Aggregate.SUM) {
      for (StandingRecord record : reading.selected()) {
        long units = aggregate == Aggregate.COUNT ? 1 : units(rule, record);
        sum = sum.add(worth(units, each(table, record, standing)));
      }
    } else if (reading.value().isPresent()) {
      long units = reading.value().get().toBigDecimal().longValue();
      sum = worth(units, table.steps().getFirst().each().value());
    }
    BigInteger floor = BigInteger.valueOf(table.floor().value());
    BigInteger cap = BigInteger.valueOf(table.cap().value());
    return new Points(sum.max(floor).min(cap).longValueExact());
  }

  private static BigInteger worth(long units, long each) {
    return BigInteger.valueOf(units).multiply(BigInteger.valueOf(each));
  }

  private static long units(PointsRule rule, StandingRecord record) {
    return record
        .record()
        .fact(rule.characteristic().field())
        .flatMap(fact -> fact.numeric())
        .map(number -> number.toBigDecimal().longValue())
        .orElse(0L);
  }

  private static long each(PointsTable.PerUnit table, StandingRecord record, Standing standing) {
    for (PointsTable.AgeStep step : table.steps()) {
      boolean young = !step.within().after(record.record().day()).isBefore(standing.asOf());
      if (step.within().equals(Span.NONE) || young) {
        return step.each().value();
      }
    }
    return 0;
  }
}
