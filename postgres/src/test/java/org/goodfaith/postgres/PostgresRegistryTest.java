package org.goodfaith.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.goodfaith.core.answer.InquiryJournal.CheckInquiry;
import org.goodfaith.core.base.Hash;
import org.goodfaith.core.explain.EntryRef;
import org.goodfaith.core.intake.Draft;
import org.goodfaith.core.ledger.GroupOutcome;
import org.goodfaith.core.ledger.SealedEntry;
import org.goodfaith.core.ledger.TreeHead;
import org.goodfaith.core.record.Document;
import org.goodfaith.core.subject.Identifier;
import org.goodfaith.core.subject.IdentityVault.FoundOrganisation;
import org.goodfaith.core.subject.SubjectKey;
import org.goodfaith.core.subject.UnmaskedIdentity;
import org.goodfaith.testkit.MemoryRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PostgresRegistryTest {
  private static final LocalDate DAY = Samples.DAY;
  private static final UnmaskedIdentity PERMISSION = new UnmaskedIdentity("a test");

  @TempDir Path folder;
  private PostgresRegistry.Location location;
  private PostgresRegistry registry;

  @BeforeEach
  void openNew() {
    location = TestServer.newDatabase(folder.resolve("first"));
    registry = open();
  }

  @AfterEach
  void close() {
    registry.close();
  }

  private PostgresRegistry open() {
    return PostgresRegistry.open(location, InstantSource.system(), note -> {});
  }

  @Test
  void batches_across_tile_borders_continue_the_tree_after_reopening() {
    registry.store().append(Samples.cards(1, 50));
    registry.close();
    registry = open();
    registry.store().append(Samples.cards(51, 400));
    TreeHead before = registry.ledger().head();
    registry.store().append(Samples.cards(451, 3));
    TreeHead head = registry.ledger().head();
    assertThat(head.size()).isEqualTo(453 * 7);
    assertThat(head.signedBy(registry.sealKey(), before)).isTrue();
    assertThat(RowCheck.of(registry)).isEmpty();
  }

  @Test
  void whole_batch_again_is_all_duplicates_and_adds_no_head() {
    registry.store().append(Samples.cards(1, 400));
    TreeHead head = registry.ledger().head();
    List<GroupOutcome> again = registry.store().append(Samples.cards(1, 400));
    assertThat(again).hasSize(400).allMatch(GroupOutcome.Duplicate.class::isInstance);
    assertThat(registry.ledger().head()).isEqualTo(head);
  }

  @Test
  void two_writers_at_once_take_turns() throws Exception {
    try (PostgresRegistry other = open()) {
      Thread thread =
          Thread.startVirtualThread(() -> {
            for (int i = 0; i < 10; i++) {
              other.store().append(Samples.cards(1000 + i * 5, 5));
            }
          });
      for (int i = 0; i < 10; i++) {
        registry.store().append(Samples.cards(1 + i * 5, 5));
      }
      thread.join();
    }
    assertThat(registry.ledger().head().size()).isEqualTo(100 * 7);
    assertThat(RowCheck.of(registry)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void big_random_batches_fare_as_in_memory(long seed) {
    Random random = new Random(seed);
    MemoryRegistry memory = new MemoryRegistry(InstantSource.system());
    for (int batch = 0; batch < 4; batch++) {
      List<Draft> drafts = new ArrayList<>();
      int holders = batch == 3 ? 20 : 300 + random.nextInt(600);
      for (int group = 0; group < holders; group++) {
        int holder = random.nextInt(900);
        drafts.addAll(Samples.months(group, holder));
        if (random.nextInt(4) == 0) {
          int other = random.nextInt(8) == 0 ? random.nextInt(900) : holder;
          drafts.add(Samples.objection(group, holder, other, random.nextInt(900)));
        }
      }
      assertThat(fates(registry.store().append(drafts))).isEqualTo(fates(memory.append(drafts)));
    }
    assertThat(registry.ledger().head().size()).isEqualTo(memory.head().size());
    assertThat(RowCheck.of(registry)).isEmpty();
  }

  private static List<String> fates(List<GroupOutcome> outcomes) {
    return outcomes.stream().map(GroupOutcome::toString).toList();
  }

  @Test
  void licence_with_several_names_is_found_by_each() {
    registry
        .store()
        .append(
            List.of(
                Samples.licence(0, "17", "Corner Bakery", "a"),
                Samples.licence(1, "17", "CORNER BAKERY LTD", "b"),
                Samples.licence(2, "18", "Bakery & More", "c")));
    registry.store().append(List.of(Samples.licence(0, "17", "Bread Corner", "d")));
    SubjectKey key = registry.vault().find(new Identifier("licence", "17")).orElseThrow();
    assertThat(registry.vault().nameOf(key, PERMISSION).orElseThrow().names())
        .containsExactlyInAnyOrder("Corner Bakery", "CORNER BAKERY LTD", "Bread Corner");
    assertThat(registry.vault().searchOrganisations("bakery", 10))
        .extracting(FoundOrganisation::identifier)
        .extracting(Identifier::value)
        .containsExactlyInAnyOrder("17", "18");
    assertThat(registry.vault().searchOrganisations("bread corn", 10)).hasSize(1);
    assertThat(registry.vault().searchOrganisations("18", 1).getFirst().names())
        .containsExactly("Bakery & More");
  }

  @Test
  void identities_are_sealed_in_the_database() throws Exception {
    registry.store().append(List.of(Samples.licence(0, "17", "Corner Bakery", "a")));
    registry.store().append(Samples.cards(424_242, 1));
    try (var admin = TestServer.admin(location);
        var statement = admin.createStatement();
        var rows = statement.executeQuery("select sealed from vault_subject")) {
      while (rows.next()) {
        assertThat(new String(rows.getBytes(1), StandardCharsets.ISO_8859_1))
            .doesNotContain("424242")
            .doesNotContain("Bakery");
      }
    }
  }

  @Test
  void changed_payload_is_not_shown_but_named() throws Exception {
    registry.store().append(Samples.cards(1, 1));
    try (var admin = TestServer.admin(location);
        var statement = admin.createStatement()) {
      statement.execute("update payload set body = set_byte(body, 20, 65) where seq = 3");
    }
    SubjectKey key = registry.vault().find(new Identifier("card", "1")).orElseThrow();
    assertThatThrownBy(() -> registry.ledger().entriesOf(key))
        .isInstanceOf(StoreTrouble.class)
        .hasMessageContaining("Entry #1/3 is not as it was written")
        .hasMessageContaining("goodfaith verify");
  }

  @Test
  void forgotten_identity_is_found_no_more() {
    registry.store().append(List.of(Samples.licence(0, "17", "Corner Bakery", "a")));
    Identifier licence = new Identifier("licence", "17");
    SubjectKey key = registry.vault().find(licence).orElseThrow();
    registry.store().forget(new EntryRef(key, 1), "asked", DAY);
    assertThat(registry.vault().find(licence)).isEmpty();
    assertThat(registry.vault().nameOf(key, PERMISSION)).isEmpty();
    assertThat(registry.vault().searchOrganisations("bakery", 10)).isEmpty();
    assertThatThrownBy(() -> registry.store().forget(new EntryRef(key, 1), "asked", DAY))
        .isInstanceOf(StoreTrouble.class)
        .hasMessageContaining("nothing to forget");
    assertThat(RowCheck.of(registry)).isEmpty();
  }

  @Test
  void laws_are_kept_by_digest() {
    Map<String, byte[]> files = Map.of("a.md", new byte[] {1, 0, 2}, "b/c.md", new byte[0]);
    Hash digest = PostgresRulebooks.digestOf(files);
    registry.rulebooks().keep(digest, files);
    registry.rulebooks().keep(digest, files);
    assertThat(registry.rulebooks().filesOf(digest).orElseThrow())
        .containsOnlyKeys("a.md", "b/c.md")
        .containsEntry("a.md", new byte[] {1, 0, 2});
    assertThat(registry.rulebooks().filesOf(Hash.zero())).isEmpty();
    try (PostgresStoredRows rows = registry.storedRows()) {
      assertThat(rows.rulebook(digest)).contains(digest);
    }
  }

  @Test
  void check_inquiries_end_on_their_day() {
    SubjectKey somebody = new SubjectKey(7);
    Instant now = Instant.parse("2026-03-02T10:00:00Z");
    CheckInquiry kept =
        new CheckInquiry(somebody, now, "desk", "service", "ticket", "rail.ticket", "study", DAY);
    registry.journal().keep(kept, Optional.of(YearMonth.of(2026, 4)));
    registry.journal().keep(kept, Optional.empty());
    assertThat(registry.journal().refused())
        .as("the month that was said, whatever UTC says")
        .containsOnly(Map.entry(YearMonth.of(2026, 4), 1L));
    assertThat(registry.journal().of(somebody)).containsExactly(kept, kept);
    assertThat(registry.deleteEndedInquiries(DAY)).isZero();
    assertThat(registry.deleteEndedInquiries(DAY.plusDays(1))).isEqualTo(2);
    assertThat(registry.journal().of(somebody)).isEmpty();
    assertThat(registry.journal().refused()).hasSize(1);
  }

  @Test
  void accounts_are_kept_once() {
    var operator = new PostgresAccounts.Row("operator", "operator", "hash", null, "");
    assertThat(registry.accounts().add(operator)).isTrue();
    assertThat(registry.accounts().add(operator)).isFalse();
    assertThat(registry.accounts().named("operator")).contains(operator);
    assertThat(registry.accounts().list()).containsExactly(operator);
  }

  @Test
  void other_keys_are_refused() throws IOException {
    registry.close();
    Path master = location.keys().resolve("master");
    Files.writeString(master, "0".repeat(64));
    assertThatThrownBy(this::open)
        .isInstanceOf(StoreTrouble.class)
        .hasMessageContaining("are not the keys of this registry");
    Files.delete(master);
    assertThatThrownBy(this::open)
        .isInstanceOf(StoreTrouble.class)
        .hasMessageContaining("master is missing");
  }

  @Test
  void restored_backup_is_the_same_registry_and_forgets_again() throws IOException {
    registry.store().append(Samples.cards(1, 40));
    registry.store().append(List.of(Samples.licence(0, "17", "Corner Bakery", "a")));
    byte[] archive = backup();
    SubjectKey key = registry.vault().find(new Identifier("card", "3")).orElseThrow();
    registry.store().forget(new EntryRef(key, 4), "expired", DAY);
    TreeHead head = registry.ledger().head();

    PostgresRegistry.Location second = TestServer.newDatabase(folder.resolve("second"));
    copyTree(location.folder(), second.folder());
    try (PostgresRegistry restored = restore(second, archive)) {
      assertThat(restored.ledger().head().size()).isEqualTo(head.size());
      assertThat(restored.vault().find(new Identifier("card", "3"))).contains(key);
      List<SealedEntry> entries = restored.ledger().entriesOf(key);
      assertThat(entries.get(3).body()).isNull();
      assertThat(entries).hasSize(8);
      assertThat(restored.vault().searchOrganisations("bakery", 1)).hasSize(1);
      restored.store().append(Samples.cards(100, 1));
      assertThat(RowCheck.of(restored)).isEmpty();
    }
    assertThatThrownBy(() -> restore(second, archive))
        .isInstanceOf(StoreTrouble.class)
        .hasMessageContaining("a registry in this place already");
  }

  @Test
  void damaged_or_foreign_backup_restores_nothing() throws IOException {
    registry.store().append(Samples.cards(1, 40));
    byte[] archive = backup();
    PostgresRegistry.Location second = TestServer.newDatabase(folder.resolve("second"));
    assertThatThrownBy(() -> restore(second, archive))
        .isInstanceOf(StoreTrouble.class)
        .hasMessageContaining("is missing")
        .hasMessageContaining("keys");
    RegistryKeys.make(second.keys(), second.signing());
    assertThatThrownBy(() -> restore(second, archive))
        .isInstanceOf(StoreTrouble.class)
        .hasMessageContaining("keys of the registry that this backup was made of");
    copyTree(location.folder(), second.folder());
    byte[] cut = java.util.Arrays.copyOf(archive, archive.length / 2);
    assertThatThrownBy(() -> restore(second, cut)).isInstanceOf(StoreTrouble.class);
    try (PostgresRegistry whole = restore(second, archive)) {
      assertThat(whole.ledger().head()).isEqualTo(registry.ledger().head());
    }
  }

  private byte[] backup() {
    ByteArrayOutputStream archive = new ByteArrayOutputStream();
    List<String> notes = new ArrayList<>();
    registry.backup(archive, notes::add);
    assertThat(notes).contains("Kept " + subjects() + " rows of vault_lookup");
    return archive.toByteArray();
  }

  private long subjects() {
    var figures = registry.ledger().figures();
    return figures.persons() + figures.organisations();
  }

  private static PostgresRegistry restore(PostgresRegistry.Location to, byte[] archive) {
    return PostgresRegistry.restore(
        to, InstantSource.system(), new ByteArrayInputStream(archive), note -> {});
  }

  private static void copyTree(Path from, Path to) throws IOException {
    try (var paths = Files.walk(from)) {
      for (Path path : (Iterable<Path>) paths::iterator) {
        Path target = to.resolve(from.relativize(path).toString());
        if (Files.isDirectory(path)) {
          Files.createDirectories(target);
        } else {
          Files.write(target, Files.readAllBytes(path));
        }
      }
    }
  }

  @Test
  void documents_are_kept_once_beside_their_subject_and_go_into_a_backup() throws IOException {
    Document paper = Document.of("%PDF-1.7 seen elsewhere".getBytes(StandardCharsets.UTF_8)).get();
    registry.store().append(Samples.cards(1, 2));
    SubjectKey owner = new SubjectKey(1);
    registry.documents().keep(owner, paper);
    registry.documents().keep(owner, paper);
    registry.close();
    registry = open();
    assertThat(registry.documents().find(owner, paper.digest()))
        .hasValueSatisfying(found -> {
          assertThat(found.bytes()).isEqualTo(paper.bytes());
          assertThat(found.type()).isEqualTo(Document.Type.PDF);
        });
    assertThat(registry.documents().find(new SubjectKey(2), paper.digest())).isEmpty();
    assertThat(registry.documents().holds(owner, paper.digest())).isTrue();
    assertThat(registry.documents().kept(owner)).containsExactly(paper.digest());
    assertThat(registry.documents().kept(new SubjectKey(2))).isEmpty();
    assertThat(registry.documents().holds(new SubjectKey(2), paper.digest())).isFalse();
    ByteArrayOutputStream archive = new ByteArrayOutputStream();
    registry.backup(archive, _ -> {});
    assertThat(new String(archive.toByteArray(), StandardCharsets.ISO_8859_1))
        .contains("document-2.copy");
  }

  @Test
  void subjects_are_found_by_the_acts_on_their_chains() {
    registry.store().append(Samples.cards(1, 5));
    assertThat(registry.ledger().subjectsWith(Set.of("objection", "appeal"))).isEmpty();
    registry.store().append(List.of(Samples.objection(0, 4, 4, 1), Samples.objection(1, 2, 2, 2)));
    List<SubjectKey> found = registry.ledger().subjectsWith(Set.of("objection", "appeal"));
    assertThat(found).hasSize(2).isSorted();
    assertThat(registry.ledger().subjectsWith(Set.of("appeal"))).isEmpty();
  }

  @Test
  void who_was_linked_or_parted_is_found_and_nobody_else() {
    registry.store().append(Samples.cards(1, 5));
    SubjectKey one = new SubjectKey(2);
    SubjectKey other = new SubjectKey(4);
    assertThat(registry.ledger().joined()).isEmpty();
    registry.store().link(one, other, true, "anna", LocalDate.of(2026, 1, 2));
    assertThat(registry.ledger().joined()).containsExactly(one, other);
    registry.store().link(one, other, false, "anna", LocalDate.of(2026, 1, 3));
    assertThat(registry.ledger().joined()).containsExactly(one, other);
  }

  @Test
  void a_document_goes_with_the_last_entry_that_names_it() {
    Document paper = Document.of("%PDF-1.7 seen elsewhere".getBytes(StandardCharsets.UTF_8)).get();
    registry.store().append(Samples.cards(1, 5));
    Draft first = Samples.objection(0, 4, 4, 1, paper.digest().hex());
    Draft second = Samples.objection(1, 4, 4, 2, paper.digest().hex());
    List<EntryRef> refs =
        registry.store().append(List.of(first, second)).stream()
            .map(one -> ((GroupOutcome.Accepted) one).added().getFirst())
            .toList();
    SubjectKey owner = refs.getFirst().subject();
    registry.documents().keep(owner, paper);
    registry.store().forget(refs.getFirst(), "expired", DAY);
    assertThat(registry.documents().holds(owner, paper.digest())).isTrue();
    registry.store().forget(refs.getLast(), "expired", DAY);
    assertThat(registry.documents().holds(owner, paper.digest())).isFalse();
  }
}
