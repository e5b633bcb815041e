package org.goodfaith.bench.cards;

/// Cards beside KIE: `./goodfaith bench kie [ROWS] [ROUNDS] [ROWS OF A TURN]`.
public final class KieTrial {
  private KieTrial() {}

  /// @param args as of the usage
  public static void main(String[] args) throws Exception {
    CardTrial.run(args, KieReader::new);
  }
}
