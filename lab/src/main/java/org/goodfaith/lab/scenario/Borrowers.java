package org.goodfaith.lab.scenario;

import java.util.function.IntToLongFunction;
import org.goodfaith.lab.report.Report.Finding;
import org.goodfaith.lab.world.Chance;
import org.goodfaith.lab.world.Draw;
import org.goodfaith.lab.world.Parameters;

/// Those who may ask for a loan in the middle of the years: how late they were with each of their
/// bills before, and whether they would pay back after. The same for people and for firms.
final class Borrowers {
  private static final int STREAMS = 1000;
  private static final int MONTHS_OF_LOAN = 24;
  private static final int LEAST_MONTHS = 6;

  private final IntToLongFunction luck;
  private final ShortIn shortIn;
  private final int months;
  private final int window;
  private final int badMonths;

  /// @param luck of each
  /// @param shortIn whether one was short of money in a month
  Borrowers(Trial trial, Parameters parameters, IntToLongFunction luck, ShortIn shortIn) {
    this.luck = luck;
    this.shortIn = shortIn;
    this.months = trial.months();
    this.window = Math.max(LEAST_MONTHS, months / 2);
    this.badMonths = parameters.whole("loan.bad");
  }

  /// Whether somebody was short of money in a month.
  interface ShortIn {
    boolean of(int i, int month);
  }

  /// @return the month in which a loan is asked for
  int window() {
    return window;
  }

  /// @return the number of a draw of this scenario alone
  double drawn(int i, int thing) {
    return Chance.unit(luck.applyAsLong(i), STREAMS + thing, Draw.SCENARIO);
  }

  /// @return whether a card is learnt on `i`; the others it is used on
  boolean taught(int i) {
    return Chance.bits(luck.applyAsLong(i), STREAMS, Draw.SCENARIO) < 0;
  }

  /// How late `i` was within two years before the loan.
  ///
  /// @param stream number of the bill
  /// @param ifShort chance to be late in a month short of money
  /// @param otherwise chance in other months
  /// @return the bin of it
  byte lates(int i, int stream, double ifShort, double otherwise) {
    int lates = 0;
    for (int month = Math.max(0, window - MONTHS_OF_LOAN); month < window; month++) {
      int number = STREAMS * (stream + 1) + month;
      double drawn = Chance.unit(luck.applyAsLong(i), number, Draw.BILL_LATE);
      lates += drawn < (shortIn.of(i, month) ? ifShort : otherwise) ? 1 : 0;
    }
    return SameBadRate.bin(lates);
  }

  /// @return whether `i` would not pay back
  boolean bad(int i) {
    int bad = 0;
    for (int month = window; month < Math.min(months, window + MONTHS_OF_LOAN); month++) {
      bad += shortIn.of(i, month) ? 1 : 0;
    }
    return bad >= badMonths;
  }

  /// @return a large figure
  static Finding approved(String name, double percent) {
    return new Finding(
        name, percent, Measured.percentText(percent), "percent, at the same bad rate");
  }
}
