package org.goodfaith.lab.decade;

import org.goodfaith.lab.world.Parameters;

/// The parameters that every month of every person reads, looked up once.
final class Rates {
  private static final int MONTHS_A_YEAR = 12;

  final double jobless;
  final double rehired;
  final double benefits;
  final double blow;
  final double blowCost;
  final double service;
  final int defaultMonths;
  final double sued;
  final int judgmentMonths;
  final double payAble;
  final double payUnable;
  final double listsAble;
  final double listsUnable;
  final double limit;
  final double evasion;
  final double violence;
  final double farePaid;
  final double good;
  final double uneven;
  final double falsely;
  final double namesake;
  final double unpaid;
  final double lying;
  final int lyingMonths;
  final double fair;
  final double dear;
  final int lenderMemory;
  final boolean lenderCuts;

  /// Chances in a month, at mean care, that a deed is done and recorded, each with those before it.
  final double[] recorded;

  Rates(Parameters of) {
    jobless = of.of("luck.jobless");
    rehired = of.of("luck.rehired");
    benefits = of.of("luck.jobless.income");
    blow = of.of("luck.blow");
    blowCost = of.of("luck.blow.cost");
    service = of.of("money.debt.service");
    defaultMonths = of.whole("money.default.months");
    sued = of.of("money.sued");
    judgmentMonths = of.whole("money.judgment.months");
    payAble = of.of("money.pay.able");
    payUnable = of.of("money.pay.unable");
    listsAble = of.of("court.lists.able");
    listsUnable = of.of("court.lists.unable");
    limit = of.of("court.limit");
    evasion = of.of("court.evasion");
    violence = of.of("court.violence");
    farePaid = of.of("conduct.fare.paid");
    good = of.of("conduct.good") / MONTHS_A_YEAR;
    uneven = of.of("enforce.uneven");
    falsely = of.of("error.false") / MONTHS_A_YEAR;
    namesake = of.of("error.namesake") / MONTHS_A_YEAR;
    unpaid = of.of("error.unpaid") / MONTHS_A_YEAR;
    lying = of.of("error.lying") / MONTHS_A_YEAR;
    lyingMonths = of.whole("error.lying.months");
    fair = of.of("lender.fair");
    dear = of.of("lender.dear");
    lenderMemory = of.whole("lender.memory");
    lenderCuts = of.whole("lender.cut") > 0;
    double caught = of.of("conduct.caught") / MONTHS_A_YEAR;
    String[] names = {"smoking", "disorder", "fare", "contraband", "assault"};
    recorded = new double[names.length];
    double sum = 0;
    for (int deed = 0; deed < names.length; deed++) {
      sum += of.of("conduct." + names[deed]) * caught;
      recorded[deed] = sum;
    }
  }

  /// @return the deed that a number drawn below the last of `recorded` stands for
  Deed deed(double drawn) {
    int deed = 0;
    while (deed < recorded.length - 1 && drawn >= recorded[deed]) {
      deed++;
    }
    return Deed.numbered(deed + 1);
  }
}
