package org.goodfaith.learn.fit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.goodfaith.core.base.Decimal;
import org.goodfaith.learn.bins.Counts;
import org.goodfaith.learn.bins.Slots;
import org.goodfaith.learn.card.CardBins;
import org.goodfaith.learn.card.CardCharacteristic;
import org.goodfaith.learn.card.Cell;
import org.goodfaith.learn.card.Cut;
import org.goodfaith.learn.card.Provenance;
import org.goodfaith.learn.card.Scorecard;
import org.goodfaith.learn.card.TwoWayTable;
import org.goodfaith.learn.rows.Column;
import org.goodfaith.learn.rows.LearnConfig;
import org.goodfaith.learn.rows.Sample;
import org.goodfaith.learn.rows.Trend;

/// Makes the card of a table of points: with its words, and what of the sample lies in each cell.
public final class MakeCard {
  private static final int WEIGHT_SCALE = 3;

  private final PointTable table;
  private final Sample sample;
  private final LearnConfig config;

  private MakeCard(PointTable table, Sample sample, LearnConfig config) {
    this.table = table;
    this.sample = sample;
    this.config = config;
  }

  /// @return the card
  public static Scorecard of(
      PointTable table, Sample sample, LearnConfig config, Provenance provenance) {
    return new MakeCard(table, sample, config).make(provenance);
  }

  private Scorecard make(Provenance provenance) {
    List<CardCharacteristic> characteristics = new ArrayList<>();
    for (int j = 0; j < table.names().size(); j++) {
      characteristics.add(characteristic(j));
    }
    List<TwoWayTable> tables = new ArrayList<>();
    for (PointTable.Pair pair : table.pairs()) {
      String first = table.names().get(pair.first());
      String second = table.names().get(pair.second());
      List<List<Long>> cells =
          Arrays.stream(pair.points()).map(row -> Arrays.stream(row).boxed().toList()).toList();
      tables.add(new TwoWayTable(first + " and " + second, first, second, cells, 0));
    }
    LearnConfig.Words words = config.words();
    return new Scorecard(
        words.code(),
        words.title(),
        table.start(),
        characteristics,
        tables,
        Scorecard.Baseline.NEUTRAL,
        config.fitting().scaling(),
        provenance);
  }

  private CardCharacteristic characteristic(int number) {
    String name = table.names().get(number);
    Slots slots = table.slots().get(number);
    Column column =
        sample.columns().stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
    Counts counts = Counts.of(slots.of(column), slots.count(), sample.bad(), sample.weights());
    long[] points = table.points()[number];
    List<Cell> cells = new ArrayList<>();
    double weighted = 0;
    double weight = 0;
    for (int slot = 0; slot < points.length; slot++) {
      double rows = counts.good()[slot] + counts.bad()[slot];
      cells.add(new Cell(points[slot], weight(rows), weight(counts.bad()[slot])));
      boolean counted = slot > 0 || !config.fitting().neutralMissing();
      weighted += counted ? rows * points[slot] : 0;
      weight += counted ? rows : 0;
    }
    LearnConfig.ColumnWords words = config.column(name);
    boolean neutralMissing = config.fitting().neutralMissing() || words.alternative();
    long neutral = neutralMissing ? points[0] : weight == 0 ? 0 : Math.round(weighted / weight);
    CardCharacteristic.Use use =
        new CardCharacteristic.Use(
            promise(words.trend()),
            words.alternative(),
            words.use().move(),
            words.use().reason(),
            words.use().advice());
    return new CardCharacteristic(
        name,
        words.title(),
        words.value(),
        cells.getFirst(),
        bins(slots, cells, words),
        neutral,
        use);
  }

  private static CardCharacteristic.Promise promise(Trend trend) {
    return switch (trend) {
      case RISING -> CardCharacteristic.Promise.RISING;
      case FALLING -> CardCharacteristic.Promise.FALLING;
      case AUTO, ANY, PEAK, VALLEY, CONVEX, CONCAVE -> CardCharacteristic.Promise.NONE;
    };
  }

  private static CardBins bins(Slots slots, List<Cell> cells, LearnConfig.ColumnWords words) {
    return switch (slots) {
      case Slots.OfNumbers numbers ->
          ranges(numbers, cells, List.copyOf(words.specials().keySet()));
      case Slots.OfWords groups -> groups(groups, cells);
    };
  }

  private static CardBins ranges(Slots.OfNumbers slots, List<Cell> cells, List<String> titles) {
    List<CardBins.Special> specials = new ArrayList<>();
    for (int i = 0; i < slots.specials().size(); i++) {
      List<Decimal> codes =
          Arrays.stream(slots.specials().get(i)).mapToObj(MakeCard::decimal).toList();
      String title = i < titles.size() ? titles.get(i) : "code " + codes.getFirst();
      specials.add(new CardBins.Special(title, codes, cells.get(i + 1)));
    }
    List<Cut> cuts = Arrays.stream(slots.cuts()).mapToObj(cut -> Cut.from(decimal(cut))).toList();
    int scale = cuts.stream().mapToInt(cut -> cut.at().scale()).max().orElse(0);
    for (CardBins.Special special : specials) {
      scale = Math.max(scale, special.values().stream().mapToInt(Decimal::scale).max().orElse(0));
    }
    return new CardBins.Ranges(
        scale, specials, cuts, cells.subList(slots.firstRange(), cells.size()));
  }

  private static CardBins groups(Slots.OfWords slots, List<Cell> cells) {
    List<CardBins.Group> groups = new ArrayList<>();
    for (int i = 0; i < slots.groups().size(); i++) {
      List<String> words = slots.groups().get(i);
      groups.add(new CardBins.Group(String.join(", ", words), words, cells.get(i + 1)));
    }
    return new CardBins.Groups(groups, cells.getLast());
  }

  private static Decimal decimal(double value) {
    BigDecimal exact = BigDecimal.valueOf(value).stripTrailingZeros();
    BigDecimal plain = exact.scale() < 0 ? exact.setScale(0) : exact;
    return new Decimal(plain.unscaledValue().longValueExact(), plain.scale());
  }

  private static Decimal weight(double weight) {
    return new Decimal(Math.round(weight * Math.pow(10, WEIGHT_SCALE)), WEIGHT_SCALE);
  }
}
