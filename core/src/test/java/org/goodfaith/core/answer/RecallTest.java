package org.goodfaith.core.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.goodfaith.core.given.Law.day;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.goodfaith.core.base.Hash;
import org.goodfaith.core.explain.EntryRef;
import org.goodfaith.core.given.Town;
import org.goodfaith.core.ledger.EntryBody;
import org.goodfaith.core.record.Act;
import org.goodfaith.core.record.Record;
import org.goodfaith.core.subject.SubjectKey;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Reports of the persons 0, 20 and 40 were read before anything was corrected.
final class RecallTest extends Town {
  private List<Recall> recalls(int who) {
    return recalls(who, "2027-06-01");
  }

  private List<Recall> recalls(int who, String today) {
    SubjectKey subject = registry.find(person(who));
    long size = registry.head().size();
    return Recall.of(registry::entriesOf, subject, registry, size, day(today));
  }

  @Test
  void answers_that_rested_on_nothing_wrong_are_not_recalled() {
    registry.append(
        List.of(draft(0, 0, new Act.Objection(day("2026-05-02"), "not-me", ""), "o0", "r0")));

    assertThat(recalls(0)).isEmpty();
    assertThat(recalls(1)).isEmpty();
  }

  @Test
  void a_record_withdrawn_recalls_every_answer_that_rested_on_it() {
    registry.append(
        List.of(draft(0, 0, new Act.Withdrawal(day("2026-06-01"), "wrong-person"), "w0", "r0")));

    assertThat(recalls(0))
        .singleElement()
        .satisfies(recall -> {
          assertThat(recall.reader()).isEqualTo("officer-1");
          assertThat(recall.purpose()).isEqualTo("care");
          assertThat(recall.acknowledged()).isNull();
          assertThat(recall.moved())
              .extracting(Movement::sort, Movement::code, Movement::to)
              .contains(tuple(Movement.Sort.LIST, "no-sale", "none"));
        });
    assertThat(recalls(20)).isEmpty();
  }

  private void decided(int who, Act.Outcome outcome, String officer) {
    Act objection = new Act.Objection(day("2026-05-02"), "not-me", "");
    Act decision = new Act.Decision(day("2026-05-09"), outcome, officer, "as found");
    registry.append(
        List.of(
            draft(0, who, objection, "o" + who, "r" + who),
            draft(1, who, decision, "d" + who, "r" + who)));
  }

  @Test
  void an_objection_upheld_recalls_and_one_rejected_does_not() {
    decided(0, Act.Outcome.UPHELD, "judge");
    decided(20, Act.Outcome.REJECTED, "judge");

    assertThat(recalls(0)).hasSize(1);
    assertThat(recalls(20)).isEmpty();
  }

  @Test
  void an_answer_is_recalled_however_late_the_record_is_withdrawn() {
    registry.append(
        List.of(draft(0, 0, new Act.Withdrawal(day("2027-06-01"), "wrong-person"), "w0", "r0")));

    assertThat(recalls(0))
        .flatExtracting(Recall::moved)
        .extracting(Movement::sort, Movement::from, Movement::to)
        .contains(tuple(Movement.Sort.LIST, "lapsed", "none"));
  }

  @Test
  void whoever_says_that_it_knows_is_no_laggard_any_more() {
    registry.append(
        List.of(draft(0, 0, new Act.Withdrawal(day("2026-06-01"), "wrong-person"), "w0", "r0")));
    Recall recall = recalls(0).getFirst();
    registry.append(
        recall.inquiry().subject(),
        new EntryBody.Acknowledged(recall.inquiry().seq(), "officer-1", day("2026-06-02")));

    assertThat(recalls(0)).extracting(Recall::acknowledged).containsExactly(day("2026-06-02"));
    assertThat(verify().clean()).isTrue();
  }

  private static Record smoking(String on) {
    return new Record("smoking", day(on), new TreeMap<>(), "staff-file", Hash.zero().hex());
  }

  private void enter(int who, Act act, String reference, String target) {
    registry.append(List.of(draft(0, who, act, reference, target)));
  }

  /// Another record, listed and told like the first.
  private void listed(int who, String reference, String on) {
    registry.append(
        List.of(
            draft(0, who, new Act.Recorded(smoking(on)), reference, ""),
            draft(1, who, new Act.Approval(day(on), "officer"), "a-" + reference, reference),
            draft(2, who, new Act.Notice(day(on), "letter"), "n-" + reference, reference)));
  }

  private void withdrawn(int who, String target, String on) {
    enter(who, new Act.Withdrawal(day(on), "wrong-person"), "w-" + target, target);
  }

  private void acknowledged(EntryRef read, String on) {
    registry.append(read.subject(), new EntryBody.Acknowledged(read.seq(), "officer-1", day(on)));
  }

  @Test
  void who_has_read_learns_of_nothing_that_was_recorded_since() {
    listed(0, "later", "2026-05-20");
    Act same = new Act.Correction(smoking("2026-03-02"), day("2026-06-01"), "wrong");
    enter(0, same, "x0", "r0");
    assertThat(recalls(0)).as("said again as it was").isEmpty();

    withdrawn(0, "r0", "2026-06-01");
    assertThat(recalls(0))
        .flatExtracting(Recall::moved)
        .filteredOn(moved -> moved.sort() == Movement.Sort.LIST)
        .as("listed for what was recorded later, of which it learns nothing")
        .extracting(Movement::to)
        .containsExactly("none");
  }

  @Test
  void a_consent_taken_back_hides_no_correction() {
    for (int who : List.of(0, 20)) {
      withdrawn(who, "r" + who, "2026-06-01");
    }
    assertThat(recalls(20)).hasSize(1);
    enter(20, new Act.ConsentWithdrawal(day("2026-06-02"), "loyalty"), "t1", "c20");
    assertThat(recalls(20).getFirst().moved()).isEqualTo(recalls(0).getFirst().moved());
  }

  @Test
  void whoever_knows_of_one_correction_does_not_know_of_the_next() {
    enter(1, new Act.Recorded(smoking("2026-03-04")), "second", "");
    assertThat(report(1)).isInstanceOf(Desk.Answered.class);
    withdrawn(1, "r1", "2026-06-01");
    EntryRef read = recalls(1).getFirst().inquiry();
    acknowledged(read, "2026-06-02");
    registry.append(read.subject(), sent(read, null));
    assertThat(recalls(1)).extracting(Recall::acknowledged).containsExactly(day("2026-06-02"));

    withdrawn(1, "second", "2026-06-03");
    assertThat(recalls(1)).extracting(Recall::acknowledged).containsOnlyNulls();
    assertThat(readers()).as("and is told again").containsExactly(List.of());
    acknowledged(read, "2026-06-04");
    assertThat(recalls(1)).extracting(Recall::acknowledged).containsExactly(day("2026-06-04"));
  }

  @Test
  void whoever_decided_it_knows_and_of_nothing_else_by_that() {
    decided(0, Act.Outcome.UPHELD, "judge");
    decided(20, Act.Outcome.UPHELD, "officer-1");
    assertThat(recalls(0)).extracting(Recall::acknowledged).containsOnlyNulls();
    assertThat(recalls(20)).extracting(Recall::acknowledged).containsExactly(day("2026-05-09"));

    listed(1, "second", "2026-03-04");
    assertThat(report(1)).isInstanceOf(Desk.Answered.class);
    withdrawn(1, "second", "2026-05-03");
    decided(1, Act.Outcome.UPHELD, "officer-1");
    assertThat(recalls(1)).extracting(Recall::acknowledged).containsOnlyNulls();
  }

  @Test
  void a_file_that_is_closed_by_now_says_so_and_its_harm_stays() {
    Reader lender = new Reader("lender-1", "lender", null);
    SubjectKey subject = registry.find(person(1));
    assertThat(report(lender, Optional.of(subject), "loan", null))
        .isInstanceOf(Desk.Answered.class);
    withdrawn(1, "r1", "2026-06-01");
    assertThat(recalls(1)).extracting(Recall::closed).containsExactly(false);
    enter(1, new Act.Freeze(day("2026-06-02")), "f1", "");
    assertThat(recalls(1)).extracting(Recall::closed).containsExactly(true);
    Question now =
        Question.asked(registry, registry, day("2026-06-03"), registry.head()).orElseThrow();
    assertThat(
            new FindHarm(registry, registry, now, subject).all(List.of(), _ -> day("2026-06-03")))
        .extracting(Harm::sort)
        .contains(Harm.Sort.REPORT);
  }

  @Test
  void who_reads_was_told_of_nothing_by_what_the_subject_was_told_of_another_file() {
    registry.append(
        List.of(draft(0, 0, new Act.Withdrawal(day("2026-06-01"), "wrong-person"), "w0", "r0")));
    EntryRef read = recalls(0).getFirst().inquiry();
    registry.append(read.subject(), sent(read, registry.find(person(1))));
    assertThat(readers()).containsExactly(List.of());
    registry.append(read.subject(), sent(read, null));
    assertThat(readers()).containsExactly(List.of("e-mail"));
  }

  private static EntryBody sent(EntryRef read, @Nullable SubjectKey other) {
    LocalDate day = day("2026-06-02");
    return new EntryBody.Told(read.seq(), "e-mail", EntryBody.Told.Result.SENT, day, "", other);
  }

  private List<List<String>> readers() {
    return ReaderNotice.all(registry, registry, day("2026-06-02"), (_, _) -> {}).stream()
        .map(ReaderNotice::sent)
        .toList();
  }
}
