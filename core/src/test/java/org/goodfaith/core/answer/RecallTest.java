package org.goodfaith.core.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.goodfaith.core.given.Law.day;

import java.time.LocalDate;
import java.util.List;
import org.goodfaith.core.explain.EntryRef;
import org.goodfaith.core.given.Town;
import org.goodfaith.core.ledger.EntryBody;
import org.goodfaith.core.record.Act;
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

  @Test
  void an_objection_upheld_recalls_and_one_rejected_does_not() {
    for (int who : List.of(0, 20)) {
      Act.Outcome outcome = who == 0 ? Act.Outcome.UPHELD : Act.Outcome.REJECTED;
      registry.append(
          List.of(
              draft(
                  0, who, new Act.Objection(day("2026-05-02"), "not-me", ""), "o" + who, "r" + who),
              draft(
                  1,
                  who,
                  new Act.Decision(day("2026-05-09"), outcome, "judge", "as found"),
                  "d" + who,
                  "r" + who)));
    }

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
