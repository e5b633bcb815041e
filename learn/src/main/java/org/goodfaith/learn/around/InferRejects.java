package org.goodfaith.learn.around;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.goodfaith.learn.fit.FitCard;
import org.goodfaith.learn.fit.FitWishes;
import org.goodfaith.learn.fit.Fitted;
import org.goodfaith.learn.rows.Column;
import org.goodfaith.learn.rows.LearnConfig.Rejects;
import org.goodfaith.learn.rows.Sample;

/// Infers outcomes of rows that were rejected and so have none, and fits again with them.
///
/// The outcomes are inferred by a card fitted on the accepted rows, made worse by a factor on the
/// odds that somebody states: nothing in the data can tell it. Parcelling deals outcomes to the
/// rejected rows of each tenth of risk; fuzzy counts every rejected row with and without the
/// outcome, each by its chance. Inferred rows never examine a card.
public final class InferRejects implements FitCard {
  private static final int BANDS = 10;

  private final FitCard inner;
  private final Sample rejects;
  private final Rejects wish;

  /// @param inner fits before and after
  /// @param rejects rows without outcomes; those of the sample count for nothing
  /// @param wish how they are inferred
  public InferRejects(FitCard inner, Sample rejects, Rejects wish) {
    this.inner = inner;
    this.rejects = rejects;
    this.wish = wish;
  }

  @Override
  public Fitted fit(Sample sample, FitWishes wishes) {
    double[] odds = inner.fit(sample, wishes).model().logOdds(rejects);
    double[] chances =
        Arrays.stream(odds)
            .map(one -> 1 / (1 + Math.exp(-one - Math.log(wish.factor()))))
            .toArray();
    Sample more =
        switch (wish.way()) {
          case PARCELLING -> parcelled(chances, wishes.seed());
          case FUZZY -> fuzzy(chances);
        };
    Fitted fitted = inner.fit(both(sample, more), wishes);
    List<String> notes = new ArrayList<>(fitted.notes());
    notes.add(
        String.format(
            Locale.ROOT,
            "INFERRED, NOT OBSERVED: outcomes of %d rejected rows, by %s with odds times %.2f;"
                + " %.1f %% of them were given the outcome. They teach, and never examine",
            rejects.rows(),
            wish.way().word(),
            wish.factor(),
            100 * more.badWeight() / more.weight()));
    return new Fitted(fitted.model(), notes);
  }

  private Sample parcelled(double[] chances, long seed) {
    Integer[] order = IntStream.range(0, chances.length).boxed().toArray(Integer[]::new);
    Arrays.sort(order, (a, b) -> Double.compare(chances[a], chances[b]));
    boolean[] bad = new boolean[chances.length];
    SplittableRandom random = new SplittableRandom(seed);
    for (int band = 0; band < BANDS; band++) {
      int from = order.length * band / BANDS;
      int to = order.length * (band + 1) / BANDS;
      double sum = 0;
      for (int i = from; i < to; i++) {
        sum += chances[order[i]];
      }
      long dealt = Math.round(sum);
      for (int i = from; i < to; i++) { // each row as likely as any other of its band
        long left = (long) to - i;
        if (random.nextLong(left) < dealt) {
          bad[order[i]] = true;
          dealt--;
        }
      }
    }
    return rejects.withOutcomes(bad, rejects.weights());
  }

  private Sample fuzzy(double[] chances) {
    int many = chances.length;
    Sample twice = rejects.take(IntStream.range(0, 2 * many).map(row -> row % many).toArray());
    boolean[] bad = new boolean[2 * many];
    double[] weights = new double[2 * many];
    for (int row = 0; row < 2 * many; row++) {
      bad[row] = row < many;
      double chance = chances[row % many];
      weights[row] = twice.weights()[row] * Math.max(1e-9, bad[row] ? chance : 1 - chance);
    }
    return twice.withOutcomes(bad, weights);
  }

  private static Sample both(Sample one, Sample other) {
    List<Column> columns = new ArrayList<>();
    for (int j = 0; j < one.columns().size(); j++) {
      columns.add(both(one.columns().get(j), other.columns().get(j)));
    }
    int rows = one.rows() + other.rows();
    boolean[] bad = Arrays.copyOf(one.bad(), rows);
    System.arraycopy(other.bad(), 0, bad, one.rows(), other.rows());
    double[] weights = Arrays.copyOf(one.weights(), rows);
    System.arraycopy(other.weights(), 0, weights, one.rows(), other.rows());
    return new Sample(columns, List.of(), bad, weights, new int[0], List.of());
  }

  private static Column both(Column one, Column other) {
    if (one instanceof Column.Numbers first && other instanceof Column.Numbers second) {
      double[] values = Arrays.copyOf(first.values(), first.rows() + second.rows());
      System.arraycopy(second.values(), 0, values, first.rows(), second.rows());
      return new Column.Numbers(one.name(), values);
    }
    Column.Words first = (Column.Words) one;
    Column.Words second = (Column.Words) other;
    List<String> words = new ArrayList<>(first.words());
    Map<String, Integer> codeOf = new HashMap<>();
    for (int i = 0; i < words.size(); i++) {
      codeOf.put(words.get(i), i);
    }
    int[] renumbered = new int[second.words().size()];
    for (int i = 0; i < renumbered.length; i++) {
      String word = second.words().get(i);
      Integer known = codeOf.putIfAbsent(word, words.size());
      renumbered[i] = known == null ? words.size() : known;
      if (known == null) {
        words.add(word);
      }
    }
    int[] codes = Arrays.copyOf(first.codes(), first.rows() + second.rows());
    for (int row = 0; row < second.rows(); row++) {
      int code = second.codes()[row];
      codes[first.rows() + row] = code < 0 ? -1 : renumbered[code];
    }
    return new Column.Words(one.name(), codes, words);
  }
}
