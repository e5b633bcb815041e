package org.goodfaith.lab.filling;

import java.time.LocalDate;
import java.util.Map;
import org.goodfaith.core.record.Act;
import org.goodfaith.core.subject.SubjectKind;
import org.goodfaith.lab.decade.Decade;
import org.goodfaith.lab.decade.Decade.Watching;
import org.goodfaith.lab.decade.Docket;
import org.goodfaith.lab.decade.LawOfDecade;
import org.goodfaith.lab.world.Bodies;
import org.goodfaith.lab.world.Chance;
import org.goodfaith.lab.world.Draw;
import org.goodfaith.lab.world.Firms;
import org.goodfaith.lab.world.InBlocks;
import org.goodfaith.lab.world.Parameters;
import org.goodfaith.lab.world.People;
import org.jspecify.annotations.Nullable;

/// Makes people, firms and public bodies up, one part after the other, so that any number of them
/// needs the memory of one part. The same seed makes up the same ones, whatever the parts.
public final class MakeUp {
  private static final int PART = 20_000;
  private static final int MONTHS_A_YEAR = 12;
  private static final int STREAM = 5_000;

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
    long firms = Firms.count(parameters, people);
    for (long first = 0; first < firms; first += PART) {
      firms(first, (int) Math.min(PART, firms - first), blocks, each);
    }
    bodies(Bodies.of(parameters, seed, people), blocks, each);
  }

  private Decade live(Decade.Born born, InBlocks blocks) {
    Decade.Run run = new Decade.Run(blocks, _ -> {});
    return Decade.live(parameters, born, months, new Watching.ByLaw(law), run);
  }

  private void people(long first, int count, InBlocks blocks, MadeUp.Each each) {
    People part = People.part(parameters, seed, first, count);
    Decade decade = live(Decade.Born.people(parameters, part), blocks);
    for (int i = 0; i < count; i++) {
      MadeUp one = new MadeUp(law, first + i + 1, SubjectKind.PERSON);
      if (part.debtor(i)) {
        card(one, part, decade, i);
      }
      if (Chance.unit(part.luck(i), STREAM, Draw.SCENARIO) < parameters.of("shop.steady")) {
        shop(one, part, i);
      }
      Docket docket = decade.ofPeople().docket(i);
      takeOver(one, docket);
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
    law.source("shop.month", law.firstOf(0))
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

  private void takeOver(MadeUp one, @Nullable Docket docket) {
    if (docket != null) {
      one.takeOver(docket.entries(), docket.truths(), until);
    }
  }

  /// Firms: inspected if they have a kitchen, and recorded as in the years of the lab.
  private void firms(long first, int count, InBlocks blocks, MadeUp.Each each) {
    Firms part = Firms.part(parameters, seed, first, count);
    Decade decade = live(new Decade.Born(nobody(), part, Bodies.part(seed, 0, 0)), blocks);
    for (int i = 0; i < count; i++) {
      MadeUp one = new MadeUp(law, Decade.numberOfFirm(first + i), SubjectKind.ORGANISATION);
      if (part.kitchen(i)) {
        inspections(one, part.luck(i), part.carelessness[i]);
      }
      takeOver(one, decade.ofFirms().docket(i));
      each.take(one);
    }
  }

  private People nobody() {
    return People.part(parameters, seed, 0, 0);
  }

  private void inspections(MadeUp one, long luck, double care) {
    for (int year = 0; year * MONTHS_A_YEAR < months; year++) {
      int month =
          year * MONTHS_A_YEAR + (int) (drawn(luck, STREAM + year, Draw.DAY) * MONTHS_A_YEAR);
      double critical = Math.floor(care * drawn(luck, STREAM + year, Draw.CONDUCT));
      double minor = Math.floor(4 * care * drawn(luck, STREAM + year, Draw.CAUGHT));
      one.record(
          "food.inspection",
          law.firstOf(Math.min(month, months - 1)).plusDays(9),
          Map.of(
              "critical",
              critical,
              "serious",
              0.0,
              "minor",
              minor,
              "result",
              critical > 0 ? 2.0 : 0.0));
    }
  }

  /// Public bodies: they do not always pay their bills.
  private void bodies(Bodies bodies, InBlocks blocks, MadeUp.Each each) {
    Decade.Born born = new Decade.Born(nobody(), Firms.part(parameters, seed, 0, 0), bodies);
    Decade decade = live(born, blocks);
    for (int i = 0; i < bodies.count(); i++) {
      MadeUp one = new MadeUp(law, Decade.numberOfBody(i), SubjectKind.PUBLIC_BODY);
      takeOver(one, decade.ofBodies().docket(i));
      each.take(one);
    }
  }
}
