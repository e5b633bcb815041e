package org.goodfaith.learn.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.goodfaith.core.assessment.AssessSubject;
import org.goodfaith.core.base.Decimal;
import org.goodfaith.core.base.Place;
import org.goodfaith.core.explain.Step;
import org.goodfaith.core.rulebook.Rulebook;
import org.goodfaith.core.score.ScoreOutcome;
import org.goodfaith.core.subject.SubjectKey;
import org.goodfaith.core.subject.SubjectKind;
import org.goodfaith.learn.LearnFault;
import org.goodfaith.learn.LearnRefused;
import org.goodfaith.learn.card.CardBins;
import org.goodfaith.learn.card.CardCharacteristic;
import org.goodfaith.learn.card.CardCharacteristic.Move;
import org.goodfaith.learn.card.CardCharacteristic.Promise;
import org.goodfaith.learn.card.CardCharacteristic.Use;
import org.goodfaith.learn.card.CardsOf;
import org.goodfaith.learn.card.Cell;
import org.goodfaith.learn.card.Cut;
import org.goodfaith.learn.card.Provenance;
import org.goodfaith.learn.card.Scaling;
import org.goodfaith.learn.card.Scorecard;
import org.goodfaith.learn.card.Scorecard.Baseline;
import org.goodfaith.learn.given.Cards;
import org.goodfaith.learn.pmml.PmmlCard;
import org.goodfaith.learn.pmml.ReadPmml;
import org.goodfaith.learn.pmml.WritePmml;
import org.goodfaith.learn.score.ScoreRow;
import org.goodfaith.population.EvaluatePopulation;
import org.goodfaith.population.Outcomes;
import org.goodfaith.population.columns.FoldColumns;
import org.goodfaith.population.columns.ScoreColumn;
import org.goodfaith.population.columns.WriteColumns;
import org.junit.jupiter.api.Test;

final class WriteArticleTest {
  private static final LocalDate AS_OF = LocalDate.of(2026, 6, 15);
  private static final List<String> VALUES =
      List.of(
          "largest status of card.month within 6 months",
          "count of card.month where status >= 1 within 1 year",
          "share of payment to bill of card.month within 6 months",
          "mean bill of card.month within 6 months",
          "trend of status of card.month",
          "months since last card.month where status >= 2 within 2 years",
          "smallest payment of card.month within 3 months");
  private static final int[] SCALES = {0, 0, 3, 3, 0, 0, 0};
  private static final PageTerms TERMS =
      new PageTerms(
          500,
          LocalDate.of(2026, 1, 1),
          SubjectKind.PERSON,
          List.of("finance"),
          "2 records of card.month",
          false,
          List.of());

  /// A card that the constitution allows, with special codes and cuts of both sides.
  private static Scorecard card(Random random) {
    List<CardCharacteristic> lines = new ArrayList<>();
    for (int i = 0; i < VALUES.size(); i++) {
      List<Cut> cuts = new ArrayList<>();
      List<Cell> cells = new ArrayList<>(List.of(Cell.of(random.nextInt(-30, 30))));
      long at = random.nextInt(-3, 3) * (SCALES[i] == 3 ? 100L : 1L);
      for (int j = random.nextInt(5); j > 0; j--) {
        at += 1 + random.nextInt(i == 3 ? 20_000_000 : i == 6 ? 3_000 : i == 2 ? 200 : 2);
        cuts.add(new Cut(new Decimal(at, SCALES[i]), Cut.Side.values()[random.nextInt(2)]));
        cells.add(Cell.of(random.nextInt(-30, 30)));
      }
      long neutral = random.nextInt(-5, 5);
      List<CardBins.Special> specials =
          random.nextBoolean()
              ? List.of(new CardBins.Special("code", List.of(Decimal.of(-2)), Cell.of(7)))
              : List.of();
      lines.add(
          new CardCharacteristic(
              "c" + i,
              "What is seen: \"" + i + "\"",
              VALUES.get(i),
              Cell.of(neutral + random.nextInt(5)),
              new CardBins.Ranges(SCALES[i], specials, cuts, cells),
              neutral,
              Use.PLAIN));
    }
    return new Scorecard(
        "learned",
        "Learned",
        500,
        lines,
        List.of(),
        Baseline.NEUTRAL,
        new Scaling(500, Decimal.of(20), 20),
        Provenance.stated("two months late", "by chance"));
  }

  @Test
  void a_published_card_scores_alike_by_registry_population_document_and_card()
      throws LearnRefused {
    for (int seed = 0; seed < 2; seed++) {
      Random random = new Random(seed);
      Scorecard card = card(random);
      Rulebook law = Cards.law(WriteArticle.page(card, TERMS));
      Cards cards = new Cards();
      for (int number = 1; number <= 100; number++) {
        cards.holder(number);
        for (int i = random.nextInt(2, 10); i > 0; i--) {
          cards.month(
              number,
              AS_OF.minusDays(random.nextInt(700)),
              random.nextInt(-2, 9),
              random.nextInt(-500, 60_000),
              random.nextInt(4) == 0 ? 0 : random.nextInt(9_000));
        }
      }
      compare(card, law, cards);
    }
  }

  private static void compare(Scorecard card, Rulebook law, Cards cards) throws LearnRefused {
    WriteColumns into = new WriteColumns(law);
    FoldColumns fold = new FoldColumns(law, cards.head().size(), into);
    for (int number = 1; number <= 100; number++) {
      fold.add(new SubjectKey(number), cards.entriesOf(new SubjectKey(number)));
    }
    Outcomes everybody =
        new EvaluatePopulation(law).evaluate(into.done(), List.of(AS_OF)).getFirst();
    ScoreColumn engine = everybody.score("learned");
    PmmlCard document = ReadPmml.read(WritePmml.pmml(card, 4), "card.pmml");
    for (int place = 0; place < everybody.columns().size(); place++) {
      SubjectKey key = new SubjectKey(everybody.columns().subjects()[place]);
      Map<String, String> row = new HashMap<>();
      long points = core(law, key, cards, row);
      assertThat(row).hasSize(VALUES.size());
      assertThat(points)
          .as("%s", row)
          .isEqualTo(ScoreRow.score(card, row, new Place("row", 0, 0)).points())
          .isEqualTo(engine.points()[place])
          .isEqualTo((long) document.score(row).points());
    }
  }

  /// Points by the core; fills the values it read.
  private static long core(Rulebook law, SubjectKey key, Cards cards, Map<String, String> row) {
    ScoreOutcome outcome =
        AssessSubject.assess(law, key, cards.entriesOf(key), AS_OF, cards.head().size())
            .scores()
            .stream()
            .filter(score -> score.score().equals("learned"))
            .findFirst()
            .orElseThrow();
    ScoreOutcome.Scored scored = (ScoreOutcome.Scored) outcome;
    for (Step step : scored.steps().subList(1, scored.steps().size())) {
      String name = step.rule().substring("learned.".length());
      row.put(name, step.value().equals("none") ? "" : step.value());
    }
    return scored.points().value();
  }

  @Test
  void a_page_reads_as_law_with_where_it_comes_from() throws LearnRefused {
    CardCharacteristic late =
        new CardCharacteristic(
            "worst",
            "Worst status within six months",
            VALUES.getFirst(),
            Cell.of(0),
            new CardBins.Ranges(
                0,
                List.of(),
                List.of(Cut.from(Decimal.of(1)), Cut.from(Decimal.of(2))),
                List.of(Cell.of(30), Cell.of(-5), Cell.of(-40))),
            0,
            new Use(Promise.FALLING, false, Move.DOWN, "months were paid late", "pay by the day"));
    Scorecard small = CardsOf.small();
    Scorecard card =
        new Scorecard(
            "risk",
            small.title(),
            520,
            List.of(late),
            List.of(),
            small.baseline(),
            small.scaling(),
            small.provenance());

    String page = WriteArticle.page(card, TERMS);

    assertThat(page)
        .startsWith("# Risk\n\n## Article 500. Risk\n\n*In force from 2026-01-01.*\n")
        .contains("range: 480 to 550\nstart: 520\ncontexts: [finance]\n")
        .contains("promises: more is never better\nbins:\n  below 1: 30\n  1 to below 2: -5\n")
        .contains("  2 or more: -40\nmissing: 0\n")
        .contains("| card, SHA-256 | " + card.digest() + " |")
        .contains("Where it costs points: Months were paid late. What helps: Pay by the day.");
    assertThat(Cards.law(page).on(AS_OF).score("risk")).isPresent();
  }

  @Test
  void what_the_rulebook_or_the_constitution_does_not_know_is_refused_all_at_once() {
    CardCharacteristic worse =
        new CardCharacteristic(
            "Bills",
            "Bills",
            "",
            Cell.of(-5),
            new CardBins.Ranges(0, List.of(), List.of(), List.of(Cell.of(-9))),
            0,
            new Use(Promise.NONE, true, Move.FIXED, "", ""));
    Scorecard small = CardsOf.small();
    Scorecard card =
        new Scorecard(
            "Risk",
            "Risk",
            1,
            List.of(small.characteristics().get(0), small.characteristics().get(1), worse),
            small.tables(),
            small.baseline(),
            small.scaling(),
            small.provenance());

    assertThatThrownBy(() -> WriteArticle.page(card, TERMS))
        .isInstanceOfSatisfying(
            LearnRefused.class,
            refused ->
                assertThat(refused.faults())
                    .extracting(LearnFault::code)
                    .containsExactly(
                        "card.code",
                        "card.two-way",
                        "card.value",
                        "card.groups",
                        "card.name",
                        "card.value",
                        "C12",
                        "C12"));
  }
}
