package org.goodfaith.lab.decade;

import org.goodfaith.lab.world.Parameters;
import org.jspecify.annotations.Nullable;

/// The parameters that every month of every firm reads, looked up once.
final class FirmRates {
  private static final double MONTHS_A_YEAR = 12;
  private static final String[] CONDUCT = {"low", "noreport", "grave", "fraud", "illness"};

  final double swing;
  final double back;
  final double lost;
  final double lostCost;
  final int closes;
  final double wages;
  final double wagesPaid;
  final double sued;
  final double mended;
  final double falsely;
  final double sameName;
  final double falseFines;
  final int hard;
  final double mostSaved;
  private final double times;
  private final double monthsOfTimes;

  /// Chances in a month, at mean care, that a deed is done, each with those before it.
  private final double[] done = new double[CONDUCT.length];

  FirmRates(Parameters of) {
    swing = of.of("firms.swing");
    back = of.of("firms.back");
    times = of.of("firms.times");
    monthsOfTimes = of.of("firms.times.months");
    hard = of.whole("firms.hard");
    mostSaved = of.of("firms.saved.most");
    lost = of.of("firms.lost");
    lostCost = of.of("firms.lost.cost");
    closes = of.whole("firms.closes");
    wages = of.of("firms.wages");
    wagesPaid = of.of("firms.wages.paid");
    sued = of.of("firms.sued");
    mended = of.of("firms.mended");
    falsely = of.of("firms.false") / MONTHS_A_YEAR;
    sameName = of.of("firms.samename") / MONTHS_A_YEAR;
    falseFines = of.of("firms.false.fines");
    double sum = 0;
    for (int deed = 0; deed < CONDUCT.length; deed++) {
      sum += of.of("firms." + CONDUCT[deed]) / MONTHS_A_YEAR;
      done[deed] = sum;
    }
  }

  /// @return good and bad times: 1 on average
  double times(int month) {
    return 1 + times * StrictMath.sin(2 * StrictMath.PI * month / monthsOfTimes);
  }

  /// @param deeds in the order of their chances
  /// @return the deed that a drawn number stands for; null for none
  @Nullable Deed deed(double drawn, Deed[] deeds) {
    for (int deed = 0; deed < done.length; deed++) {
      if (drawn < done[deed]) {
        return deeds[deed];
      }
    }
    return null;
  }
}
