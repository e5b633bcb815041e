package org.goodfaith.core.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.goodfaith.core.given.Law.day;
import static org.goodfaith.core.given.Law.span;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.goodfaith.core.answer.CheckAnswer.Outcome;
import org.goodfaith.core.assessment.AssessSubject;
import org.goodfaith.core.assessment.Assessment;
import org.goodfaith.core.explain.Sentence;
import org.goodfaith.core.given.History;
import org.goodfaith.core.given.Law;
import org.goodfaith.core.record.Act;
import org.goodfaith.core.rulebook.Block;
import org.goodfaith.core.rulebook.Context;
import org.goodfaith.core.rulebook.LawOn;
import org.goodfaith.core.rulebook.ListRule.Colour;
import org.goodfaith.core.rulebook.ListRule.ForSpan;
import org.goodfaith.core.rulebook.ListRule.Repeat;
import org.goodfaith.core.rulebook.MeasureRule.MeasureClass;
import org.goodfaith.core.rulebook.MeasureRule.OnList;
import org.goodfaith.core.rulebook.PurposeRule;
import org.goodfaith.core.rulebook.RecordKind;
import org.goodfaith.core.rulebook.RecordTest;
import org.goodfaith.core.rulebook.ReliefRule;
import org.goodfaith.core.rulebook.Rulebook;
import org.goodfaith.core.rulebook.Term;
import org.goodfaith.core.rulebook.Tier;
import org.goodfaith.core.subject.SubjectKey;
import org.goodfaith.core.subject.SubjectKind;
import org.junit.jupiter.api.Test;

class AnswerCheckTest {
  private static final Rulebook LAW =
      new Law()
          .kind("smoking", Context.RAIL, Tier.GENERAL, "5 years")
          .kind("touting", Context.RAIL, Tier.SERIOUS, "5 years")
          .kind("late", Context.RAIL, Tier.GENERAL, "5 years")
          .kind("good", Context.MERIT, Tier.NEUTRAL, "5 years")
          .calendar("2026-01-01", "2026-12-31")
          .list("no-sale", Repeat.FIRST, 7, new ForSpan(span("180 days")), "smoking", "late")
          .list("touts", Repeat.FIRST, 7, new ForSpan(span("1 year")), "touting")
          .list("honours", Colour.RED, Repeat.FIRST, 0, new ForSpan(span("1 year")), "good")
          .restriction("no-ticket", "no-sale", "rail.ticket", "travel to essentials")
          .restriction("no-tout", "touts", "rail.ticket")
          .measure("lounge", MeasureClass.PRIVILEGE, new OnList("honours"), "rail.ticket")
          .measure("watch", MeasureClass.MANAGEMENT, new OnList("no-sale"), "rail.meal")
          .purpose("sale", false, false, "service", "rail.ticket")
          .purpose("credit", true, true, "lender")
          .rulebook();

  private final History history = new History();

  private void listed(String kind, String conduct, String told) {
    int record = history.record(kind, conduct);
    history.approved(record, told);
    history.noticed(record, told);
  }

  private CheckAnswer ask(String need) {
    return AnswerCheck.answer(history.assess(LAW, "2026-05-01"), "rail.ticket", need);
  }

  @Test
  void nothing_recorded_and_nobody_known_are_answered_with_the_very_same_words() {
    SubjectKey nobody = new SubjectKey(Long.MAX_VALUE);
    Assessment unknown = AssessSubject.assess(LAW, nobody, List.of(), day("2026-05-01"), 100);
    assertThat(AnswerCheck.answer(unknown, "rail.ticket", "")).isEqualTo(ask(""));
    assertThat(ask("").outcome()).isEqualTo(Outcome.CLEAR);
    assertThat(ask("").outcome().yes()).isTrue();
  }

  @Test
  void a_refusal_names_list_article_days_and_how_to_object() {
    listed("smoking", "2026-03-02", "2026-03-03");
    assertThat(ask(""))
        .isEqualTo(
            new CheckAnswer(
                Outcome.REFUSED,
                "rail.ticket",
                day("2026-05-01"),
                "no-sale",
                "Article 6",
                "no-ticket",
                day("2026-03-13"),
                day("2026-09-08"),
                Sentence.of(Sentence.Code.LAW, "Measure no-ticket"),
                Sentence.of(Sentence.Code.MAY_OBJECT_OPEN, "6", "travel to essentials")));
    assertThat(ask("").howToObject().text())
        .isEqualTo(
            "The subject may object at any time, free of charge, to the registry or to the"
                + " source (Article 6). Stays open on the subject's own word: travel to"
                + " essentials.");
    assertThat(ask("").outcome().yes()).isFalse();
  }

  @Test
  void of_two_refusals_that_end_together_the_first_by_code_is_told_wherever_it_stands() {
    for (List<String> order : List.of(List.of("a", "b"), List.of("b", "a"))) {
      Law law =
          new Law()
              .kind("smoking", Context.RAIL, Tier.GENERAL, "5 years")
              .calendar("2026-01-01", "2026-12-31");
      for (String code : order) {
        law.list(code, Repeat.FIRST, 7, new ForSpan(span("180 days")), "smoking")
            .restriction("no-ticket-" + code, code, "rail.ticket");
      }
      History past = new History();
      int record = past.record("smoking", "2026-03-02");
      past.approved(record, "2026-03-03");
      past.noticed(record, "2026-03-03");
      Assessment assessment = past.assess(law.rulebook(), "2026-05-01");
      assertThat(AnswerCheck.answer(assessment, "rail.ticket", "").measure())
          .isEqualTo("no-ticket-a");
    }
  }

  @Test
  void an_exempt_need_is_honoured_and_another_is_not() {
    listed("smoking", "2026-03-02", "2026-03-03");
    assertThat(ask("travel to essentials").outcome()).isEqualTo(Outcome.CLEAR);
    assertThat(ask("a holiday").outcome()).isEqualTo(Outcome.REFUSED);
    listed("touting", "2026-03-02", "2026-03-03");
    assertThat(ask("travel to essentials").measure())
        .as("the other list has no such exemption")
        .isEqualTo("no-tout");
  }

  @Test
  void refused_comes_before_undetermined_before_suspended_before_privileged_before_clear() {
    assertThat(ask("").outcome()).isEqualTo(Outcome.CLEAR);
    history.record("good", "2026-04-01");
    assertThat(ask("").outcome()).isEqualTo(Outcome.PRIVILEGED);
    listed("smoking", "2026-03-02", "2026-03-03");
    history.objected(3, "2026-04-01");
    assertThat(ask("").outcome()).isEqualTo(Outcome.SUSPENDED);
    listed("late", "2025-12-30", "2025-12-30");
    assertThat(ask("").outcome()).isEqualTo(Outcome.UNDETERMINED);
    assertThat(ask("").outcome().yes()).isFalse();
    listed("touting", "2026-03-02", "2026-03-03");
    assertThat(ask("").outcome()).isEqualTo(Outcome.REFUSED);
  }

  @Test
  void of_two_refusals_the_one_that_lasts_longer_is_told() {
    listed("smoking", "2026-03-02", "2026-03-03");
    listed("smoking", "2026-04-01", "2026-04-02");
    assertThat(ask("").through()).isEqualTo(day("2026-10-10"));
    listed("touting", "2026-03-02", "2026-03-03");
    assertThat(ask("").list()).isEqualTo("touts");
    assertThat(ask("").through()).isEqualTo(day("2027-03-12"));
  }

  @Test
  void supervision_is_no_refusal() {
    listed("smoking", "2026-03-02", "2026-03-03");
    assertThat(AnswerCheck.answer(history.assess(LAW, "2026-05-01"), "rail.meal", "").outcome())
        .isEqualTo(Outcome.CLEAR);
  }

  @Test
  void a_service_or_purpose_that_does_not_fit_is_declined_with_a_remedy() {
    LawOn law = LAW.on(day("2026-05-01"));
    PurposeRule sale = law.purpose("sale").orElseThrow();
    PurposeRule credit = law.purpose("credit").orElseThrow();
    assertThat(AnswerCheck.refuse(law, sale, "rail.ticket")).isEmpty();
    assertThat(AnswerCheck.refuse(law, sale, "rail.tiket"))
        .contains(
            new AnswerFault(
                AnswerFault.Reason.SERVICE,
                "service",
                "the law speaks of no service 'rail.tiket'; did you mean 'rail.ticket'?",
                "rail.meal, rail.ticket",
                "Name a service of the rulebook; for any other there is nothing to ask."));
    assertThat(AnswerCheck.refuse(law, credit, "rail.ticket"))
        .contains(
            new AnswerFault(
                AnswerFault.Reason.NOT_ALLOWED,
                "purpose",
                "purpose 'credit' does not open checks of 'rail.ticket'",
                "reports only",
                "Name the purpose that the service is sold for."));
  }

  @Test
  void a_purpose_is_open_to_its_role_only() {
    LawOn law = LAW.on(day("2026-05-01"));
    assertThat(AskPurpose.ask(law, "sale", "service")).isInstanceOf(AskPurpose.Yes.class);
    assertThat(AskPurpose.ask(law, "", "service"))
        .isEqualTo(
            new AskPurpose.No(
                new AnswerFault(
                    AnswerFault.Reason.PURPOSE,
                    "purpose",
                    "no purpose is named",
                    "sale",
                    "Name why you look, and ask again.")));
    assertThat(AskPurpose.ask(law, "sail", "service"))
        .isInstanceOfSatisfying(
            AskPurpose.No.class,
            no ->
                assertThat(no.fault().message())
                    .isEqualTo("there is no purpose 'sail'; did you mean 'sale'?"));
    assertThat(AskPurpose.ask(law, "credit", "service"))
        .isEqualTo(
            new AskPurpose.No(
                new AnswerFault(
                    AnswerFault.Reason.NOT_ALLOWED,
                    "purpose",
                    "purpose 'credit' is not open to role service",
                    "sale",
                    "Ask for a purpose of your role (article 14 of the rulebook).")));
    assertThat(AskPurpose.ask(law, "sale", "public"))
        .isInstanceOfSatisfying(
            AskPurpose.No.class,
            no -> assertThat(no.fault().allowed()).isEqualTo("none for role public"));
  }

  @Test
  void a_report_is_masked_to_the_contexts_of_its_purpose_and_needs_its_consent() {
    PurposeRule credit = LAW.on(day("2026-05-01")).purpose("credit").orElseThrow();
    PurposeRule sale = LAW.on(day("2026-05-01")).purpose("sale").orElseThrow();
    history.record("good", "2026-04-01");
    listed("smoking", "2026-03-02", "2026-03-03");
    Assessment without = history.assess(LAW, "2026-05-01");
    assertThat(AnswerReport.refuse(credit, without))
        .contains(
            new AnswerFault(
                AnswerFault.Reason.CONSENT,
                "purpose",
                "the subject has not consented to purpose 'credit'",
                "a live consent of the subject",
                "Ask the subject for it first."));
    assertThat(AnswerReport.refuse(sale, without).orElseThrow().message())
        .isEqualTo("purpose 'sale' opens no report");
    history.consented("credit", "2026-04-01");
    Assessment with = history.assess(LAW, "2026-05-01");
    assertThat(AnswerReport.refuse(credit, with)).isEmpty();
    Report report = AnswerReport.answer(LAW, credit, with);
    assertThat(report.listings()).extracting("list").containsExactly("no-sale");
    assertThat(report.records()).extracting("record.kind").containsExactly("smoking");
    assertThat(with.listings()).extracting("list").contains("honours");
  }

  @Test
  void the_same_question_has_the_same_digest_and_another_history_another() {
    listed("smoking", "2026-03-02", "2026-03-03");
    assertThat(history.assess(LAW, "2026-05-01").digest())
        .isEqualTo(history.assess(LAW, "2026-05-01").digest())
        .isNotEqualTo(history.assess(LAW, "2026-05-01", 3).digest())
        .isNotEqualTo(history.assess(LAW, "2026-05-02").digest());
  }

  @Test
  void what_a_relief_covers_counts_for_nothing_and_only_its_subject_still_reads_it() {
    Rulebook law =
        new Law()
            .kind("smoking", Context.RAIL, Tier.GENERAL, "5 years")
            .calendar("2026-01-01", "2026-12-31")
            .list("no-sale", Repeat.FIRST, 7, new ForSpan(span("180 days")), "smoking")
            .restriction("no-ticket", "no-sale", "rail.ticket", "travel to essentials")
            .with(origin ->
                new ReliefRule(
                    new Block.Origin(
                        "9", origin.place(), new Term(day("2026-05-01"), LocalDate.MAX)),
                    "hard-years",
                    "Hard years",
                    List.of(new RecordTest("smoking", List.of())),
                    Set.of(),
                    day("2026-01-01"),
                    day("2026-03-02"),
                    Optional.empty()))
            .purpose("self", true, false, "subject")
            .purpose("credit", true, false, "lender")
            .rulebook();
    listed("smoking", "2026-03-02", "2026-03-03");
    Assessment before = history.assess(law, "2026-04-30");
    Assessment after = history.assess(law, "2026-05-01");

    assertThat(AnswerCheck.answer(before, "rail.ticket", "").outcome()).isEqualTo(Outcome.REFUSED);
    assertThat(AnswerCheck.answer(after, "rail.ticket", "").outcome()).isEqualTo(Outcome.CLEAR);
    assertThat(report(law, "credit", after).records()).isEmpty();
    assertThat(report(law, "credit", after).setAside()).isEmpty();
    assertThat(report(law, "self", after).setAside())
        .extracting("why", "article", "record.record.kind")
        .containsExactly(tuple("hard-years", "9", "smoking"));
    assertThat(report(law, "self", before).setAside()).isEmpty();
  }

  @Test
  void a_locked_file_is_closed_to_lenders_until_its_subject_opens_it() {
    history.consented("credit", "2026-04-01");
    history.enter(new Act.Freeze(day("2026-04-10")), "desk", 0);
    history.enter(new Act.Thaw(day("2026-04-20")), "desk", 0);
    PurposeRule credit = LAW.on(day("2026-05-01")).purpose("credit").orElseThrow();

    assertThat(AnswerReport.refuse(credit, history.assess(LAW, "2026-04-09"))).isEmpty();
    assertThat(AnswerReport.refuse(credit, history.assess(LAW, "2026-04-10")).orElseThrow().code())
        .isEqualTo("answer.frozen");
    assertThat(AnswerReport.refuse(credit, history.assess(LAW, "2026-04-20"))).isEmpty();
  }

  @Test
  void a_record_is_read_by_those_alone_to_whom_it_is_published() {
    Rulebook law =
        new Law()
            .with(origin ->
                new RecordKind(
                    origin,
                    "badge",
                    "Badge",
                    Set.of(SubjectKind.PERSON),
                    Context.RAIL,
                    Tier.NEUTRAL,
                    List.of(),
                    List.of(),
                    List.of(),
                    span("1 year"),
                    Set.of("subject", "officer"),
                    false,
                    false,
                    Set.of()))
            .purpose("self", true, false, "subject")
            .purpose("credit", true, false, "lender")
            .rulebook();
    history.record("badge", "2026-03-02");
    Assessment assessment = history.assess(law, "2026-05-01");

    assertThat(report(law, "self", assessment).records()).hasSize(1);
    assertThat(report(law, "credit", assessment).records()).isEmpty();
  }

  private static Report report(Rulebook law, String purpose, Assessment assessment) {
    return AnswerReport.answer(
        law, law.on(day("2026-05-01")).purpose(purpose).orElseThrow(), assessment);
  }
}
