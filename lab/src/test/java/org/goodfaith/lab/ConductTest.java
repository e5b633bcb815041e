package org.goodfaith.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.goodfaith.core.ledger.EntryBody;
import org.goodfaith.core.ledger.SealedEntry;
import org.goodfaith.core.record.Act;
import org.goodfaith.core.record.Fact;
import org.goodfaith.core.record.Record;
import org.goodfaith.lab.decade.Aftermath;
import org.goodfaith.lab.decade.Decade;
import org.goodfaith.lab.decade.Decade.Watching;
import org.goodfaith.lab.decade.Deed.Truth;
import org.goodfaith.lab.decade.Docket;
import org.goodfaith.lab.decade.LawOfDecade;
import org.goodfaith.lab.decade.Watched;
import org.goodfaith.lab.world.InBlocks;
import org.goodfaith.lab.world.Parameters;
import org.goodfaith.lab.world.People;
import org.junit.jupiter.api.Test;

/// What is done, what of it is seen, and what is recorded that somebody else did.
final class ConductTest {
  private static final int MONTHS = 60;
  private static final int PEOPLE = 20_000;
  private static final LawOfDecade LAW =
      new LawOfDecade(LawForTests.shipped(), Decade.firstDay(), MONTHS);
  private static final Parameters MANY =
      Parameters.shipped().with("conduct.smoking", 0.04).with("conduct.fare", 0.04);

  private static Decade lived(Parameters of, int people, Watching watching) {
    try (InBlocks blocks = new InBlocks(2)) {
      Decade.Born born = Decade.Born.all(of, People.of(of, 11, people, blocks), blocks);
      return Decade.live(of, born, MONTHS, watching, new Decade.Run(blocks, _ -> {}));
    }
  }

  private static double share(int count, IntPredicate of, IntPredicate which) {
    long all = IntStream.range(0, count).filter(of).count();
    return (double) IntStream.range(0, count).filter(of).filter(which).count() / all;
  }

  @Test
  void people_and_firms_do_the_same_whoever_is_watched_more_closely() {
    Decade uneven = lived(MANY, PEOPLE, new Watching.Nobody());
    Decade even = lived(MANY.with("enforce.uneven", 1), PEOPLE, new Watching.Nobody());
    assertThat(did(uneven.ofPeople())).isEqualTo(did(even.ofPeople())).isNotEmpty();
    assertThat(did(uneven.ofFirms())).isEqualTo(did(even.ofFirms())).isNotEmpty();
  }

  private static List<Integer> did(Watched some) {
    return IntStream.range(0, some.count()).filter(some.aftermath()::did).boxed().toList();
  }

  @Test
  void who_is_watched_more_closely_does_not_do_more_and_is_recorded_more() {
    Decade decade = lived(MANY, PEOPLE, new Watching.Nobody());
    People people = decade.people();
    Aftermath of = decade.ofPeople().aftermath();
    IntPredicate closely = people::watched;
    double done = share(PEOPLE, closely, of::did);
    assertThat(done).isCloseTo(share(PEOPLE, closely.negate(), of::did), within(0.02));
    double recorded = share(PEOPLE, closely, of::recordedRightly);
    double elsewhere = share(PEOPLE, closely.negate(), of::recordedRightly);
    assertThat(recorded / elsewhere).isBetween(1.3, 1.8);
    assertThat(recorded).isLessThan(done);
  }

  @Test
  void nobody_breaks_more_rules_for_having_been_shut_out_but_more_debts_go_bad() {
    Parameters of = MANY.with("money.sued", 0).with("feared.cut", -60);
    Decade alone = lived(of, PEOPLE, new Watching.Nobody());
    Decade feared = lived(of, PEOPLE, new Watching.Feared());
    assertThat(did(feared.ofPeople())).isEqualTo(did(alone.ofPeople()));
    assertThat(did(lived(of, PEOPLE, new Watching.ByLaw(LAW)).ofPeople()))
        .isEqualTo(did(alone.ofPeople()));
    assertThat(defaults(feared)).isGreaterThan(defaults(alone));
  }

  private static long defaults(Decade of) {
    return IntStream.range(0, PEOPLE).mapToLong(of.lives()::defaults).sum();
  }

  /// The same system without what is nobody's business, in a world without false records, is what
  /// the feared one is held against.
  @Test
  void the_feared_system_refuses_wrongly_what_it_would_not_refuse_for_what_happened() {
    Parameters world = Parameters.shipped().with("feared.cut", -60).with("court.lists.unable", 0);
    Parameters just =
        world
            .with("feared.friends", 0)
            .with("feared.owner", 0)
            .with("feared.voice", 0)
            .with("feared.jobless", 0)
            .with("feared.purchases", 0)
            .with("error.false", 0)
            .with("error.namesake", 0)
            .with("error.unpaid", 0);
    Decade feared = lived(world, PEOPLE, new Watching.Feared());
    Decade rightly = lived(just, PEOPLE, new Watching.Feared());
    Aftermath of = feared.ofPeople().aftermath();
    long wrong = 0;
    for (int i = 0; i < PEOPLE; i++) {
      int days = 0;
      for (int month = 0; month < MONTHS; month++) {
        boolean wrongly =
            of.refusedIn(i, month) && !rightly.ofPeople().aftermath().refusedIn(i, month);
        days += wrongly ? Decade.firstDay().plusMonths(month).lengthOfMonth() : 0;
      }
      assertThat(of.wrongDays(i)).isEqualTo(days);
      assertThat(rightly.ofPeople().aftermath().wrongDays(i)).isZero();
      wrong += days;
    }
    assertThat(wrong).isPositive();
  }

  @Test
  void a_namesake_may_have_done_whatever_people_do_and_as_often() {
    Decade decade =
        lived(Parameters.shipped().with("error.namesake", 0.1), 4_000, new Watching.ByLaw(LAW));
    Map<String, Integer> kinds = new TreeMap<>();
    records(decade, Truth.NAMESAKE).forEach(one -> kinds.merge(one.kind(), 1, Integer::sum));
    assertThat(kinds.keySet())
        .containsExactlyInAnyOrder(
            "rail.smoking",
            "rail.disorder",
            "rail.unpaid-fare",
            "air.contraband",
            "air.assault",
            "court.judgment-unperformed");
    double all = kinds.values().stream().mapToInt(Integer::intValue).sum();
    double court = kinds.getOrDefault("court.judgment-unperformed", 0);
    assertThat(court / all).isCloseTo(0.6, within(0.03));
    double smoking = kinds.getOrDefault("rail.smoking", 0);
    assertThat(smoking / (all - court)).isCloseTo(40 / 158.0, within(0.03));
  }

  @Test
  void who_broke_rules_on_trains_is_not_among_those_whom_a_court_lists() {
    Parameters trains =
        MANY.with("money.sued", 0).with("error.namesake", 0).with("error.unpaid", 0);
    Decade decade = lived(trains, 4_000, new Watching.ByLaw(LAW));
    assertThat(records(decade, Truth.TRUE)).isNotEmpty();
    assertThat(ofCourts(decade)).isEmpty();
    assertThat(ofCourts(lived(Parameters.shipped(), 4_000, new Watching.ByLaw(LAW))))
        .contains(Truth.TRUE, Truth.FALSE, Truth.UNABLE);
  }

  private static List<Truth> ofCourts(Decade decade) {
    return IntStream.range(0, decade.people().count())
        .mapToObj(i -> Optional.ofNullable(decade.ofPeople().docket(i)))
        .flatMap(Optional::stream)
        .flatMap(docket -> docket.ofCourts().stream())
        .toList();
  }

  @Test
  void some_unpaid_fares_are_small_and_some_are_not() {
    Decade decade = lived(MANY, 4_000, new Watching.ByLaw(LAW));
    List<BigDecimal> fares = new ArrayList<>();
    for (Record record : records(decade, Truth.TRUE)) {
      if (record.facts().get("fare") instanceof Fact.Money(var amount, _)) {
        fares.add(new BigDecimal(amount.toString()));
      }
    }
    BigDecimal small = new BigDecimal("20.00");
    double share =
        (double) fares.stream().filter(one -> one.compareTo(small) <= 0).count() / fares.size();
    assertThat(share).isCloseTo(1 - Math.exp(-20 / 60.0), within(0.06));
  }

  private static List<Record> records(Decade decade, Truth truth) {
    List<Record> records = new ArrayList<>();
    for (int i = 0; i < decade.people().count(); i++) {
      Docket docket = decade.ofPeople().docket(i);
      if (docket != null) {
        for (SealedEntry entry : docket.entries()) {
          if (docket.truths().get(entry.ref().seq()) == truth
              && entry.body() instanceof EntryBody.Entered entered
              && entered.act() instanceof Act.Recorded(Record record)) {
            records.add(record);
          }
        }
      }
    }
    return records;
  }
}
