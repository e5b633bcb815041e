package org.goodfaith.core.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goodfaith.core.given.Law.day;

import java.util.List;
import java.util.Optional;
import org.goodfaith.core.base.Span;
import org.goodfaith.core.given.History;
import org.goodfaith.core.given.Law;
import org.goodfaith.core.record.Act;
import org.goodfaith.core.record.Act.Outcome;
import org.goodfaith.core.record.Representation;
import org.goodfaith.core.record.Representation.As;
import org.goodfaith.core.record.Representation.Scope;
import org.goodfaith.core.record.RepresentationClaim;
import org.goodfaith.core.record.RepresentationEnd;
import org.goodfaith.core.rulebook.ClockRule;
import org.goodfaith.core.rulebook.ClockRule.Period;
import org.goodfaith.core.rulebook.Context;
import org.goodfaith.core.rulebook.Rulebook;
import org.goodfaith.core.rulebook.Tier;
import org.goodfaith.core.standing.Petition.State;
import org.junit.jupiter.api.Test;

/// Whoever says that they act for somebody gets a right to it from an officer, or none.
class ClaimTest {
  private static final String CLAIMANT = RepresentationClaim.enteredBy("anna");
  private static final Period TIME = new Period(new Span(15, Span.Unit.DAYS), 0, "");
  private static final Rulebook LAW =
      new Law()
          .kind("smoking", Context.RAIL, Tier.GENERAL, "5 years")
          .with(origin ->
              new ClockRule(
                  origin,
                  "representation",
                  "t",
                  "representation",
                  TIME,
                  Optional.of(TIME),
                  "has no effect"))
          .rulebook();

  private final History history = new History();
  private final int record = history.record("smoking", "2026-03-02");

  private int claimed(As as, String by) {
    return history.enter(
        new RepresentationClaim(
            day("2026-04-01"), as, "anna", Scope.ALL, day("2026-12-31"), "I am.", "ab"),
        by,
        0);
  }

  private void decided(int target, String day, Outcome outcome, String officer) {
    history.enter(new Act.Decision(day(day), outcome, officer, "as shown"), officer, target);
  }

  private void heard(int target, String day, Outcome outcome, String officer) {
    history.enter(new Act.AppealDecision(day(day), outcome, officer, "as shown"), officer, target);
  }

  private State state(String day) {
    return history.standing(LAW, day).claims().getLast().state();
  }

  private boolean acts(String day) {
    return history.standing(LAW, day).rightOf("anna").isPresent();
  }

  private boolean disputed(String day) {
    return history.standing(LAW, day).records().getFirst().disputed();
  }

  private void objected(String day, String by) {
    history.enter(new Act.Objection(day(day), "other", ""), by, record);
  }

  @Test
  void a_claim_gives_no_right_before_an_officer_accepts_it() {
    int claim = claimed(As.LAWYER, CLAIMANT);
    objected("2026-04-02", Representation.enteredBy("anna"));
    objected("2026-04-02", CLAIMANT);
    assertThat(disputed("2026-04-02")).isFalse();
    assertThat(history.standing(LAW, "2026-04-02").representatives()).isEmpty();
    decided(claim, "2026-04-03", Outcome.UPHELD, "judge");
    assertThat(acts("2026-04-02")).isFalse();
    assertThat(acts("2026-04-03")).isTrue();
    objected("2026-04-03", Representation.enteredBy("anna"));
    assertThat(disputed("2026-04-03")).isTrue();
    Representative right = history.standing(LAW, "2026-04-03").representatives().getFirst();
    assertThat(right.right())
        .isEqualTo(
            new Representation(
                day("2026-04-03"), As.LAWYER, "anna", Scope.ALL, day("2026-12-31"), "judge", "ab"));
    assertThat(right.reference()).isEqualTo("r" + claim);
    assertThat(acts("2027-01-01")).as("its last day is over").isFalse();
  }

  @Test
  void what_was_known_before_the_decision_knows_of_no_right() {
    int claim = claimed(As.LAWYER, CLAIMANT);
    decided(claim, "2026-04-03", Outcome.UPHELD, "judge");
    Standing before =
        new FoldStanding(LAW, day("2026-04-10"), history.size() - 1)
            .fold(history.subject(), history.entries());
    assertThat(before.rightOf("anna")).isEmpty();
    assertThat(before.claims().getFirst().state()).isEqualTo(State.OPEN);
  }

  @Test
  void nobody_claims_a_right_for_somebody_else_but_a_clerk_enters_what_came_on_paper() {
    for (String by : List.of(RepresentationClaim.enteredBy("lex"), "for:lex", "subject")) {
      claimed(As.LAWYER, by);
    }
    assertThat(history.standing(LAW, "2026-04-02").claims()).isEmpty();
    int claim = claimed(As.LAWYER, "clerk");
    decided(claim, "2026-04-03", Outcome.UPHELD, "clerk");
    assertThat(state("2026-04-03")).as("nobody decides on what they entered").isEqualTo(State.OPEN);
    decided(claim, "2026-04-04", Outcome.UPHELD, "anna");
    assertThat(state("2026-04-04")).as("or claim").isEqualTo(State.OPEN);
    decided(claim, "2026-04-05", Outcome.UPHELD, "judge");
    assertThat(acts("2026-04-05")).isTrue();
  }

  @Test
  void kin_accepts_no_claim_whenever_that_is_found() {
    int claim = claimed(As.GUARDIAN, CLAIMANT);
    decided(claim, "2026-04-03", Outcome.UPHELD, "judge");
    history.enter(new Act.Kinship(day("2026-04-09"), "judge"), "judge", 0);
    assertThat(acts("2026-04-09")).isFalse();
    assertThat(state("2026-04-09")).isEqualTo(State.OPEN);
  }

  @Test
  void a_refused_claim_is_appealed_to_another_officer_by_its_claimant_only() {
    int claim = claimed(As.LAWYER, CLAIMANT);
    decided(claim, "2026-04-03", Outcome.REJECTED, "judge");
    assertThat(state("2026-04-03")).isEqualTo(State.REJECTED);
    for (String by : List.of("subject", "for:anna", RepresentationClaim.enteredBy("lex"))) {
      history.enter(new Act.Appeal(day("2026-04-04"), "?"), by, claim);
    }
    assertThat(state("2026-04-04")).isEqualTo(State.REJECTED);
    history.enter(new Act.Appeal(day("2026-04-05"), "see page 2"), CLAIMANT, claim);
    assertThat(state("2026-04-05")).isEqualTo(State.OPEN);
    heard(claim, "2026-04-06", Outcome.UPHELD, "judge");
    assertThat(acts("2026-04-06")).as("who refused it does not hear the appeal").isFalse();
    heard(claim, "2026-04-07", Outcome.UPHELD, "higher");
    assertThat(acts("2026-04-07")).isTrue();
  }

  @Test
  void silence_gives_no_right_and_leaves_an_appeal() {
    int claim = claimed(As.LAWYER, CLAIMANT);
    history.enter(new Act.Appeal(day("2026-04-10"), "?"), CLAIMANT, claim);
    assertThat(state("2026-04-16")).as("too early to appeal").isEqualTo(State.OPEN);
    assertThat(state("2026-04-17")).isEqualTo(State.LAPSED);
    assertThat(history.standing(LAW, "2026-04-17").claims().getFirst().granted()).isFalse();
    decided(claim, "2026-04-17", Outcome.UPHELD, "judge");
    assertThat(acts("2026-04-17")).as("the time to decide is over").isFalse();
    history.enter(new Act.Appeal(day("2026-04-18"), "still here"), CLAIMANT, claim);
    assertThat(state("2026-04-18")).isEqualTo(State.OPEN);
    decided(claim, "2026-04-19", Outcome.UPHELD, "judge");
    assertThat(acts("2026-04-19")).as("an appeal is heard as one").isFalse();
    heard(claim, "2026-04-20", Outcome.UPHELD, "judge");
    assertThat(acts("2026-04-20")).isTrue();
  }

  @Test
  void the_longer_time_is_taken_while_there_is_some() {
    int claim = claimed(As.LAWYER, CLAIMANT);
    history.enter(new Act.Extension(day("2026-04-16"), "judge", "abroad"), "judge", claim);
    assertThat(state("2026-05-01")).isEqualTo(State.OPEN);
    assertThat(state("2026-05-02")).isEqualTo(State.LAPSED);
  }

  @Test
  void the_subject_ends_what_a_lawyer_claims_and_is_heard_about_a_guardian() {
    int lawyer = claimed(As.LAWYER, CLAIMANT);
    history.enter(new RepresentationEnd(day("2026-04-02"), "ended", ""), "subject", lawyer);
    assertThat(state("2026-04-02")).isEqualTo(State.ENDED);
    decided(lawyer, "2026-04-03", Outcome.UPHELD, "judge");
    assertThat(acts("2026-04-03")).isFalse();
    int guardian = claimed(As.GUARDIAN, CLAIMANT);
    history.enter(new RepresentationEnd(day("2026-04-04"), "ended", ""), "subject", guardian);
    Petition opposed = history.standing(LAW, "2026-04-04").claims().getLast();
    assertThat(opposed.state()).isEqualTo(State.OPEN);
    assertThat(opposed.against()).isNotNull();
    decided(guardian, "2026-04-05", Outcome.UPHELD, "judge");
    assertThat(acts("2026-04-05")).isTrue();
  }

  @Test
  void a_claim_is_taken_back_by_who_made_it_and_by_nobody_else() {
    int claim = claimed(As.GUARDIAN, CLAIMANT);
    history.enter(new RepresentationEnd(day("2026-04-02"), "ended", ""), "for:anna", claim);
    history.enter(new RepresentationEnd(day("2026-04-02"), "ended", "judge"), "judge", claim);
    assertThat(state("2026-04-02")).isEqualTo(State.OPEN);
    history.enter(new RepresentationEnd(day("2026-04-03"), "ended", ""), CLAIMANT, claim);
    assertThat(state("2026-04-03")).isEqualTo(State.TAKEN_BACK);
  }

  @Test
  void what_the_claimant_takes_back_was_not_ended_by_the_subject_that_was_against_it() {
    int claim = claimed(As.GUARDIAN, CLAIMANT);
    history.enter(new RepresentationEnd(day("2026-04-02"), "ended", ""), "subject", claim);
    history.enter(new RepresentationEnd(day("2026-04-03"), "taken-back", ""), CLAIMANT, claim);
    assertThat(state("2026-04-03")).isEqualTo(State.TAKEN_BACK);
    history.enter(new RepresentationEnd(day("2026-04-03"), "taken-back", ""), CLAIMANT, claim);
    assertThat(state("2026-04-03")).as("taken back twice").isEqualTo(State.TAKEN_BACK);
    int other = claimed(As.LAWYER, CLAIMANT);
    history.enter(new RepresentationEnd(day("2026-04-04"), "ended", ""), "subject", other);
    history.enter(new RepresentationEnd(day("2026-04-05"), "taken-back", ""), CLAIMANT, other);
    assertThat(history.standing(LAW, "2026-04-05").claims().getLast().state())
        .isEqualTo(State.ENDED);
  }

  @Test
  void the_subject_sends_away_whose_claim_was_accepted() {
    int claim = claimed(As.LAWYER, CLAIMANT);
    decided(claim, "2026-04-03", Outcome.UPHELD, "judge");
    history.enter(new RepresentationEnd(day("2026-04-10"), "ended", ""), "subject", claim);
    assertThat(acts("2026-04-09")).isTrue();
    assertThat(acts("2026-04-10")).isFalse();
  }

  @Test
  void an_heir_whose_claim_was_accepted_acts_after_the_death() {
    int claim = claimed(As.HEIR, CLAIMANT);
    decided(claim, "2026-04-03", Outcome.UPHELD, "judge");
    assertThat(acts("2026-04-03")).isFalse();
    history.enter(new Act.Death(day("2026-04-05")), "registrar", 0);
    assertThat(acts("2026-04-05")).isTrue();
  }
}
