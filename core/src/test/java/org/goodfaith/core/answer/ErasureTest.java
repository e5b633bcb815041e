package org.goodfaith.core.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goodfaith.core.given.Law.day;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.goodfaith.core.explain.EntryRef;
import org.goodfaith.core.explain.Sentence;
import org.goodfaith.core.explain.Sentence.Code;
import org.goodfaith.core.given.Town;
import org.goodfaith.core.ledger.EntryBody;
import org.goodfaith.core.ledger.Forgetting;
import org.goodfaith.core.record.Act;
import org.goodfaith.core.score.ScoreOutcome;
import org.goodfaith.core.subject.SubjectKey;
import org.junit.jupiter.api.Test;

/// An erased person: refused while the file is needed, then gone whole, with every proof left.
final class ErasureTest extends Town {
  private static final LocalDate EXPIRED = day("2031-03-03");

  private Erasure erasure(SubjectKey subject, LocalDate day) {
    return Erasure.of(LAW, day, "officer-1", subject, registry::entriesOf);
  }

  private Desk.Answer<Report> asked(SubjectKey subject, String asOf) {
    return desk.report(
        new Desk.ReportQuestion(OFFICER, Optional.of(subject), "care", EXPIRED, day(asOf), null));
  }

  @Test
  void a_file_that_a_listing_or_a_retention_needs_is_not_erased_and_the_needs_are_named() {
    Erasure refused = erasure(registry.find(person(3)), day("2026-05-01"));
    assertThat(refused)
        .isEqualTo(
            new Erasure.Needed(
                List.of(
                    new Erasure.Need(
                        Sentence.of(Code.NEEDED_BY_LISTING, "no-sale", "in-force"),
                        "3",
                        day("2026-09-08")),
                    new Erasure.Need(
                        Sentence.of(Code.NEEDED_BY_RECORD, "smoking", "2026-03-02"),
                        "1",
                        day("2031-03-02")))));
    assertThat(((Erasure.Needed) refused).needs())
        .extracting(need -> need.what().text())
        .containsExactly("the listing on no-sale (in-force)", "the record smoking of 2026-03-02");
    assertThat(erasure(registry.find(person(3)), day("2031-03-02")))
        .isInstanceOf(Erasure.Needed.class);
    assertThat(erasure(registry.find(person(3)), EXPIRED)).isInstanceOf(Erasure.Free.class);
  }

  @Test
  void an_erased_person_is_nobody_today_forgotten_in_the_past_and_every_proof_holds() {
    SubjectKey subject = registry.find(person(0));
    Forgetting all = ((Erasure.Free) erasure(subject, EXPIRED)).forgetting();
    assertThat(all.size()).as("registration, four acts, an inquiry").isEqualTo(6);
    assertThat(registry.forget(List.of(all), EXPIRED)).isEmpty();
    assertThat(registry.forget(List.of(all), EXPIRED)).as("never twice").containsExactly(all);
    assertThat(registry.subject(registry.lookup.ofIdentifier(person(0)))).isEmpty();
    assertThat(registry.entriesOf(subject))
        .allMatch(one -> one.body() == null || one.body() instanceof EntryBody.Forgotten);
    assertThat(asked(subject, "2031-03-03"))
        .isInstanceOfSatisfying(
            Desk.Declined.class,
            declined ->
                assertThat(declined.fault().reason())
                    .isEqualTo(AnswerFault.Reason.UNKNOWN_SUBJECT));
    assertThat(asked(subject, "2026-05-01"))
        .isInstanceOfSatisfying(
            Desk.Answered.class,
            answered -> {
              Assessment past = new Assessment(((Report) answered.value()).assessment());
              assertThat(past.scores()).allMatch(ScoreOutcome.ForgottenOn.class::isInstance);
              assertThat(past.forgottenOn()).isEqualTo(EXPIRED);
            });
    assertThat(verify().first()).isEmpty();
  }

  @Test
  void what_was_told_of_a_record_that_expired_goes_with_the_file_and_what_was_told_of_it_stays() {
    SubjectKey subject = registry.find(person(4));
    int record = 2;
    registry.append(
        subject, new EntryBody.Told(record, "e-mail", EntryBody.Told.Result.SENT, EXPIRED, ""));
    registry.forget(new EntryRef(subject, record), Forgetting.EXPIRED, EXPIRED);
    Forgetting all = ((Erasure.Free) erasure(subject, EXPIRED)).forgetting();
    assertThat(registry.forget(List.of(all), EXPIRED)).isEmpty();
    assertThat(registry.entriesOf(subject)).noneMatch(it -> it.body() instanceof EntryBody.Told);
    EntryBody.Told erased =
        new EntryBody.Told(Notice.FIRST, "e-mail", EntryBody.Told.Result.SENT, EXPIRED, "");
    registry.append(subject, erased);
    assertThat(((Erasure.Free) erasure(subject, EXPIRED)).forgetting().size()).isZero();
    assertThat(verify().first()).isEmpty();
  }

  private record Assessment(org.goodfaith.core.assessment.Assessment whole) {
    List<ScoreOutcome> scores() {
      return whole.scores();
    }

    LocalDate forgottenOn() {
      return whole.standing().forgottenOn();
    }
  }

  @Test
  void linked_subjects_are_one_file_and_are_erased_together() {
    SubjectKey one = registry.find(person(1));
    SubjectKey other = registry.find(person(2));
    registry.link(one, other, true, "officer-1", day("2026-04-01"));
    Forgetting all = ((Erasure.Free) erasure(one, EXPIRED)).forgetting();
    assertThat(all.chains())
        .extracting(Forgetting.Chain::subject)
        .containsExactlyInAnyOrder(one, other);
    registry.append(one, new EntryBody.Linked(other, "officer-1", EXPIRED));
    assertThat(registry.forget(List.of(all), EXPIRED)).as("whole or not").containsExactly(all);
    assertThat(registry.entriesOf(other).getFirst().body()).isNotNull();
  }

  @Test
  void the_same_person_begins_a_new_file_and_what_was_sent_before_does_not_come_back() {
    SubjectKey old = registry.find(person(0));
    registry.forget(List.of(((Erasure.Free) erasure(old, EXPIRED)).forgetting()), EXPIRED);
    registry.append(
        List.of(
            draft(0, 0, new Act.Consent(day("2026-03-03"), "loyalty"), "c0", ""),
            draft(1, 0, new Act.Consent(EXPIRED, "loyalty"), "new", "")));
    SubjectKey fresh = registry.find(person(0));
    assertThat(fresh).isNotEqualTo(old);
    assertThat(registry.entriesOf(fresh)).hasSize(2);
    assertThat(verify().first()).isEmpty();
  }

  @Test
  void a_record_forgotten_as_if_it_were_an_inquiry_is_found() {
    SubjectKey subject = registry.find(person(5));
    int seen = registry.entriesOf(subject).size();
    Forgetting lie =
        new Forgetting(
            List.of(
                new Forgetting.Chain(
                    subject, seen, List.of(new Forgetting.Target(2, Forgetting.INQUIRY_TRACE)))));
    assertThat(registry.forget(List.of(lie), EXPIRED)).isEmpty();
    assertFirst(
        "entry " + subject + "/2", "it was forgotten as an inquiry, but a source entered it");
  }
}
