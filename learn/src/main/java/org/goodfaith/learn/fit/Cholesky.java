package org.goodfaith.learn.fit;

/// A symmetric positive matrix as lower triangle times its mirror image.
final class Cholesky {
  private static final double LEAST = 1e-10;

  private final double[][] lower;

  /// @param matrix of which the lower triangle is read
  Cholesky(double[][] matrix) {
    int n = matrix.length;
    this.lower = new double[n][];
    for (int i = 0; i < n; i++) {
      double[] own = new double[i + 1];
      for (int j = 0; j <= i; j++) {
        double[] other = j == i ? own : lower[j];
        double sum = matrix[i][j];
        for (int k = 0; k < j; k++) {
          sum -= own[k] * other[k];
        }
        own[j] = j == i ? Math.sqrt(Math.max(sum, LEAST)) : sum / other[j];
      }
      lower[i] = own;
    }
  }

  double[] solve(double[] right) {
    double[] x = right.clone();
    for (int i = 0; i < x.length; i++) {
      double sum = x[i];
      for (int k = 0; k < i; k++) {
        sum -= lower[i][k] * x[k];
      }
      x[i] = sum / lower[i][i];
    }
    for (int i = x.length - 1; i >= 0; i--) {
      x[i] /= lower[i][i];
      for (int k = 0; k < i; k++) {
        x[k] -= lower[i][k] * x[i];
      }
    }
    return x;
  }

  /// @return the inverse; only its lower triangle
  double[][] inverse() {
    int n = lower.length;
    double[][] turned = new double[n][];
    double[][] inverse = new double[n][];
    for (int i = 0; i < n; i++) {
      double[] own = new double[i + 1];
      own[i] = 1;
      for (int k = 0; k < i; k++) {
        subtract(own, lower[i][k], turned[k]);
      }
      for (int j = 0; j <= i; j++) {
        own[j] /= lower[i][i];
      }
      turned[i] = own;
      inverse[i] = new double[i + 1];
    }
    for (double[] row : turned) {
      for (int i = 0; i < row.length; i++) {
        double factor = -row[i];
        double[] target = inverse[i];
        for (int j = 0; j <= i; j++) {
          target[j] -= factor * row[j];
        }
      }
    }
    return inverse;
  }

  private static void subtract(double[] from, double factor, double[] row) {
    if (factor != 0) {
      for (int j = 0; j < row.length; j++) {
        from[j] -= factor * row[j];
      }
    }
  }
}
