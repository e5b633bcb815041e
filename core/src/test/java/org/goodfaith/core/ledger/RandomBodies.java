package org.goodfaith.core.ledger;

import java.time.LocalDate;
import java.util.Random;
import java.util.TreeMap;
import org.goodfaith.core.base.Decimal;
import org.goodfaith.core.base.Hash;
import org.goodfaith.core.record.Act;
import org.goodfaith.core.record.Fact;
import org.goodfaith.core.record.Record;
import org.goodfaith.core.record.RemedyAnswer;
import org.goodfaith.core.record.RemedyRequest;
import org.goodfaith.core.record.Representation;
import org.goodfaith.core.record.RepresentationClaim;
import org.goodfaith.core.record.RepresentationEnd;
import org.goodfaith.core.record.Result;
import org.goodfaith.core.record.ReviewRequest;
import org.goodfaith.core.subject.SubjectKey;
import org.goodfaith.core.subject.SubjectKind;

/// Bodies and acts of every sort with random values, the same for the same seed.
final class RandomBodies {
  private static final int ACTS = 29;
  private final Random random;

  RandomBodies(long seed) {
    this.random = new Random(seed);
  }

  EntryBody body() {
    return switch (random.nextInt(14)) {
      case 0 -> new EntryBody.Registered(SubjectKind.values()[random.nextInt(3)], hash());
      case 1 -> new EntryBody.Enacted(hash(), day());
      case 2 ->
          new EntryBody.Inquired(
              text(), text(), text(), day(), random.nextLong(1L << 60), hash(), hash());
      case 11 -> new EntryBody.Acknowledged(1 + random.nextInt(99), text(), day());
      case 12 ->
          new EntryBody.Told(
              1 + random.nextInt(99),
              text(),
              EntryBody.Told.Result.values()[random.nextInt(3)],
              day(),
              random.nextBoolean() ? text() : "",
              random.nextBoolean() ? new SubjectKey(random.nextInt(100)) : null);
      case 13 -> new EntryBody.Readdressed(text(), text(), day());
      case 3 -> new EntryBody.Linked(new SubjectKey(random.nextLong(1L << 60)), text(), day());
      case 4 -> new EntryBody.Unlinked(new SubjectKey(random.nextInt(100)), text(), day());
      case 5 -> new EntryBody.Forgotten(1 + random.nextInt(Integer.MAX_VALUE - 1), text(), day());
      case 6 -> new EntryBody.Drafted(hash(), text(), day());
      case 7 -> new EntryBody.Approved(hash(), text(), day());
      case 8 -> new EntryBody.Published(hash(), text(), day(), day());
      default -> {
        int target = random.nextBoolean() ? 0 : 1 + random.nextInt(1000);
        String concerns = target == 0 ? "" : text();
        yield new EntryBody.Entered(act(), text(), text(), text(), target, concerns);
      }
    };
  }

  Act act() {
    return switch (random.nextInt(ACTS)) {
      case 0 -> new Act.Recorded(record());
      case 1 -> new Act.Correction(record(), day(), text());
      case 2 -> new Act.Withdrawal(day(), text());
      case 3 -> new Act.Approval(day(), text());
      case 4 -> new Act.Notice(day(), text(), random.nextBoolean() ? text() : "");
      case 20 -> new Act.Annulment(day(), text(), random.nextBoolean() ? text() : "");
      case 5 -> new Act.Objection(day(), text(), random.nextBoolean() ? text() : "");
      case 6 -> new Act.Decision(day(), outcome(), text(), random.nextBoolean() ? text() : "");
      case 7 -> new Act.Consent(day(), text());
      case 8 -> new Act.ConsentWithdrawal(day(), text());
      case 9 -> new Act.Answer(day(), text(), text());
      case 10 -> new Act.Extension(day(), text(), text());
      case 11 -> new Act.Appeal(day(), text());
      case 12 -> new Act.AppealDecision(day(), outcome(), text(), text());
      case 13 -> new Act.Statement(day(), text());
      case 14 -> new Act.Certification(day(), text(), text());
      case 15 -> new Act.RepairRequest(day(), text());
      case 16 -> new Act.RepairDecision(day(), random.nextBoolean(), text(), text());
      case 17 -> new Act.Freeze(day());
      case 18 -> new Act.Thaw(day());
      case 19 -> new Act.Kinship(day(), text());
      case 22 ->
          new ReviewRequest(day(), new Result(Result.Sort.LIST, "ab"), text(), text(), text());
      case 23 -> new RemedyRequest(day(), text(), text(), text());
      case 24 -> new RemedyAnswer(day(), text(), text());
      case 25 ->
          new Representation(
              day(),
              Representation.As.HEIR,
              text(),
              Representation.Scope.CONTEST,
              day(),
              text(),
              text());
      case 26 -> new RepresentationEnd(day(), text(), text());
      case 27 ->
          new RepresentationClaim(
              day(),
              Representation.As.GUARDIAN,
              text(),
              Representation.Scope.READ,
              day(),
              text(),
              text());
      default -> new Act.Death(day());
    };
  }

  private Act.Outcome outcome() {
    return Act.Outcome.values()[random.nextInt(Act.Outcome.values().length)];
  }

  Record record() {
    TreeMap<String, Fact> facts = new TreeMap<>();
    for (int i = random.nextInt(5); i > 0; i--) {
      facts.put(text(), fact());
    }
    boolean evidence = random.nextBoolean();
    return new Record(
        text(), day(), facts, evidence ? "e" + text() : "", evidence ? hash().hex() : "");
  }

  private Fact fact() {
    return switch (random.nextInt(6)) {
      case 0 -> new Fact.Money(amount(), "CNY");
      case 1 -> new Fact.Count(random.nextLong());
      case 2 -> new Fact.Status(random.nextInt());
      case 3 -> new Fact.Day(day());
      case 4 -> new Fact.Code(text());
      default -> new Fact.Digest(hash());
    };
  }

  private Decimal amount() {
    long bound = random.nextBoolean() ? 1000 : 1_000_000_000_000_000_000L;
    return new Decimal(random.nextLong(bound) * (random.nextBoolean() ? 1 : -1), random.nextInt(5));
  }

  private LocalDate day() {
    return LocalDate.of(1900, 1, 1).plusDays(random.nextInt(80_000));
  }

  private Hash hash() {
    byte[] bytes = new byte[32];
    random.nextBytes(bytes);
    return Hash.ofBytes(bytes);
  }

  private String text() {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(6); i > 0; i--) {
      switch (random.nextInt(6)) {
        case 0 -> text.append(" \"\\{}:,\n\u0000".charAt(random.nextInt(9)));
        case 1 -> text.appendCodePoint(0x4e00 + random.nextInt(100));
        case 2 -> text.appendCodePoint(0x1f600 + random.nextInt(50));
        default -> text.append((char) ('a' + random.nextInt(26)));
      }
    }
    return text.toString();
  }
}
