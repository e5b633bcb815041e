package org.goodfaith.lab.decade;

import java.util.Optional;
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
  final boolean lenderRefuses;
  final int bridge;
  final int barred;
  final int hears;
  final double spends;
  final double mostSaved;
  final double ableLiving;
  final double ableSaved;
  final double namesakeCourt;
  private final double caught;

  /// Chances in a month, at mean care, that a deed is done, each with those before it.
  private final double[] done;

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
    lenderRefuses = of.whole("lender.refuses") > 0;
    bridge = of.whole("lender.bridge");
    barred = of.whole("lender.bars");
    hears = of.whole("court.hears");
    spends = of.of("luck.jobless.spends");
    mostSaved = of.of("money.saved.most");
    ableLiving = of.of("money.able.living");
    ableSaved = of.of("money.able.saved");
    namesakeCourt = of.of("error.namesake.court");
    caught = of.of("conduct.caught");
    String[] names = {"smoking", "disorder", "fare", "contraband", "assault"};
    done = new double[names.length];
    double sum = 0;
    for (int deed = 0; deed < names.length; deed++) {
      sum += of.of("conduct." + names[deed]) / MONTHS_A_YEAR;
      done[deed] = sum;
    }
  }

  /// @return the share of what somebody does that is seen
  double caught(boolean closely) {
    return Math.min(1, caught * (closely ? uneven : 1));
  }

  /// @param drawn a number, before it is known how careful somebody is
  /// @param carelessness of that somebody: 1 on average
  /// @return the deed it stands for; empty for none
  Optional<Deed> deed(double drawn, double carelessness) {
    double careful = drawn / carelessness;
    return careful < done[done.length - 1] ? Optional.of(deed(careful)) : Optional.empty();
  }

  /// @return some deed, in the shares in which they are done
  Deed any(double drawn) {
    return deed(drawn * done[done.length - 1]);
  }

  private Deed deed(double drawn) {
    int deed = 0;
    while (deed < done.length - 1 && drawn >= done[deed]) {
      deed++;
    }
    return Deed.numbered(deed + 1);
  }
}
