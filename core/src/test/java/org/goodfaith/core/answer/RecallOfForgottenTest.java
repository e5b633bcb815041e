package org.goodfaith.core.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.goodfaith.core.given.Law.day;
import static org.goodfaith.core.given.Law.span;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.goodfaith.core.base.Hash;
import org.goodfaith.core.base.Points;
import org.goodfaith.core.explain.EntryRef;
import org.goodfaith.core.given.Law;
import org.goodfaith.core.given.Town;
import org.goodfaith.core.ledger.EntryBody;
import org.goodfaith.core.ledger.SealedEntry;
import org.goodfaith.core.measure.Measure;
import org.goodfaith.core.record.Act;
import org.goodfaith.core.record.Record;
import org.goodfaith.core.rulebook.Context;
import org.goodfaith.core.rulebook.GradeRule;
import org.goodfaith.core.rulebook.ListRule.ForSpan;
import org.goodfaith.core.rulebook.ListRule.Repeat;
import org.goodfaith.core.rulebook.MeasureRule.MeasureClass;
import org.goodfaith.core.rulebook.MeasureRule.OnGrade;
import org.goodfaith.core.rulebook.PurposeRule;
import org.goodfaith.core.rulebook.Rulebook;
import org.goodfaith.core.rulebook.Tier;
import org.goodfaith.core.subject.SubjectKey;
import org.junit.jupiter.api.Test;

/// Something of a file is forgotten after somebody read, and something else of it was wrong: what
/// can still be worked out is recalled, and nothing is held to have moved because it is forgotten.
final class RecallOfForgottenTest extends Town {
  private static final Rulebook STRICT =
      new Law()
          .kind("smoking", Context.RAIL, Tier.GENERAL, "5 years")
          .kind("loan", Context.FINANCE, Tier.NEUTRAL, "5 years")
          .calendar("2025-01-01", "2027-12-31")
          .list("no-sale", Repeat.FIRST, 7, new ForSpan(span("1 year")), "smoking")
          .list("again", new Repeat(2, span("3 years")), 7, new ForSpan(span("1 year")), "smoking")
          .restriction("no-ticket", "no-sale", "rail.ticket")
          .restriction("no-premium", "again", "rail.premium")
          .score("paying", 500, false, 1, "loan")
          .with(origin ->
              new GradeRule(
                  origin,
                  "paying",
                  List.of(new GradeRule.Band("A", new Points(0))),
                  GradeRule.Hold.NONE))
          .measure("faster", MeasureClass.PRIVILEGE, new OnGrade("paying", List.of("A")), "office")
          .with(origin ->
              new PurposeRule(
                  origin,
                  "care",
                  "Care",
                  List.of("officer"),
                  Set.of(Context.RAIL, Context.FINANCE),
                  List.of(),
                  true,
                  false))
          .rulebook();

  private SubjectKey subject = SubjectKey.REGISTRY;

  private void enter(Act act, String reference, String target) {
    registry.append(List.of(draft(0, 71, act, reference, target)));
    subject = registry.find(person(71));
  }

  private void smoked(String reference, String on) {
    enter(new Act.Recorded(record("smoking", on)), reference, "");
    enter(new Act.Approval(day(on), "officer"), "a-" + reference, reference);
    enter(new Act.Notice(day(on), "letter"), "n-" + reference, reference);
  }

  private static Record record(String kind, String on) {
    return new Record(kind, day(on), new TreeMap<>(), "staff-file", Hash.zero().hex());
  }

  private void withdrawn(String reference) {
    enter(new Act.Withdrawal(day("2026-06-01"), "wrong-person"), "w-" + reference, reference);
  }

  private void forget(String reference) {
    EntryRef record =
        registry.entriesOf(subject).stream()
            .filter(entry ->
                entry.body() instanceof EntryBody.Entered one && one.reference().equals(reference))
            .findFirst()
            .orElseThrow()
            .ref();
    registry.forget(record, "on-request", day("2026-06-20"));
  }

  /// @return what moved of an answer that somebody read on the first of May
  private List<Movement> moved(long treeSize) {
    LocalDate read = day("2026-05-01");
    EntryBody.Inquired asked =
        new EntryBody.Inquired(
            "officer-1", "officer", "care", read, treeSize, STRICT.digest(), Hash.zero());
    long size = registry.head().size();
    List<Recall> recalls =
        Recall.of(
            key -> {
              List<SealedEntry> entries = new ArrayList<>(registry.entriesOf(key));
              entries.add(new SealedEntry(new EntryRef(key, entries.size() + 1), size, asked));
              return entries;
            },
            subject,
            _ -> STRICT,
            size,
            day("2026-07-01"));
    return recalls.stream().flatMap(one -> one.moved().stream()).toList();
  }

  private List<Measure> measures() {
    return new Question(day("2026-05-01"), registry.head(), STRICT)
        .assess(registry, Optional.of(subject))
        .measures();
  }

  @Test
  void a_correction_is_told_of_without_the_scores_that_nobody_can_work_out_again() {
    enter(new Act.Recorded(record("loan", "2026-01-05")), "loan", "");
    enter(new Act.Recorded(record("loan", "2026-01-06")), "other-loan", "");
    smoked("s", "2026-03-02");
    assertThat(measures()).extracting(Measure::code).contains("faster", "no-ticket");
    long read = registry.head().size();
    withdrawn("s");
    enter(new Act.Withdrawal(day("2026-06-01"), "wrong-person"), "wl", "loan");
    enter(new Act.Withdrawal(day("2026-06-01"), "wrong-person"), "wo", "other-loan");
    assertThat(moved(read))
        .extracting(Movement::code)
        .containsExactly("paying", "no-sale", "faster", "no-ticket");
    forget("loan");
    assertThat(moved(read))
        .extracting(Movement::code)
        .as("the score may have rested on what is forgotten")
        .containsExactly("no-sale", "no-ticket");
  }

  @Test
  void what_counts_other_records_is_not_held_to_have_moved_because_one_is_forgotten() {
    smoked("first", "2026-02-02");
    smoked("second", "2026-02-09");
    smoked("third", "2026-03-02");
    assertThat(measures()).extracting(Measure::code).contains("no-premium", "no-ticket");
    long read = registry.head().size();
    withdrawn("second");
    assertThat(moved(read))
        .extracting(Movement::code, Movement::to)
        .as("the third is one after the first still; what was the second is gone")
        .containsExactly(
            tuple("again", "none"),
            tuple("no-sale", "none"),
            tuple("no-premium", "none"),
            tuple("no-ticket", "none"));
    forget("first");
    assertThat(moved(read))
        .extracting(Movement::code, Movement::to)
        .containsExactly(tuple("no-sale", "none"), tuple("no-ticket", "none"));
  }
}
