package org.goodfaith.learn.around;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.goodfaith.learn.fit.Additive;
import org.goodfaith.learn.rows.Column;
import org.goodfaith.learn.rows.Sample;

/// Reads off how far apart groups are accepted by a model, and its AUC, while its effects change.
/// Rows are counted by steps of their log odds, so that a reading takes one pass.
final class Gauge {
  private static final double STEP = 1.0 / 400;
  private static final int HALF = 6000;
  private static final int LEAST_GOOD = 30;

  private final Sample sample;
  private final double accept;
  private final double[][] effects;
  private final double[][] rows;
  private final short[][] codes;
  private final double[] logOdds;
  private final List<Attribute> attributes = new ArrayList<>();

  /// Groups of an attribute that are large enough, by number; -1 for the others.
  private record Attribute(String name, int[] group, int count) {}

  /// What was read.
  ///
  /// @param gap between the groups accepted most and least often, the widest of all attributes
  /// @param attribute that has it
  /// @param auc of all rows
  record Reading(double gap, String attribute, double auc) {}

  Gauge(Sample sample, Additive model, List<Column> protectedColumns, double accept) {
    this.sample = sample;
    this.accept = accept;
    int columns = model.names().size();
    this.effects = new double[columns][];
    this.rows = new double[columns][];
    this.codes = new short[columns][];
    for (int j = 0; j < columns; j++) {
      effects[j] = model.effects()[j].clone();
      codes[j] = model.slots().get(j).of(sample.columns().get(j));
      rows[j] = new double[effects[j].length];
      for (int row = 0; row < sample.rows(); row++) {
        rows[j][codes[j][row]] += sample.weights()[row];
      }
    }
    this.logOdds = model.logOdds(sample);
    protectedColumns.forEach(column -> attributes.add(attribute(column)));
  }

  private Attribute attribute(Column column) {
    String[] names = Groups.of(column);
    List<String> large = new ArrayList<>();
    for (String name : Arrays.stream(names).distinct().sorted().toList()) {
      int good = 0;
      for (int row = 0; row < names.length; row++) {
        good += names[row].equals(name) && !sample.bad()[row] ? 1 : 0;
      }
      if (good >= LEAST_GOOD) {
        large.add(name);
      }
    }
    int[] group = Arrays.stream(names).mapToInt(large::indexOf).toArray();
    return new Attribute(column.name(), group, large.size());
  }

  double[][] effects() {
    return effects;
  }

  double[][] rows() {
    return rows;
  }

  void apply(int column, double[] changed) {
    for (int row = 0; row < logOdds.length; row++) {
      int slot = codes[column][row];
      logOdds[row] += changed[slot] - effects[column][slot];
    }
    effects[column] = changed;
  }

  Reading read() {
    return read(0, effects[0]);
  }

  Reading readWith(int column, double[] changed) {
    return read(column, changed);
  }

  private Reading read(int column, double[] changed) {
    int[] step = new int[logOdds.length];
    double[] good = new double[2 * HALF + 1];
    double[] bad = new double[good.length];
    for (int row = 0; row < step.length; row++) {
      int slot = codes[column][row];
      double odds = logOdds[row] + changed[slot] - effects[column][slot];
      step[row] = Math.clamp(Math.round(odds / STEP), -HALF, HALF) + HALF;
      (sample.bad()[row] ? bad : good)[step[row]] += sample.weights()[row];
    }
    double[] kept = kept(good, bad);
    double gap = 0;
    String widest = "none";
    for (Attribute attribute : attributes) {
      double here = gap(attribute, step, kept);
      if (here > gap) {
        gap = here;
        widest = attribute.name();
      }
    }
    return new Reading(gap, widest, auc(good, bad));
  }

  /// Share of each step that is accepted: all below the cut, part of the step it lies in.
  private double[] kept(double[] good, double[] bad) {
    double left = accept * (Arrays.stream(good).sum() + Arrays.stream(bad).sum());
    double[] kept = new double[good.length];
    for (int step = 0; step < kept.length && left > 0; step++) {
      double here = good[step] + bad[step];
      kept[step] = here <= left ? 1 : left / here;
      left -= here;
    }
    return kept;
  }

  private double gap(Attribute attribute, int[] step, double[] kept) {
    double[] all = new double[attribute.count()];
    double[] in = new double[all.length];
    for (int row = 0; row < step.length; row++) {
      int group = attribute.group()[row];
      if (group >= 0 && !sample.bad()[row]) {
        all[group] += sample.weights()[row];
        in[group] += sample.weights()[row] * kept[step[row]];
      }
    }
    double least = 1;
    double most = 0;
    for (int group = 0; group < all.length; group++) {
      least = Math.min(least, in[group] / all[group]);
      most = Math.max(most, in[group] / all[group]);
    }
    return all.length < 2 ? 0 : most - least;
  }

  private static double auc(double[] good, double[] bad) {
    double below = 0;
    double pairs = 0;
    for (int step = 0; step < good.length; step++) {
      pairs += bad[step] * (below + good[step] / 2);
      below += good[step];
    }
    return pairs / (below * Arrays.stream(bad).sum());
  }
}
