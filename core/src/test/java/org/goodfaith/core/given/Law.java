package org.goodfaith.core.given;

import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.goodfaith.core.base.Hash;
import org.goodfaith.core.base.Place;
import org.goodfaith.core.base.Points;
import org.goodfaith.core.base.Span;
import org.goodfaith.core.rulebook.Article;
import org.goodfaith.core.rulebook.Block;
import org.goodfaith.core.rulebook.CalendarRule;
import org.goodfaith.core.rulebook.Characteristic;
import org.goodfaith.core.rulebook.Context;
import org.goodfaith.core.rulebook.FactField;
import org.goodfaith.core.rulebook.ListRule;
import org.goodfaith.core.rulebook.MeasureRule;
import org.goodfaith.core.rulebook.PointsRule;
import org.goodfaith.core.rulebook.PointsTable;
import org.goodfaith.core.rulebook.PurposeRule;
import org.goodfaith.core.rulebook.RecordKind;
import org.goodfaith.core.rulebook.RecordTest;
import org.goodfaith.core.rulebook.Rulebook;
import org.goodfaith.core.rulebook.ScoreRule;
import org.goodfaith.core.rulebook.SourceRule;
import org.goodfaith.core.rulebook.Term;
import org.goodfaith.core.rulebook.Tier;
import org.goodfaith.core.subject.SubjectKind;

/// A small law put together by hand, unproved, so that tests can also say what no loader would let
/// pass. Each block stands in an article of its own, numbered from 1.
public final class Law {
  /// Law on every day that matters.
  public static final Term EVER = new Term(LocalDate.of(2000, 1, 1), LocalDate.MAX);

  private final List<Block> blocks = new ArrayList<>();
  private Term term = EVER;

  public static Span span(String text) {
    return Span.parse(text).orElseThrow();
  }

  public static LocalDate day(String text) {
    return LocalDate.parse(text);
  }

  /// What is added from here on is law on these days only.
  public Law during(String from, String until) {
    term = new Term(day(from), until.isEmpty() ? LocalDate.MAX : day(until));
    return this;
  }

  private Block.Origin origin() {
    return new Block.Origin("" + (blocks.size() + 1), new Place("law.md", 1, 1), term);
  }

  private Law add(Block block) {
    blocks.add(block);
    return this;
  }

  public Law kind(String code, Context context, Tier tier, String kept, FactField... facts) {
    boolean adverse = tier.adverse();
    return add(
        new RecordKind(
            origin(),
            code,
            "Kind " + code,
            Set.of(SubjectKind.PERSON),
            context,
            tier,
            adverse ? List.of("Act 1") : List.of(),
            adverse ? List.of("police-decision", "staff-file") : List.of(),
            Arrays.asList(facts),
            span(kept),
            Set.of(),
            false,
            false,
            Set.of()));
  }

  public Law score(String code, long start, boolean optIn, int fileRecords, String... fileKinds) {
    return add(
        new ScoreRule(
            origin(),
            code,
            "Score " + code,
            SubjectKind.PERSON,
            new Points(-1_000_000_000),
            new Points(1_000_000_000),
            new Points(start),
            Set.of(Context.FINANCE),
            optIn,
            List.of(fileKinds),
            fileRecords));
  }

  public Law points(String code, String score, Characteristic value, PointsTable table) {
    return add(new PointsRule(origin(), code, "Points " + code, score, value, table));
  }

  public Law list(
      String code, ListRule.Repeat repeat, int days, ListRule.Lasts lasts, String... kinds) {
    return list(code, ListRule.Colour.BLACK, repeat, days, lasts, kinds);
  }

  public Law list(
      String code,
      ListRule.Colour colour,
      ListRule.Repeat repeat,
      int days,
      ListRule.Lasts lasts,
      String... kinds) {
    return add(
        new ListRule(
            origin(),
            code,
            "List " + code,
            colour,
            new ListRule.Entrance(
                Arrays.stream(kinds).map(kind -> new RecordTest(kind, List.of())).toList(),
                List.of(),
                Set.of()),
            repeat,
            colour == ListRule.Colour.BLACK,
            new ListRule.Objection(days, "working-days"),
            lasts,
            Optional.empty()));
  }

  /// The block is handed its origin.
  public Law with(java.util.function.Function<Block.Origin, Block> block) {
    return add(block.apply(origin()));
  }

  public Law restriction(String code, String list, String service, String... exempt) {
    return measure(
        code, MeasureRule.MeasureClass.RESTRICTION, new MeasureRule.OnList(list), service, exempt);
  }

  public Law measure(
      String code,
      MeasureRule.MeasureClass measureClass,
      MeasureRule.Trigger trigger,
      String service,
      String... exempt) {
    return add(
        new MeasureRule(
            origin(),
            code,
            "Measure " + code,
            measureClass,
            trigger,
            service,
            Context.RAIL,
            Set.of(),
            List.of(exempt),
            ""));
  }

  public Law calendar(String first, String last, LocalDate... holidays) {
    return add(
        new CalendarRule(
            origin(),
            "working-days",
            day(first),
            day(last),
            Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY),
            Set.of(holidays)));
  }

  public Law purpose(
      String code, boolean report, boolean consent, String role, String... services) {
    return add(
        new PurposeRule(
            origin(),
            code,
            "Purpose " + code,
            List.of(role),
            Set.of(Context.RAIL),
            List.of(services),
            report,
            consent));
  }

  public Law source(String code, List<String> kinds, List<String> schemes, List<String> acts) {
    return add(new SourceRule(origin(), code, "Source " + code, kinds, schemes, acts));
  }

  public Rulebook rulebook() {
    List<Article> articles = new ArrayList<>();
    for (Block block : blocks) {
      articles.add(
          new Article(
              block.origin().article(),
              block.code(),
              "chapter",
              "prose",
              block.origin().place(),
              List.of(block)));
    }
    Hash digest = Hash.of(articles.toString().getBytes(StandardCharsets.UTF_8));
    return new Rulebook("A law for tests", digest, articles);
  }
}
