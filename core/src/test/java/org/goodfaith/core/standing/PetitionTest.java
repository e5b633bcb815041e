package org.goodfaith.core.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goodfaith.core.given.Law.day;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.goodfaith.core.base.Hash;
import org.goodfaith.core.base.Span;
import org.goodfaith.core.explain.EntryRef;
import org.goodfaith.core.given.History;
import org.goodfaith.core.given.Law;
import org.goodfaith.core.ledger.EntryBody;
import org.goodfaith.core.ledger.SealedEntry;
import org.goodfaith.core.record.Act;
import org.goodfaith.core.record.Act.Outcome;
import org.goodfaith.core.record.Record;
import org.goodfaith.core.record.RemedyAnswer;
import org.goodfaith.core.record.RemedyRequest;
import org.goodfaith.core.record.Representation;
import org.goodfaith.core.record.Representation.As;
import org.goodfaith.core.record.Representation.Scope;
import org.goodfaith.core.record.RepresentationEnd;
import org.goodfaith.core.record.Result;
import org.goodfaith.core.record.ReviewRequest;
import org.goodfaith.core.rulebook.ClockRule;
import org.goodfaith.core.rulebook.ClockRule.Period;
import org.goodfaith.core.rulebook.Context;
import org.goodfaith.core.rulebook.Rulebook;
import org.goodfaith.core.rulebook.Tier;
import org.goodfaith.core.subject.SubjectKey;
import org.goodfaith.core.subject.SubjectKind;
import org.junit.jupiter.api.Test;

class PetitionTest {
  private static final Rulebook LAW =
      clock(
              clock(
                  new Law().kind("smoking", Context.RAIL, Tier.GENERAL, "5 years"),
                  "review",
                  15,
                  "set aside"),
              "remedy",
              30,
              "granted")
          .rulebook();

  private final History history = new History();
  private final int record = history.record("smoking", "2026-03-02");

  private static Law clock(Law law, String step, int days, String then) {
    Period within = new Period(new Span(days, Span.Unit.DAYS), 0, "");
    boolean review = step.equals("review");
    return law.with(origin ->
        new ClockRule(
            origin,
            step,
            step,
            step,
            within,
            review ? Optional.of(within) : Optional.empty(),
            then,
            review ? ClockRule.Meanwhile.SUSPENDED : ClockRule.Meanwhile.IN_EFFECT));
  }

  private int asked(String of, String day, String document) {
    Result result = Result.of(of).orElseThrow();
    return history.enter(
        new ReviewRequest(day(day), result, "wrong", "why?", document), "subject", 0);
  }

  private void decided(int target, String day, Outcome outcome, String officer) {
    history.enter(new Act.Decision(day(day), outcome, officer, "as found"), officer, target);
  }

  private Petition petition(String day) {
    return history.standing(LAW, day).petitions().getLast();
  }

  @Test
  void a_result_waits_from_the_day_on_which_it_is_asked_about_until_somebody_decides() {
    int review = asked("list:no-sale", "2026-04-01", "");
    assertThat(petition("2026-04-01").open()).isTrue();
    assertThat(petition("2026-04-01").suspends()).isTrue();
    assertThat(petition("2026-04-01").decideBy()).isEqualTo(day("2026-04-16"));
    decided(review, "2026-04-02", Outcome.REJECTED, "judge");
    assertThat(petition("2026-04-02").state()).isEqualTo(Petition.State.REJECTED);
    assertThat(history.standing(LAW, "2026-03-31").petitions()).isEmpty();
  }

  @Test
  void a_second_request_waits_only_with_a_document_not_seen_before() {
    int first = asked("score:repayment", "2026-04-01", "");
    decided(first, "2026-04-02", Outcome.REJECTED, "judge");
    asked("score:repayment", "2026-04-03", "");
    assertThat(petition("2026-04-03").suspends()).isFalse();
    asked("score:repayment", "2026-04-04", "aa");
    assertThat(petition("2026-04-04").suspends()).isTrue();
    asked("score:repayment", "2026-04-05", "aa");
    assertThat(petition("2026-04-05").suspends()).isFalse();
    asked("list:no-sale", "2026-04-06", "");
    asked("list:no-sale", "2026-04-07", "aa");
    assertThat(petition("2026-04-07").suspends()).as("another result has not seen it").isTrue();
  }

  @Test
  void new_documents_make_it_wait_as_often_as_the_law_says_and_are_weighed_all_the_same() {
    Period within = new Period(new Span(15, Span.Unit.DAYS), 0, "");
    Rulebook twice =
        new Law()
            .kind("smoking", Context.RAIL, Tier.GENERAL, "5 years")
            .with(origin ->
                new ClockRule(
                    origin,
                    "review",
                    "review",
                    "review",
                    within,
                    Optional.empty(),
                    "set aside",
                    ClockRule.Meanwhile.SUSPENDED,
                    OptionalInt.of(2)))
            .rulebook();
    asked("list:no-sale", "2026-04-01", "");
    asked("list:no-sale", "2026-04-02", "aa");
    asked("list:no-sale", "2026-04-03", "bb");
    asked("list:no-sale", "2026-04-04", "cc");
    asked("score:repayment", "2026-04-04", "cc");
    assertThat(history.standing(twice, "2026-04-05").petitions())
        .allMatch(Petition::open)
        .extracting(Petition::suspends)
        .containsExactly(true, true, true, false, true);
  }

  @Test
  void who_entered_or_approved_the_record_does_not_decide_on_what_was_made_of_it() {
    history.approvedBy(record, "2026-03-03", "second");
    int review = asked("list:no-sale", "2026-04-01", "");
    decided(review, "2026-04-02", Outcome.REJECTED, "second");
    decided(review, "2026-04-02", Outcome.REJECTED, "clerk");
    assertThat(petition("2026-04-02").open()).isTrue();
    decided(review, "2026-04-03", Outcome.REJECTED, "judge");
    history.enter(new Act.Appeal(day("2026-04-04"), "look again"), "subject", review);
    assertThat(petition("2026-04-04").open()).as("an appeal makes it wait again").isTrue();
    history.enter(
        new Act.AppealDecision(day("2026-04-05"), Outcome.UPHELD, "judge", "no"), "judge", review);
    assertThat(petition("2026-04-05").open()).as("who decided does not hear the appeal").isTrue();
    history.enter(
        new Act.AppealDecision(day("2026-04-06"), Outcome.UPHELD, "third", "yes"), "third", review);
    assertThat(petition("2026-04-06").granted()).isTrue();
  }

  @Test
  void what_nobody_decides_in_time_is_set_aside_and_a_late_rejection_changes_nothing() {
    int review = asked("list:no-sale", "2026-04-01", "");
    assertThat(petition("2026-04-16").open()).isTrue();
    assertThat(petition("2026-04-17").state()).isEqualTo(Petition.State.LAPSED);
    decided(review, "2026-04-20", Outcome.REJECTED, "judge");
    assertThat(petition("2026-04-20").state()).isEqualTo(Petition.State.LAPSED);
  }

  @Test
  void more_time_counts_while_there_is_still_some() {
    int review = asked("list:no-sale", "2026-04-01", "");
    history.enter(new Act.Extension(day("2026-04-10"), "judge", "hard"), "judge", review);
    assertThat(petition("2026-04-20").decideBy()).isEqualTo(day("2026-05-01"));
    assertThat(petition("2026-04-20").open()).isTrue();
  }

  @Test
  void kin_decide_on_no_review() {
    int review = asked("list:no-sale", "2026-04-01", "");
    decided(review, "2026-04-02", Outcome.REJECTED, "judge");
    history.enter(new Act.Kinship(day("2026-04-03"), "judge"), "judge", 0);
    assertThat(petition("2026-04-03").open()).isTrue();
  }

  @Test
  void what_is_known_later_is_another_result() {
    int review = asked("list:no-sale", "2026-04-01", "");
    decided(review, "2026-04-02", Outcome.UPHELD, "judge");
    int later = history.record("smoking", "2026-05-02");
    List<Petition> petitions = history.standing(LAW, "2026-05-02").petitions();
    assertThat(over(petitions, record)).isPresent();
    assertThat(over(petitions, later)).isEmpty();
  }

  private Optional<Petition> over(List<Petition> petitions, int record) {
    return Petition.over(petitions, Result.Sort.LIST, "no-sale", List.of(history.ref(record)));
  }

  @Test
  void a_remedy_is_answered_by_who_decided_and_granted_by_silence() {
    int asked =
        history.enter(
            new RemedyRequest(day("2026-04-01"), "check:rail.ticket:2026-03-20", "money", ""),
            "subject",
            0);
    history.enter(new RemedyAnswer(day("2026-04-02"), "rail-desk", "no"), "rail-desk", asked);
    assertThat(petition("2026-04-02").answers()).hasSize(1);
    assertThat(petition("2026-04-02").suspends()).isFalse();
    assertThat(petition("2026-05-02").granted()).isTrue();
  }

  @Test
  void who_had_a_hand_in_a_harmed_decision_does_not_decide_how_it_is_made_good() {
    history.approvedBy(record, "2026-03-03", "second");
    int asked =
        history.enter(
            new RemedyRequest(day("2026-04-01"), "check:rail.ticket:2026-03-20", "money", ""),
            "subject",
            0);
    decided(asked, "2026-04-02", Outcome.REJECTED, "clerk");
    decided(asked, "2026-04-02", Outcome.REJECTED, "second");
    history.enter(new RemedyAnswer(day("2026-04-03"), "rail-desk", "no"), "rail-desk", asked);
    decided(asked, "2026-04-04", Outcome.REJECTED, "rail-desk");
    assertThat(petition("2026-04-04").open()).isTrue();
    assertThat(petition("2026-04-04").handled()).contains("clerk", "second", "rail-desk");
    decided(asked, "2026-04-05", Outcome.REJECTED, "judge");
    assertThat(petition("2026-04-05").state()).isEqualTo(Petition.State.REJECTED);
  }

  @Test
  void an_heir_is_not_sent_away_by_the_account_of_the_dead() {
    int right = granted(As.HEIR, Scope.CONTEST, "2027-12-31");
    history.enter(new Act.Death(day("2026-03-15")), "registrar", 0);
    history.enter(new RepresentationEnd(day("2026-03-20"), "no-trust", ""), "subject", right);
    objectedFor("2026-03-21");
    assertThat(disputed("2026-03-21")).isTrue();
    history.enter(
        new RepresentationEnd(day("2026-03-22"), "gone", ""),
        Representation.enteredBy("anna"),
        right);
    assertThat(history.standing(LAW, "2026-03-22").representatives().getFirst().counts())
        .as("who acts may go")
        .isFalse();
  }

  @Test
  void what_is_found_to_be_about_another_counts_in_neither_file() {
    History file = new History();
    SubjectKey other = new SubjectKey(2);
    int own = file.record("smoking", "2026-03-02");
    int asked =
        file.enter(
            new ReviewRequest(
                day("2026-04-01"), Result.of("match").orElseThrow(), "not-me", "", ""),
            "subject",
            0);
    List<SealedEntry> both = new java.util.ArrayList<>(file.entries());
    both.add(sealed(other, 1, -2, new EntryBody.Registered(SubjectKind.PERSON, Hash.zero())));
    Act strange = new Act.Recorded(Record.of("smoking", day("2026-03-05"), java.util.Map.of()));
    both.add(sealed(other, 2, -1, new EntryBody.Entered(strange, "railway", "x", "clerk", 0, "")));
    Standing before = new FoldStanding(LAW, day("2026-04-01"), 100).fold(file.subject(), both);
    assertThat(before.records()).hasSize(2);
    both.add(
        sealed(
            file.subject(),
            file.size() + 1,
            50,
            new EntryBody.Entered(
                new Act.Decision(day("2026-04-02"), Outcome.UPHELD, "judge", "so"),
                "desk",
                "d",
                "judge",
                asked,
                "r" + asked)));
    Standing mine = new FoldStanding(LAW, day("2026-04-02"), 100).fold(file.subject(), both);
    Standing theirs = new FoldStanding(LAW, day("2026-04-02"), 100).fold(other, both);
    assertThat(mine.records()).extracting(StandingRecord::root).containsExactly(file.ref(own));
    assertThat(mine.setAside()).extracting(Standing.SetAside::why).containsExactly("not-me");
    assertThat(theirs.records())
        .extracting(StandingRecord::root)
        .containsExactly(new EntryRef(other, 2));
  }

  private static SealedEntry sealed(SubjectKey subject, int seq, long position, EntryBody body) {
    return new SealedEntry(new EntryRef(subject, seq), position, body);
  }

  private int granted(As as, Scope scope, String until) {
    return history.enter(
        new Representation(day("2026-03-03"), as, "anna", scope, day(until), "judge", "ab"),
        "judge",
        0);
  }

  private void objectedFor(String day) {
    history.enter(
        new Act.Objection(day(day), "other", ""), Representation.enteredBy("anna"), record);
  }

  private boolean disputed(String day) {
    return history.standing(LAW, day).records().getFirst().disputed();
  }

  @Test
  void who_acts_for_somebody_without_a_right_does_nothing() {
    objectedFor("2026-03-10");
    assertThat(disputed("2026-03-10")).isFalse();
    granted(As.LAWYER, Scope.READ, "2026-12-31");
    objectedFor("2026-03-11");
    assertThat(disputed("2026-03-11")).as("who may read does not contest").isFalse();
    granted(As.LAWYER, Scope.CONTEST, "2026-12-31");
    objectedFor("2026-03-12");
    assertThat(disputed("2026-03-12")).isTrue();
  }

  @Test
  void a_right_ends_with_its_last_day_and_when_the_subject_sends_the_lawyer_away() {
    int right = granted(As.LAWYER, Scope.ALL, "2026-04-30");
    history.enter(new RepresentationEnd(day("2026-04-10"), "no-trust", ""), "subject", right);
    objectedFor("2026-04-10");
    assertThat(disputed("2026-04-10")).isFalse();
    granted(As.LAWYER, Scope.ALL, "2026-04-30");
    objectedFor("2026-05-01");
    assertThat(disputed("2026-05-01")).isFalse();
  }

  @Test
  void a_guardian_is_sent_away_by_an_officer_only() {
    int right = granted(As.GUARDIAN, Scope.ALL, "2026-12-31");
    history.enter(new RepresentationEnd(day("2026-04-10"), "no-trust", ""), "subject", right);
    assertThat(history.standing(LAW, "2026-04-10").representatives().getFirst().counts()).isTrue();
    history.enter(new RepresentationEnd(day("2026-04-11"), "court", "judge"), "judge", right);
    assertThat(history.standing(LAW, "2026-04-11").representatives().getFirst().counts()).isFalse();
  }

  @Test
  void who_acts_sends_nobody_else_away() {
    int right = granted(As.LAWYER, Scope.ALL, "2026-12-31");
    for (String other : List.of(Representation.enteredBy("lex"), "clerk")) {
      history.enter(new RepresentationEnd(day("2026-04-10"), "no-trust", ""), other, right);
      assertThat(history.standing(LAW, "2026-04-10").representatives().getFirst().counts())
          .as(other)
          .isTrue();
    }
    history.enter(
        new RepresentationEnd(day("2026-04-11"), "gone", ""),
        Representation.enteredBy("anna"),
        right);
    assertThat(history.standing(LAW, "2026-04-11").representatives().getFirst().counts()).isFalse();
  }

  @Test
  void an_heir_contests_after_the_death_and_a_lawyer_no_more() {
    granted(As.HEIR, Scope.CONTEST, "2027-12-31");
    objectedFor("2026-03-10");
    assertThat(disputed("2026-03-10")).as("the subject lives").isFalse();
    history.enter(new Act.Death(day("2026-03-15")), "registrar", 0);
    objectedFor("2026-03-20");
    assertThat(disputed("2026-03-20")).isTrue();
    granted(As.LAWYER, Scope.ALL, "2027-12-31");
    assertThat(history.standing(LAW, "2026-03-20").representatives())
        .extracting(Representative::counts)
        .containsExactly(true, false);
  }

  @Test
  void a_death_that_is_withdrawn_gives_a_lawyer_the_right_back_and_ends_the_heirs() {
    granted(As.HEIR, Scope.CONTEST, "2027-12-31");
    granted(As.LAWYER, Scope.ALL, "2027-12-31");
    int death = history.enter(new Act.Death(day("2026-03-15")), "registrar", 0);
    assertThat(history.standing(LAW, "2026-03-20").representatives())
        .extracting(Representative::counts)
        .containsExactly(true, false);
    history.enter(new Act.Withdrawal(day("2026-03-21"), "lives"), "registrar", death);
    assertThat(history.standing(LAW, "2026-03-21").representatives())
        .extracting(Representative::counts)
        .containsExactly(false, true);
    assertThat(history.standing(LAW, "2026-03-21", history.size() - 1L).representatives())
        .as("as known before")
        .extracting(Representative::counts)
        .containsExactly(true, false);
  }

  @Test
  void nobody_gives_themselves_a_right() {
    history.enter(
        new Representation(
            day("2026-03-03"), As.LAWYER, "judge", Scope.ALL, day("2026-12-31"), "judge", "ab"),
        "judge",
        0);
    assertThat(history.standing(LAW, "2026-03-03").representatives()).isEmpty();
  }
}
