package org.goodfaith.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.goodfaith.core.base.Hash;
import org.goodfaith.core.base.Place;
import org.goodfaith.core.given.Law;
import org.goodfaith.core.given.Registry;
import org.goodfaith.core.ledger.EntryBody.Approved;
import org.goodfaith.core.ledger.EntryBody.Drafted;
import org.goodfaith.core.ledger.EntryBody.Enacted;
import org.goodfaith.core.ledger.LawFault.Reason;
import org.goodfaith.core.rulebook.Context;
import org.goodfaith.core.rulebook.Proved;
import org.goodfaith.core.rulebook.Rulebook;
import org.goodfaith.core.rulebook.RulebookFault;
import org.goodfaith.core.rulebook.Tier;
import org.goodfaith.core.subject.SubjectKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Steps are entered where they were weighed, and with a proved rulebook only.
final class EnterLawStepTest {
  private static final LocalDate DAY = LocalDate.of(2026, 2, 2);
  private static final Rulebook DRAFT = new Law().rulebook();
  private static final Hash NEW = DRAFT.digest();
  private static final Proved HOLDS = new Proved.Holds(DRAFT);
  private static final RulebookFault FAULT =
      new RulebookFault(
          "case.differs", "1", new Place("10-rail.md", 1, 1), "one", "it differs", "", "", "");

  private final Registry registry = new Registry();

  @BeforeEach
  void draft() {
    append(new Enacted(Hash.of(new byte[] {1}), DAY));
    append(new Drafted(NEW, "anna", DAY));
  }

  private void append(EntryBody body) {
    registry.append(SubjectKey.REGISTRY, body);
  }

  private Optional<Reason> approve(String officer, Supplier<Proved> rulebook) {
    return EnterLawStep.enter(registry, registry, new Approved(NEW, officer, DAY), rulebook)
        .map(LawFault::reason);
  }

  private List<Approved> approvals() {
    return Lawmaking.of(registry.entriesOf(SubjectKey.REGISTRY))
        .open(NEW)
        .orElseThrow()
        .approvals();
  }

  @Test
  void a_lawful_step_with_a_proved_rulebook_is_entered() {
    assertThat(approve("ben", () -> HOLDS)).isEmpty();
    assertThat(approvals()).containsExactly(new Approved(NEW, "ben", DAY));
  }

  @Test
  void a_rulebook_whose_proofs_do_not_hold_goes_no_step_further() {
    assertThat(approve("ben", () -> new Proved.Faulty(List.of(FAULT)))).contains(Reason.PROOFS);
    assertThat(approvals()).isEmpty();
  }

  @Test
  void texts_that_are_not_those_of_the_draft_go_no_step_further_though_they_hold() {
    Rulebook other = new Law().kind("smoking", Context.RAIL, Tier.GENERAL, "5 years").rulebook();
    assertThat(approve("ben", () -> new Proved.Holds(other))).contains(Reason.TEXTS);
    assertThat(approvals()).isEmpty();
  }

  @Test
  void an_unlawful_step_is_refused_before_anything_is_proved() {
    assertThat(approve("anna", () -> fail("proved"))).contains(Reason.OWN_DRAFT);
    assertThat(approvals()).isEmpty();
  }

  @Test
  void what_was_entered_meanwhile_is_weighed_too() {
    assertThat(
            approve(
                "ben",
                () -> {
                  append(new Approved(NEW, "ben", DAY));
                  return HOLDS;
                }))
        .contains(Reason.SAME_OFFICER);
    assertThat(approvals()).hasSize(1);
  }
}
