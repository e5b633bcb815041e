package org.goodfaith.population;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.goodfaith.core.rulebook.FactField;
import org.goodfaith.core.rulebook.FactType;
import org.goodfaith.core.rulebook.ListRule;
import org.goodfaith.core.rulebook.Proved;
import org.goodfaith.core.rulebook.RecordKind;
import org.goodfaith.core.rulebook.Rulebook;
import org.goodfaith.core.subject.SubjectKind;
import org.goodfaith.files.rulebook.LoadRulebook;
import org.goodfaith.population.columns.Columns;
import org.goodfaith.population.columns.Days;
import org.goodfaith.population.columns.Shapes;
import org.goodfaith.population.columns.WriteColumns;
import org.goodfaith.population.columns.WriteTable;
import org.junit.jupiter.api.Test;

/// Every list of the law as shipped, with random records on their way to it: approved or not, told
/// in time, late or never, made good or not.
final class ListsOfTheLawTest {
  private static final Path ROOT = Path.of(System.getProperty("goodfaith.root", ".."));
  private static final Rulebook LAW =
      ((Proved.Holds) LoadRulebook.load(ROOT.resolve("rulebook")).proved()).rulebook();
  private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
  private static final int DAYS = 1000;

  private final Random random = new Random(5);
  private final Shapes shapes = Shapes.of(LAW);
  private final WriteColumns into = new WriteColumns(shapes);

  @Test
  void rows_on_their_way_to_a_list_stand_where_the_core_says() {
    List<String> kinds =
        LAW.blocks(ListRule.class).stream()
            .flatMap(rule -> rule.enters().stream())
            .distinct()
            .toList();
    List<String> keepers =
        LAW.blocks(RecordKind.class).stream()
            .filter(kind -> !kind.keepsOff().isEmpty())
            .map(RecordKind::code)
            .toList();
    assertThat(keepers).contains("court.not-listed", "civil.under-age");
    for (int i = 0; i < 400; i++) {
      SubjectKind about = SubjectKind.values()[random.nextInt(SubjectKind.values().length)];
      into.subject(i + 1, about);
      String kind = kinds.get(random.nextInt(kinds.size()));
      int root = 2;
      for (int records = random.nextInt(5); records > 0; records--) {
        root =
            record(random.nextInt(3) == 0 ? kinds.get(random.nextInt(kinds.size())) : kind, root);
      }
      if (random.nextInt(4) == 0) {
        record(keepers.get(random.nextInt(keepers.size())), root);
      }
    }
    Columns columns = into.done();
    List<LocalDate> days = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      days.add(FIRST.plusDays(random.nextInt(DAYS + 200)));
    }
    EvaluatePopulation evaluate = new EvaluatePopulation(LAW);
    long listings = 0;
    for (Outcomes outcomes : evaluate.evaluate(columns, days)) {
      listings += outcomes.listings().size();
      for (int place = 0; place < columns.size(); place++) {
        assertThat(FirstDifference.text(outcomes, place))
            .as("subject %s on %s", place + 1, outcomes.asOf())
            .isEqualTo(FirstDifference.text(evaluate.assess(columns, place, outcomes.asOf())));
      }
    }
    assertThat(listings).isGreaterThan(1000);
  }

  /// @return the next free number of the chain
  private int record(String kind, int root) {
    int day = Days.of(FIRST.plusDays(random.nextInt(DAYS)));
    int table = shapes.table(kind, day);
    if (table < 0) {
      return root;
    }
    WriteTable row = into.row(table, day, root);
    RecordKind law = LAW.on(Days.day(day)).kind(kind).orElseThrow();
    for (int i = 0; i < law.facts().size(); i++) {
      fact(row, i, law.facts().get(i));
    }
    if (random.nextInt(4) > 0) {
      row.approved(day + random.nextInt(30));
    }
    if (random.nextInt(4) > 0) {
      row.noticed(day + random.nextInt(60));
    }
    LAW.blocks(ListRule.class).stream()
        .filter(rule -> rule.enters().contains(kind))
        .map(ListsOfTheLawTest::madeGoodBy)
        .filter(by -> !by.isEmpty() && random.nextInt(2) == 0)
        .findFirst()
        .ifPresent(by -> madeGood(row, by, day + random.nextInt(200), root));
    return root + 2;
  }

  /// The row that says so comes before the one it is about where its number is smaller; both are
  /// found by their numbers.
  private void madeGood(WriteTable duty, String by, int day, int root) {
    int table = shapes.table(by, day);
    if (table >= 0) {
      duty.fulfilled(day, by);
      into.row(table, day, root + 1).fulfils(root);
    }
  }

  private static String madeGoodBy(ListRule rule) {
    return switch (rule.lasts()) {
      case ListRule.ForSpan _ -> "";
      case ListRule.EarlyRelease early -> early.by();
      case ListRule.UntilFulfilled until -> until.by();
    };
  }

  private void fact(WriteTable row, int number, FactField field) {
    switch (field.type()) {
      case FactType.Money _ -> row.fact(number, random.nextInt(2_000_000));
      case FactType.Count count ->
          row.fact(
              number,
              count.least() + random.nextInt((int) Math.min(50, count.most() - count.least() + 1)));
      case FactType.Status status ->
          row.fact(number, status.least() + random.nextInt(status.most() - status.least() + 1));
      case FactType.Code code ->
          row.word(number, code.allowed().get(random.nextInt(code.allowed().size())));
      case FactType.Day _ -> row.fact(number, Days.of(FIRST.plusDays(random.nextInt(DAYS))));
      case FactType.Digest _ -> {
        // No list asks for one.
      }
    }
  }
}
