package org.goodfaith.lab.decade;

import org.goodfaith.lab.decade.Deed.Truth;
import org.goodfaith.lab.decade.Series.Line;
import org.goodfaith.lab.world.Chance;
import org.goodfaith.lab.world.Draw;
import org.goodfaith.lab.world.Firms;
import org.goodfaith.lab.world.Parameters;

/// One month of some firms: sales, bills, wages, debts, conduct, errors of sources.
final class FirmMonth {
  private static final int MONTHS_A_YEAR = 12;
  private static final Deed[] CONDUCT = {
    Deed.LOW_PENALTY, Deed.NO_REPORT, Deed.GRAVE_PENALTY, Deed.TENDER_FRAUD, Deed.KITCHEN_CLOSED
  };
  private static final Deed[] MENDED = {Deed.PENALTY, Deed.NO_REPORT, Deed.GRAVE_PENALTY};

  private final Firms firms;
  private final FirmYears years;
  private final Watched watched;
  private final Watch watch;
  private final Rates rates;
  private final FirmRates of;

  FirmMonth(Parameters parameters, FirmYears years, Watched watched) {
    this.firms = years.firms();
    this.years = years;
    this.watched = watched;
    this.watch = watched.watch();
    this.rates = new Rates(parameters);
    this.of = new FirmRates(parameters);
  }

  void live(int from, int until, int month) {
    Series.Block counts = watched.series().new Block();
    double times = of.times(month);
    for (int i = from; i < until; i++) {
      if (years.open(i, month)) {
        boolean left = money(i, month, times);
        if (!left) {
          counts.one(Line.SHORT);
        }
        wages(i, month);
        judgment(i, month, counts);
        conduct(i, month);
        errors(i, month);
        watch.lived(i, month, left ? 0 : Lives.Month.LATE);
      }
    }
    counts.end(month);
  }

  private double drawn(int i, int month, Draw draw) {
    return Chance.unit(firms.luck(i), month, draw);
  }

  /// @return whether the month was paid for
  private boolean money(int i, int month, double times) {
    double wander = Chance.normal(drawn(i, month, Draw.WORK), drawn(i, month, Draw.SPEAKS));
    double level = years.level[i] + of.back * (1 - years.level[i]) + of.swing * wander;
    years.level[i] = Math.max(0, level);
    double sold = years.level[i] * times * (1 - watch.bite(i));
    years.sold(i, month, sold);
    double left = years.saved[i] + sold - (1 - firms.margin[i]);
    if (drawn(i, month, Draw.BLOW) < of.lost) {
      left -= of.lostCost * Chance.exponential(drawn(i, month, Draw.BLOW_COST));
    }
    years.saved[i] = Math.min(of.mostSaved, Math.max(0, left));
    years.ended(i, month, left >= 0, of.closes);
    return left >= 0;
  }

  /// Who is short for long and has staff may leave wages unpaid, until there is money again.
  private void wages(int i, int month) {
    if (years.is(i, Deed.WAGES)) {
      boolean paid = years.row[i] == 0 && drawn(i, month, Draw.MENDS) < of.wagesPaid;
      if (paid) {
        years.set(i, Deed.WAGES, false);
        watch.madeGood(i, month, Deed.WAGES);
      }
    } else if (firms.size[i] > 1
        && years.row[i] >= of.hard
        && drawn(i, month, Draw.WAGES) < of.wages) {
      years.set(i, Deed.WAGES, true);
      watched.recorded(i, month, Deed.WAGES, Truth.TRUE);
    }
  }

  private void judgment(int i, int month, Series.Block counts) {
    int since = years.judged[i];
    if (since < 0) {
      if (years.row[i] >= of.hard && drawn(i, month, Draw.SUED) < of.sued) {
        years.judged[i] = (short) (month + rates.judgmentMonths);
      }
      return;
    }
    if (month < since) {
      return;
    }
    if (month == since) {
      counts.one(Line.JUDGED);
    }
    counts.one(Line.OPEN);
    boolean able = years.row[i] == 0 && years.saved[i] > rates.ableSaved;
    double pays = able ? rates.payAble * watch.deters(i) : rates.payUnable;
    if (drawn(i, month, Draw.PAYS) < pays) {
      counts.one(Line.PAID);
      paid(i, month);
    } else if (years.listed[i] == 0 && month >= since + rates.hears) {
      hearing(i, month, able);
    }
  }

  private void paid(int i, int month) {
    years.judged[i] = -1;
    if (years.listed[i] > 0) {
      watch.madeGood(i, month, Deed.numbered(years.listed[i]));
      years.listed[i] = 0;
    }
  }

  private void hearing(int i, int month, boolean able) {
    if (drawn(i, month, Draw.COURT) < (able ? rates.listsAble : rates.listsUnable)) {
      boolean limit = drawn(i, month, Draw.LISTED_KIND) < rates.limit;
      Deed deed = limit ? Deed.LIMIT : Deed.JUDGMENT;
      years.listed[i] = deed.number();
      watched.recorded(i, month, deed, able || limit ? Truth.TRUE : Truth.UNABLE);
    }
  }

  private void conduct(int i, int month) {
    for (Deed deed : MENDED) {
      if (years.is(i, deed) && drawn(i, month, Draw.MENDS) < of.mended) {
        years.set(i, deed, false);
        watch.madeGood(i, month, deed);
      }
    }
    if (firms.breaksIn(i, month)) {
      done(i, month, Deed.PENALTY, firms.penalised(i, month / MONTHS_A_YEAR));
    }
    double drawn = drawn(i, month, Draw.CONDUCT) / firms.carelessness[i];
    Deed deed = of.deed(drawn, CONDUCT);
    if (deed != null && (deed != Deed.KITCHEN_CLOSED || firms.kitchen(i))) {
      done(i, month, deed, drawn(i, month, Draw.CAUGHT) < firms.caught(i));
    }
  }

  /// What nobody saw need not be made good.
  private void done(int i, int month, Deed deed, boolean seen) {
    watched.did(i);
    if (seen) {
      years.set(i, deed, years.is(i, deed) || !deed.goodBy().isEmpty());
      watched.recorded(i, month, deed, Truth.TRUE);
    }
  }

  private void errors(int i, int month) {
    double closely = firms.watched(i) ? rates.uneven : 1;
    double falsely = of.falsely * closely;
    double drawn = drawn(i, month, Draw.ERROR);
    if (drawn < falsely + of.sameName) {
      boolean fine = drawn(i, month, Draw.ERROR_KIND) < of.falseFines;
      boolean staff = firms.size[i] > 1;
      Deed deed = fine ? Deed.PENALTY : staff ? Deed.WAGES : Deed.JUDGMENT;
      watched.recorded(i, month, deed, drawn < falsely ? Truth.FALSE : Truth.NAMESAKE);
    }
  }
}
