package org.goodfaith.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.goodfaith.core.ledger.EntryBody;
import org.goodfaith.core.ledger.SealedEntry;
import org.goodfaith.core.record.Act;
import org.goodfaith.core.record.Record;
import org.goodfaith.core.rulebook.Article;
import org.goodfaith.core.rulebook.Block;
import org.goodfaith.core.rulebook.Block.Origin;
import org.goodfaith.core.rulebook.ListRule;
import org.goodfaith.core.rulebook.MeasureRule;
import org.goodfaith.core.rulebook.RecordKind;
import org.goodfaith.core.rulebook.Rulebook;
import org.goodfaith.core.rulebook.SourceRule;
import org.goodfaith.core.rulebook.Term;
import org.goodfaith.core.subject.SubjectKind;
import org.goodfaith.lab.decade.CheckByCore;
import org.goodfaith.lab.decade.Decade;
import org.goodfaith.lab.decade.Decade.Watching;
import org.goodfaith.lab.decade.Docket;
import org.goodfaith.lab.decade.LawOfDecade;
import org.goodfaith.lab.report.WritePage;
import org.goodfaith.lab.scenario.Scenario;
import org.goodfaith.lab.scenario.Trial;
import org.goodfaith.lab.world.InBlocks;
import org.goodfaith.lab.world.Parameters;
import org.goodfaith.lab.world.People;
import org.junit.jupiter.api.Test;

/// Laws that change within the years: the law of the day holds, as in a registry.
final class DatedLawTest {
  private static final int MONTHS = 36;
  private static final LocalDate CHANGE = LocalDate.of(2027, 7, 1);
  private static final Parameters MANY =
      Parameters.shipped()
          .with("conduct.caught", 1)
          .with("conduct.smoking", 0.1)
          .with("conduct.fare", 0.1);

  /// The shipped law with the dates of some blocks changed.
  private static Rulebook dated(Function<Block, Block> change) {
    Rulebook law = LawForTests.shipped();
    List<Article> articles = new ArrayList<>();
    for (Article old : law.articles()) {
      List<Block> blocks = old.blocks().stream().map(change).toList();
      articles.add(
          new Article(old.number(), old.title(), old.chapter(), old.prose(), old.place(), blocks));
    }
    return new Rulebook(law.title(), law.digest(), articles);
  }

  private static Origin from(Origin of) {
    return new Origin(of.article(), of.place(), new Term(CHANGE, of.term().until()));
  }

  private static Origin until(Origin of) {
    return new Origin(of.article(), of.place(), new Term(of.term().from(), CHANGE.minusDays(1)));
  }

  private static MeasureRule measure(MeasureRule of, Origin origin) {
    return new MeasureRule(
        origin,
        of.code(),
        of.title(),
        of.measureClass(),
        of.trigger(),
        of.service(),
        of.context(),
        of.about(),
        of.exempt(),
        of.law());
  }

  private static boolean on(MeasureRule measure, String list) {
    return measure.trigger() instanceof MeasureRule.OnList(String code) && code.equals(list);
  }

  private static Block listLater(Block block) {
    if (block instanceof MeasureRule of && on(of, "rail-unpaid")) {
      return measure(of, from(of.origin()));
    }
    return block instanceof ListRule of && of.code().equals("rail-unpaid")
        ? new ListRule(
            from(of.origin()),
            of.code(),
            of.title(),
            of.colour(),
            of.entrance(),
            of.repeat(),
            of.approval(),
            of.objection(),
            of.lasts(),
            of.repair())
        : block;
  }

  private static Block measureEnds(Block block) {
    return block instanceof MeasureRule of && on(of, "rail-no-sale")
        ? measure(of, until(of.origin()))
        : block;
  }

  private static Block measureBegins(Block block) {
    return block instanceof MeasureRule of && on(of, "rail-no-sale")
        ? measure(of, from(of.origin()))
        : block;
  }

  private static Block kindLater(Block block) {
    return block instanceof RecordKind of && of.code().equals("rail.smoking")
        ? new RecordKind(
            from(of.origin()),
            of.code(),
            of.title(),
            of.about(),
            of.context(),
            of.tier(),
            of.basis(),
            of.evidence(),
            of.facts(),
            of.kept(),
            of.published(),
            of.whileListed(),
            of.merit(),
            of.keepsOff())
        : block;
  }

  private static LawOfDecade law(Function<Block, Block> change) {
    return new LawOfDecade(dated(change), Decade.firstDay(), MONTHS);
  }

  private static Decade lived(LawOfDecade law) {
    try (InBlocks blocks = new InBlocks(2)) {
      Decade.Born born = Decade.Born.people(MANY, People.of(MANY, 3, 600, blocks));
      Watching watching = new Watching.ByLaw(law);
      return Decade.live(MANY, born, MONTHS, watching, new Decade.Run(blocks, _ -> {}));
    }
  }

  private static boolean refused(Decade decade, boolean before) {
    int change = 18;
    for (int i = 0; i < decade.people().count(); i++) {
      for (int month = before ? 0 : change; month < (before ? change : MONTHS); month++) {
        if (decade.ofPeople().aftermath().refusedIn(i, month)) {
          return true;
        }
      }
    }
    return false;
  }

  @Test
  void a_list_that_begins_later_refuses_from_then_on_and_stands_in_the_report() {
    LawOfDecade law = law(DatedLawTest::listLater);
    Decade decade = lived(law);
    assertThat(CheckByCore.check(decade.ofPeople(), law, 250, 3).difference()).isEmpty();
    assertThat(decade.ofPeople().listings()).containsKey("rail-unpaid");
    assertThat(law.list("rail-unpaid")).isPresent();
    assertThat(law.refusedBy("rail-unpaid", SubjectKind.PERSON)).isNotEmpty();
  }

  @Test
  void a_measure_that_ends_or_begins_within_the_years_refuses_as_long_as_it_is_law() {
    for (Function<Block, Block> change :
        List.<Function<Block, Block>>of(DatedLawTest::measureEnds, DatedLawTest::measureBegins)) {
      LawOfDecade law = law(block -> without(change.apply(block)));
      Decade decade = lived(law);
      assertThat(CheckByCore.check(decade.ofPeople(), law, 250, 3).difference()).isEmpty();
      assertThat(law.refusedBy("rail-no-sale", SubjectKind.PERSON)).isNotEmpty();
      boolean ends =
          change.apply(measureOf("rail-no-sale")).origin().term().until() != LocalDate.MAX;
      assertThat(refused(decade, true)).isEqualTo(ends);
      assertThat(refused(decade, false)).isEqualTo(!ends);
    }
  }

  private static MeasureRule measureOf(String list) {
    return LawForTests.shipped().blocks(MeasureRule.class).stream()
        .filter(one -> on(one, list))
        .findFirst()
        .orElseThrow();
  }

  /// Leaves one list that refuses anything to people.
  private static Block without(Block block) {
    boolean other =
        block instanceof MeasureRule of
            && of.measureClass() == MeasureRule.MeasureClass.RESTRICTION
            && !on(of, "rail-no-sale");
    return other && block instanceof MeasureRule of ? measure(of, never(of.origin())) : block;
  }

  private static Origin never(Origin of) {
    LocalDate past = LocalDate.of(1990, 1, 1);
    return new Origin(of.article(), of.place(), new Term(past, past));
  }

  @Test
  void a_kind_of_record_that_is_law_later_is_recorded_from_then_on() {
    List<LocalDate> days = new ArrayList<>();
    Decade decade = lived(law(DatedLawTest::kindLater));
    for (int i = 0; i < decade.people().count(); i++) {
      Docket docket = decade.ofPeople().docket(i);
      for (SealedEntry entry : docket == null ? List.<SealedEntry>of() : docket.entries()) {
        if (entry.body() instanceof EntryBody.Entered entered
            && entered.act() instanceof Act.Recorded(Record record)
            && record.kind().equals("rail.smoking")) {
          days.add(record.day());
        }
      }
    }
    assertThat(days).isNotEmpty().allMatch(day -> !day.isBefore(CHANGE));
  }

  @Test
  void the_source_of_a_record_is_the_one_of_its_day() {
    LawOfDecade law =
        law(block ->
            block instanceof SourceRule of && of.kinds().contains("rail.smoking")
                ? new SourceRule(
                    from(of.origin()), of.code(), of.title(), of.kinds(), of.schemes(), of.acts())
                : block);
    assertThat(law.source("rail.smoking", CHANGE.minusDays(1))).isEmpty();
    assertThat(law.source("rail.smoking", CHANGE)).isPresent();
  }

  @Test
  void a_report_is_written_under_a_law_that_changes() {
    try (InBlocks blocks = new InBlocks(2)) {
      Trial.Work work = new Trial.Work(blocks, _ -> {});
      Rulebook law = dated(block -> kindLater(measureEnds(listLater(block))));
      String page =
          WritePage.of(Scenario.FEARED_VERSUS_REAL.run(new Trial(2_000, 5, 3, law, work)));
      assertThat(page).contains("No rail tickets until the fare is paid", "no answer differed");
      assertThat(page).doesNotContain("disagrees");
    }
  }
}
