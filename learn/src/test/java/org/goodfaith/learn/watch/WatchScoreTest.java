package org.goodfaith.learn.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.goodfaith.core.base.Decimal;
import org.goodfaith.core.base.Span;
import org.goodfaith.core.rulebook.Rulebook;
import org.goodfaith.learn.LearnRefused;
import org.goodfaith.learn.card.CardBins;
import org.goodfaith.learn.card.CardCharacteristic;
import org.goodfaith.learn.card.Cell;
import org.goodfaith.learn.card.Cut;
import org.goodfaith.learn.card.Provenance;
import org.goodfaith.learn.card.Provenance.Band;
import org.goodfaith.learn.card.Provenance.Metric;
import org.goodfaith.learn.card.Scaling;
import org.goodfaith.learn.card.Scorecard;
import org.goodfaith.learn.given.Cards;
import org.goodfaith.learn.sample.Sample;
import org.goodfaith.learn.sample.SampleQuestion;
import org.goodfaith.learn.sample.TakeSample;
import org.goodfaith.learn.watch.Watch.Alarm;
import org.goodfaith.learn.watch.Watch.Kept;
import org.goodfaith.learn.watch.Watch.Level;
import org.junit.jupiter.api.Test;

/// From the ledger to the alarm: a card that was fitted on 200 holders, of whom a quarter were late
/// and half of these had the outcome.
final class WatchScoreTest {
  private static final LocalDate DECISION = LocalDate.of(2026, 5, 31);
  private static final int HOLDERS = 200;
  private static final Rulebook LAW = Cards.law(Cards.samplePage());

  /// @param lateShare one holder in so many was late before the decision
  /// @param badOfLate one of so many of these was late after it, too
  private static Cards ledger(int lateShare, int badOfLate) {
    Cards cards = new Cards();
    for (int number = 1; number <= HOLDERS; number++) {
      boolean late = number % lateShare == 0;
      boolean bad = late && number / lateShare % badOfLate == 0;
      cards.holder(number);
      for (int back = 0; back < 4; back++) {
        LocalDate day = DECISION.minusMonths(back).withDayOfMonth(15);
        cards.month(number, day, late ? 2 : 0, 1_000, 1_000);
      }
      cards.month(number, DECISION.plusDays(20), bad ? 3 : 0, 1_000, 1_000);
    }
    return cards;
  }

  /// Chance 1 in 201 where nobody was late, 1 in 2 where somebody was.
  private static Scorecard card() {
    Cell good = new Cell(200, Decimal.of(150), Decimal.of(1));
    Cell bad = new Cell(0, Decimal.of(50), Decimal.of(25));
    CardBins bins =
        new CardBins.Ranges(0, List.of(), List.of(Cut.from(Decimal.of(1))), List.of(good, bad));
    CardCharacteristic worst =
        new CardCharacteristic(
            "worst", "Worst status", "", Cell.of(0), bins, 0, CardCharacteristic.Use.PLAIN);
    Provenance from =
        new Provenance(
            "two months late",
            "200 holders",
            "",
            Decimal.of(200),
            Decimal.of(26),
            "stated",
            1,
            "2026-01-01",
            List.of(new Metric("AUC", "1 x 5 folds", tenths(9), tenths(8), tenths(10))),
            List.of(
                new Band(600, Decimal.of(50), Decimal.of(25)),
                new Band(800, Decimal.of(150), Decimal.of(1))),
            List.of(),
            List.of());
    return new Scorecard(
        "late",
        "Late",
        600,
        List.of(worst),
        List.of(),
        Scorecard.Baseline.NEUTRAL,
        new Scaling(600, Decimal.of(1), 26),
        from);
  }

  private static Decimal tenths(long tenths) {
    return new Decimal(tenths, 1);
  }

  private static Watch watch(Cards cards) throws LearnRefused {
    Span after = Span.parse("2 months").orElseThrow();
    SampleQuestion question =
        new SampleQuestion(
            LAW, "sample", "outcome", List.of(DECISION), after, cards.head(), cards.head());
    Sample now = TakeSample.present(cards, question, _ -> {});
    return WatchScore.watch(card(), now, Optional.of(TakeSample.take(cards, question, _ -> {})));
  }

  @Test
  void people_as_in_the_sample_who_do_as_was_foretold_raise_no_alarm() throws LearnRefused {
    Watch calm = watch(ledger(4, 2));

    assertThat(calm.alarms()).isEmpty();
    assertThat(calm.isAlarm()).isFalse();
    Kept kept = calm.kept().orElseThrow();
    assertThat(kept.rows()).isEqualTo(HOLDERS);
    assertThat(kept.observed().value()).isEqualTo(0.125);
    assertThat(kept.predicted()).isBetween(0.12, 0.135);
  }

  @Test
  void other_people_with_other_outcomes_raise_grave_alarms() throws LearnRefused {
    Watch rough = watch(ledger(1, 1));

    assertThat(rough.isAlarm()).isTrue();
    assertThat(rough.shift().psi()).isGreaterThan(0.25);
    assertThat(rough.kept().orElseThrow().observed().value()).isEqualTo(1);
    assertThat(rough.alarms())
        .filteredOn(alarm -> alarm.level() == Level.ALARM)
        .extracting(Alarm::text)
        .anyMatch(text -> text.startsWith("The points lie otherwise than in the sample"))
        .anyMatch(text -> text.startsWith("'Worst status' lies otherwise"))
        .anyMatch(text -> text.startsWith("100.0 % had the outcome"));
  }

  @Test
  void where_nothing_came_yet_that_is_said() throws LearnRefused {
    Cards cards = ledger(4, 2);
    Span after = Span.parse("2 months").orElseThrow();
    SampleQuestion question =
        new SampleQuestion(
            LAW, "sample", "outcome", List.of(DECISION), after, cards.head(), cards.head());
    Sample now = TakeSample.present(cards, question, _ -> {});
    Sample none = new Sample(question, now.rules(), List.of(), now.leftOut());

    Watch watch = WatchScore.watch(card(), now, Optional.of(none));

    assertThat(watch.kept()).isEmpty();
    assertThat(watch.alarms())
        .extracting(Alarm::text)
        .containsExactly("Of those decided about then no outcome is known yet");
  }
}
