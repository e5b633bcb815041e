package org.goodfaith.files.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.goodfaith.core.answer.Question;
import org.goodfaith.core.answer.Recall;
import org.goodfaith.core.assessment.Assessment;
import org.goodfaith.core.base.Hash;
import org.goodfaith.core.ledger.TreeHead;
import org.goodfaith.core.record.Act;
import org.goodfaith.core.score.ScoreOutcome.Scored;
import org.goodfaith.core.subject.SubjectKey;
import org.goodfaith.files.given.StoryRegistry;
import org.goodfaith.testkit.restate.CardLines;
import org.goodfaith.testkit.restate.Said;
import org.junit.jupiter.api.Test;

/// Priya's story of `docs/concepts/scenarios.md`: a card issuer reports 3,000 people as three
/// months late who were not, and corrects it. Afterwards everything is as in a registry that never
/// had the error, but what was known before.
class BatchErrorTest {
  private static final int HARMED = 3_000;
  private static final int PEOPLE = 3_500;
  private static final int READ_EVERY = 25;
  private static final LocalDate FIRST = LocalDate.of(2025, 5, 5);
  private static final YearMonth FILE = YearMonth.of(2026, 4);
  private static final LocalDate FOUND = LocalDate.of(2026, 6, 8);

  /// The error would have been two years old, the longest window that reads it, and two months.
  private static final YearMonth LAST = YearMonth.of(2028, 6);

  private static Act line(int number, YearMonth month, boolean shifted) {
    Map<String, String> facts = CardLines.facts(number, month, shifted);
    return new Act.Recorded(StoryRegistry.record("card.month", month.atEndOfMonth(), facts));
  }

  /// Twelve months of everybody; every tenth is on a list too, under another identifier.
  ///
  /// @param shifted whether the file of April is wrong
  private static StoryRegistry lived(boolean shifted) {
    StoryRegistry town = new StoryRegistry(FIRST);
    for (YearMonth month = YearMonth.of(2025, 5);
        !month.isAfter(FILE);
        month = month.plusMonths(1)) {
      town.on(month.plusMonths(1).atDay(5));
      for (int i = 0; i < PEOPLE; i++) {
        boolean wrong = shifted && month.equals(FILE) && i < HARMED;
        town.put(
            CardLines.card(i),
            line(i, month, wrong),
            "card-issuer",
            CardLines.reference(i, month),
            "");
      }
      town.enterAll();
    }
    LocalDate conduct = LocalDate.of(2026, 5, 4);
    LocalDate told = LocalDate.of(2026, 5, 6);
    town.on(told);
    for (int i = 0; i < PEOPLE; i += 10) {
      Act smoked = new Act.Recorded(StoryRegistry.record("rail.smoking", conduct, Map.of()));
      town.put(CardLines.resident(i), smoked, "railway", "s-" + i, "");
      town.put(
          CardLines.resident(i),
          new Act.Approval(told, "officer"),
          "railway",
          "s-" + i + "a",
          "s-" + i);
      town.put(
          CardLines.resident(i),
          new Act.Notice(told, "letter"),
          "railway",
          "s-" + i + "n",
          "s-" + i);
    }
    town.enterAll();
    for (int i = 0; i < PEOPLE; i += 10) {
      town.registry()
          .link(
              town.find(CardLines.card(i)),
              town.find(CardLines.resident(i)),
              true,
              "officer",
              told);
    }
    return town;
  }

  private static void correct(StoryRegistry town) {
    town.on(FOUND);
    for (int i = 0; i < HARMED; i++) {
      Act.Recorded right = (Act.Recorded) line(i, FILE, false);
      Act correction = new Act.Correction(right.record(), FOUND, "shifted-column");
      String reference = CardLines.reference(i, FILE);
      town.put(CardLines.card(i), correction, "card-issuer", reference + "-c", reference);
    }
    town.enterAll();
  }

  private static Question question(StoryRegistry town, LocalDate asOf, TreeHead head) {
    return Question.asked(town.registry(), _ -> StoryRegistry.LAW, asOf, head).orElseThrow();
  }

  private static List<Assessment> everybody(StoryRegistry town, LocalDate asOf, TreeHead head) {
    Question question = question(town, asOf, head);
    return IntStream.range(0, PEOPLE)
        .parallel()
        .mapToObj(i -> question.assess(town.registry(), Optional.of(town.find(CardLines.card(i)))))
        .toList();
  }

  private static List<Assessment> everybody(StoryRegistry town, LocalDate asOf) {
    return everybody(town, asOf, town.registry().head());
  }

  private static List<List<String>> told(List<Assessment> all) {
    return all.stream().map(Said::of).toList();
  }

  private static List<Hash> digests(List<Assessment> all) {
    return all.stream().map(Assessment::digest).toList();
  }

  private static List<Integer> sizes(StoryRegistry town) {
    return IntStream.range(HARMED, PEOPLE)
        .mapToObj(i -> town.find(CardLines.card(i)))
        .map((SubjectKey key) -> town.registry().entriesOf(key).size())
        .toList();
  }

  private static List<SubjectKey> recalls(StoryRegistry town) {
    return Recall.all(town.registry(), _ -> StoryRegistry.LAW, FOUND, (_, _) -> {}).stream()
        .map(recall -> recall.inquiry().subject())
        .toList();
  }

  /// About whom a lender read a report that the error had moved.
  private static List<SubjectKey> misled(StoryRegistry town) {
    return IntStream.range(0, HARMED)
        .filter(i -> i % READ_EVERY == 0)
        .mapToObj(i -> town.find(CardLines.card(i)))
        .toList();
  }

  private static long repayment(Assessment assessment) {
    return assessment.scores().stream()
        .filter(Scored.class::isInstance)
        .map(Scored.class::cast)
        .filter(one -> one.score().equals("repayment"))
        .findFirst()
        .orElseThrow()
        .points()
        .value();
  }

  @Test
  void three_thousand_scores_come_back_and_what_was_known_before_stays_known() {
    StoryRegistry right = lived(false);
    StoryRegistry wrong = lived(true);
    LocalDate read = LocalDate.of(2026, 6, 1);
    wrong.on(read);
    for (int i = 0; i < PEOPLE; i += READ_EVERY) {
      wrong.report("lender", "credit-granting", wrong.find(CardLines.card(i)), read, null);
    }
    assertThat(recalls(wrong)).isEmpty();
    TreeHead before = wrong.registry().head();
    LocalDate may = LocalDate.of(2026, 5, 31);
    List<Assessment> harmed = everybody(wrong, may);
    List<Assessment> spared = everybody(right, may);
    long moved =
        IntStream.range(0, PEOPLE)
            .filter(i -> repayment(harmed.get(i)) < repayment(spared.get(i)))
            .count();
    assertThat(moved).as("scores that the error moved").isEqualTo(HARMED);
    List<Integer> sizes = sizes(wrong);

    long start = System.nanoTime();
    correct(wrong);
    long entered = System.nanoTime();
    List<Assessment> restated = everybody(wrong, may);
    long assessed = System.nanoTime();

    assertThat(told(restated)).isEqualTo(told(spared));
    for (YearMonth month = FILE; !month.isAfter(LAST); month = month.plusMonths(1)) {
      LocalDate asOf = month.atEndOfMonth();
      assertThat(told(everybody(wrong, asOf)).equals(told(everybody(right, asOf))))
          .as("everything said as of " + asOf)
          .isTrue();
    }
    long compared = System.nanoTime();
    assertThat(digests(everybody(wrong, may, before))).isEqualTo(digests(harmed));
    assertThat(recalls(wrong)).as("lenders who read a wrong report").isEqualTo(misled(wrong));
    assertThat(sizes(wrong)).as("entries of whom the file was right about").isEqualTo(sizes);
    assertThat(wrong.registry().head().size()).isEqualTo(before.size() + HARMED);
    wrong.verified();
    System.out.printf(
        "%,d lines corrected in %,d ms, %,d people assessed anew in %,d ms, "
            + "every month's end of both registries in %,d ms%n",
        HARMED,
        (entered - start) / 1_000_000,
        PEOPLE,
        (assessed - entered) / 1_000_000,
        (compared - assessed) / 1_000_000);
  }
}
