package org.goodfaith.lab.decade;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.goodfaith.core.base.Decimal;
import org.goodfaith.core.base.Hash;
import org.goodfaith.core.record.Act;
import org.goodfaith.core.record.Fact;
import org.goodfaith.core.record.Record;
import org.goodfaith.core.rulebook.FactField;
import org.goodfaith.core.rulebook.FactType;
import org.goodfaith.core.rulebook.RecordKind;
import org.goodfaith.core.subject.SubjectKey;
import org.goodfaith.lab.decade.Deed.Truth;
import org.goodfaith.lab.decade.Series.Line;
import org.goodfaith.lab.world.Chance;
import org.goodfaith.lab.world.Draw;
import org.goodfaith.lab.world.Parameters;
import org.jspecify.annotations.Nullable;

/// The rulebook as loaded: what a source records becomes entries, a second officer approves, the
/// subject is told, may object, is heard; the core says what follows and when it ends.
final class UnderLaw implements Watch {
  private static final String EVIDENCE = "0".repeat(64);

  private final LawOfDecade law;
  private final Subjects subjects;
  private final Aftermath aftermath;
  private final Series series;
  private final @Nullable Docket[] dockets;
  private final byte[] restricted;
  private final double second;
  private final double wronged;
  private final double late;
  private final double rightly;
  private final double upheldWronged;
  private final double upheldRightly;
  private final double deters;
  private final double bites;
  private final double asksRepair;
  private final int repairDecides;
  private final ObjectionDays days;
  private final double fare;
  private final Map<String, LongAdder> listings = new ConcurrentHashMap<>();
  private final Map<String, LongAdder> releases = new ConcurrentHashMap<>();

  UnderLaw(LawOfDecade law, Parameters of, Subjects subjects, Aftermath aftermath, Series series) {
    this.law = law;
    this.subjects = subjects;
    this.aftermath = aftermath;
    this.series = series;
    dockets = new Docket[subjects.count()];
    restricted = new byte[subjects.count()];
    second = of.of("process.second");
    wronged = of.of("process.objects.wronged");
    late = of.of("process.objects.late");
    rightly = of.of("process.objects.rightly");
    upheldWronged = of.of("process.upheld.wronged");
    upheldRightly = of.of("process.upheld.rightly");
    deters = 1 + of.of("ban.deters");
    bites = of.of("ban.income");
    asksRepair = of.of("process.asks.repair");
    repairDecides = of.whole("process.repair.decides");
    days = new ObjectionDays(of);
    fare = of.of("conduct.fare.amount");
  }

  /// @return the docket of subject `i`, null where nothing was entered
  @Nullable Docket docket(int i) {
    return dockets[i];
  }

  /// @return how many listings began, by code of the list
  Map<String, Long> listings() {
    return sums(listings);
  }

  /// @return how many listings ended early, by code of the list
  Map<String, Long> releases() {
    return sums(releases);
  }

  private static Map<String, Long> sums(Map<String, LongAdder> counts) {
    Map<String, Long> sums = new TreeMap<>();
    counts.forEach((list, many) -> sums.put(list, many.sum()));
    return sums;
  }

  @Override
  public void recorded(int i, int month, Deed deed, Truth truth) {
    long luck = subjects.luck(i);
    int of28 = (int) (Chance.unit(luck, month, Draw.DAY) * 28);
    LocalDate day = law.firstOf(month).plusDays(of28);
    Optional<RecordKind> kind = law.kind(deed, subjects.kind(), day);
    if (kind.isEmpty()) {
      return;
    }
    boolean stopped = truth != Truth.TRUE && Chance.unit(luck, month, Draw.SECOND) < second;
    Docket docket = docketOf(i);
    double owed = fare * Chance.exponential(Chance.unit(luck, month, Draw.AMOUNT));
    Record record = record(kind.get(), day, deed, owed);
    int root = docket.enter(new Act.Recorded(record), "clerk", 0);
    docket.truth(root, truth);
    docket.ask(law.changesByTime(day, kind.get()));
    if (!stopped) {
      LocalDate told = day.plusDays(days.untilTold(Chance.unit(luck, month, Draw.DELAY)));
      docket.enter(new Act.Approval(told, "second"), "second", root);
      docket.enter(new Act.Notice(told, "letter"), "clerk", root);
      objection(i, month, told, root);
    }
  }

  private void objection(int i, int month, LocalDate told, int root) {
    Docket docket = docketOf(i);
    long luck = subjects.luck(i);
    boolean wrong = docket.truths().get(root) != Truth.TRUE;
    double objects = Chance.unit(luck, month, Draw.OBJECTS);
    double when = Chance.unit(luck, month, Draw.OBJECTS_WHEN);
    boolean now = objects < (wrong ? wronged : rightly);
    if (!now && !(wrong && objects < wronged + late)) {
      return;
    }
    LocalDate day = told.plusDays(days.untilObjection(now, when));
    docket.enter(new Act.Objection(day, wrong ? "not-me" : "disagrees", ""), "clerk", root);
    series.add(Line.OBJECTED, month, 1);
    docket.ask(law.overdue("dispute-decision", day));
    boolean upheld =
        Chance.unit(luck, month, Draw.UPHELD) < (wrong ? upheldWronged : upheldRightly);
    LocalDate decided = day.plusDays(days.untilDecision(Chance.unit(luck, month, Draw.DECIDED)));
    docket.enter(
        new Act.Decision(
            decided,
            upheld ? Act.Outcome.UPHELD : Act.Outcome.REJECTED,
            "judge",
            "as the evidence shows"),
        "judge",
        root);
  }

  private Docket docketOf(int i) {
    Docket docket = dockets[i];
    if (docket == null) {
      long luck = subjects.luck(i);
      docket =
          new Docket(
              law,
              subjects.kind(),
              new SubjectKey(subjects.first() + i),
              new Docket.Repair(
                  seq -> Chance.unit(luck, seq, Draw.REPAIR) < asksRepair, repairDecides));
      dockets[i] = docket;
    }
    return docket;
  }

  /// A record with the least facts that its kind asks for, and its sums of money.
  private static Record record(RecordKind kind, LocalDate day, Deed deed, double owed) {
    Map<String, Fact> facts = new TreeMap<>();
    for (FactField field : kind.facts()) {
      if (field.required() || field.type() instanceof FactType.Money) {
        facts.put(field.name(), fact(field.type(), day, owed));
      }
    }
    boolean evident = kind.evidence().contains(deed.evidence());
    String evidence =
        evident || kind.evidence().isEmpty()
            ? (evident ? deed.evidence() : "")
            : kind.evidence().getFirst();
    return new Record(
        kind.code(), day, new TreeMap<>(facts), evidence, evidence.isEmpty() ? "" : EVIDENCE);
  }

  private static Fact fact(FactType type, LocalDate day, double owed) {
    return switch (type) {
      case FactType.Money money ->
          new Fact.Money(
              new Decimal(Math.round(owed * StrictMath.pow(10, money.scale())), money.scale()),
              money.currency());
      case FactType.Count count -> new Fact.Count(count.least());
      case FactType.Status status -> new Fact.Status(status.least());
      case FactType.Day _ -> new Fact.Day(day);
      case FactType.Code code -> new Fact.Code(code.allowed().getFirst());
      case FactType.Digest _ -> new Fact.Digest(Hash.zero());
    };
  }

  @Override
  public void madeGood(int i, int month, Deed deed) {
    Docket docket = dockets[i];
    LocalDate day = law.firstOf(month).plusDays(14);
    Optional<RecordKind> kind = law.rulebook().on(day).kind(deed.goodBy());
    if (docket == null || kind.isEmpty()) {
      return;
    }
    docket
        .lastOf(deed.kind(), day)
        .ifPresent(root ->
            docket.enter(new Act.Recorded(record(kind.get(), day, deed, 0)), "clerk", root));
  }

  @Override
  public void lived(int i, int month, int what) {}

  @Override
  public boolean restricted(int i) {
    return false;
  }

  @Override
  public double bite(int i) {
    return restricted[i] != 0 ? bites : 0;
  }

  @Override
  public double deters(int i) {
    return restricted[i] != 0 ? deters : 1;
  }

  /// The law records no speech and no friend, so there is nothing to hide from it.
  @Override
  public double withholds(int i) {
    return 0;
  }

  @Override
  public void close(int from, int until, int month) {
    LocalDate end = law.firstOf(month + 1);
    int endDay = (int) end.toEpochDay();
    Tally tally = new Tally(month);
    for (int i = from; i < until; i++) {
      Docket docket = dockets[i];
      if (docket != null && docket.quiet(endDay)) {
        docket.skip(endDay);
        restricted[i] = 0;
      } else if (docket != null) {
        tally.begin(i);
        docket.tell(end, tally);
        LocalDate last = end.minusDays(1);
        restricted[i] = (byte) (docket.refused(last) ? 1 : 0);
        tally.endOfSubject(docket.onCourtList(last));
      }
    }
    tally.endOfBlock();
  }

  @Override
  public void turn() {}

  /// Adds up the days of one block of subjects in one month.
  private final class Tally implements Docket.Days {
    private final int month;
    private int subject;
    private int today;
    private int wrongToday;
    private int listedToday;
    private long restrictedSubjects;
    private long wrongSubjects;
    private long onCourtList;
    private long begun;
    private long released;

    Tally(int month) {
      this.month = month;
    }

    void begin(int i) {
      subject = i;
      today = 0;
      wrongToday = 0;
      listedToday = 0;
    }

    @Override
    public void refused(boolean wrongly) {
      today++;
      wrongToday += wrongly ? 1 : 0;
    }

    @Override
    public void listed() {
      listedToday++;
    }

    @Override
    public void begun(String list) {
      begun++;
      listings.computeIfAbsent(list, _ -> new LongAdder()).increment();
    }

    @Override
    public void released(String list) {
      released++;
      releases.computeIfAbsent(list, _ -> new LongAdder()).increment();
    }

    /// Of who is not there any more only the lists are counted.
    void endOfSubject(boolean courtList) {
      onCourtList += courtList ? 1 : 0;
      if (subjects.there(subject, month)) {
        aftermath.listed(subject, listedToday);
        if (today > 0) {
          restrictedSubjects++;
          wrongSubjects += wrongToday > 0 ? 1 : 0;
          aftermath.refused(subject, month, today, wrongToday);
        }
      }
    }

    void endOfBlock() {
      series.add(Line.RESTRICTED, month, restrictedSubjects);
      series.add(Line.WRONGLY, month, wrongSubjects);
      series.add(Line.ON_COURT_LIST, month, onCourtList);
      series.add(Line.LISTED, month, begun);
      series.add(Line.RELEASED, month, released);
    }
  }
}
