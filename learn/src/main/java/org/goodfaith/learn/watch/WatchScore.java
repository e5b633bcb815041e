package org.goodfaith.learn.watch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.goodfaith.core.base.Decimal;
import org.goodfaith.core.base.Place;
import org.goodfaith.learn.LearnRefused;
import org.goodfaith.learn.card.CardCharacteristic;
import org.goodfaith.learn.card.Cell;
import org.goodfaith.learn.card.Provenance;
import org.goodfaith.learn.card.Scorecard;
import org.goodfaith.learn.judge.Interval;
import org.goodfaith.learn.judge.Measures;
import org.goodfaith.learn.judge.Scored;
import org.goodfaith.learn.judge.Tables;
import org.goodfaith.learn.sample.Sample;
import org.goodfaith.learn.sample.Sample.SampleRow;
import org.goodfaith.learn.score.ScoreRow;
import org.goodfaith.learn.watch.Watch.Alarm;
import org.goodfaith.learn.watch.Watch.Kept;
import org.goodfaith.learn.watch.Watch.KeptBand;
import org.goodfaith.learn.watch.Watch.Level;
import org.goodfaith.learn.watch.Watch.Moved;
import org.goodfaith.learn.watch.Watch.Shift;

/// Watches a score in use: the people of today against those its card learned from, and what it
/// foretold of earlier ones against what came.
///
/// Bounds of alarms are those that practice knows: an index from 0.1 on is looked at, from 0.25 on
/// it is grave. A prediction is off where it lies outside the interval of what was observed.
public final class WatchScore {
  private static final double LOOK = 0.1;
  private static final double GRAVE = 0.25;
  private static final double MISSING_MORE = 0.1;
  private static final int LEAST_ROWS = 100;
  private static final long SEED = 1;

  private final Scorecard card;
  private final List<Alarm> alarms = new ArrayList<>();

  private WatchScore(Scorecard card) {
    this.card = card;
  }

  /// @param card of the score
  /// @param now rows as they stand now; their outcomes are not read
  /// @param earlier rows whose outcomes are known; empty where none are
  /// @return what was found
  /// @throws LearnRefused where the card does not say how its points lay, or a value is no number
  public static Watch watch(Scorecard card, Sample now, Optional<Sample> earlier)
      throws LearnRefused {
    return new WatchScore(card).watched(now, earlier);
  }

  private Watch watched(Sample now, Optional<Sample> earlier) throws LearnRefused {
    if (card.provenance().bands().isEmpty()) {
      throw LearnRefused.of(
          "watch.bands",
          new Place(card.code(), 0, 0),
          List.of(card.code(), "the card does not say how points lay in its sample"),
          "a card fitted by `learn fit` or `learn report`",
          "Watch such a card; one that was stated or imported has nothing to be held against.");
    }
    Shift shift = shift(now);
    Optional<Kept> kept = Optional.empty();
    if (earlier.isPresent() && !earlier.get().rows().isEmpty()) {
      kept = Optional.of(kept(earlier.get()));
    } else if (earlier.isPresent()) {
      look("Of those decided about then no outcome is known yet");
    }
    alarms.sort(Comparator.comparing(Alarm::level).reversed());
    return new Watch(card.title(), shift, kept, alarms);
  }

  private long[] points(Sample sample, int[][] slots) throws LearnRefused {
    long[] points = new long[sample.rows().size()];
    List<String> names = sample.rules().stream().map(Sample::column).toList();
    Place place = new Place("the registry", 0, 0);
    for (int row = 0; row < points.length; row++) {
      Map<String, String> values = new LinkedHashMap<>();
      for (int i = 0; i < names.size(); i++) {
        values.put(names.get(i), sample.rows().get(row).values().get(i));
      }
      points[row] = ScoreRow.score(card, values, place).points();
      for (int i = 0; i < slots.length; i++) {
        CardCharacteristic one = card.characteristics().get(i);
        slots[i][row] = ScoreRow.slot(one, values.getOrDefault(one.name(), "")).orElse(0);
      }
    }
    return points;
  }

  private Shift shift(Sample now) throws LearnRefused {
    int many = now.rows().size();
    int[][] slots = new int[card.characteristics().size()][many];
    long[] points = points(now, slots);
    if (many < LEAST_ROWS) {
      look(String.format(Locale.ROOT, "Only %d are scored: shifts are rough", many));
    }
    List<Provenance.Band> fitted = card.provenance().bands();
    double[] then = fitted.stream().mapToDouble(band -> number(band.rows())).toArray();
    double[] here = new double[then.length];
    for (long one : points) {
      here[band(one)]++;
    }
    double psi = many == 0 ? Double.NaN : Tables.psi(then, here);
    judge(psi, "The points lie otherwise than in the sample");
    List<Watch.Band> bands = new ArrayList<>();
    double all = Arrays.stream(then).sum();
    for (int i = 0; i < then.length; i++) {
      bands.add(
          new Watch.Band(fitted.get(i).from(), then[i] / all, many == 0 ? 0 : here[i] / many));
    }
    List<Moved> moved = new ArrayList<>();
    for (int i = 0; i < slots.length; i++) {
      moved.add(moved(card.characteristics().get(i), slots[i]));
    }
    String day = now.question().days().getLast().toString();
    return new Shift(day, many, psi, bands, moved);
  }

  private Moved moved(CardCharacteristic one, int[] slots) {
    double[] then = one.slots().stream().map(Cell::rows).mapToDouble(WatchScore::number).toArray();
    double[] here = new double[then.length];
    for (int slot : slots) {
      here[slot]++;
    }
    double all = Arrays.stream(then).sum();
    boolean known = all > 0 && slots.length > 0;
    double csi = known ? Tables.psi(then, here) : Double.NaN;
    double missingThen = known ? then[0] / all : Double.NaN;
    double missingNow = known ? here[0] / slots.length : Double.NaN;
    judge(csi, "'" + one.title() + "' lies otherwise than in the sample");
    if (missingNow > missingThen + MISSING_MORE) {
      look(
          String.format(
              Locale.ROOT,
              "'%s' is unknown of %.1f %%, and was of %.1f %% in the sample",
              one.title(),
              100 * missingNow,
              100 * missingThen));
    }
    return new Moved(one.name(), one.title(), csi, missingThen, missingNow);
  }

  private void judge(double index, String what) {
    if (index >= LOOK) {
      String text = String.format(Locale.ROOT, "%s: index %.3f", what, index);
      alarms.add(new Alarm(index >= GRAVE ? Level.ALARM : Level.LOOK, text));
    }
  }

  private void look(String text) {
    alarms.add(new Alarm(Level.LOOK, text));
  }

  private Kept kept(Sample earlier) throws LearnRefused {
    int many = earlier.rows().size();
    long[] points = points(earlier, new int[0][]);
    boolean[] bad = new boolean[many];
    double[] risk = new double[many];
    double[] chances = new double[many];
    double[] weights = new double[many];
    for (int row = 0; row < many; row++) {
      SampleRow one = earlier.rows().get(row);
      bad[row] = one.bad();
      risk[row] = -points[row];
      chances[row] = card.scaling().chance(points[row]);
      weights[row] = 1;
    }
    Scored scored = new Scored(risk, chances, bad, weights);
    Interval observed = Interval.share((double) earlier.bad(), many);
    double predicted = Arrays.stream(chances).average().orElse(Double.NaN);
    List<KeptBand> bands = bands(points, chances, bad);
    Interval auc = Interval.drawn(scored, Measures::auc, SEED);
    Optional<Provenance.Metric> promised =
        card.provenance().metrics().stream().filter(one -> one.name().equals("AUC")).findFirst();
    double fitted = promised.map(one -> number(one.value())).orElse(Double.NaN);
    promised.ifPresent(one -> decay(auc, number(one.low())));
    came(predicted, observed, bands);
    String days =
        String.join(", ", earlier.question().days().stream().map(Object::toString).toList());
    return new Kept(days, many, predicted, observed, auc, fitted, bands);
  }

  private void decay(Interval auc, double low) {
    if (auc.high() < low) {
      String text =
          String.format(
              Locale.ROOT,
              "The AUC is %.3f (%.3f to %.3f), below the %.3f that the card promises at least",
              auc.value(),
              auc.low(),
              auc.high(),
              low);
      alarms.add(new Alarm(Level.ALARM, text));
    }
  }

  private void came(double predicted, Interval observed, List<KeptBand> bands) {
    long off = bands.stream().filter(KeptBand::isOff).count();
    if (predicted < observed.low() || predicted > observed.high()) {
      String text =
          String.format(
              Locale.ROOT,
              "%.1f %% had the outcome (%.1f to %.1f), and %.1f %% were predicted",
              100 * observed.value(),
              100 * observed.low(),
              100 * observed.high(),
              100 * predicted);
      boolean grave = Math.abs(predicted - observed.value()) > observed.value() / 4;
      alarms.add(new Alarm(grave ? Level.ALARM : Level.LOOK, text));
    }
    if (off > bands.size() / 4) {
      look(
          String.format(
              Locale.ROOT,
              "In %d of %d bands of points the prediction lies outside of what was observed",
              off,
              bands.size()));
    }
  }

  private List<KeptBand> bands(long[] points, double[] chances, boolean[] bad) {
    List<Provenance.Band> fitted = card.provenance().bands();
    long[] rows = new long[fitted.size()];
    long[] bads = new long[rows.length];
    double[] sums = new double[rows.length];
    for (int row = 0; row < points.length; row++) {
      int band = band(points[row]);
      rows[band]++;
      bads[band] += bad[row] ? 1 : 0;
      sums[band] += chances[row];
    }
    return IntStream.range(0, rows.length)
        .mapToObj(i ->
            new KeptBand(
                fitted.get(i).from(),
                rows[i],
                rows[i] == 0 ? Double.NaN : sums[i] / rows[i],
                Interval.share((double) bads[i], (double) rows[i])))
        .toList();
  }

  /// Points below the lowest band lie in it.
  private int band(long points) {
    List<Provenance.Band> bands = card.provenance().bands();
    int band = 0;
    while (band + 1 < bands.size() && points >= bands.get(band + 1).from()) {
      band++;
    }
    return band;
  }

  private static double number(Decimal decimal) {
    return decimal.toBigDecimal().doubleValue();
  }
}
