package org.goodfaith.postgres;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.goodfaith.core.base.Decimal;
import org.goodfaith.core.base.Place;
import org.goodfaith.core.intake.Draft;
import org.goodfaith.core.record.Act;
import org.goodfaith.core.record.Fact;
import org.goodfaith.core.record.Record;
import org.goodfaith.core.subject.Identifier;
import org.goodfaith.core.subject.SubjectKind;

/// Drafts as a file of card accounts gives them: a group of months for each cardholder.
final class Samples {
  static final LocalDate DAY = LocalDate.of(2026, 3, 2);
  private static final int MONTHS = 6;

  private Samples() {}

  static List<Draft> cards(int firstHolder, int holders) {
    List<Draft> drafts = new ArrayList<>(holders * MONTHS);
    for (int holder = firstHolder; holder < firstHolder + holders; holder++) {
      Identifier identifier = new Identifier("card", Integer.toString(holder));
      Draft.Claim claim = new Draft.Claim(identifier, SubjectKind.PERSON, "");
      for (int month = 0; month < MONTHS; month++) {
        drafts.add(month(holder - firstHolder, claim, holder, month));
      }
    }
    return drafts;
  }

  /// Months of one holder, as one group.
  static List<Draft> months(int group, int holder) {
    List<Draft> drafts = new ArrayList<>(MONTHS);
    for (int month = 0; month < MONTHS; month++) {
      drafts.add(month(group, claim(holder), holder, month));
    }
    return drafts;
  }

  /// An objection to a month of any holder, under a number of its own.
  static Draft objection(int group, int holder, int toHolder, int number) {
    return objection(group, holder, toHolder, number, "");
  }

  /// The same, with a document.
  static Draft objection(int group, int holder, int toHolder, int number, String document) {
    return new Draft(
        Place.ofLine("objections.csv", group + 1L),
        group,
        claim(holder),
        new Act.Objection(DAY, "not-me", document),
        "bank",
        "objection " + number,
        toHolder + "/" + LocalDate.of(2026, 9, 30).minusMonths(MONTHS - number % MONTHS),
        "bank");
  }

  private static Draft.Claim claim(int holder) {
    Identifier identifier = new Identifier("card", Integer.toString(holder));
    return new Draft.Claim(identifier, SubjectKind.PERSON, "");
  }

  private static Draft month(int group, Draft.Claim claim, int holder, int month) {
    LocalDate day = LocalDate.of(2026, 9, 30).minusMonths(MONTHS - month);
    TreeMap<String, Fact> facts = new TreeMap<>();
    facts.put("bill", new Fact.Money(Decimal.parse(holder % 9999 + ".50", 2).orElseThrow(), "TWD"));
    facts.put("payment", new Fact.Money(Decimal.parse("1234.00", 2).orElseThrow(), "TWD"));
    facts.put("status", new Fact.Status(month % 3));
    Act act = new Act.Recorded(new Record("card.month", day, facts, "", ""));
    String reference = holder + "/" + day;
    return new Draft(
        Place.ofLine("cards.csv", holder), group, claim, act, "bank", reference, "", "bank");
  }

  static Draft licence(int group, String number, String name, String reference) {
    Identifier identifier = new Identifier("licence", number);
    Draft.Claim claim = new Draft.Claim(identifier, SubjectKind.ORGANISATION, name);
    Act act =
        new Act.Recorded(
            new Record("food.inspection", DAY, new TreeMap<>(), "inspection-report", ""));
    return new Draft(
        Place.ofLine("inspections.csv", group + 1L),
        group,
        claim,
        act,
        "inspectorate",
        reference,
        "",
        "inspectorate");
  }
}
