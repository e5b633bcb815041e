package org.goodfaith.files.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.goodfaith.core.answer.Figures;
import org.goodfaith.core.answer.Figures.MonthFigures;
import org.goodfaith.core.answer.FiguresBook;
import org.goodfaith.core.answer.Question;
import org.goodfaith.core.answer.SourceRatings;
import org.goodfaith.core.answer.SourceRatings.Asked;
import org.goodfaith.core.base.Hash;
import org.goodfaith.core.base.Place;
import org.goodfaith.core.intake.Admission;
import org.goodfaith.core.intake.AdmitRows;
import org.goodfaith.core.intake.Suspension;
import org.goodfaith.core.record.Act;
import org.goodfaith.core.record.Act.Outcome;
import org.goodfaith.core.record.RowField;
import org.goodfaith.core.record.SourceRow;
import org.goodfaith.core.subject.Identifier;
import org.goodfaith.files.given.StoryRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Railways that are late, silent and wrong by chance are rated as a list of what they did says;
/// the board shows the same counts, rounded.
class SourceRatingsTest {
  private static final LocalDate FIRST = LocalDate.of(2025, 3, 10);
  private static final LocalDate LAST = LocalDate.of(2026, 7, 20);
  private static final String RAILWAY = "railway";

  /// A record and what became of it, as it happened.
  private static final class Told {
    final LocalDate conduct;
    final LocalDate known;
    Optional<LocalDate> objected = Optional.empty();
    Optional<LocalDate> answered = Optional.empty();
    Optional<LocalDate> decided = Optional.empty();
    Outcome outcome = Outcome.REJECTED;

    Told(LocalDate conduct, LocalDate known) {
      this.conduct = conduct;
      this.known = known;
    }
  }

  private final List<Told> told = new ArrayList<>();
  private final List<String> texts = new ArrayList<>();

  private static Identifier person(int number) {
    return new Identifier("resident", "R-" + number);
  }

  private static String hash(int number) {
    return Hash.of(new byte[] {(byte) number, (byte) (number >> 8)}).hex();
  }

  /// Lives from the first day to the last; each record is of a person of its own.
  private StoryRegistry lived(long seed, int silentInTen) {
    Random random = new Random(seed);
    StoryRegistry town = new StoryRegistry(FIRST);
    for (LocalDate day = FIRST; !day.isAfter(LAST); day = day.plusDays(1)) {
      town.on(day);
      if (random.nextInt(3) == 0) {
        record(town, day, random);
      }
      for (int i = 0; i < told.size(); i++) {
        step(town, i, day, random, silentInTen);
      }
      town.enterAll();
    }
    return town;
  }

  private void record(StoryRegistry town, LocalDate day, Random random) {
    int late = random.nextInt(4) == 0 ? 40 + random.nextInt(60) : random.nextInt(20);
    LocalDate conduct = day.minusDays(late);
    int number = told.size();
    told.add(new Told(conduct, day));
    Act act = new Act.Recorded(StoryRegistry.record("rail.smoking", conduct, Map.of()));
    town.put(person(number), act, RAILWAY, "r-" + number, "");
  }

  private void step(StoryRegistry town, int number, LocalDate day, Random random, int silentInTen) {
    Told one = told.get(number);
    long age = ChronoUnit.DAYS.between(one.known, day);
    if (age == 5 && random.nextInt(2) == 0) {
      one.objected = Optional.of(day);
      put(town, number, new Act.Objection(day, "facts-disputed", ""), "o");
    }
    long since = one.objected.map(made -> ChronoUnit.DAYS.between(made, day)).orElse(-1L);
    if (since == 8 && random.nextInt(10) >= silentInTen && one.decided.isEmpty()) {
      one.answered = Optional.of(day);
      put(town, number, new Act.Answer(day, "It was so.", hash(number)), "w");
    }
    boolean early = since == 4 && random.nextInt(8) == 0;
    if (one.decided.isEmpty() && (early || (since == 9 && one.answered.isPresent()))) {
      one.outcome = random.nextInt(3) == 0 ? Outcome.UPHELD : Outcome.REJECTED;
      one.decided = Optional.of(day);
      put(town, number, new Act.Decision(day, one.outcome, "officer", "Looked at."), "d");
    }
  }

  private void put(StoryRegistry town, int number, Act act, String what) {
    town.put(person(number), act, RAILWAY, what + "-" + number, "r-" + number);
  }

  /// What the railway is rated at a month-end, counted without the ledger.
  private Map<String, String> naive(LocalDate end) {
    LocalDate first = end.plusDays(1).minusMonths(12);
    YearMonth came = YearMonth.from(told.getFirst().known);
    Map<String, long[]> parts = new java.util.TreeMap<>();
    for (Told one : told) {
      boolean since = !YearMonth.from(one.conduct).isBefore(came);
      if (within(one.known, first, end) && since) {
        boolean soon = ChronoUnit.DAYS.between(one.conduct, one.known) <= 62;
        add(parts, "records in time", soon);
      }
      LocalDate due = one.objected.map(day -> day.plusDays(10)).orElse(LocalDate.MAX);
      boolean moot =
          one.answered.isEmpty()
              && one.decided.filter(day -> !day.isAfter(due) && !day.isAfter(end)).isPresent();
      if (within(due, first, end) && !moot) {
        add(parts, "disputes answered", one.answered.isPresent());
      }
      if (one.decided.filter(day -> within(day, first, end)).isPresent()) {
        add(parts, "disputes not upheld", one.outcome == Outcome.REJECTED);
      }
    }
    Map<String, String> said = new java.util.TreeMap<>();
    parts.forEach((share, part) -> said.put(share, part[0] + " of " + part[1]));
    return said;
  }

  private static void add(Map<String, long[]> parts, String share, boolean good) {
    long[] part = parts.computeIfAbsent(share, _ -> new long[2]);
    part[0] += good ? 1 : 0;
    part[1]++;
  }

  private static boolean within(LocalDate day, LocalDate first, LocalDate last) {
    return !day.isBefore(first) && !day.isAfter(last);
  }

  private static Map<String, String> said(SourceRatings ratings) {
    Map<String, String> said = new java.util.TreeMap<>();
    ratings.sources().stream()
        .filter(one -> one.code().equals(RAILWAY))
        .flatMap(one -> one.shares().stream())
        .filter(share -> share.all() > 0)
        .forEach(
            share -> said.put(share.rule().share().words(), share.good() + " of " + share.all()));
    return said;
  }

  private static FiguresBook book(StoryRegistry town) {
    return new FiguresBook(
        town.registry(), _ -> StoryRegistry.LAW, town.registry().journal(), ZoneOffset.UTC);
  }

  private static Question question(StoryRegistry town, LocalDate day) {
    return Question.asked(town.registry(), _ -> StoryRegistry.LAW, day, town.registry().head())
        .orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void what_a_source_did_is_rated_as_a_list_of_it_says(long seed) {
    StoryRegistry town = lived(seed, 3);
    FiguresBook once = book(town);
    for (LocalDate day = FIRST.plusMonths(1); !day.isAfter(LAST); day = day.plusDays(29)) {
      Asked asked = new Asked(day, town.registry().head());
      SourceRatings ratings = once.ratings(asked);
      assertThat(said(ratings)).as("on " + day).isEqualTo(naive(ratings.monthEnd()));
      LocalDate first = day.withDayOfMonth(1);
      Asked then =
          new Asked(
              day,
              town.registry().headAt(first.atStartOfDay(ZoneOffset.UTC).toInstant().minusNanos(1)));
      assertThat(book(town).ratings(then)).as("as known at the month-end").isEqualTo(ratings);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {5})
  void a_board_read_on_day_by_day_equals_one_read_anew(long seed) {
    StoryRegistry town = lived(seed, 3);
    FiguresBook kept = book(town);
    for (LocalDate day = FIRST.plusMonths(3); !day.isAfter(LAST); day = day.plusDays(45)) {
      Figures figures = kept.figures(question(town, day));
      assertThat(figures).isEqualTo(book(town).figures(question(town, day)));
      for (MonthFigures month : figures.months()) {
        LocalDate until = day;
        long made =
            told.stream()
                .flatMap(one -> one.objected.stream())
                .filter(one -> !one.isAfter(until) && YearMonth.from(one).equals(month.month()))
                .count();
        assertThat(month.disputed()).isEqualTo(Figures.Shown.of(made));
      }
    }
  }

  @Test
  void a_silent_railway_is_suspended_and_only_its_new_records_are_refused() {
    StoryRegistry town = lived(7, 9);
    LocalDate day = LocalDate.of(2026, 7, 14);
    SourceRatings ratings = book(town).ratings(new Asked(day, town.registry().head()));
    Suspension suspension = ratings.suspension(RAILWAY).orElseThrow();
    assertThat(suspension.article()).isEqualTo("150");
    assertThat(suspension.monthEnd()).isEqualTo(LocalDate.of(2026, 6, 30));
    assertThat(suspension.through()).isEqualTo(LocalDate.of(2026, 7, 31));
    assertThat(ratings.suspension("card-issuer")).isEmpty();
    AdmitRows door =
        new AdmitRows(
            StoryRegistry.LAW,
            day,
            StoryRegistry.LAW.on(day).source(RAILWAY).orElseThrow(),
            Optional.of(suspension));
    assertThat(admitted(door, "", "rail.smoking", "")).isFalse();
    assertThat(admitted(door, "withdrawal", "", "r-1")).isTrue();
    assertThat(admitted(door, "", "rail.fare-paid", "r-1")).isTrue();
    assertThat(texts.getFirst())
        .contains("intake.suspended", "Article 150", "disputes answered", "2026-07-31");
  }

  private boolean admitted(AdmitRows door, String act, String kind, String target) {
    Map<RowField, String> row = new EnumMap<>(RowField.class);
    row.put(RowField.ACT, act);
    row.put(RowField.KIND, kind);
    row.put(RowField.TARGET, target);
    row.put(RowField.REASON, act.isEmpty() ? "" : "found");
    row.put(RowField.REFERENCE, "new");
    row.put(RowField.SCHEME, "resident");
    row.put(RowField.SUBJECT, "R-1");
    row.put(RowField.ABOUT, "person");
    row.put(RowField.DAY, "2026-07-10");
    row.put(RowField.EVIDENCE, kind.equals("rail.smoking") ? "staff-file" : "");
    row.values().removeIf(String::isEmpty);
    Admission admission = door.admit(new SourceRow(Place.ofLine("rows", 1), row, Map.of()), 0);
    if (admission instanceof Admission.Refused(var fault)) {
      texts.add(fault.code() + " " + fault.message() + " " + fault.remedy());
      return false;
    }
    return true;
  }

  @Test
  void small_counts_are_never_shown_and_each_is_rounded_for_itself() {
    assertThat(List.of(0L, 1L, 4L, 5L, 7L, 8L, 12L, 13L, 1_001L))
        .extracting(count -> Figures.Shown.of(count).text())
        .containsExactly("0", "1-4", "1-4", "5", "5", "10", "10", "15", "1000");
  }
}
