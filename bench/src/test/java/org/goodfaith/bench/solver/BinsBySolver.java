package org.goodfaith.bench.solver;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.goodfaith.learn.bins.BinWishes;
import org.goodfaith.learn.bins.Counts;
import org.goodfaith.learn.rows.Trend;

/// Bins as a problem for CP-SAT: a bin is a choice, each prebin lies in exactly one chosen bin, and
/// neighbours that break a wish are not chosen together.
final class BinsBySolver {
  private static final double UNITS = 1e13;

  private final CpModel model = new CpModel();
  private final Counts counts;
  private final BinWishes wishes;
  private final int prebins;
  private final List<Choice> choices = new ArrayList<>();

  /// A bin that may be chosen.
  ///
  /// @param phase 0 before the turn, 1 after it
  private record Choice(int from, int to, int phase, double rate, double value, BoolVar chosen) {}

  BinsBySolver(Counts counts, BinWishes wishes) {
    this.counts = counts;
    this.wishes = wishes;
    this.prebins = counts.good().length;
  }

  /// @return the greatest information value; empty where no bins keep to the wishes
  OptionalDouble best() {
    boolean turns = wishes.trend() == Trend.PEAK || wishes.trend() == Trend.VALLEY;
    for (int from = 0; from < prebins; from++) {
      for (int to = from + 1; to <= prebins; to++) {
        choose(from, to, 0);
        if (turns && from > 0) {
          choose(from, to, 1);
        }
      }
    }
    for (int prebin = 0; prebin < prebins; prebin++) {
      int at = prebin;
      model.addExactlyOne(
          choices.stream()
              .filter(one -> one.from() <= at && at < one.to())
              .map(one -> (Literal) one.chosen())
              .toList());
    }
    LinearExpr bins = LinearExpr.sum(choices.stream().map(Choice::chosen).toArray(BoolVar[]::new));
    model.addLinearConstraint(bins, wishes.least(), wishes.most());
    neighbours();
    LinearExprBuilder sum = LinearExpr.newBuilder();
    choices.forEach(one -> sum.addTerm(one.chosen(), Math.round(one.value() * UNITS)));
    model.maximize(sum);
    CpSolver solver = new CpSolver();
    solver.getParameters().setNumWorkers(1);
    if (solver.solve(model) != CpSolverStatus.OPTIMAL) {
      return OptionalDouble.empty();
    }
    return OptionalDouble.of(
        choices.stream()
            .filter(one -> solver.booleanValue(one.chosen()))
            .mapToDouble(Choice::value)
            .sum());
  }

  private void choose(int from, int to, int phase) {
    double good = 0;
    double bad = 0;
    for (int i = from; i < to; i++) {
      good += counts.good()[i];
      bad += counts.bad()[i];
    }
    if (good + bad < Math.max(1, wishes.minRows()) || Math.min(good, bad) < wishes.minEvents()) {
      return;
    }
    double shareGood = good / counts.allGood();
    double shareBad = bad / counts.allBad();
    double value =
        good > 0 && bad > 0 ? (shareGood - shareBad) * Math.log(shareGood / shareBad) : 0;
    BoolVar chosen = model.newBoolVar(from + "-" + to + "-" + phase);
    choices.add(new Choice(from, to, phase, bad / (good + bad), value, chosen));
  }

  private void neighbours() {
    for (Choice one : choices) {
      for (Choice next : choices) {
        if (next.from() != one.to()) {
          continue;
        }
        if (!follows(one, next)) {
          model.addAtMostOne(List.of(one.chosen(), next.chosen()));
        } else if (wishes.trend() == Trend.CONVEX || wishes.trend() == Trend.CONCAVE) {
          bends(one, next);
        }
      }
    }
  }

  private boolean follows(Choice one, Choice next) {
    double rise = next.rate() - one.rate();
    double least = wishes.minDifference();
    return switch (wishes.trend()) {
      case RISING -> -rise >= least;
      case FALLING -> rise >= least;
      case PEAK -> next.phase() >= one.phase() && (next.phase() == 0 ? -rise : rise) >= least;
      case VALLEY -> next.phase() >= one.phase() && (next.phase() == 0 ? rise : -rise) >= least;
      case AUTO, ANY, CONVEX, CONCAVE -> Math.abs(rise) >= least;
    };
  }

  /// More points are less chance, so points that bend up are chances that bend down.
  private void bends(Choice one, Choice middle) {
    int sign = wishes.trend() == Trend.CONVEX ? -1 : 1;
    for (Choice next : choices) {
      double bend = one.rate() - 2 * middle.rate() + next.rate();
      if (next.from() == middle.to() && sign * bend < 0) {
        model.addBoolOr(
            new Literal[] {one.chosen().not(), middle.chosen().not(), next.chosen().not()});
      }
    }
  }
}
