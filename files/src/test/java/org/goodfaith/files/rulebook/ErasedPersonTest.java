package org.goodfaith.files.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.goodfaith.core.answer.AnswerFault;
import org.goodfaith.core.answer.CheckAnswer;
import org.goodfaith.core.answer.Desk;
import org.goodfaith.core.answer.Erasure;
import org.goodfaith.core.answer.Report;
import org.goodfaith.core.explain.Sentence;
import org.goodfaith.core.explain.Sentence.Code;
import org.goodfaith.core.ledger.GroupOutcome;
import org.goodfaith.core.record.Act;
import org.goodfaith.core.score.ScoreOutcome;
import org.goodfaith.core.subject.Identifier;
import org.goodfaith.core.subject.SubjectKey;
import org.goodfaith.files.given.StoryRegistry;
import org.junit.jupiter.api.Test;

/// Ida's story of `docs/concepts/scenarios.md`: asked three times, erased once, and what is said
/// then.
class ErasedPersonTest {
  private static final Identifier IDA = new Identifier("resident", "IDA");
  private static final LocalDate TOLD = LocalDate.of(2026, 3, 3);
  private static final LocalDate BANNED = LocalDate.of(2026, 5, 1);
  private static final LocalDate FREE = LocalDate.of(2026, 9, 9);
  private static final LocalDate ERASED = LocalDate.of(2031, 3, 3);

  private static void put(StoryRegistry town) {
    Act smoked =
        new Act.Recorded(StoryRegistry.record("rail.smoking", TOLD.minusDays(1), Map.of()));
    town.put(IDA, smoked, "railway", "case-1", "");
    town.put(IDA, new Act.Approval(TOLD, "officer"), "railway", "case-1-yes", "case-1");
    town.put(IDA, new Act.Notice(TOLD, "letter"), "railway", "case-1-letter", "case-1");
  }

  private static StoryRegistry town() {
    StoryRegistry town = new StoryRegistry(TOLD);
    put(town);
    town.enterAll();
    return town;
  }

  private static Erasure asked(StoryRegistry town, LocalDate day) {
    return Erasure.of(
        StoryRegistry.LAW, day, "officer", town.find(IDA), town.registry()::entriesOf);
  }

  private static CheckAnswer atTheCounter(StoryRegistry town, Identifier who) {
    return (CheckAnswer) ((Desk.Answered<?>) town.check(who, "rail.ticket", "rail-sale")).value();
  }

  @Test
  void while_the_file_is_needed_she_is_told_what_for_and_until_when() {
    StoryRegistry town = town();
    Erasure.Need record =
        new Erasure.Need(
            Sentence.of(Code.NEEDED_BY_RECORD, "rail.smoking", "2026-03-02"),
            "44",
            LocalDate.of(2031, 3, 2));

    assertThat(asked(town, BANNED))
        .isEqualTo(
            new Erasure.Needed(
                List.of(
                    new Erasure.Need(
                        Sentence.of(Code.NEEDED_BY_LISTING, "rail-no-sale", "in-force"),
                        "48",
                        LocalDate.of(2026, 9, 8)),
                    record)));
    assertThat(asked(town, FREE)).isEqualTo(new Erasure.Needed(List.of(record)));
    assertThat(asked(town, ERASED)).isInstanceOf(Erasure.Free.class);
  }

  @Test
  void erased_she_is_like_anybody_unknown_and_the_past_says_forgotten_and_nothing_else() {
    StoryRegistry town = town();
    SubjectKey ida = town.find(IDA);
    town.on(BANNED);
    assertThat(atTheCounter(town, IDA).outcome()).isEqualTo(CheckAnswer.Outcome.REFUSED);
    town.on(ERASED);
    Erasure.Free free = (Erasure.Free) asked(town, ERASED);
    assertThat(town.registry().forget(List.of(free.forgetting()), ERASED)).isEmpty();

    assertThat(atTheCounter(town, IDA))
        .isEqualTo(atTheCounter(town, new Identifier("resident", "NEVER-HEARD-OF")));
    assertThat(town.ask("officer", "supervision", ida, ERASED, null))
        .isInstanceOfSatisfying(
            Desk.Declined.class,
            declined ->
                assertThat(declined.fault().reason())
                    .isEqualTo(AnswerFault.Reason.UNKNOWN_SUBJECT));
    Report past = town.report("officer", "supervision", ida, BANNED, null);
    assertThat(past.forgottenOn()).contains(ERASED);
    assertThat(past.scores()).allMatch(ScoreOutcome.ForgottenOn.class::isInstance);
    assertThat(past.listings()).isEmpty();
    assertThat(past.measures()).isEmpty();
    assertThat(past.records()).isEmpty();
    town.verified();
  }

  @Test
  void sent_again_her_lines_are_known_and_enter_nothing() {
    StoryRegistry town = town();
    town.on(ERASED);
    Erasure.Free free = (Erasure.Free) asked(town, ERASED);
    assertThat(town.registry().forget(List.of(free.forgetting()), ERASED)).isEmpty();
    put(town);

    assertThat(town.enter()).allMatch(GroupOutcome.Duplicate.class::isInstance);
    assertThat(town.registry().find(IDA)).isEmpty();
    town.verified();
  }
}
