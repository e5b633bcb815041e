package org.goodfaith.bench.cards;

/// Cards beside jpmml-evaluator: `./goodfaith bench cards [ROWS] [ROUNDS] [ROWS OF A TURN]`.
public final class JpmmlTrial {
  private JpmmlTrial() {}

  /// @param args as of the usage
  public static void main(String[] args) throws Exception {
    CardTrial.run(args, JpmmlReader::new);
  }
}
