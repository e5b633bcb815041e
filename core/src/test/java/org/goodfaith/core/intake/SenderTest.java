package org.goodfaith.core.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goodfaith.core.given.Law.day;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.goodfaith.core.base.Place;
import org.goodfaith.core.given.Law;
import org.goodfaith.core.intake.IntakeFault.Reason;
import org.goodfaith.core.record.Act;
import org.goodfaith.core.record.RowField;
import org.goodfaith.core.record.SourceRow;
import org.goodfaith.core.rulebook.Context;
import org.goodfaith.core.rulebook.Rulebook;
import org.goodfaith.core.rulebook.SourceRule;
import org.goodfaith.core.rulebook.Tier;
import org.goodfaith.core.subject.Identifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SenderTest {
  private static final String TODAY = "2026-05-04";
  private static final String KEPT = "ab".repeat(32);
  private static final String UNKNOWN = "cd".repeat(32);
  private static final Rulebook LAW =
      new Law()
          .kind("smoking", Context.RAIL, Tier.GENERAL, "5 years")
          .score("loyalty", 100, true, 0)
          .source("railway", List.of("smoking"), List.of("resident"), SourceRule.ACTS)
          .source("desk", List.of(), List.of("resident"), SourceRule.ACTS)
          .rulebook();

  private static final Sender.Known KNOWN =
      new Sender.Known() {
        @Override
        public boolean holds(Identifier subject, String digest) {
          return digest.equals(KEPT);
        }

        @Override
        public Set<String> hands(Identifier subject, String reference) {
          return reference.equals("old") ? Set.of("rail.one") : Set.of();
        }
      };

  private static AdmitRows door(String source, String account) {
    SourceRule rule = LAW.on(day(TODAY)).source(source).orElseThrow();
    Sender sender = new Sender(account, rule, day(TODAY), KNOWN);
    return new AdmitRows(LAW, day(TODAY), rule, Optional.empty(), Optional.of(sender));
  }

  private static SourceRow row(String act, Map<RowField, String> more) {
    Map<RowField, String> texts = new EnumMap<>(RowField.class);
    texts.put(RowField.ACT, act);
    texts.put(RowField.ABOUT, "person");
    texts.put(RowField.SCHEME, "resident");
    texts.put(RowField.SUBJECT, "4711");
    texts.put(RowField.DAY, TODAY);
    texts.put(RowField.REFERENCE, "r-" + act);
    texts.put(RowField.TARGET, "old");
    texts.put(RowField.REASON, "wrong");
    texts.put(RowField.TEXT, "words");
    texts.put(RowField.CHANNEL, "letter");
    texts.put(RowField.OUTCOME, "rejected");
    texts.put(RowField.EVIDENCE_DIGEST, KEPT);
    texts.putAll(more);
    return new SourceRow(Place.ofLine("request", 1), texts, Map.of());
  }

  private static SourceRow record(String reference) {
    return row(
        "record",
        Map.of(
            RowField.KIND,
            "smoking",
            RowField.EVIDENCE,
            "staff-file",
            RowField.REFERENCE,
            reference,
            RowField.TARGET,
            ""));
  }

  private static Draft admitted(AdmitRows door, SourceRow row) {
    if (door.admit(row, 0) instanceof Admission.Admitted yes) {
      return yes.draft();
    }
    throw new AssertionError(door.admit(row, 0).toString());
  }

  private static IntakeFault refused(AdmitRows door, SourceRow row) {
    if (door.admit(row, 0) instanceof Admission.Refused no) {
      return no.fault();
    }
    throw new AssertionError("it was admitted");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "decision",
        "appeal-decision",
        "extension",
        "certification",
        "repair-decision",
        "kinship",
        "death",
        "remedy-answer",
        "representation",
        "representation-claim",
        "representation-end"
      })
  void what_an_officer_does_is_not_entered_by_an_account_of_a_source(String act) {
    SourceRow row =
        row(
            act,
            Map.of(
                RowField.OFFICER,
                "anna",
                RowField.TO,
                "lawyer",
                RowField.REPRESENTATIVE,
                "lex",
                RowField.SCOPE,
                "all",
                RowField.UNTIL,
                "2027-01-01"));
    IntakeFault fault = refused(door("railway", "rail.one"), row);
    assertThat(fault.reason()).isEqualTo(Reason.NOT_YOURS);
    assertThat(fault.culprit()).isEqualTo("act");
    assertThat(fault.allowed()).contains("records", "answer").doesNotContain("decision");
    assertThat(fault.remedy()).contains("officer");
  }

  @Test
  void a_death_is_entered_by_the_desk_that_the_law_names_for_it() {
    Draft death = admitted(door("desk", "desk.one"), row("death", Map.of(RowField.TARGET, "")));
    assertThat(death.act()).isInstanceOf(Act.Death.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"approval", "notice", "answer", "consent", "thaw"})
  void what_a_time_runs_from_is_dated_the_day_on_which_it_comes_in(String act) {
    Map<RowField, String> yesterday =
        Map.of(RowField.DAY, "2026-05-03", RowField.TO, "loyalty", RowField.TARGET, "older");
    IntakeFault fault = refused(door("railway", "rail.one"), row(act, yesterday));
    assertThat(fault.reason()).isEqualTo(Reason.DAY);
    assertThat(fault.allowed()).isEqualTo("today, " + TODAY);
    assertThat(fault.remedy()).contains("the day on which it comes in");
  }

  @ParameterizedTest
  @ValueSource(strings = {"objection", "appeal", "statement", "repair-request", "withdrawal"})
  void what_serves_the_subject_carries_the_day_on_which_it_came(String act) {
    Draft draft =
        admitted(door("railway", "rail.one"), row(act, Map.of(RowField.DAY, "2026-04-20")));
    assertThat(draft.act().day()).isEqualTo(day("2026-04-20"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"subject", "for:lex", "claim:lex", "by:anna"})
  void an_account_of_a_source_speaks_as_nobody_else(String who) {
    SourceRow row = row("objection", Map.of(RowField.ENTERED_BY, who));
    IntakeFault fault = refused(door("railway", "rail.one"), row);
    assertThat(fault.reason()).isEqualTo(Reason.NOT_YOURS);
    assertThat(fault.culprit()).isEqualTo("entered-by");
  }

  @Test
  void who_sent_a_row_stands_in_the_entry_with_the_number_that_its_source_gives() {
    AdmitRows door = door("railway", "rail.one");
    assertThat(admitted(door, record("a")).enteredBy()).isEqualTo("by:rail.one");
    SourceRow row = row("statement", Map.of(RowField.ENTERED_BY, "417"));
    assertThat(admitted(door, row).enteredBy()).isEqualTo("by:rail.one:417");
  }

  @Test
  void nobody_approves_what_the_same_account_entered_whatever_it_calls_itself() {
    AdmitRows door = door("railway", "rail.one");
    SourceRow before = row("approval", Map.of(RowField.ENTERED_BY, "418"));
    assertThat(refused(door, before).message()).contains("nobody approves their own entry");
    admitted(door, record("new"));
    SourceRow same = row("approval", Map.of(RowField.TARGET, "new"));
    assertThat(refused(door, same).message()).contains("nobody approves their own entry");
    SourceRow named =
        row("approval", Map.of(RowField.TARGET, "other", RowField.OFFICER, "rail.two"));
    assertThat(refused(door, named).culprit()).isEqualTo("officer");
  }

  @Test
  void another_account_of_the_source_approves_in_its_own_name() {
    Draft draft = admitted(door("railway", "rail.two"), row("approval", Map.of()));
    assertThat(draft.act()).isEqualTo(new Act.Approval(day(TODAY), "rail.two"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"answer", "objection"})
  void a_document_that_is_named_was_sent_before(String act) {
    SourceRow row = row(act, Map.of(RowField.EVIDENCE_DIGEST, UNKNOWN));
    IntakeFault fault = refused(door("railway", "rail.one"), row);
    assertThat(fault.reason()).isEqualTo(Reason.EVIDENCE);
    assertThat(fault.remedy()).contains("Send the document first");
    admitted(door("railway", "rail.one"), row(act, Map.of()));
  }

  @Test
  void files_that_the_operator_reads_carry_history_as_it_was() {
    SourceRule rule = LAW.on(day(TODAY)).source("railway").orElseThrow();
    AdmitRows door = new AdmitRows(LAW, day(TODAY), rule);
    Map<RowField, String> old =
        Map.of(RowField.DAY, "2026-01-05", RowField.OFFICER, "anna", RowField.ENTERED_BY, "417");
    assertThat(admitted(door, row("decision", old)).enteredBy()).isEqualTo("417");
    assertThat(admitted(door, row("approval", old)).act().day()).isEqualTo(day("2026-01-05"));
  }
}
