package org.goodfaith.learn.altman;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.goodfaith.core.base.Decimal;
import org.goodfaith.learn.card.CardBins;
import org.goodfaith.learn.card.CardCharacteristic;
import org.goodfaith.learn.card.Cell;
import org.goodfaith.learn.card.Cut;
import org.goodfaith.learn.card.Provenance;
import org.goodfaith.learn.card.Scaling;
import org.goodfaith.learn.card.Scorecard;

/// A formula of Altman's, as published.
public enum Altman {
  /// Listed manufacturers. E. I. Altman, Financial ratios, discriminant analysis and the prediction
  /// of corporate bankruptcy, Journal of Finance 23 (1968) 589-609: 1.2 X1 + 1.4 X2 + 3.3 X3 + 0.6
  /// X4 + 0.999 X5; failure below 1.81, none above 2.99.
  Z(
      "z",
      "Altman Z, listed manufacturers, 1968",
      "2.99",
      "1.81",
      List.of(
          new Ratio("x1", "Working capital to assets", "working-capital", "assets", "1.2"),
          new Ratio("x2", "Retained profits to assets", "retained", "assets", "1.4"),
          new Ratio(
              "x3", "Earnings before interest and tax to assets", "earnings", "assets", "3.3"),
          new Ratio("x4", "Market value to liabilities", "market-value", "liabilities", "0.6"),
          new Ratio("x5", "Sales to assets", "sales", "assets", "0.999"))),
  /// Firms of any trade, listed or not. E. I. Altman, Predicting financial distress of companies:
  /// revisiting the Z-score and ZETA models (2000; the model of 1995): 6.56 X1 + 3.26 X2 + 6.72 X3
  /// + 1.05 X4, without the constant of the emerging-market version; zones at 1.10 and 2.60.
  Z_DOUBLE_PRIME(
      "z2",
      "Altman Z'', firms of any trade, 1995",
      "2.60",
      "1.10",
      List.of(
          new Ratio("x1", "Working capital to assets", "working-capital", "assets", "6.56"),
          new Ratio("x2", "Retained profits to assets", "retained", "assets", "3.26"),
          new Ratio(
              "x3", "Earnings before interest and tax to assets", "earnings", "assets", "6.72"),
          new Ratio("x4", "Book equity to liabilities", "equity", "liabilities", "1.05")));

  private static final int SCALE = 4;
  private static final int STEPS = 20;

  private final String code;
  private final String title;
  private final BigDecimal safe;
  private final BigDecimal distress;

  @SuppressWarnings("ImmutableEnumChecker") // a List.of records
  private final List<Ratio> ratios;

  Altman(String code, String title, String safe, String distress, List<Ratio> ratios) {
    this.code = code;
    this.title = title;
    this.safe = new BigDecimal(safe);
    this.distress = new BigDecimal(distress);
    this.ratios = ratios;
  }

  /// One ratio.
  ///
  /// @param name of it, as published
  /// @param title in words
  /// @param over name of the figure that is divided
  /// @param under name of the figure it is divided by
  /// @param weight as published
  public record Ratio(String name, String title, String over, String under, String weight) {
    BigDecimal factor() {
      return new BigDecimal(weight);
    }
  }

  /// Where a company stands.
  public enum Zone {
    /// Failure is rare.
    SAFE,
    /// Not told apart.
    GREY,
    /// Failure is frequent.
    DISTRESS
  }

  /// What came of a company's figures.
  public sealed interface Result {}

  /// Worked out.
  ///
  /// @param ratios each to four digits, halves to the even one
  /// @param score their weighted sum
  /// @param zone it lies in
  public record Worked(Map<String, BigDecimal> ratios, BigDecimal score, Zone zone)
      implements Result {}

  /// Not worked out, which is no low score: figures are missing, or a divisor is not above zero.
  ///
  /// @param missing names of the figures
  public record Insufficient(List<String> missing) implements Result {
    /// Copies the list.
    public Insufficient {
      missing = List.copyOf(missing);
    }
  }

  /// @return its short name
  public String code() {
    return code;
  }

  /// @return its title, with the year
  public String title() {
    return title;
  }

  /// @return its ratios
  public List<Ratio> ratios() {
    return ratios;
  }

  /// @return names of the figures it needs
  public List<String> figures() {
    TreeSet<String> names = new TreeSet<>();
    ratios.forEach(one -> names.addAll(List.of(one.over(), one.under())));
    return List.copyOf(names);
  }

  /// @return the formula of that short name
  public static Optional<Altman> ofCode(String code) {
    return List.of(values()).stream().filter(one -> one.code.equals(code)).findFirst();
  }

  /// @param figures of one year, by name; a figure that is not there is not known
  /// @return what follows
  public Result work(Map<String, BigDecimal> figures) {
    TreeSet<String> missing = new TreeSet<>();
    figures().stream().filter(name -> !figures.containsKey(name)).forEach(missing::add);
    for (Ratio ratio : ratios) {
      BigDecimal under = figures.get(ratio.under());
      if (under != null && under.signum() <= 0) {
        missing.add(ratio.under());
      }
    }
    if (!missing.isEmpty()) {
      return new Insufficient(List.copyOf(missing));
    }
    Map<String, BigDecimal> worked = new TreeMap<>();
    BigDecimal score = BigDecimal.ZERO;
    for (Ratio ratio : ratios) {
      BigDecimal over = figures.getOrDefault(ratio.over(), BigDecimal.ZERO);
      BigDecimal under = figures.getOrDefault(ratio.under(), BigDecimal.ONE);
      BigDecimal value = over.divide(under, SCALE, RoundingMode.HALF_EVEN);
      worked.put(ratio.name(), value);
      score = score.add(value.multiply(ratio.factor()));
    }
    BigDecimal rounded = score.setScale(SCALE, RoundingMode.HALF_EVEN);
    return new Worked(worked, rounded, zone(rounded));
  }

  private Zone zone(BigDecimal score) {
    if (score.compareTo(safe) > 0) {
      return Zone.SAFE;
    }
    return score.compareTo(distress) < 0 ? Zone.DISTRESS : Zone.GREY;
  }

  /// The formula as a card: a hundred points for each unit, each ratio in steps that are worth the
  /// formula at their middle. The steps of a ratio go from -1 to 1 in tenths, and a value beyond
  /// counts as the last one, so that no single ratio hides all others. Nothing known is neutral.
  ///
  /// @return the card
  public Scorecard card() {
    List<CardCharacteristic> lines = new ArrayList<>();
    for (Ratio ratio : ratios) {
      List<Cut> cuts = new ArrayList<>();
      List<Cell> cells = new ArrayList<>();
      for (int step = 0; step <= STEPS; step++) {
        long tenths = 2L * step - STEPS; // twentieths: the middle of each step but the last
        cells.add(Cell.of(points(ratio, step == STEPS ? STEPS : tenths + (step == 0 ? 0 : 1))));
        if (step < STEPS) {
          cuts.add(Cut.from(new Decimal(step - STEPS / 2 + 1L, 1)));
        }
      }
      lines.add(
          new CardCharacteristic(
              ratio.name(),
              ratio.title(),
              "",
              Cell.of(0),
              new CardBins.Ranges(SCALE, List.of(), cuts, cells),
              0,
              new CardCharacteristic.Use(
                  CardCharacteristic.Promise.RISING,
                  false,
                  CardCharacteristic.Move.EITHER,
                  "",
                  "")));
    }
    return new Scorecard(
        "altman-" + code,
        title,
        0,
        lines,
        List.of(),
        Scorecard.Baseline.NEUTRAL,
        new Scaling(distress.movePointRight(2).longValueExact(), Decimal.of(1), 100),
        Provenance.stated(
            "failure of the company within two years",
            "Altman's published weights, in steps; what points mean as odds is not published, and"
                + " assumed even at the edge of distress"));
  }

  private static long points(Ratio ratio, long twentieths) {
    return ratio
        .factor()
        .multiply(BigDecimal.valueOf(5 * twentieths))
        .setScale(0, RoundingMode.HALF_EVEN)
        .longValueExact();
  }
}
