package org.goodfaith.lab.decade;

import java.util.Optional;
import org.goodfaith.lab.decade.Deed.Truth;
import org.goodfaith.lab.decade.Series.Line;
import org.goodfaith.lab.world.Chance;
import org.goodfaith.lab.world.Draw;
import org.goodfaith.lab.world.Parameters;
import org.goodfaith.lab.world.People;

/// One month in the lives of some people: work, money, debts, conduct, errors of sources, speech.
final class LiveMonth {
  private final Rates rates;
  private final People people;
  private final Lives lives;
  private final Watched watched;
  private final Watch watch;

  LiveMonth(Parameters parameters, People people, Lives lives, Watched watched) {
    this.rates = new Rates(parameters);
    this.people = people;
    this.lives = lives;
    this.watched = watched;
    this.watch = watched.watch();
  }

  /// Sets everybody to the day before the first month.
  void begin(Parameters parameters) {
    double living = parameters.of("money.living");
    double slope = parameters.of("money.living.slope");
    double poorest = parameters.of("money.living.poorest");
    double least = parameters.of("money.living.least");
    double most = parameters.of("money.living.most");
    for (int i = 0; i < people.count(); i++) {
      lives.savings[i] = people.savings[i];
      double spent = living * StrictMath.pow(Math.max(poorest, people.income[i]), slope);
      lives.living[i] = (float) Math.max(least, Math.min(most, spent));
      lives.set(i, Lives.DEBTOR, people.debtor(i));
    }
  }

  void live(int from, int until, int month) {
    Series.Block counts = watched.series().new Block();
    for (int i = from; i < until; i++) {
      long luck = people.luck(i);
      int what = money(i, month, luck, counts);
      judgment(i, month, luck, counts);
      conduct(i, month, luck);
      errors(i, month, luck);
      what |= speech(i, month, luck, counts);
      watch.lived(i, month, what);
    }
    counts.end(month);
  }

  private static double drawn(long luck, int month, Draw draw) {
    return Chance.unit(luck, month, draw);
  }

  private int money(int i, int month, long luck, Series.Block counts) {
    boolean jobless = lives.is(i, Lives.JOBLESS);
    double work = drawn(luck, month, Draw.WORK);
    if (work < (jobless ? rates.rehired : rates.jobless)) {
      jobless = !jobless;
      lives.set(i, Lives.JOBLESS, jobless);
    }
    double earned = (jobless ? rates.benefits : 1) * (1 - watch.bite(i));
    double spent = lives.living[i] * (jobless ? rates.spends : 1);
    boolean debtor = lives.is(i, Lives.DEBTOR);
    spent += debtor ? rates.service : 0;
    if (lives.bridge[i] > 0) {
      lives.bridge[i]--;
      spent += lives.is(i, Lives.DEAR) ? rates.dear : rates.fair;
    }
    if (drawn(luck, month, Draw.BLOW) < rates.blow) {
      spent += rates.blowCost * Chance.exponential(drawn(luck, month, Draw.BLOW_COST));
    }
    if (lives.barred[i] > 0 && --lives.barred[i] == 0) {
      lives.set(i, Lives.DEBTOR, true);
    }
    double left = lives.savings[i] + earned - spent;
    lives.savings[i] = (float) Math.min(rates.mostSaved, Math.max(0, left));
    int what = jobless ? Lives.Month.JOBLESS : 0;
    if (left >= 0) {
      lives.late[i] = 0;
      return what;
    }
    counts.one(Line.SHORT);
    lives.wasShort(i, month);
    return bridged(i, month, counts) || !debtor ? what : what | late(i, month, luck, counts);
  }

  /// A short month is bridged by a lender, or it is not. Where a refusal costs nothing, the lender
  /// counts it and lends all the same.
  private boolean bridged(int i, int month, Series.Block counts) {
    boolean known = lives.lastLate[i] >= 0 && month - lives.lastLate[i] <= rates.lenderMemory;
    boolean byLender = rates.lenderCuts && known;
    if (watch.restricted(i) || byLender) {
      lives.wasRefused(i, month);
      counts.one(Line.REFUSED);
    }
    if (lives.bridge[i] > 0) {
      return false;
    }
    boolean refused = watch.restricted(i) || (byLender && rates.lenderRefuses);
    lives.bridge[i] = (byte) rates.bridge;
    lives.set(i, Lives.DEAR, refused);
    return !refused;
  }

  private int late(int i, int month, long luck, Series.Block counts) {
    lives.lastLate[i] = (short) month;
    if (++lives.late[i] >= rates.defaultMonths) {
      lives.late[i] = 0;
      lives.defaults[i]++;
      lives.lastDefault[i] = (short) month;
      counts.one(Line.DEFAULTED);
      lives.set(i, Lives.DEBTOR, false);
      lives.barred[i] = (byte) rates.barred;
      if (lives.judged[i] < 0 && drawn(luck, month, Draw.SUED) < rates.sued) {
        lives.judged[i] = (short) (month + rates.judgmentMonths);
      }
    }
    return Lives.Month.LATE;
  }

  private void judgment(int i, int month, long luck, Series.Block counts) {
    int since = lives.judged[i];
    if (since < 0 || month < since) {
      return;
    }
    if (month == since) {
      if (!lives.is(i, Lives.HAD_JUDGMENT)) {
        lives.firstJudged[i] = (short) month;
      }
      lives.set(i, Lives.HAD_JUDGMENT, true);
      counts.one(Line.JUDGED);
    }
    counts.one(Line.OPEN);
    boolean able = able(i);
    double pays = able ? rates.payAble * watch.deters(i) : rates.payUnable;
    if (drawn(luck, month, Draw.PAYS) < pays) {
      paid(i, month, since);
      counts.one(Line.PAID);
    } else if (lives.listed[i] == 0 && month >= since + rates.hears) {
      hearing(i, month, luck, able);
    }
  }

  private boolean able(int i) {
    return !lives.is(i, Lives.JOBLESS)
        && lives.living[i] < rates.ableLiving
        && lives.savings[i] > rates.ableSaved;
  }

  private void paid(int i, int month, int since) {
    lives.judged[i] = -1;
    if (lives.paidAfter[i] < 0 && since == lives.firstJudged[i]) {
      lives.paidAfter[i] = (short) (month - since);
    }
    if (lives.listed[i] > 0) {
      watch.madeGood(i, month, Deed.numbered(lives.listed[i]));
      lives.listed[i] = 0;
    }
  }

  private void hearing(int i, int month, long luck, boolean able) {
    if (drawn(luck, month, Draw.LISTED) < (able ? rates.listsAble : rates.listsUnable)) {
      double which = drawn(luck, month, Draw.LISTED_KIND);
      Deed deed =
          which < rates.limit
              ? Deed.LIMIT
              : able && which < rates.limit + rates.evasion
                  ? Deed.EVASION
                  : able && which > 1 - rates.violence ? Deed.VIOLENCE : Deed.JUDGMENT;
      lives.listed[i] = deed.number();
      boolean just = able || deed == Deed.LIMIT;
      watched.recorded(i, month, deed, just ? Truth.TRUE : Truth.UNABLE);
    }
  }

  /// What somebody does depends on care alone; whether it is seen, on how closely they are watched.
  private void conduct(int i, int month, long luck) {
    Optional<Deed> deed = rates.deed(drawn(luck, month, Draw.CONDUCT), people.carelessness[i]);
    if (deed.isPresent()) {
      watched.did(i);
      if (drawn(luck, month, Draw.CAUGHT) < rates.caught(people.watched(i))) {
        lives.set(i, Lives.FARE_OPEN, lives.is(i, Lives.FARE_OPEN) || owes(deed.get()));
        watched.recorded(i, month, deed.get(), Truth.TRUE);
      }
    } else if (lives.is(i, Lives.FARE_OPEN)
        && drawn(luck, month, Draw.PAYS_FARE) < rates.farePaid) {
      lives.set(i, Lives.FARE_OPEN, false);
      watch.madeGood(i, month, Deed.UNPAID_FARE);
    }
  }

  private static boolean owes(Deed deed) {
    return deed == Deed.UNPAID_FARE;
  }

  private void errors(int i, int month, long luck) {
    double falsely = rates.falsely * (people.watched(i) ? rates.uneven : 1);
    falsely += people.region[i] == 0 && month < rates.lyingMonths ? rates.lying : 0;
    double named = falsely + rates.namesake * people.namesakes[i];
    double drawn = drawn(luck, month, Draw.ERROR);
    if (drawn >= named + rates.unpaid) {
      return;
    }
    boolean court = drawn(luck, month, Draw.ERROR_KIND) < rates.namesakeCourt;
    Deed conduct = rates.any(drawn(luck, month, Draw.ERROR_DEED));
    if (drawn < falsely) {
      watched.recorded(i, month, conduct, Truth.FALSE);
    } else if (drawn < named) {
      watched.recorded(i, month, court ? Deed.JUDGMENT : conduct, Truth.NAMESAKE);
    } else {
      watched.recorded(i, month, Deed.JUDGMENT, Truth.FALSE);
    }
  }

  private int speech(int i, int month, long luck, Series.Block counts) {
    int what = drawn(luck, month, Draw.GOOD) < rates.good ? Lives.Month.GOOD : 0;
    double drawn = drawn(luck, month, Draw.SPEAKS);
    double voice = people.voice[i];
    if (drawn >= voice) {
      return what;
    }
    if (drawn >= voice * (1 - watch.withholds(i))) {
      counts.one(Line.WITHHELD);
      return what;
    }
    counts.one(Line.SPOKEN);
    return what | Lives.Month.SPOKE;
  }
}
