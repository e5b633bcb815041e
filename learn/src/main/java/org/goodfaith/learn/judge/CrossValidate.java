package org.goodfaith.learn.judge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.goodfaith.learn.card.Scaling;
import org.goodfaith.learn.fit.Additive;
import org.goodfaith.learn.fit.FitCard;
import org.goodfaith.learn.fit.FitWishes;
import org.goodfaith.learn.fit.Parallel;
import org.goodfaith.learn.fit.PointTable;
import org.goodfaith.learn.rows.Folds;
import org.goodfaith.learn.rows.Sample;

/// Fits cards on most rows and examines them on the others, fold after fold.
public final class CrossValidate {
  private final Sample sample;
  private final List<Contender> contenders;
  private final Scaling scaling;
  private final int threads;

  /// A card to try.
  ///
  /// @param name in words
  /// @param wishes how it is fitted
  /// @param way it is fitted by
  public record Contender(String name, FitWishes wishes, FitCard way) {
    /// @param name in words
    /// @param wishes how it is fitted, by their own way and nothing around it
    public Contender(String name, FitWishes wishes) {
      this(name, wishes, FitCard.by(wishes.method()));
    }
  }

  /// What came of a contender.
  ///
  /// @param name of the contender
  /// @param auc of its integer points, fold after fold
  /// @param exactAuc of its log odds before rounding to points
  /// @param ks of its points
  /// @param scored every row once, by the card of the first repeat that did not learn from it
  /// @param points of those rows
  /// @param seconds of fitting, fold after fold
  public record Outcome(
      String name,
      double[] auc,
      double[] exactAuc,
      double[] ks,
      Scored scored,
      long[] points,
      double[] seconds) {
    /// @return the difference of AUC to another on the same folds, with its interval
    public Interval beyond(Outcome other) {
      double[] differences = new double[auc.length];
      for (int i = 0; i < differences.length; i++) {
        differences[i] = auc[i] - other.auc[i];
      }
      return Interval.mean(differences);
    }
  }

  /// @param sample all rows
  /// @param contenders cards to try, on the same folds
  /// @param scaling of points
  /// @param threads folds learned at the same time; the outcome does not depend on it
  public CrossValidate(Sample sample, List<Contender> contenders, Scaling scaling, int threads) {
    this.sample = sample;
    this.contenders = List.copyOf(contenders);
    this.scaling = scaling;
    this.threads = threads;
  }

  /// @return repeats of folds: grouped where the sample has groups, else stratified; each repeat by
  ///   the seed and its number
  public static List<Folds.Part> parts(Sample sample, int folds, int repeats, long seed) {
    List<Folds.Part> parts = new ArrayList<>();
    for (int repeat = 0; repeat < repeats; repeat++) {
      int[] fold =
          sample.groups().length > 0
              ? Folds.grouped(sample.groups(), folds, seed + repeat)
              : Folds.stratified(sample.bad(), folds, seed + repeat);
      parts.addAll(Folds.parts(fold, folds));
    }
    return parts;
  }

  /// @param parts who teaches and who examines
  /// @param told called after each fit, one call at a time, with how many are done and what was
  ///   fitted
  /// @return one outcome for each contender, in their order
  public List<Outcome> run(List<Folds.Part> parts, BiConsumer<Integer, String> told) {
    Model[][] models = new Model[parts.size()][contenders.size()];
    AtomicInteger done = new AtomicInteger();
    Object turn = new Object();
    Parallel.each(
        parts.size(),
        threads,
        p -> {
          Sample teach = sample.take(parts.get(p).teach());
          for (int c = 0; c < contenders.size(); c++) {
            Contender contender = contenders.get(c);
            long before = System.nanoTime();
            FitWishes wishes =
                parts.size() == 1 ? contender.wishes() : contender.wishes().onThreads(1);
            Additive model = contender.way().fit(teach, wishes).model();
            models[p][c] = new Model(model, (System.nanoTime() - before) / 1e9);
            synchronized (turn) {
              told.accept(done.incrementAndGet(), contender.name());
            }
          }
        });
    List<Gathering> gatherings = new ArrayList<>();
    contenders.forEach(one -> gatherings.add(new Gathering(one.name(), parts.size())));
    for (int p = 0; p < parts.size(); p++) {
      int[] rows = parts.get(p).examine();
      Sample examine = sample.take(rows);
      for (int c = 0; c < contenders.size(); c++) {
        gatherings.get(c).add(p, models[p][c], examine, rows);
      }
    }
    return gatherings.stream().map(Gathering::outcome).toList();
  }

  /// What a fold learned, and how long that took.
  private record Model(Additive sum, double seconds) {}

  /// Gathers what the folds give.
  private final class Gathering {
    private final String name;
    private final double[] auc;
    private final double[] exactAuc;
    private final double[] ks;
    private final double[] seconds;
    private final double[] risk = new double[sample.rows()];
    private final double[] chances = new double[sample.rows()];
    private final long[] points = new long[sample.rows()];
    private final boolean[] seen = new boolean[sample.rows()];

    Gathering(String name, int parts) {
      this.name = name;
      this.auc = new double[parts];
      this.exactAuc = new double[parts];
      this.ks = new double[parts];
      this.seconds = new double[parts];
    }

    void add(int part, Model model, Sample examine, int[] rows) {
      long[] scores = PointTable.of(model.sum(), scaling).scores(examine);
      Scored whole = Judge.scored(scores, examine, scaling);
      Measures measures = Measures.of(whole);
      auc[part] = measures.auc();
      ks[part] = measures.ks();
      double[] exact = model.sum().logOdds(examine);
      exactAuc[part] =
          Measures.of(new Scored(exact, whole.chances(), examine.bad(), examine.weights())).auc();
      seconds[part] = model.seconds();
      for (int i = 0; i < rows.length; i++) {
        if (!seen[rows[i]]) {
          seen[rows[i]] = true;
          risk[rows[i]] = whole.risk()[i];
          chances[rows[i]] = whole.chances()[i];
          points[rows[i]] = scores[i];
        }
      }
    }

    Outcome outcome() {
      int[] rows = IntStream.range(0, seen.length).filter(row -> seen[row]).toArray();
      Scored all = new Scored(risk, chances, sample.bad(), sample.weights()).take(rows);
      long[] told = Arrays.stream(rows).mapToLong(row -> points[row]).toArray();
      return new Outcome(name, auc, exactAuc, ks, all, told, seconds);
    }
  }
}
