package org.goodfaith.lab.filling;

import java.time.LocalDate;
import java.util.Map;
import org.goodfaith.core.record.Act;
import org.goodfaith.core.subject.SubjectKind;
import org.goodfaith.lab.decade.Decade;
import org.goodfaith.lab.decade.Decade.Watching;
import org.goodfaith.lab.decade.Docket;
import org.goodfaith.lab.decade.LawOfDecade;
import org.goodfaith.lab.world.Chance;
import org.goodfaith.lab.world.Draw;
import org.goodfaith.lab.world.Firms;
import org.goodfaith.lab.world.InBlocks;
import org.goodfaith.lab.world.Parameters;
import org.goodfaith.lab.world.People;

/// Makes people, firms and public bodies up, one part after the other, so that any number of them
/// needs the memory of one part. The same seed makes up the same ones, whatever the parts.
public final class MakeUp {
  private static final int PART = 20_000;
  private static final int MONTHS_A_YEAR = 12;
  private static final int STREAM = 5_000;

  /// Where the numbers of firms begin, above those of people.
  private static final long FIRMS = 1L << 40;

  private static final long BODIES = 1L << 41;

  private final Parameters parameters;
  private final long seed;
  private final LawOfDecade law;
  private final int months;
  private final LocalDate until;

  /// @param parameters of the world
  /// @param seed of all chance
  /// @param law over the months made up
  public MakeUp(Parameters parameters, long seed, LawOfDecade law) {
    this.parameters = parameters;
    this.seed = seed;
    this.law = law;
    this.months = law.months();
    this.until = law.firstOf(months);
  }

  /// @param people how many; firms and public bodies come with them
  /// @param blocks threads to use
  /// @param each receives all of them, people first, by rising number
  public void all(long people, InBlocks blocks, MadeUp.Each each) {
    for (long first = 0; first < people; first += PART) {
      people(first, (int) Math.min(PART, people - first), blocks, each);
    }
    long firms = Math.round(people * parameters.of("firms.each"));
    for (long firm = 0; firm < firms; firm++) {
      each.take(firm(firm));
    }
    long bodies = Math.max(1, Math.round(people * parameters.of("bodies.each")));
    for (long body = 0; body < bodies; body++) {
      each.take(body(body));
    }
  }

  private void people(long first, int count, InBlocks blocks, MadeUp.Each each) {
    People part = People.part(parameters, seed, first, count);
    Decade decade =
        Decade.live(
            parameters, part, months, new Watching.ByLaw(law), new Decade.Run(blocks, _ -> {}));
    for (int i = 0; i < count; i++) {
      MadeUp one = new MadeUp(law, first + i + 1, SubjectKind.PERSON);
      if (part.debtor(i)) {
        card(one, part, decade, i);
      }
      if (Chance.unit(part.luck(i), STREAM, Draw.SCENARIO) < parameters.of("shop.steady")) {
        shop(one, part, i);
      }
      Docket docket = decade.docket(i);
      if (docket != null) {
        one.takeOver(docket.entries(), docket.truths(), until);
      }
      if (part.recorded(i) || docket != null) {
        each.take(one);
      }
    }
  }

  private void card(MadeUp one, People part, Decade decade, int i) {
    int late = 0;
    for (int month = 0; month < months; month++) {
      double drawn = Chance.unit(part.luck(i), STREAM + month, Draw.BILL_LATE);
      late = decade.lives().shortIn(i, month) ? Math.min(8, late + 1) : Math.max(0, late - 2);
      double bill = Math.round(part.income[i] * 20_000 * (0.5 + drawn));
      double status = late > 0 ? late : drawn < 0.5 ? -1 : 0;
      double paid = late > 0 ? 0 : status < 0 ? bill : Math.round(bill * 0.1);
      one.record(
          "card.month",
          law.firstOf(month + 1).minusDays(1),
          Map.of("status", status, "bill", bill, "payment", paid));
    }
  }

  private void shop(MadeUp one, People part, int i) {
    boolean willing = Chance.unit(part.luck(i), STREAM + 1, Draw.SCENARIO) < 0.5;
    law.source("shop.month")
        .filter(_ -> willing)
        .ifPresent(
            source -> one.enter(new Act.Consent(law.firstOf(0), "loyalty"), source, source, 0));
    for (int month = 0; month < months; month++) {
      double drawn = Chance.unit(part.luck(i), STREAM + month, Draw.GOOD);
      double orders = Math.floor(4 * drawn * drawn * (0.5 + part.income[i]));
      if (orders > 0) {
        one.record(
            "shop.month",
            law.firstOf(month + 1).minusDays(1),
            Map.of("orders", orders, "returns", 0.0, "net", orders * (10 + 40 * drawn)));
      }
    }
  }

  private static double drawn(long luck, int year, Draw draw) {
    return Chance.unit(luck, year, draw);
  }

  /// A firm: inspected if it has a kitchen, penalised now and then, behind with wages at times.
  private MadeUp firm(long number) {
    MadeUp one = new MadeUp(law, FIRMS + number, SubjectKind.ORGANISATION);
    long luck = Firms.chance(seed).person(number);
    double care = Firms.carelessness(luck);
    boolean kitchen = Firms.kitchen(parameters, luck);
    for (int year = 0; year * MONTHS_A_YEAR < months; year++) {
      int month = year * MONTHS_A_YEAR + (int) (drawn(luck, year, Draw.DAY) * MONTHS_A_YEAR);
      LocalDate day = law.firstOf(Math.min(month, months - 1)).plusDays(9);
      if (kitchen) {
        double critical = Math.floor(care * drawn(luck, year, Draw.CONDUCT));
        double minor = Math.floor(4 * care * drawn(luck, year, Draw.CAUGHT));
        double fails = critical > 0 ? 2 : 0;
        one.record(
            "food.inspection",
            day,
            Map.of("critical", critical, "serious", 0.0, "minor", minor, "result", fails));
      }
      listed(one, luck, year, day, care);
    }
    return one;
  }

  private void listed(MadeUp one, long luck, int year, LocalDate day, double care) {
    LocalDate told = day.plusDays(3);
    boolean good = drawn(luck, year, Draw.PAYS) < 0.6;
    LocalDate cured = day.plusDays(60 + (long) (200 * drawn(luck, year, Draw.DECIDED)));
    if (Firms.penalised(parameters, luck, year)) {
      int root = one.record("market.penalty", day, Map.of());
      one.approvedAndTold(root, told, until);
      madeGood(one, "market.cured", cured, root, good);
    }
    if (drawn(luck, year, Draw.SUED) < parameters.of("firms.arrears") * care) {
      int root = one.record("labour.wage-arrears", day, Map.of());
      one.approvedAndTold(root, told, until);
      madeGood(one, "labour.wages-paid", cured, root, good);
    }
  }

  private void madeGood(MadeUp one, String kind, LocalDate day, int root, boolean good) {
    if (good && root > 0 && day.isBefore(until)) {
      one.record(kind, day, Map.of(), root);
    }
  }

  /// A public body: it does not always pay its bills.
  private MadeUp body(long number) {
    MadeUp one = new MadeUp(law, BODIES + number, SubjectKind.PUBLIC_BODY);
    long luck = new Chance(seed + 19).person(number);
    for (int year = 0; year * MONTHS_A_YEAR < months; year++) {
      LocalDate day = law.firstOf(year * MONTHS_A_YEAR).plusDays(20);
      if (drawn(luck, year, Draw.SUED) < parameters.of("bodies.unpaid")) {
        int root = one.record("government.unpaid-bill", day, Map.of("amount", 100_000.0));
        one.approvedAndTold(root, day.plusDays(5), until);
        boolean good = drawn(luck, year, Draw.PAYS) < 0.7;
        madeGood(one, "government.made-good", day.plusDays(150), root, good);
      }
    }
    return one;
  }
}
