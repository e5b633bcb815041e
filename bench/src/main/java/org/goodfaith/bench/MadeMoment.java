package org.goodfaith.bench;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.goodfaith.core.base.Decimal;
import org.goodfaith.core.base.Hash;
import org.goodfaith.core.ledger.BodyText;
import org.goodfaith.core.ledger.EntryBody;
import org.goodfaith.core.ledger.LedgerMoment;
import org.goodfaith.core.ledger.TreeHead;
import org.goodfaith.core.record.Act;
import org.goodfaith.core.record.Fact;
import org.goodfaith.core.record.Record;
import org.goodfaith.core.rulebook.FactField;
import org.goodfaith.core.rulebook.FactType;
import org.goodfaith.core.rulebook.RecordKind;
import org.goodfaith.core.rulebook.Rulebook;
import org.goodfaith.core.subject.SubjectKey;
import org.goodfaith.core.subject.SubjectKind;

/// A ledger of made-up people that is nowhere: each chain is made when it is read, the same each
/// time. Nearly all have card months; some smoked on a train, and some of these objected.
final class MadeMoment implements LedgerMoment {
  private static final int ROOM = 64;
  private static final int SMOKERS = 20;
  private static final int OBJECTING = 4;
  private static final LocalDate FIRST = LocalDate.of(2025, 12, 1);

  private final Rulebook law;
  private final long subjects;
  private final int months;
  private final RecordKind card;

  /// @param months records of each
  MadeMoment(Rulebook law, long subjects, int months) {
    this.law = law;
    this.subjects = subjects;
    this.months = months;
    this.card = law.on(FIRST).kind("card.month").orElseThrow();
  }

  @Override
  public TreeHead head() {
    Instant sealed = Instant.parse("2026-11-25T00:00:00Z");
    return new TreeHead((subjects + 1) * ROOM, Hash.zero(), sealed, "");
  }

  @Override
  public TreeHead headAt(Instant earlier) {
    return head();
  }

  @Override
  public long subjects() {
    return subjects;
  }

  @Override
  public List<SubjectKey> touchedSince(long position) {
    return List.of();
  }

  @Override
  public void close() {
    // There is nothing to close.
  }

  @Override
  public void rows(long first, long last, Rows each) {
    for (long subject = first; subject <= last; subject++) {
      if (subject == 0) {
        each.take(0, 1, 0, BodyText.write(new EntryBody.Enacted(law.digest(), FIRST)));
      } else {
        new Chain(subject, each).told();
      }
    }
  }

  /// The entries of one subject.
  private final class Chain {
    private final long subject;
    private final Rows each;
    private final Random random;
    private int seq;

    Chain(long subject, Rows each) {
      this.subject = subject;
      this.each = each;
      this.random = new Random(subject * 0x9E3779B97F4A7C15L);
    }

    void told() {
      body(new EntryBody.Registered(SubjectKind.PERSON, Hash.zero()));
      for (int month = 0; month < months; month++) {
        LocalDate day = FIRST.plusMonths(month).plusDays(random.nextInt(28));
        TreeMap<String, Fact> facts = new TreeMap<>();
        card.facts().forEach(field -> facts.put(field.name(), fact(field)));
        enter(new Act.Recorded(new Record(card.code(), day, facts, "", "")), 0);
      }
      if (random.nextInt(SMOKERS) == 0) {
        LocalDate day = FIRST.plusDays(random.nextInt(300));
        enter(new Act.Recorded(new Record("rail.smoking", day, new TreeMap<>(), "", "")), 0);
        int record = seq;
        enter(new Act.Approval(day.plusDays(1), "second"), record);
        enter(new Act.Notice(day.plusDays(2), "letter"), record);
        if (random.nextInt(OBJECTING) == 0) {
          enter(new Act.Objection(day.plusDays(4), "not-me", ""), record);
        }
      }
    }

    private Fact fact(FactField field) {
      return switch (field.type()) {
        case FactType.Money money ->
            new Fact.Money(new Decimal(random.nextInt(500_000), money.scale()), money.currency());
        case FactType.Count count -> new Fact.Count(count.least());
        case FactType.Status status ->
            new Fact.Status(
                random.nextInt(4) > 0
                    ? status.least()
                    : status.least() + random.nextInt(status.most() - status.least() + 1));
        case FactType.Day _ -> new Fact.Day(FIRST);
        case FactType.Code code -> new Fact.Code(code.allowed().getFirst());
        case FactType.Digest _ -> new Fact.Digest(Hash.zero());
      };
    }

    private void enter(Act act, int target) {
      body(new EntryBody.Entered(act, "made-up", "", "clerk", target, ""));
    }

    private void body(EntryBody body) {
      seq++;
      each.take(subject, seq, subject * ROOM + seq, BodyText.write(body));
    }
  }
}
