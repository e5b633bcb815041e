package org.goodfaith.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.goodfaith.core.base.Hash;
import org.goodfaith.core.base.Place;
import org.goodfaith.core.explain.EntryRef;
import org.goodfaith.core.intake.Draft;
import org.goodfaith.core.ledger.Enactment;
import org.goodfaith.core.ledger.EntryBody;
import org.goodfaith.core.ledger.Forgetting;
import org.goodfaith.core.ledger.GroupOutcome;
import org.goodfaith.core.ledger.IngestProgress;
import org.goodfaith.core.ledger.LedgerReader;
import org.goodfaith.core.ledger.LedgerStore;
import org.goodfaith.core.ledger.SealedEntry;
import org.goodfaith.core.ledger.TreeHead;
import org.goodfaith.core.record.Act;
import org.goodfaith.core.record.Record;
import org.goodfaith.core.subject.Identifier;
import org.goodfaith.core.subject.IdentityVault;
import org.goodfaith.core.subject.SubjectKey;
import org.goodfaith.core.subject.SubjectKind;
import org.goodfaith.core.subject.UnmaskedIdentity;
import org.junit.jupiter.api.Test;

/// What every ledger keeps, whatever it is made of. A store's tests extend this.
public abstract class LedgerContract {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
  private static final Identifier SOMEBODY = new Identifier("passenger", "P-1");

  /// For subclasses.
  protected LedgerContract() {}

  /// @return where entries are written: an empty registry for each test
  protected abstract LedgerStore store();

  /// @return where the same registry's entries are read
  protected abstract LedgerReader ledger();

  /// @return the same registry's vault
  protected abstract IdentityVault vault();

  @Test
  void an_empty_ledger_has_the_empty_head() {
    assertThat(ledger().head()).isEqualTo(TreeHead.empty());
    assertThat(ledger().figures().entries()).isZero();
    assertThat(ledger().enactments()).isEmpty();
  }

  @Test
  void a_new_subject_is_registered_before_its_first_record() {
    List<GroupOutcome> outcomes = store().append(List.of(draft(0, SOMEBODY, "r1", "smoking")));
    SubjectKey key = vault().find(SOMEBODY).orElseThrow();
    assertThat(outcomes)
        .containsExactly(new GroupOutcome.Accepted(0, List.of(new EntryRef(key, 2)), List.of()));
    List<SealedEntry> entries = ledger().entriesOf(key);
    assertThat(entries).extracting(entry -> entry.ref().seq()).containsExactly(1, 2);
    assertThat(entries.getFirst().body()).isInstanceOf(EntryBody.Registered.class);
    assertThat(entries.getLast().body()).isInstanceOf(EntryBody.Entered.class);
    assertThat(ledger().head().size()).isEqualTo(2);
    assertThat(ledger().figures().persons()).isEqualTo(1);
  }

  @Test
  void whose_chains_grew_since_a_tree_is_known() {
    Identifier other = new Identifier("passenger", "P-2");
    store().append(List.of(draft(0, SOMEBODY, "r1", "smoking"), draft(1, other, "r2", "smoking")));
    long before = ledger().head().size();
    assertThat(ledger().changedSince(before)).isEmpty();
    store().append(List.of(draft(0, other, "r3", "smoking")));
    store()
        .append(SubjectKey.REGISTRY, new EntryBody.Enacted(Hash.zero(), LocalDate.of(2026, 1, 1)));
    SubjectKey key = vault().find(other).orElseThrow();
    assertThat(ledger().changedSince(before)).containsExactlyInAnyOrder(key, SubjectKey.REGISTRY);
    assertThat(ledger().changedSince(0))
        .containsExactlyInAnyOrder(key, vault().find(SOMEBODY).orElseThrow(), SubjectKey.REGISTRY);
    assertThat(ledger().sizeAtLeast()).isEqualTo(ledger().head().size());
  }

  @Test
  void the_same_content_again_is_a_duplicate_and_adds_nothing() {
    store().append(List.of(draft(0, SOMEBODY, "r1", "smoking")));
    TreeHead before = ledger().head();
    List<GroupOutcome> again = store().append(List.of(draft(0, SOMEBODY, "r1", "smoking")));
    assertThat(again.getFirst()).isInstanceOf(GroupOutcome.Duplicate.class);
    assertThat(ledger().head()).isEqualTo(before);
  }

  @Test
  void other_content_under_a_known_reference_is_refused_as_a_conflict() {
    store().append(List.of(draft(0, SOMEBODY, "r1", "smoking")));
    List<GroupOutcome> other = store().append(List.of(draft(0, SOMEBODY, "r1", "disorder")));
    assertThat(other.getFirst())
        .isInstanceOfSatisfying(
            GroupOutcome.Refused.class,
            refused -> assertThat(refused.faults().getFirst().code()).isEqualTo("intake.conflict"));
    assertThat(ledger().head().size()).isEqualTo(2);
  }

  @Test
  void a_group_with_one_conflict_enters_not_at_all() {
    store().append(List.of(draft(0, SOMEBODY, "r1", "smoking")));
    List<GroupOutcome> outcomes =
        store()
            .append(
                List.of(
                    draft(0, SOMEBODY, "r2", "smoking"),
                    draft(0, SOMEBODY, "r1", "disorder"),
                    draft(1, SOMEBODY, "r3", "smoking")));
    assertThat(outcomes.getFirst()).isInstanceOf(GroupOutcome.Refused.class);
    assertThat(outcomes.getLast()).isInstanceOf(GroupOutcome.Accepted.class);
    assertThat(ledger().head().size()).isEqualTo(3);
  }

  @Test
  void heads_grow_in_size_and_time_and_the_past_stays_known() {
    store().append(List.of(draft(0, SOMEBODY, "r1", "smoking")));
    TreeHead first = ledger().head();
    store().append(List.of(draft(0, SOMEBODY, "r2", "smoking")));
    TreeHead second = ledger().head();
    assertThat(second.size()).isEqualTo(3);
    assertThat(second.sealedAt()).isAfter(first.sealedAt());
    assertThat(ledger().headAt(first.sealedAt())).isEqualTo(first);
    assertThat(ledger().headAt(second.sealedAt())).isEqualTo(second);
    assertThat(ledger().headAt(Instant.EPOCH)).isEqualTo(TreeHead.empty());
  }

  @Test
  void progress_is_stored_with_the_rows_it_counts() {
    long run = store().nextRun();
    store()
        .append(
            store().key(List.of(draft(0, SOMEBODY, "r1", "smoking"))),
            outcomes -> Optional.of(reading(run, outcomes.size())));
    assertThat(store().lastProgress("digest", "mapping")).contains(reading(run, 1));
    assertThat(ledger().figures().ingests()).containsExactly(reading(run, 1));
    assertThat(store().nextRun()).isGreaterThan(run);
  }

  @Test
  void what_throws_inside_an_append_adds_nothing() {
    assertThatThrownBy(() ->
            store()
                .append(
                    store().key(List.of(draft(0, SOMEBODY, "r1", "smoking"))),
                    _ -> {
                      throw new IllegalStateException("stop");
                    }))
        .hasMessageContaining("stop");
    assertThat(ledger().head()).isEqualTo(TreeHead.empty());
    assertThat(vault().find(SOMEBODY)).isEmpty();
  }

  @Test
  void a_link_stands_in_both_chains() {
    Identifier other = new Identifier("card", "17");
    store().append(List.of(draft(0, SOMEBODY, "r1", "smoking"), draft(1, other, "r2", "smoking")));
    SubjectKey one = vault().find(SOMEBODY).orElseThrow();
    SubjectKey two = vault().find(other).orElseThrow();
    store().link(one, two, true, "officer-1", DAY);
    assertThat(ledger().entriesOf(one).getLast().body())
        .isEqualTo(new EntryBody.Linked(two, "officer-1", DAY));
    assertThat(ledger().entriesOf(two).getLast().body())
        .isEqualTo(new EntryBody.Linked(one, "officer-1", DAY));
  }

  @Test
  void a_forgotten_entry_stays_in_its_place_without_its_body() {
    store().append(List.of(draft(0, SOMEBODY, "r1", "smoking")));
    SubjectKey key = vault().find(SOMEBODY).orElseThrow();
    store().forget(new EntryRef(key, 2), "expired", DAY);
    List<SealedEntry> entries = ledger().entriesOf(key);
    assertThat(entries.get(1).ref()).isEqualTo(new EntryRef(key, 2));
    assertThat(entries.get(1).body()).isNull();
    assertThat(entries.get(2).body()).isEqualTo(new EntryBody.Forgotten(2, "expired", DAY));
  }

  @Test
  void forgettings_are_whole_or_not_at_all_and_never_done_twice() {
    Identifier another = new Identifier("passenger", "P-2");
    store()
        .append(
            List.of(
                draft(0, SOMEBODY, "r1", "smoking"),
                draft(1, SOMEBODY, "r2", "smoking"),
                draft(2, another, "r3", "smoking")));
    SubjectKey one = vault().find(SOMEBODY).orElseThrow();
    SubjectKey other = vault().find(another).orElseThrow();
    Forgetting.Chain some = chain(one, 3, 2, 3);
    Forgetting both = new Forgetting(List.of(some, chain(other, 1, 2)));
    Forgetting first = new Forgetting(List.of(some));
    long size = ledger().head().size();
    assertThat(store().forget(List.of(both), DAY)).as("a chain grew").containsExactly(both);
    assertThat(ledger().head().size()).isEqualTo(size);
    assertThat(store().forget(List.of(both, first), DAY)).containsExactly(both);
    assertThat(store().forget(List.of(first), DAY)).containsExactly(first);
    assertThat(ledger().head().size()).isEqualTo(size + 2);
    List<SealedEntry> entries = ledger().entriesOf(one);
    assertThat(entries.subList(1, 3)).extracting(SealedEntry::body).containsOnlyNulls();
    assertThat(entries.subList(3, 5))
        .extracting(SealedEntry::body)
        .containsExactly(
            new EntryBody.Forgotten(2, "expired", DAY), new EntryBody.Forgotten(3, "expired", DAY));
    assertThat(ledger().entriesOf(other).getLast().body()).isNotNull();
  }

  @Test
  void who_is_erased_is_found_no_more_and_begins_a_new_file() {
    store().append(List.of(draft(0, SOMEBODY, "r1", "smoking")));
    SubjectKey old = vault().find(SOMEBODY).orElseThrow();
    Forgetting all = new Forgetting(List.of(chain(old, 2, 1, 2)));
    assertThat(store().forget(List.of(all), DAY)).isEmpty();
    assertThat(vault().find(SOMEBODY)).isEmpty();
    assertThat(vault().nameOf(old, new UnmaskedIdentity("a test"))).isEmpty();
    store().append(List.of(draft(0, SOMEBODY, "r1", "smoking")));
    assertThat(vault().find(SOMEBODY)).as("what was sent before does not come back").isEmpty();
    store().append(List.of(draft(0, SOMEBODY, "r2", "smoking")));
    assertThat(vault().find(SOMEBODY).orElseThrow()).isNotEqualTo(old);
    assertThat(ledger().figures().persons()).isEqualTo(2);
  }

  private static Forgetting.Chain chain(SubjectKey subject, int seen, Integer... targets) {
    return new Forgetting.Chain(
        subject,
        seen,
        Stream.of(targets).map(seq -> new Forgetting.Target(seq, Forgetting.EXPIRED)).toList());
  }

  @Test
  void chains_of_many_subjects_are_those_of_each() {
    Draft.Claim one = new Draft.Claim(SOMEBODY, SubjectKind.PERSON, "");
    Draft.Claim two = new Draft.Claim(new Identifier("resident", "other"), SubjectKind.PERSON, "");
    store()
        .append(
            List.of(
                draft(0, one, "r1", "smoking"),
                draft(1, two, "r2", "smoking"),
                draft(2, one, "r3", "smoking")));
    store().forget(new EntryRef(new SubjectKey(1), 2), "expired", DAY);
    assertThat(ledger().chains(1, 2))
        .containsOnlyKeys(new SubjectKey(1), new SubjectKey(2))
        .allSatisfy((key, chain) -> assertThat(chain).isEqualTo(ledger().entriesOf(key)));
    assertThat(ledger().chains(2, 2)).containsOnlyKeys(new SubjectKey(2));
  }

  @Test
  void an_entry_meant_for_a_place_that_was_taken_is_not_appended() {
    EntryRef place = new EntryRef(SubjectKey.REGISTRY, 1);
    EntryBody.Enacted one = new EntryBody.Enacted(Hash.zero(), DAY);
    assertThat(store().appendAt(place, one)).isTrue();
    long size = ledger().head().size();
    assertThat(store().appendAt(place, one)).isFalse();
    assertThat(ledger().head().size()).isEqualTo(size);
    assertThat(store().appendAt(new EntryRef(SubjectKey.REGISTRY, 2), one)).isTrue();
    assertThat(ledger().entriesOf(SubjectKey.REGISTRY)).hasSize(2);
  }

  @Test
  void enactments_are_given_oldest_first() {
    Hash law = Hash.of(new byte[] {1});
    store().append(SubjectKey.REGISTRY, new EntryBody.Enacted(law, DAY));
    Hash next = Hash.of(new byte[] {2});
    store().append(SubjectKey.REGISTRY, new EntryBody.Drafted(next, "a", DAY));
    store().append(SubjectKey.REGISTRY, new EntryBody.Approved(next, "b", DAY));
    LocalDate from = DAY.plusDays(14);
    EntryBody published = new EntryBody.Published(next, "b", DAY, from);
    store().append(SubjectKey.REGISTRY, published);
    assertThat(ledger().enactments()).as("one approval is too few").hasSize(1);
    store().append(SubjectKey.REGISTRY, new EntryBody.Approved(next, "c", DAY));
    store().append(SubjectKey.REGISTRY, published);
    assertThat(ledger().enactments())
        .containsExactly(new Enactment(0, law, LocalDate.MIN), new Enactment(5, next, from));
  }

  @Test
  void organisations_are_searched_by_name_and_persons_never_are() {
    Identifier licence = new Identifier("licence", "4711");
    Draft.Claim shop = new Draft.Claim(licence, SubjectKind.ORGANISATION, "Corner Bakery 100%");
    Draft.Claim person = new Draft.Claim(SOMEBODY, SubjectKind.PERSON, "Baker Smith");
    store().append(List.of(draft(0, shop, "r1", "smoking"), draft(1, person, "r2", "smoking")));
    List<IdentityVault.FoundOrganisation> found = vault().searchOrganisations("baker", 10);
    assertThat(found).extracting(IdentityVault.FoundOrganisation::identifier).contains(licence);
    assertThat(found).hasSize(1);
    assertThat(vault().searchOrganisations("0%", 10)).hasSize(1);
    assertThat(vault().searchOrganisations("corner_b", 10)).isEmpty();
    SubjectKey key = vault().find(SOMEBODY).orElseThrow();
    assertThat(vault().nameOf(key, new UnmaskedIdentity("a test")).orElseThrow().names())
        .containsExactly("Baker Smith");
  }

  private static IngestProgress reading(long run, int accepted) {
    return new IngestProgress(
        run,
        "trains.csv",
        "digest",
        "mapping",
        "rail",
        accepted,
        accepted,
        0,
        0,
        accepted,
        true,
        List.of("carriage"),
        "made up",
        new IngestProgress.When(DAY, false));
  }

  private static Draft draft(int group, Identifier identifier, String reference, String kind) {
    return draft(group, new Draft.Claim(identifier, SubjectKind.PERSON, ""), reference, kind);
  }

  private static Draft draft(int group, Draft.Claim claim, String reference, String kind) {
    Record record = new Record("rail." + kind, DAY, new TreeMap<>(), "police-decision", "");
    return new Draft(
        Place.ofLine("trains.csv", group + 1L),
        group,
        claim,
        new Act.Recorded(record),
        "rail",
        reference,
        "",
        "rail");
  }
}
