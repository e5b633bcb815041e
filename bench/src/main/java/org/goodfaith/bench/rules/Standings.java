package org.goodfaith.bench.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.goodfaith.core.base.Decimal;
import org.goodfaith.core.explain.EntryRef;
import org.goodfaith.core.record.Fact;
import org.goodfaith.core.record.Record;
import org.goodfaith.core.standing.Proceedings;
import org.goodfaith.core.standing.Standing;
import org.goodfaith.core.standing.StandingRecord;
import org.goodfaith.core.subject.SubjectKey;
import org.goodfaith.core.subject.SubjectKind;

/// Standings of card holders, the same for the same seed.
final class Standings {
  static final LocalDate AS_OF = LocalDate.of(2026, 6, 15);

  private static final int BILL_MOST = 200_000;
  private static final int OFTEN = 4;

  private final Random random;

  Standings(long seed) {
    random = new Random(seed);
  }

  /// @return holders with a record for each of the last months, some of them late
  List<Standing> of(int holders, int months) {
    List<Standing> standings = new ArrayList<>(holders);
    for (int i = 1; i <= holders; i++) {
      int lateOf = 1 + random.nextInt(30);
      List<Record> records = new ArrayList<>();
      for (int month = months; month > 0; month--) {
        int status =
            random.nextInt(lateOf) < OFTEN ? random.nextInt(11) - 2 : random.nextInt(3) - 2;
        records.add(month(AS_OF.minusMonths(month).plusDays(random.nextInt(15)), status));
      }
      standings.add(standing(i, records));
    }
    return standings;
  }

  private Record month(LocalDate day, int status) {
    int bill = random.nextInt(BILL_MOST);
    int payment = random.nextInt(OFTEN) == 0 ? bill : random.nextInt(BILL_MOST / OFTEN);
    return new Record(
        "card.month",
        day,
        new TreeMap<>(
            Map.of(
                "status", new Fact.Status(status),
                "bill", new Fact.Money(Decimal.of(bill), "TWD"),
                "payment", new Fact.Money(Decimal.of(payment), "TWD"))),
        "",
        "");
  }

  private static Standing standing(int number, List<Record> records) {
    SubjectKey subject = new SubjectKey(number);
    EntryRef file = new EntryRef(subject, 1);
    List<StandingRecord> standing = new ArrayList<>();
    for (Record record : records) {
      EntryRef ref = new EntryRef(subject, standing.size() + 2);
      String reference = number + "-" + record.day();
      standing.add(
          new StandingRecord(ref, ref, record, "card-bank", reference, "clerk", Proceedings.NONE));
    }
    return new Standing(
        subject,
        SubjectKind.PERSON,
        List.of(file),
        AS_OF,
        standing,
        List.of(),
        Map.of(),
        null,
        null,
        null);
  }
}
