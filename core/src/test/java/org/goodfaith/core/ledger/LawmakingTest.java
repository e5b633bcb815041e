package org.goodfaith.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.goodfaith.core.base.Hash;
import org.goodfaith.core.explain.EntryRef;
import org.goodfaith.core.ledger.EntryBody.Approved;
import org.goodfaith.core.ledger.EntryBody.Drafted;
import org.goodfaith.core.ledger.EntryBody.Enacted;
import org.goodfaith.core.ledger.EntryBody.Published;
import org.goodfaith.core.ledger.LawFault.Reason;
import org.goodfaith.core.subject.SubjectKey;
import org.junit.jupiter.api.Test;

/// The path from draft to law: every step that must be refused is, and time goes on.
final class LawmakingTest {
  private static final LocalDate DAY = LocalDate.of(2026, 2, 2);
  private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);
  private static final Hash OLD = Hash.of(new byte[] {1});
  private static final Hash NEW = Hash.of(new byte[] {2});
  private static final Hash NEWER = Hash.of(new byte[] {3});

  private final List<SealedEntry> chain = new ArrayList<>();

  private LawmakingTest enter(EntryBody... bodies) {
    for (EntryBody body : bodies) {
      chain.add(new SealedEntry(new EntryRef(SubjectKey.REGISTRY, at() + 1), at(), body));
    }
    return this;
  }

  private int at() {
    return chain.size();
  }

  private LawmakingTest drafted() {
    return enter(new Enacted(OLD, DAY), new Drafted(NEW, "anna", DAY));
  }

  private LawmakingTest approved() {
    return drafted().enter(new Approved(NEW, "ben", DAY), new Approved(NEW, "cleo", DAY));
  }

  private void assertRefused(EntryBody step, Reason reason) {
    assertThat(Lawmaking.of(chain).refuse(step).map(LawFault::reason)).contains(reason);
  }

  private void assertAllowed(EntryBody step) {
    assertThat(Lawmaking.of(chain).refuse(step)).isEmpty();
  }

  private Optional<Hash> law(LocalDate day) {
    return Enactment.inForce(Enactment.of(chain), day, chain.size());
  }

  @Test
  void a_draft_with_two_approvals_is_published_with_notice() {
    approved();
    assertAllowed(new Published(NEW, "ben", DAY, DAY.plusDays(14)));
    assertAllowed(new Published(NEW, "anna", DAY.plusDays(3), MARCH));
  }

  @Test
  void a_registry_without_a_law_is_founded_before_anything_is_drafted() {
    assertRefused(new Drafted(NEW, "anna", DAY), Reason.NOT_FOUNDED);
  }

  @Test
  void who_drafted_it_does_not_approve() {
    drafted().assertRefused(new Approved(NEW, "anna", DAY), Reason.OWN_DRAFT);
  }

  @Test
  void the_same_officer_does_not_approve_twice() {
    drafted().enter(new Approved(NEW, "ben", DAY));
    assertRefused(new Approved(NEW, "ben", DAY.plusDays(1)), Reason.SAME_OFFICER);
  }

  @Test
  void one_approval_is_not_enough_and_an_unlawful_one_does_not_count() {
    drafted().enter(new Approved(NEW, "ben", DAY), new Approved(NEW, "ben", DAY));
    enter(new Approved(NEW, "anna", DAY));
    assertRefused(new Published(NEW, "ben", DAY, MARCH), Reason.APPROVALS);
  }

  @Test
  void a_day_within_the_notice_period_is_refused() {
    approved().assertRefused(new Published(NEW, "ben", DAY, DAY.plusDays(13)), Reason.NOTICE);
  }

  @Test
  void days_of_steps_do_not_go_back() {
    approved();
    assertRefused(new Published(NEW, "ben", DAY.minusDays(1), MARCH), Reason.DAY);
    assertRefused(new Published(NEW, " ", DAY, MARCH), Reason.OFFICER);
  }

  @Test
  void what_nobody_drafted_is_neither_approved_nor_published() {
    drafted().assertRefused(new Approved(NEWER, "ben", DAY), Reason.NO_DRAFT);
    assertRefused(new Published(NEWER, "ben", DAY, MARCH), Reason.NO_DRAFT);
  }

  @Test
  void the_law_enacted_last_and_a_waiting_draft_are_not_drafted_again() {
    drafted().assertRefused(new Drafted(OLD, "anna", DAY), Reason.ALREADY_LAW);
    assertRefused(new Drafted(NEW, "ben", DAY), Reason.DRAFTED);
  }

  @Test
  void a_law_is_not_enacted_at_once_where_drafts_are_the_way() {
    drafted().assertRefused(new Enacted(NEW, DAY), Reason.FOUNDED);
  }

  @Test
  void a_later_law_does_not_begin_before_an_earlier_one() {
    approved().enter(new Published(NEW, "ben", DAY, MARCH));
    enter(new Drafted(NEWER, "ben", DAY), new Approved(NEWER, "anna", DAY));
    enter(new Approved(NEWER, "cleo", DAY));
    assertRefused(new Published(NEWER, "ben", DAY, MARCH.minusDays(1)), Reason.ORDER);
    assertAllowed(new Published(NEWER, "ben", DAY, MARCH));
  }

  @Test
  void an_old_law_comes_back_only_with_approvals_of_its_own() {
    approved().enter(new Published(NEW, "ben", DAY, MARCH), new Drafted(OLD, "anna", DAY));
    enter(new Approved(OLD, "ben", DAY), new Approved(OLD, "cleo", DAY));
    enter(new Published(OLD, "ben", DAY, MARCH), new Drafted(NEW, "cleo", DAY));
    assertRefused(new Published(NEW, "ben", DAY, MARCH), Reason.APPROVALS);
  }

  @Test
  void the_law_changes_on_its_day_and_for_earlier_days_the_old_law_stays() {
    approved();
    int before = chain.size();
    enter(new Published(NEW, "ben", DAY, MARCH));
    assertThat(law(MARCH.minusDays(1))).contains(OLD);
    assertThat(law(MARCH)).contains(NEW);
    assertThat(law(LocalDate.of(1990, 1, 1))).contains(OLD);
    assertThat(Enactment.inForce(Enactment.of(chain), MARCH, before)).contains(OLD);
  }

  @Test
  void laws_enacted_at_once_by_earlier_versions_are_in_force_for_every_day() {
    enter(new Enacted(OLD, DAY), new Enacted(NEW, DAY.plusDays(9)));
    assertThat(law(LocalDate.of(1990, 1, 1))).contains(NEW);
    assertThat(Enactment.inForce(Enactment.of(chain), MARCH, 1)).contains(OLD);
    assertThat(Enactment.inForce(Enactment.of(chain), MARCH, 0)).isEmpty();
  }
}
