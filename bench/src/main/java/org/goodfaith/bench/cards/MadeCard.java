package org.goodfaith.bench.cards;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.goodfaith.core.base.Decimal;
import org.goodfaith.learn.card.CardBins;
import org.goodfaith.learn.card.CardCharacteristic;
import org.goodfaith.learn.card.CardCharacteristic.Use;
import org.goodfaith.learn.card.Cell;
import org.goodfaith.learn.card.Cut;
import org.goodfaith.learn.card.Provenance;
import org.goodfaith.learn.card.Scaling;
import org.goodfaith.learn.card.Scorecard;
import org.goodfaith.learn.card.Scorecard.Baseline;
import org.goodfaith.learn.card.TwoWayTable;

/// A card of usual size made by chance, and rows for it: sixteen characteristics of numbers, four
/// of categories, one two-way table; a tenth of the values missing, some exactly on a cut.
final class MadeCard {
  private static final int NUMBERS = 16;
  private static final int CATEGORIES = 4;
  private static final List<String> WORDS = List.of("red", "green", "blue", "black", "white");

  private final Random random;

  MadeCard(long seed) {
    this.random = new Random(seed);
  }

  Scorecard card() {
    List<CardCharacteristic> lines = new ArrayList<>();
    for (int i = 0; i < NUMBERS + CATEGORIES; i++) {
      lines.add(line(i));
    }
    List<List<Long>> both = new ArrayList<>();
    for (int i = 0; i < lines.get(0).slots().size(); i++) {
      List<Long> row = new ArrayList<>();
      for (int j = 0; j < lines.get(1).slots().size(); j++) {
        row.add((long) random.nextInt(-9, 10));
      }
      both.add(row);
    }
    return new Scorecard(
        "made",
        "Made by chance",
        600,
        lines,
        List.of(new TwoWayTable("both", lines.get(0).name(), lines.get(1).name(), both, 0)),
        Baseline.NEUTRAL,
        new Scaling(600, Decimal.of(20), 40),
        Provenance.stated("nothing", "chance"));
  }

  private CardCharacteristic line(int number) {
    CardBins bins = number < NUMBERS ? ranges(number) : groups();
    return new CardCharacteristic(
        "c" + number, "Characteristic " + number, "", cell(), bins, 0, Use.PLAIN);
  }

  private CardBins ranges(int number) {
    List<Cut> cuts = new ArrayList<>();
    List<Cell> cells = new ArrayList<>(List.of(cell()));
    long at = random.nextInt(-100, 0);
    for (int i = 0; i < 5 + number % 4; i++) {
      at += 1 + random.nextInt(80);
      cuts.add(Cut.from(new Decimal(at, number % 3)));
      cells.add(cell());
    }
    List<CardBins.Special> specials =
        number % 8 == 7
            ? List.of(new CardBins.Special("none", List.of(Decimal.of(-999)), cell()))
            : List.of();
    return new CardBins.Ranges(number % 3, specials, cuts, cells);
  }

  private CardBins groups() {
    return new CardBins.Groups(
        List.of(
            new CardBins.Group("warm", List.of("red"), cell()),
            new CardBins.Group("cold", List.of("green", "blue"), cell())),
        cell());
  }

  private Cell cell() {
    return Cell.of(random.nextInt(-40, 41));
  }

  Map<String, String> row(Scorecard card) {
    Map<String, String> row = new HashMap<>();
    for (CardCharacteristic one : card.characteristics()) {
      if (random.nextInt(10) > 0) {
        row.put(one.name(), value(one.bins()));
      }
    }
    return row;
  }

  private String value(CardBins bins) {
    return switch (bins) {
      case CardBins.Groups _ -> WORDS.get(random.nextInt(WORDS.size()));
      case CardBins.Ranges ranges -> {
        if (random.nextInt(5) == 0) {
          yield ranges.cuts().get(random.nextInt(ranges.cuts().size())).at().toString();
        }
        yield random.nextInt(50) == 0
            ? "-999"
            : new Decimal(random.nextInt(-200, 500), ranges.scale()).toString();
      }
    };
  }
}
