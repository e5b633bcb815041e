package org.goodfaith.learn.judge;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.goodfaith.core.base.Decimal;
import org.goodfaith.core.base.Place;
import org.goodfaith.learn.LearnRefused;
import org.goodfaith.learn.around.EvenOut;
import org.goodfaith.learn.around.InferRejects;
import org.goodfaith.learn.around.SelectColumns;
import org.goodfaith.learn.card.Provenance;
import org.goodfaith.learn.card.Scaling;
import org.goodfaith.learn.card.Scorecard;
import org.goodfaith.learn.fit.FitCard;
import org.goodfaith.learn.fit.FitWishes;
import org.goodfaith.learn.fit.Fitted;
import org.goodfaith.learn.fit.MakeCard;
import org.goodfaith.learn.fit.PointTable;
import org.goodfaith.learn.fit.WishesOf;
import org.goodfaith.learn.judge.CrossValidate.Contender;
import org.goodfaith.learn.judge.CrossValidate.Outcome;
import org.goodfaith.learn.rows.Folds;
import org.goodfaith.learn.rows.LearnConfig;
import org.goodfaith.learn.rows.ReadSample;
import org.goodfaith.learn.rows.Sample;

/// Judges a card as its page wishes: beside others on the same folds, then fitted on all rows.
public final class Evaluate {
  private static final int LEAST_OF_BOTH = 10;

  private final LearnConfig config;
  private final ReadSample.Read read;
  private final int threads;

  /// @param config what is wished
  /// @param read the rows
  /// @param threads to compute with
  public Evaluate(LearnConfig config, ReadSample.Read read, int threads) {
    this.config = config;
    this.read = read;
    this.threads = threads;
  }

  /// @return the contenders: the card, the card with nothing known neutral, the other method, and
  ///   what most practitioners would make
  public List<Contender> contenders() {
    FitWishes wishes = WishesOf.config(config, threads);
    FitWishes.Method other =
        switch (wishes.method()) {
          case BOOSTED -> FitWishes.Method.LOGISTIC;
          case LOGISTIC -> FitWishes.Method.BOOSTED;
        };
    List<Contender> contenders = new ArrayList<>(own(wishes));
    if (wishes.tables() > 0) {
      contenders.add(new Contender("without two-way tables", wishes.withTables(0)));
    }
    if (!wishes.neutralMissing()) {
      contenders.add(new Contender("publishable, missing is neutral", wishes.publishable()));
    }
    contenders.add(new Contender(name(other), wishes.by(other).withTables(0)));
    contenders.add(
        new Contender(
            "quantiles, weights of evidence, logistic",
            wishes.withTables(0),
            FitCard.byQuantiles()));
    return contenders;
  }

  /// The card with all that its page wishes around fitting; and, so that the price of evening out
  /// and of inferring is seen, the same without either.
  private List<Contender> own(FitWishes wishes) {
    LearnConfig.Around around = config.around();
    String name = name(wishes.method());
    FitCard plain = FitCard.by(wishes.method());
    if (around.select().isPresent()) {
      plain = new SelectColumns(plain, config, around.select().get());
    }
    FitCard inferred = plain;
    if (around.rejects().isPresent() && read.rejects().isPresent()) {
      inferred = new InferRejects(plain, read.rejects().get(), around.rejects().get());
    }
    List<Contender> contenders = new ArrayList<>();
    if (around.fair().isPresent()) {
      FitCard even = new EvenOut(inferred, around.fair().get());
      contenders.add(new Contender(name + ", groups evened out", wishes.withTables(0), even));
      contenders.add(new Contender("groups not evened out", wishes.withTables(0), inferred));
    } else {
      contenders.add(new Contender(name, wishes, inferred));
    }
    if (around.rejects().isPresent()) {
      contenders.add(new Contender("nothing inferred", wishes, plain));
    }
    return contenders;
  }

  private static String name(FitWishes.Method method) {
    return switch (method) {
      case BOOSTED -> "boosted, whole points";
      case LOGISTIC -> "logistic on weights of evidence";
    };
  }

  /// @param told called after each fit, with how many are done and what was fitted
  /// @return all that was found
  /// @throws LearnRefused where the sample is too small to be judged
  public Evaluation run(BiConsumer<Integer, String> told) throws LearnRefused {
    Sample sample = read.sample();
    Sheet sheet = Sheet.of(sample);
    LearnConfig.Judging judging = config.judging();
    needBoth(sheet);
    List<Folds.Part> parts =
        judging.outOfTime().isEmpty()
            ? CrossValidate.parts(sample, judging.folds(), judging.repeats(), judging.seed())
            : List.of(outOfTime(sample, judging.outOfTime()));
    Scaling scaling = config.fitting().scaling();
    List<Outcome> outcomes =
        new CrossValidate(sample, contenders(), scaling, threads).run(parts, told);
    Outcome own = outcomes.getFirst();
    Sample judged =
        judging.outOfTime().isEmpty() ? sample : sample.take(parts.getFirst().examine());
    List<Tables.CutOff> cutOffs =
        Tables.cutOffs(own.points(), own.scored(), judging.costBad(), judging.costGood());
    Contender first = contenders().getFirst();
    Fitted fitted = first.way().fit(sample, first.wishes());
    PointTable table = PointTable.of(fitted.model(), scaling);
    Interval auc = Interval.drawn(own.scored(), Measures::auc, judging.seed());
    Scorecard card = MakeCard.of(table, sample, config, provenance(table, own, auc));
    long cut =
        cutOffs.stream().min((a, b) -> Double.compare(a.cost(), b.cost())).orElseThrow().points();
    Optional<Fairness> fairness =
        judged.audited().isEmpty()
            ? Optional.empty()
            : Optional.of(Fairness.of(judged, own.scored(), own.points(), cut));
    return new Evaluation(
        config,
        read.tally(),
        sheet,
        outcomes,
        auc,
        Tables.tenths(own.scored()),
        cutOffs,
        fairness,
        months(judged, own),
        card,
        fitted.notes());
  }

  static Folds.Part outOfTime(Sample sample, String from) throws LearnRefused {
    Folds.Part part =
        sample.periods().isEmpty()
            ? new Folds.Part(new int[0], new int[0])
            : Folds.outOfTime(sample.periods(), from);
    if (part.teach().length == 0 || part.examine().length == 0) {
      throw LearnRefused.of(
          "learn.periods",
          new Place("out-of-time", 0, 0),
          List.of(from, "no rows before, or none from " + from + " on"),
          "a period within those of the column named by `period:`",
          "Name such a column, and a period in the middle of its values.");
    }
    return part;
  }

  private void needBoth(Sheet sheet) throws LearnRefused {
    long least = Math.min(sheet.bad(), sheet.rows() - sheet.bad());
    int needed = Math.max(LEAST_OF_BOTH, config.judging().folds());
    if (least < needed) {
      throw LearnRefused.of(
          "learn.rows",
          new Place(String.valueOf(config.file().path().getFileName()), 0, 0),
          List.of(
              "",
              sheet.rows() + " rows with " + sheet.bad() + " outcomes are too few to judge a card"),
          "at least " + needed + " rows with, and as many without the outcome",
          "Give more rows, or fewer `folds:`.");
    }
  }

  private Provenance provenance(PointTable table, Outcome own, Interval auc) {
    Sample sample = read.sample();
    LearnConfig.Words words = config.words();
    List<Provenance.Metric> metrics =
        List.of(
            new Provenance.Metric(
                "AUC",
                config.judging().repeats() + " x " + config.judging().folds() + " folds",
                decimal(auc.value(), 4),
                decimal(auc.low(), 4),
                decimal(auc.high(), 4)));
    List<String> limits = new ArrayList<>(words.limits());
    read.tally().notes().stream().limit(5).forEach(limits::add);
    return new Provenance(
        words.outcome(),
        words.population(),
        read.digest(),
        decimal(sample.weight(), 3),
        decimal(sample.badWeight(), 3),
        own.name(),
        config.fitting().seed(),
        "",
        metrics,
        bands(table.scores(sample), sample),
        List.of(),
        limits);
  }

  private static List<Provenance.Band> bands(long[] points, Sample sample) {
    long[] sorted = points.clone();
    Arrays.sort(sorted);
    long[] from =
        IntStream.range(0, 10).mapToLong(i -> sorted[i * sorted.length / 10]).distinct().toArray();
    double[] rows = new double[from.length];
    double[] bad = new double[from.length];
    for (int row = 0; row < points.length; row++) {
      int at = Arrays.binarySearch(from, points[row]);
      int band = at >= 0 ? at : -at - 2;
      rows[band] += sample.weights()[row];
      bad[band] += sample.bad()[row] ? sample.weights()[row] : 0;
    }
    return IntStream.range(0, from.length)
        .mapToObj(i -> new Provenance.Band(from[i], decimal(rows[i], 3), decimal(bad[i], 3)))
        .toList();
  }

  private static List<Evaluation.Month> months(Sample sample, Outcome own) {
    Map<String, List<Integer>> rows = new TreeMap<>();
    for (int row = 0; row < sample.periods().size(); row++) {
      rows.computeIfAbsent(sample.periods().get(row), period -> new ArrayList<>()).add(row);
    }
    long[] sorted = own.points().clone();
    Arrays.sort(sorted);
    long[] cuts =
        IntStream.range(1, 10).mapToLong(i -> sorted[i * sorted.length / 10]).distinct().toArray();
    double[] all = spread(own.points(), IntStream.range(0, sample.rows()).toArray(), cuts);
    List<Evaluation.Month> months = new ArrayList<>();
    rows.forEach((period, list) -> {
      int[] these = list.stream().mapToInt(Integer::intValue).toArray();
      Scored scored = own.scored().take(these);
      double[] here = spread(own.points(), these, cuts);
      double[] others = all.clone();
      Arrays.setAll(others, i -> all[i] - here[i]);
      long bad = IntStream.range(0, these.length).filter(i -> scored.bad()[i]).count();
      months.add(
          new Evaluation.Month(
              period,
              these.length,
              (double) bad / these.length,
              Arrays.stream(scored.chances()).average().orElse(Double.NaN),
              Measures.of(scored).auc(),
              rows.size() == 1 ? 0 : Tables.psi(others, here)));
    });
    return months;
  }

  private static double[] spread(long[] points, int[] rows, long[] cuts) {
    double[] spread = new double[cuts.length + 1];
    for (int row : rows) {
      int at = Arrays.binarySearch(cuts, points[row]);
      spread[at >= 0 ? at + 1 : -at - 1]++;
    }
    return spread;
  }

  private static Decimal decimal(double value, int scale) {
    double finite = Double.isFinite(value) ? value : 0;
    BigDecimal rounded = BigDecimal.valueOf(finite).setScale(scale, RoundingMode.HALF_EVEN);
    return new Decimal(rounded.unscaledValue().longValueExact(), scale);
  }
}
