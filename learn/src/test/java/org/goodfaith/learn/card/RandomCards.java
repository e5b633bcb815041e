package org.goodfaith.learn.card;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.goodfaith.core.base.Decimal;
import org.goodfaith.learn.card.CardCharacteristic.Move;
import org.goodfaith.learn.card.CardCharacteristic.Promise;
import org.goodfaith.learn.card.CardCharacteristic.Use;
import org.goodfaith.learn.card.Scorecard.Baseline;

/// Cards and rows by chance, the same for the same seed.
public final class RandomCards {
  private static final List<String> COLOURS = List.of("red", "green", "blue", "a \"b\" 'c'", "ö");
  private static final Decimal SPECIAL = Decimal.of(-999);

  private final Random random;

  /// @param seed of everything
  public RandomCards(long seed) {
    this.random = new Random(seed);
  }

  /// @return a card of so many characteristics, with a two-way table where asked
  public Scorecard card(int characteristics, boolean table) {
    List<CardCharacteristic> all = new ArrayList<>();
    for (int i = 0; i < characteristics; i++) {
      all.add(characteristic("c" + i));
    }
    List<TwoWayTable> tables = new ArrayList<>();
    if (table && characteristics > 1) {
      tables.add(table(all.get(0), all.get(1)));
    }
    return new Scorecard(
        "random",
        "Random",
        random.nextInt(400, 600),
        all,
        tables,
        random.nextBoolean() ? Baseline.NEUTRAL : Baseline.BEST,
        new Scaling(500, Decimal.of(20), 20),
        Provenance.stated("chance", "drawn"));
  }

  private CardCharacteristic characteristic(String name) {
    return new CardCharacteristic(
        name,
        "Title of " + name,
        "",
        cell(),
        random.nextInt(4) == 0 ? groups() : ranges(),
        random.nextInt(-5, 6),
        new Use(
            Promise.NONE, false, Move.EITHER, random.nextBoolean() ? "Because " + name : "", ""));
  }

  private CardBins groups() {
    return new CardBins.Groups(
        List.of(
            new CardBins.Group("warm", List.of("red"), cell()),
            new CardBins.Group("cold", List.of("green", "blue", COLOURS.get(3)), cell())),
        cell());
  }

  private CardBins ranges() {
    int scale = random.nextInt(4);
    List<Cut> cuts = new ArrayList<>();
    long at = random.nextInt(-200, 0);
    for (int i = random.nextInt(9); i > 0; i--) {
      at += 1 + random.nextInt(60);
      cuts.add(new Cut(new Decimal(at, scale), Cut.Side.values()[random.nextInt(4) / 3 ^ 1]));
    }
    List<Cell> cells = new ArrayList<>();
    for (int i = 0; i <= cuts.size(); i++) {
      cells.add(cell());
    }
    List<CardBins.Special> specials =
        random.nextInt(3) == 0
            ? List.of(new CardBins.Special("no answer", List.of(SPECIAL), cell()))
            : List.of();
    return new CardBins.Ranges(scale, specials, cuts, cells);
  }

  private Cell cell() {
    return Cell.of(random.nextInt(-40, 41));
  }

  private TwoWayTable table(CardCharacteristic first, CardCharacteristic second) {
    List<List<Long>> points = new ArrayList<>();
    for (int i = 0; i < first.slots().size(); i++) {
      List<Long> row = new ArrayList<>();
      for (int j = 0; j < second.slots().size(); j++) {
        row.add((long) random.nextInt(-9, 10));
      }
      points.add(row);
    }
    return new TwoWayTable("Both", first.name(), second.name(), points, 1);
  }

  /// @return texts by name; some are missing, some lie on a cut
  public Map<String, String> row(Scorecard card) {
    Map<String, String> row = new HashMap<>();
    for (CardCharacteristic one : card.characteristics()) {
      if (random.nextInt(8) > 0) {
        row.put(one.name(), value(one));
      }
    }
    return row;
  }

  private String value(CardCharacteristic one) {
    return switch (one.bins()) {
      case CardBins.Groups _ -> COLOURS.get(random.nextInt(COLOURS.size()));
      case CardBins.Ranges ranges -> {
        if (!ranges.cuts().isEmpty() && random.nextInt(3) == 0) {
          yield ranges.cuts().get(random.nextInt(ranges.cuts().size())).at().toString();
        }
        yield random.nextInt(20) == 0
            ? SPECIAL.toString()
            : new Decimal(random.nextInt(-300, 400), ranges.scale()).toString();
      }
    };
  }
}
