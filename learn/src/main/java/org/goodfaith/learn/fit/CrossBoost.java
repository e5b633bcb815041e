package org.goodfaith.learn.fit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.goodfaith.learn.rows.Folds;
import org.goodfaith.learn.rows.Sample;

/// One boosted model for each fold, and their mean.
final class CrossBoost {
  private static final int TABLE_LEAVES = 4;
  private static final int MODELS_OF_ALL = 4;

  /// All rows bear a little more boosting than most of them.
  private static final double MORE_ROUNDS = 1.1;

  /// And tables half as much again: the mean of several models errs less than the one that stopped.
  private static final double MORE_ROUNDS_OF_TABLES = 1.5;

  private final Grid grid;
  private final List<Folds.Part> parts;
  private final FitWishes wishes;
  private final double[] starts;
  private final double[][] logOdds;
  private final List<List<Term>> terms = new ArrayList<>();
  private final int[] rounds;
  private double mainRounds;
  private List<Term> tables = List.of();

  CrossBoost(Grid grid, List<Folds.Part> parts, FitWishes wishes) {
    this.grid = grid;
    this.parts = parts;
    this.wishes = wishes;
    this.starts = new double[parts.size()];
    this.logOdds = new double[parts.size()][];
    this.rounds = new int[parts.size()];
    for (int k = 0; k < starts.length; k++) {
      starts[k] = usual(parts.get(k).teach());
      logOdds[k] = FitBoosted.filled(grid.rows(), starts[k]);
      terms.add(new ArrayList<>());
    }
  }

  private double usual(int[] rows) {
    double bad = 0;
    double good = 0;
    for (int row : rows) {
      bad += grid.bad()[row] ? grid.weights()[row] : 0;
      good += grid.bad()[row] ? 0 : grid.weights()[row];
    }
    return Math.log(bad / good);
  }

  /// Boosts fresh copies of the terms in each fold.
  void boost(List<Term> pattern, BoostPace pace) {
    eachFold(k -> {
      List<Term> own = pattern.stream().map(Term::afresh).toList();
      long seed = wishes.seed() * 1_000_003L + 31L * k + terms.get(k).size();
      rounds[k] = new Boost(grid, parts.get(k), logOdds[k], pace, seed).run(own);
      terms.get(k).addAll(own);
    });
  }

  /// Takes the mean with other models of the same rows, fold by fold.
  void blend(Sample sample) {
    eachFold(k -> {
      Sample teach = sample.take(parts.get(k).teach());
      mix(k, FitBoosted.odds(FitBoosted.others(teach, wishes.onThreads(1)), sample));
    });
  }

  private void mix(int fold, List<double[]> others) {
    double[] own = logOdds[fold];
    for (int row = 0; row < own.length; row++) {
      double sum = own[row];
      for (double[] other : others) {
        sum += other[row];
      }
      own[row] = sum / (1 + others.size());
    }
  }

  private void eachFold(IntConsumer work) {
    Parallel.each(parts.size(), wishes.threads(), work);
  }

  double rounds() {
    return Arrays.stream(rounds).average().orElse(0);
  }

  /// Log odds of each row by the model that did not learn from it.
  double[] unseen() {
    double[] unseen = new double[grid.rows()];
    for (int k = 0; k < parts.size(); k++) {
      for (int row : parts.get(k).examine()) {
        unseen[row] = logOdds[k][row];
      }
    }
    return unseen;
  }

  Calibrate.Line slope() {
    return Calibrate.line(unseen(), grid.bad(), grid.weights());
  }

  double loss() {
    return Arrays.stream(losses(unseen())).sum() / Arrays.stream(grid.weights()).sum();
  }

  private double[] losses(double[] odds) {
    double[] losses = new double[odds.length];
    for (int row = 0; row < odds.length; row++) {
      double towards = grid.bad()[row] ? odds[row] : -odds[row];
      losses[row] =
          grid.weights()[row] * (Math.log1p(Math.exp(-Math.abs(towards))) + Math.max(0, -towards));
    }
    return losses;
  }

  /// Adds two-way tables where rows not learned from get a clearly lower loss by them.
  void addTables(int most, BoostPace pace, List<String> notes) {
    mainRounds = rounds();
    double[] before = losses(unseen());
    double[][] oddsBefore = Arrays.stream(logOdds).map(double[]::clone).toArray(double[][]::new);
    List<Term> ranked = rank(most);
    int mains = terms.getFirst().size();
    boost(ranked, pace);
    double[] after = losses(unseen());
    double sum = 0;
    double squares = 0;
    for (int row = 0; row < before.length; row++) {
      double gain = before[row] - after[row];
      sum += gain;
      squares += gain * gain;
    }
    boolean pays = sum > 2 * Math.sqrt(squares);
    tables = pays ? ranked : List.of();
    if (!pays) {
      for (int k = 0; k < parts.size(); k++) {
        terms.get(k).subList(mains, terms.get(k).size()).clear();
        System.arraycopy(oddsBefore[k], 0, logOdds[k], 0, oddsBefore[k].length);
      }
    }
    notes.add(
        String.format(
            Locale.ROOT,
            "%d two-way tables change the loss of rows not learned from by %.5f a row: %s",
            ranked.size(),
            -sum / Arrays.stream(grid.weights()).sum(),
            pays ? "kept" : "left out"));
  }

  /// Pairs of columns by how much a small table of theirs lowers what the columns leave over.
  private List<Term> rank(int most) {
    double[] unseen = unseen();
    double[] slopes = new double[unseen.length];
    double[] curves = new double[unseen.length];
    for (int row = 0; row < unseen.length; row++) {
      double chance = 1 / (1 + Math.exp(-unseen[row]));
      slopes[row] = grid.weights()[row] * (grid.bad()[row] ? chance - 1 : chance);
      curves[row] = grid.weights()[row] * chance * (1 - chance);
    }
    record Ranked(Term term, double gain) {}
    List<int[]> pairs = new ArrayList<>();
    for (int a = 0; a < grid.columns(); a++) {
      for (int b = a + 1; b < grid.columns(); b++) {
        pairs.add(new int[] {a, b});
      }
    }
    Ranked[] ranked = new Ranked[pairs.size()];
    Parallel.each(
        ranked.length,
        wishes.threads(),
        i -> {
          Term term = Term.of(grid, pairs.get(i)[0], pairs.get(i)[1], wishes.neutralMissing());
          double[] slope = new double[term.cells()];
          double[] curve = new double[term.cells()];
          for (int row = 0; row < unseen.length; row++) {
            slope[term.cell[row]] += slopes[row];
            curve[term.cell[row]] += curves[row];
          }
          double[] step = new double[term.cells()];
          ranked[i] =
              new Ranked(term, new Plate(1, 1, TABLE_LEAVES).fill(term, slope, curve, step));
        });
    return Arrays.stream(ranked)
        .sorted(Comparator.comparingDouble((Ranked one) -> -one.gain()))
        .limit(most)
        .map(Ranked::term)
        .toList();
  }

  /// Boosts again on all rows, for as many rounds as were best on average, by a few seeds.
  ///
  /// @param others log odds by the models that it is blended with before tables are added
  CrossBoost again(List<Term> mains, BoostPace pace, BoostPace tablePace, List<double[]> others) {
    int[] all = IntStream.range(0, grid.rows()).toArray();
    Folds.Part whole = new Folds.Part(all, new int[0]);
    List<Folds.Part> same = IntStream.range(0, MODELS_OF_ALL).mapToObj(i -> whole).toList();
    CrossBoost again = new CrossBoost(grid, same, wishes.withSeed(wishes.seed() + 1));
    double rounds = tables.isEmpty() ? rounds() : mainRounds;
    again.boost(mains, pace.forRounds((int) Math.round(rounds * MORE_ROUNDS)));
    if (!tables.isEmpty()) {
      again.eachFold(k -> again.mix(k, others));
      again.boost(tables, tablePace.forRounds((int) Math.round(rounds() * MORE_ROUNDS_OF_TABLES)));
    }
    return again;
  }

  /// The mean of the models of all folds.
  Additive mean(List<String> names) {
    int count = parts.size();
    double[][] effects = new double[grid.columns()][];
    List<Additive.Pair> pairs = new ArrayList<>();
    for (int t = 0; t < terms.getFirst().size(); t++) {
      int at = t;
      Term pattern = terms.getFirst().get(t);
      double[] mean = new double[pattern.cells()];
      terms.forEach(own -> {
        double[] effect = own.get(at).effect;
        for (int cell = 0; cell < mean.length; cell++) {
          mean[cell] += effect[cell] / count;
        }
      });
      if (pattern.isPair()) {
        pairs.add(new Additive.Pair(pattern.first, pattern.second, folded(mean, pattern)));
      } else {
        effects[pattern.first] = mean;
      }
    }
    double start = Arrays.stream(starts).average().orElse(0);
    return new Additive(names, grid.slots(), start, effects, pairs);
  }

  private static double[][] folded(double[] cells, Term term) {
    return IntStream.range(0, term.rowSlots)
        .mapToObj(
            row -> Arrays.copyOfRange(cells, row * term.columnSlots, (row + 1) * term.columnSlots))
        .toArray(double[][]::new);
  }
}
