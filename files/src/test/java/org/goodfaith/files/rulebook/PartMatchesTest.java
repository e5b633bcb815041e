package org.goodfaith.files.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.goodfaith.core.answer.PartMatches;
import org.goodfaith.core.answer.PartMatches.Parting;
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
    town.put(who, act, office(act), reference, target);
    return town.enter().stream().flatMap(one -> GroupOutcome.added(one).stream()).toList();
  }

  private static String office(Act act) {
    return act instanceof Act.Recorded ? "railway" : "review-desk";
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
  void what_was_decided_before_a_program_was_killed_is_found_and_parted_once() {
    linked();
    Identifier third = new Identifier("resident", "R-3");
    Act smoked = new Act.Recorded(StoryRegistry.record("rail.smoking", CONDUCT, Map.of()));
    put(third, smoked, "smoked 3", "");
    SubjectKey who = town.find(WHO);
    SubjectKey namesake = town.find(NAMESAKE);
    town.registry().link(namesake, town.find(third), true, "anna", DAY);
    Result match = Result.of("match").orElseThrow();
    put(WHO, new ReviewRequest(DAY, match, "not-me", "", ""), "m", "");
    assertThat(part.left(now())).as("nobody decided").isEmpty();
    put(WHO, new Act.Decision(DAY, Outcome.UPHELD, "bert", "Two people."), "yes", "m");
    assertThat(chains()).as("decided, and no more than that").isEqualTo(3);

    List<Parting> left = part.left(now());
    assertThat(left)
        .containsExactlyInAnyOrder(
            new Parting(who, namesake, "bert"), new Parting(who, town.find(third), "bert"));
    assertThat(part.part(left, DAY)).isEqualTo(2);
    assertThat(chains()).isEqualTo(1);
    assertThat(part.left(now())).as("done").isEmpty();
    town.registry().link(who, namesake, true, "carl", DAY);
    assertThat(chains()).isEqualTo(3);
    assertThat(part.left(now())).as("linked again, with whom it brings along").isEmpty();
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
