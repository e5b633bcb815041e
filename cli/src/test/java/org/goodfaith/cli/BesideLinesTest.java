package org.goodfaith.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.goodfaith.core.answer.AnswerReport;
import org.goodfaith.core.answer.Report;
import org.goodfaith.core.assessment.AssessSubject;
import org.goodfaith.core.assessment.Assessment;
import org.goodfaith.core.base.Decimal;
import org.goodfaith.core.base.Hash;
import org.goodfaith.core.explain.EntryRef;
import org.goodfaith.core.ledger.EntryBody;
import org.goodfaith.core.ledger.SealedEntry;
import org.goodfaith.core.record.Act;
import org.goodfaith.core.record.Fact;
import org.goodfaith.core.record.Record;
import org.goodfaith.core.record.Result;
import org.goodfaith.core.record.ReviewRequest;
import org.goodfaith.core.rulebook.Proved;
import org.goodfaith.core.rulebook.PurposeRule;
import org.goodfaith.core.rulebook.Rulebook;
import org.goodfaith.core.score.ScoreOutcome;
import org.goodfaith.core.subject.SubjectKey;
import org.goodfaith.core.subject.SubjectKind;
import org.goodfaith.files.rulebook.LoadRulebook;
import org.junit.jupiter.api.Test;

/// A report as text says what stands beside records and scores.
class BesideLinesTest {
  private static final Path ROOT = Path.of(System.getProperty("goodfaith.root", ".."));
  private static final Rulebook LAW =
      ((Proved.Holds) LoadRulebook.load(ROOT.resolve("rulebook")).proved()).rulebook();
  private static final SubjectKey SUBJECT = new SubjectKey(1);

  private final List<SealedEntry> entries = new ArrayList<>();

  private int enter(Act act, int target) {
    int seq = entries.size() + 1;
    String concerns = target == 0 ? "" : "r" + target;
    return seal(new EntryBody.Entered(act, "card-issuer", "r" + seq, "somebody", target, concerns));
  }

  private int seal(EntryBody body) {
    entries.add(new SealedEntry(new EntryRef(SUBJECT, entries.size() + 1), entries.size(), body));
    return entries.size();
  }

  private int month(int number, int status) {
    Map<String, Fact> facts =
        Map.of(
            "status", new Fact.Status(status),
            "bill", new Fact.Money(new Decimal(1_000, 0), "TWD"),
            "payment", new Fact.Money(new Decimal(1_000, 0), "TWD"));
    LocalDate day = LocalDate.of(2026, number, 28);
    return enter(new Act.Recorded(Record.of("card.month", day, facts)), 0);
  }

  private String said(LocalDate asOf) {
    Assessment assessment = AssessSubject.assess(LAW, SUBJECT, entries, asOf, entries.size());
    PurposeRule purpose = LAW.on(asOf).purpose("credit-granting").orElseThrow();
    Report report = AnswerReport.answer(LAW, purpose, assessment);
    StringWriter text = new StringWriter();
    PrintWriter out = new PrintWriter(text, true);
    for (ScoreOutcome score : report.scores()) {
      BesideLines.print(out, report, score);
    }
    BesideLines.print(out, report);
    return text.toString().replace(System.lineSeparator(), "\n");
  }

  @Test
  void a_disputed_record_is_told_with_its_day_and_the_words_of_its_subject() {
    seal(new EntryBody.Registered(SubjectKind.PERSON, Hash.zero()));
    for (int number = 1; number <= 3; number++) {
      month(number, -1);
    }
    int late = month(4, 3);
    LocalDate day = LocalDate.of(2026, 5, 4);
    assertThat(said(day)).isEmpty();
    enter(new Act.Objection(day, "facts-disputed", ""), late);
    enter(new Act.Statement(day, "I paid.\nAt the counter."), late);

    assertThat(said(day))
        .isEqualTo(
            """

            card.month of 2026-04-28: disputed since 2026-05-04, and not decided yet
              In the subject's own words, 2026-05-04:
                I paid.
                At the counter.
            """);
    assertThat(said(LocalDate.of(2026, 5, 15)))
        .startsWith("  not counted, in dispute or not proved in time: 1 record\n")
        .contains("disputed since 2026-05-04; nobody proved it in time: both sides are shown");
  }

  @Test
  void a_score_under_review_is_told_with_its_day() {
    seal(new EntryBody.Registered(SubjectKind.PERSON, Hash.zero()));
    for (int number = 1; number <= 4; number++) {
      month(number, -1);
    }
    LocalDate day = LocalDate.of(2026, 5, 4);
    Result score = Result.of("score:repayment").orElseThrow();
    enter(new ReviewRequest(day, score, "wrong", "Why?", ""), 0);

    assertThat(said(day)).isEqualTo("  under review since 2026-05-04\n");
  }
}
