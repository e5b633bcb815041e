package org.goodfaith.files.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.goodfaith.core.answer.PartMatches;
import org.goodfaith.core.answer.Question;
import org.goodfaith.core.explain.EntryRef;
import org.goodfaith.core.ledger.GroupOutcome;
import org.goodfaith.core.record.Act;
import org.goodfaith.core.record.Act.Outcome;
import org.goodfaith.core.record.Result;
import org.goodfaith.core.record.ReviewRequest;
import org.goodfaith.core.standing.LinkedSubjects;
import org.goodfaith.core.subject.Identifier;
import org.goodfaith.core.subject.SubjectKey;
import org.goodfaith.files.given.StoryRegistry;
import org.junit.jupiter.api.Test;

/// A match that an officer sets aside parts the files, however the decision came in.
class PartMatchesTest {
  private static final Identifier WHO = new Identifier("resident", "R-1");
  private static final Identifier NAMESAKE = new Identifier("resident", "R-2");
  private static final LocalDate CONDUCT = LocalDate.of(2026, 3, 2);
  private static final LocalDate DAY = LocalDate.of(2026, 4, 1);

  private final StoryRegistry town = new StoryRegistry(CONDUCT);
  private final PartMatches part = new PartMatches(town.registry(), town.registry());

  private List<EntryRef> put(Identifier who, Act act, String reference, String target) {
    town.put(who, act, "review-desk", reference, target);
    return town.enter().stream().flatMap(one -> GroupOutcome.added(one).stream()).toList();
  }

  private Question now() {
    return Question.asked(town.registry(), _ -> StoryRegistry.LAW, DAY, town.registry().head())
        .orElseThrow();
  }

  private long chains() {
    return LinkedSubjects.entriesOf(
            town.registry()::entriesOf, town.find(WHO), town.registry().head().size())
        .stream()
        .map(entry -> entry.ref().subject())
        .distinct()
        .count();
  }

  private void linked() {
    for (Identifier one : List.of(WHO, NAMESAKE)) {
      Act smoked = new Act.Recorded(StoryRegistry.record("rail.smoking", CONDUCT, Map.of()));
      town.put(one, smoked, "railway", "smoked " + one.value(), "");
      town.enterAll();
    }
    town.on(DAY);
    SubjectKey who = town.find(WHO);
    town.registry().link(who, town.find(NAMESAKE), true, "anna", DAY);
    assertThat(chains()).isEqualTo(2);
  }

  @Test
  void upheld_review_of_a_match_parts_the_files_once() {
    linked();
    Result match = Result.of("match").orElseThrow();
    List<EntryRef> asked = put(WHO, new ReviewRequest(DAY, match, "not-me", "", ""), "m", "");
    assertThat(part.after(asked, now())).isZero();
    Act upheld = new Act.Decision(DAY, Outcome.UPHELD, "bert", "Two people.");
    List<EntryRef> decided = put(WHO, upheld, "yes", "m");
    assertThat(part.after(decided, now())).isEqualTo(1);
    assertThat(chains()).isEqualTo(1);
    assertThat(part.after(decided, now())).as("done before").isZero();
    town.registry().link(town.find(WHO), town.find(NAMESAKE), true, "carl", DAY);
    assertThat(part.after(decided, now())).as("linked again by an officer").isZero();
    assertThat(chains()).isEqualTo(2);
    town.verified();
  }

  @Test
  void rejected_review_and_review_of_a_list_part_nothing() {
    linked();
    Result match = Result.of("match").orElseThrow();
    put(WHO, new ReviewRequest(DAY, match, "not-me", "", ""), "m", "");
    Act rejected = new Act.Decision(DAY, Outcome.REJECTED, "bert", "One person.");
    assertThat(part.after(put(WHO, rejected, "no", "m"), now())).isZero();
    Result list = Result.of("list:rail-no-sale").orElseThrow();
    put(WHO, new ReviewRequest(DAY, list, "wrong", "", ""), "l", "");
    Act upheld = new Act.Decision(DAY, Outcome.UPHELD, "bert", "It was not.");
    assertThat(part.after(put(WHO, upheld, "yes", "l"), now())).isZero();
    assertThat(chains()).isEqualTo(2);
  }
}
