package org.goodfaith.core.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goodfaith.core.given.Law.day;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.goodfaith.core.given.Town;
import org.goodfaith.core.record.Act;
import org.goodfaith.core.subject.SubjectKey;
import org.junit.jupiter.api.Test;

class DeskTest extends Town {
  private Desk.Answer<CheckAnswer> check(Optional<SubjectKey> subject, String purpose) {
    return desk.check(
        new Desk.CheckQuestion(
            new Reader("railway", "service", null),
            subject,
            "rail.ticket",
            purpose,
            "",
            Instant.EPOCH,
            day("2026-05-01")));
  }

  @Test
  void a_check_is_journaled_and_an_unknown_subject_is_answered_as_a_clear_one() {
    registry.append(
        List.of(draft(0, 99, new Act.Consent(day("2026-03-03"), "loyalty"), "c99", "")));
    long size = registry.head().size();
    assertThat(check(Optional.of(registry.find(person(99))), "sale"))
        .isEqualTo(check(Optional.empty(), "sale"));
    assertThat(checks).hasSize(2);
    assertThat(checks.getFirst().endsOn()).isEqualTo(day("2028-05-01"));
    assertThat(registry.head().size()).as("checks are never chained").isEqualTo(size);
    assertThat(check(Optional.of(registry.find(person(1))), "sale"))
        .isInstanceOfSatisfying(
            Desk.Answered.class,
            answered ->
                assertThat(((CheckAnswer) answered.value()).outcome())
                    .isEqualTo(CheckAnswer.Outcome.REFUSED));
  }

  @Test
  void a_question_without_a_fitting_purpose_is_declined_and_leaves_no_trace() {
    long size = registry.head().size();
    SubjectKey someone = registry.find(person(1));
    Reader self = new Reader("p1", "subject", someone);
    Optional<SubjectKey> other = Optional.of(registry.find(person(2)));
    assertDeclined(check(Optional.of(someone), ""), AnswerFault.Reason.PURPOSE);
    assertDeclined(check(Optional.of(someone), "care"), AnswerFault.Reason.NOT_ALLOWED);
    assertDeclined(report(OFFICER, other, "self", null), AnswerFault.Reason.NOT_ALLOWED);
    assertDeclined(report(self, other, "self", null), AnswerFault.Reason.NOT_ALLOWED);
    assertDeclined(report(self, Optional.empty(), "self", null), AnswerFault.Reason.NOT_ALLOWED);
    assertDeclined(
        report(OFFICER, Optional.empty(), "care", null), AnswerFault.Reason.UNKNOWN_SUBJECT);
    assertDeclined(report(OFFICER, other, "care", Instant.EPOCH), AnswerFault.Reason.NO_LAW);
    assertThat(registry.head().size()).isEqualTo(size);
    assertThat(checks).isEmpty();
    assertThat(report(self, Optional.of(someone), "self", null)).isInstanceOf(Desk.Answered.class);
    assertThat(registry.head().size()).isEqualTo(size + 1);
  }

  private static void assertDeclined(Desk.Answer<?> answer, AnswerFault.Reason reason) {
    assertThat(answer)
        .isInstanceOfSatisfying(
            Desk.Declined.class,
            declined -> assertThat(declined.fault().reason()).isEqualTo(reason));
  }

  @Test
  void a_report_known_at_an_earlier_moment_says_what_it_said_then() {
    SubjectKey someone = registry.find(person(1));
    Instant then = registry.head().sealedAt();
    Report before = value(report(OFFICER, Optional.of(someone), "care", then));
    registry.append(
        List.of(draft(0, 1, new Act.Withdrawal(day("2026-05-01"), "wrong-person"), "w1", "r1")));
    Report after = value(report(OFFICER, Optional.of(someone), "care", null));
    Report again = value(report(OFFICER, Optional.of(someone), "care", then));
    assertThat(again.assessment()).isEqualTo(before.assessment());
    assertThat(after.assessment().digest()).isNotEqualTo(before.assessment().digest());
    assertThat(verify().clean()).isTrue();
  }

  private static Report value(Desk.Answer<Report> answer) {
    return ((Desk.Answered<Report>) answer).value();
  }
}
