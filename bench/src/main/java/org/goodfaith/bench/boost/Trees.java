package org.goodfaith.bench.boost;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.XGBoost;
import ml.dmlc.xgboost4j.java.XGBoostError;
import org.goodfaith.learn.judge.Measures;
import org.goodfaith.learn.judge.Scored;
import org.goodfaith.learn.rows.Column;
import org.goodfaith.learn.rows.Folds;
import org.goodfaith.learn.rows.Sample;

/// XGBoost on the same rows: numbers as they are, missing ones as missing, one column for each
/// category.
final class Trees {
  private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

  private final Sample sample;
  private final float[] cells;
  private final int width;

  /// Settings of XGBoost; what is not named is its default.
  ///
  /// @param depth `max_depth`
  /// @param rate `eta`
  /// @param rounds trees
  /// @param leastWeight `min_child_weight`
  record Settings(int depth, double rate, int rounds, int leastWeight) {
    Map<String, Object> parameters() {
      Map<String, Object> parameters = new HashMap<>();
      parameters.put("objective", "binary:logistic");
      parameters.put("tree_method", "hist");
      parameters.put("max_depth", depth);
      parameters.put("eta", rate);
      parameters.put("min_child_weight", leastWeight);
      parameters.put("subsample", 0.8);
      parameters.put("colsample_bytree", 0.8);
      parameters.put("seed", 7);
      parameters.put("nthread", 1);
      return parameters;
    }

    @Override
    public String toString() {
      return "depth " + depth + ", eta " + rate + ", " + rounds + " trees, child " + leastWeight;
    }
  }

  /// @param auc on rows that did not teach
  /// @param seconds of training that the processor gave this thread; all of it for one thread
  record Result(double auc, double seconds) {}

  Trees(Sample sample) {
    this.sample = sample;
    this.width = sample.columns().stream().mapToInt(Trees::width).sum();
    this.cells = new float[sample.rows() * width];
    int at = 0;
    for (Column column : sample.columns()) {
      for (int row = 0; row < sample.rows(); row++) {
        switch (column) {
          case Column.Numbers numbers -> cells[row * width + at] = (float) numbers.values()[row];
          case Column.Words words -> {
            if (words.codes()[row] >= 0) {
              cells[row * width + at + words.codes()[row]] = 1;
            }
          }
        }
      }
      at += width(column);
    }
  }

  private static int width(Column column) {
    return column instanceof Column.Words words ? Math.max(1, words.words().size()) : 1;
  }

  /// Trains on one thread.
  Result examine(Folds.Part part, Settings settings) throws XGBoostError {
    DMatrix teach = matrix(part.teach());
    long before = CLOCK.getCurrentThreadCpuTime();
    Booster booster =
        XGBoost.train(teach, settings.parameters(), settings.rounds(), new HashMap<>(), null, null);
    double seconds = (CLOCK.getCurrentThreadCpuTime() - before) / 1e9;
    float[][] chances = booster.predict(matrix(part.examine()));
    double[] risk = IntStream.range(0, chances.length).mapToDouble(i -> chances[i][0]).toArray();
    Sample examined = sample.take(part.examine());
    double auc = Measures.of(new Scored(risk, risk, examined.bad(), examined.weights())).auc();
    booster.dispose();
    return new Result(auc, seconds);
  }

  private DMatrix matrix(int[] rows) throws XGBoostError {
    float[] some = new float[rows.length * width];
    float[] labels = new float[rows.length];
    float[] weights = new float[rows.length];
    for (int i = 0; i < rows.length; i++) {
      System.arraycopy(cells, rows[i] * width, some, i * width, width);
      labels[i] = sample.bad()[rows[i]] ? 1 : 0;
      weights[i] = (float) sample.weights()[rows[i]];
    }
    DMatrix matrix = new DMatrix(some, rows.length, width, Float.NaN);
    matrix.setLabel(labels);
    matrix.setWeight(weights);
    return matrix;
  }
}
