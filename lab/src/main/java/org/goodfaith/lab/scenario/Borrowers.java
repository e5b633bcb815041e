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
  private static final double HALF = 0.5;

  private final IntToLongFunction luck;
  private final ShortIn shortIn;
  private final int months;
  private final int window;
  private final int ofLoan;
  private final int badMonths;

  /// @param luck of each
  /// @param shortIn whether one was short of money in a month
  Borrowers(Trial trial, Parameters parameters, IntToLongFunction luck, ShortIn shortIn) {
    this.luck = luck;
    this.shortIn = shortIn;
    this.months = trial.months();
    this.window = Math.max(parameters.whole("loan.least"), months / 2);
    this.ofLoan = parameters.whole("loan.months");
    this.badMonths = parameters.whole("loan.bad");
  }

  /// What is drawn for each in this scenario alone, each with numbers of its own: were two drawn
  /// from one, what is known of somebody would say whether a card is learnt on them. New ones are
  /// added at the end.
  enum Lot {
    /// Whether somebody works alone and pays taxes for it.
    TRADER,
    /// Whether a utility bill is in their name.
    UTILITY,
    /// Whether they rent.
    RENT,
    /// Whether they order in a shop that counts.
    SHOP,
    /// Whether a card is learnt on them.
    TAUGHT
  }

  /// Whether somebody was short of money in a month.
  interface ShortIn {
    boolean of(int i, int month);
  }

  /// @return the month in which a loan is asked for
  int window() {
    return window;
  }

  /// Lots are kept in their order; nothing outside this class sees it.
  @SuppressWarnings("EnumOrdinal")
  double drawn(int i, Lot lot) {
    return Chance.unit(luck.applyAsLong(i), STREAMS + lot.ordinal(), Draw.SCENARIO);
  }

  /// @return whether a card is learnt on `i`; the others it is used on
  boolean taught(int i) {
    return drawn(i, Lot.TAUGHT) >= HALF;
  }

  private int looksBack() {
    return Math.min(window, ofLoan);
  }

  /// @return how far back a lender looks, in words
  String before() {
    return looksBack() + " months";
  }

  /// How late `i` was within these months before the loan.
  ///
  /// @param stream number of the bill
  /// @param ifShort chance to be late in a month short of money
  /// @param otherwise chance in other months
  /// @return the bin of it
  byte lates(int i, int stream, double ifShort, double otherwise) {
    int lates = 0;
    for (int month = window - looksBack(); month < window; month++) {
      int number = STREAMS * (stream + 1) + month;
      double drawn = Chance.unit(luck.applyAsLong(i), number, Draw.BILL_LATE);
      lates += drawn < (shortIn.of(i, month) ? ifShort : otherwise) ? 1 : 0;
    }
    return SameBadRate.bin(lates);
  }

  /// @return whether `i` would not pay back
  boolean bad(int i) {
    int bad = 0;
    for (int month = window; month < Math.min(months, window + ofLoan); month++) {
      bad += shortIn.of(i, month) ? 1 : 0;
    }
    return bad >= badMonths;
  }

  /// @return a large figure. It has no interval: where the cut lies was learnt from half of them,
  ///   and nobody knows how far from another half
  static Finding approved(String name, double percent) {
    return new Finding(
        name, percent, Measured.percentText(percent), "percent, at the same bad rate");
  }
}
