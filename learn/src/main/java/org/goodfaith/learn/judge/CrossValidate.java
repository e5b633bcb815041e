package org.goodfaith.learn.judge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.goodfaith.learn.card.Scaling;
import org.goodfaith.learn.fit.Additive;
import org.goodfaith.learn.fit.FitCard;
import org.goodfaith.learn.fit.FitWishes;
import org.goodfaith.learn.fit.PointTable;
import org.goodfaith.learn.rows.Folds;
import org.goodfaith.learn.rows.Sample;

/// Fits cards on most rows and examines them on the others, fold after fold.
public final class CrossValidate {
  private final Sample sample;
  private final List<Contender> contenders;
  private final Scaling scaling;

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
  public CrossValidate(Sample sample, List<Contender> contenders, Scaling scaling) {
    this.sample = sample;
    this.contenders = List.copyOf(contenders);
    this.scaling = scaling;
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
  /// @param told called after each fit, with how many are done and what was fitted
  /// @return one outcome for each contender, in their order
  public List<Outcome> run(List<Folds.Part> parts, BiConsumer<Integer, String> told) {
    List<Gathering> gatherings = new ArrayList<>();
    contenders.forEach(one -> gatherings.add(new Gathering(one.name(), parts.size())));
    int done = 0;
    for (int p = 0; p < parts.size(); p++) {
      Sample teach = sample.take(parts.get(p).teach());
      Sample examine = sample.take(parts.get(p).examine());
      for (int c = 0; c < contenders.size(); c++) {
        FitWishes wishes = contenders.get(c).wishes();
        long before = System.nanoTime();
        Additive model = contenders.get(c).way().fit(teach, wishes).model();
        double seconds = (System.nanoTime() - before) / 1e9;
        gatherings.get(c).add(p, model, examine, parts.get(p).examine(), seconds);
        told.accept(++done, contenders.get(c).name());
      }
    }
    return gatherings.stream().map(Gathering::outcome).toList();
  }

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

    void add(int part, Additive model, Sample examine, int[] rows, double taken) {
      long[] scores = PointTable.of(model, scaling).scores(examine);
      Scored whole = Judge.scored(scores, examine, scaling);
      Measures measures = Measures.of(whole);
      auc[part] = measures.auc();
      ks[part] = measures.ks();
      double[] exact = model.logOdds(examine);
      exactAuc[part] =
          Measures.of(new Scored(exact, whole.chances(), examine.bad(), examine.weights())).auc();
      seconds[part] = taken;
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
