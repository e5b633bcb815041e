package org.goodfaith.learn.card;

import java.util.List;
import org.goodfaith.core.base.Decimal;
import org.goodfaith.learn.card.CardCharacteristic.Move;
import org.goodfaith.learn.card.CardCharacteristic.Promise;
import org.goodfaith.learn.card.CardCharacteristic.Use;
import org.goodfaith.learn.card.Scorecard.Baseline;

/// Cards for tests.
public final class CardsOf {
  private CardsOf() {}

  /// @return the number at the scale it is written with
  public static Decimal number(String text) {
    int point = text.indexOf('.');
    return Decimal.parse(text, point < 0 ? 0 : text.length() - point - 1).orElseThrow();
  }

  /// @return a characteristic of three ranges, a special code and what is missing
  public static CardCharacteristic late() {
    return new CardCharacteristic(
        "late",
        "Worst status within six months",
        "largest status of card.month within 6 months",
        Cell.of(0),
        new CardBins.Ranges(
            0,
            List.of(new CardBins.Special("no use", List.of(number("-2")), Cell.of(5))),
            List.of(Cut.from(number("1")), Cut.from(number("2"))),
            List.of(new Cell(30, number("70"), number("5")), Cell.of(-10), Cell.of(-40))),
        0,
        new Use(Promise.FALLING, false, Move.DOWN, "Months were paid late", "Pay by the day due"));
  }

  /// @return a characteristic of two groups
  public static CardCharacteristic home() {
    return new CardCharacteristic(
        "home",
        "Home",
        "",
        Cell.of(0),
        new CardBins.Groups(
            List.of(
                new CardBins.Group("own", List.of("own", "mortgage"), Cell.of(12)),
                new CardBins.Group("rent", List.of("rent"), Cell.of(-8))),
            Cell.of(-3)),
        0,
        Use.PLAIN);
  }

  /// @return a card of both with a two-way table
  public static Scorecard small() {
    return new Scorecard(
        "risk",
        "Risk",
        500,
        List.of(late(), home()),
        List.of(
            new TwoWayTable(
                "both",
                "late",
                "home",
                List.of(
                    List.of(0L, 0L, 0L, 0L),
                    List.of(0L, 1L, 0L, 0L),
                    List.of(0L, 2L, 0L, 0L),
                    List.of(0L, 0L, 0L, 0L),
                    List.of(0L, 0L, -4L, 0L)),
                0)),
        Baseline.NEUTRAL,
        new Scaling(500, number("20"), 20),
        Provenance.stated("Two months late", "by hand"));
  }
}
