package org.goodfaith.served;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.goodfaith.core.base.Hash;
import org.goodfaith.core.ledger.EntryBody;
import org.goodfaith.core.subject.SubjectKey;
import org.goodfaith.postgres.PostgresRegistry;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Whatever is changed behind the registry's back, verify ends 1 and names the place. Seeded:
/// -Dseed=N repeats a run, -Dgoodfaith.heavy=true does ten times as much.
final class TamperTest {
  private static final long SEED = Long.getLong("seed", System.nanoTime());
  private static final int BYTES = Boolean.getBoolean("goodfaith.heavy") ? 600 : 45;

  private static Path folder = Path.of("");
  private static Rows rows;

  @BeforeAll
  static void open() {
    folder = SmallRegistry.copy("tamper");
    for (String subject : List.of("card:3", "card:150", "resident:MADE-UP-001", "card:3")) {
      run("report", subject, "--purpose", "audit").ended(0);
    }
    rows = Rows.of(folder);
  }

  @AfterEach
  void undo_and_find_nothing() {
    rows.undo();
    assertThat(verify().ended(0).json()).containsEntry("clean", true).containsEntry("answers", 4L);
  }

  @AfterAll
  static void close() {
    rows.close();
    Folders.delete(folder);
  }

  private static Outcome run(String... words) {
    List<String> line = new ArrayList<>(List.of(words));
    line.addAll(List.of("--data", folder.toString()));
    return Commands.run(line.toArray(String[]::new));
  }

  private static Outcome verify(String... more) {
    List<String> words = new ArrayList<>(List.of("verify", "--json"));
    words.addAll(List.of(more));
    return run(words.toArray(String[]::new));
  }

  /// Verifies, undoes, and gives back the places found, the first one first.
  private static List<String> places(String what, String... more) {
    Outcome outcome = verify(more);
    assertThat(outcome.exit())
        .as("seed %d: %s%n%s%s", SEED, what, outcome.out(), outcome.err())
        .isEqualTo(1);
    List<String> places = new ArrayList<>();
    for (Map<String, Object> finding : Outcome.list(outcome.json(), "first")) {
      places.add(finding.get("place").toString());
    }
    assertThat(places).as("seed %d: %s", SEED, what).isNotEmpty();
    rows.undo();
    return places;
  }

  @Test
  void any_byte_of_any_column_changed_is_found_and_its_place_named() {
    Random random = new Random(SEED);
    List<String> columns = new ArrayList<>(rows.columns());
    Collections.shuffle(columns, random);
    int changed = 0;
    for (int i = 0; changed < BYTES; i++) {
      String column = columns.get(i % columns.size());
      String done = rows.changeOneByte(column, random);
      if (!done.isEmpty()) {
        changed++;
        assertThat(places(done).getFirst())
            .as("seed %d: %s", SEED, done)
            .matches(placesOf(column.split(" ", -1)[0]));
      }
    }
  }

  /// How a place in a table may be called; an entry's damage can show in the tree first.
  private static String placesOf(String table) {
    return switch (table) {
      case "entry", "payload" -> "(entry|payload|position|tile|head of size) ?.*";
      case "reference" -> "reference of entry .*";
      case "tile" -> "tile [0-9-]+/[0-9-]+";
      case "tree_head" -> "(head of size|position) [0-9-]+";
      case "rulebook" -> "rulebook [0-9a-f]{64}";
      default -> "vault, subject #[0-9-]+";
    };
  }

  @Test
  void a_removed_row_of_any_table_is_found() {
    Random random = new Random(SEED);
    for (String table : Rows.TABLES) {
      long count = Long.parseLong(rows.value("select count(*) from " + table));
      String one = "(select tableoid, ctid from %s offset %d limit 1)";
      String where = " where (tableoid, ctid) = " + one.formatted(table, random.nextLong(count));
      // That a name is missing is seen by nobody: names are no part of what an entry commits to.
      String named = table.equals("vault_subject") ? where + " and what = 1" : where;
      if (rows.tries("delete from " + table + named)) {
        assertThat(places("removed from " + table).getFirst()).matches(placesOf(table));
      }
    }
  }

  @Test
  void an_inserted_row_is_found() {
    rows.execute(
        "insert into entry select subject, seq + 1000, prev, hash, position + 100000 from entry"
            + " where position = 700");
    assertThat(places("inserted at the end").getFirst()).contains("#");
    rows.execute(
        "insert into entry select subject, seq + 1000, prev, hash, position from entry"
            + " where position = 700");
    assertThat(places("inserted in between").getFirst()).contains("at position 700");
    rows.execute("insert into payload select subject, seq + 1000, salt, body from payload limit 1");
    assertThat(places("a payload more").getFirst()).startsWith("payload #");
    rows.execute(
        "insert into reference select gen_random_uuid(), subject, seq, content, act"
            + " from reference limit 1");
    assertThat(places("a reference more").getFirst()).startsWith("reference of entry ");
    rows.execute(
        "insert into tile select level, index + 1000, root, hashes from tile where level = 0"
            + " limit 1");
    assertThat(places("a tile more").getFirst()).startsWith("tile 0/");
    rows.execute("insert into vault_lookup select sha256(lookup), subject, kind from vault_lookup");
    assertThat(places("identifiers more").getFirst()).startsWith("vault, subject #");
  }

  @Test
  void swapped_rows_are_found() {
    swap("entry", "position = 300", "position = 301", "position");
    swap("entry", "position = 300", "position = 900", "hash");
    swap("payload", "(subject, seq) = (5, 2)", "(subject, seq) = (5, 3)", "salt, body");
    swap("tile", "(level, index) = (0, 1)", "(level, index) = (0, 2)", "root, hashes");
    swap("reference", "(subject, seq) = (5, 2)", "(subject, seq) = (5, 3)", "content");
    swap("reference", "(subject, seq) = (5, 2)", "(subject, seq) = (6, 2)", "subject, seq");
  }

  @Test
  void exchanged_identifiers_of_two_subjects_are_found() {
    swap("vault_lookup", "subject = 5", "subject = 6", "subject");
    swap("vault_lookup", "subject = 5", "subject = 6", "lookup");
    swap("vault_subject", "subject = 5", "subject = 6", "sealed");
    swap("vault_key", "subject = 5", "subject = 6", "subject");
  }

  private static void swap(String table, String one, String other, String columns) {
    String either = " from %1$s where %2$s or %3$s".formatted(table, one, other);
    rows.execute("create temp table c as select *, (" + one + ") as is_one" + either);
    rows.execute("create temp table s as table c");
    rows.execute("delete" + either);
    String theirs = "(select %s from s where s.is_one <> c.is_one)".formatted(columns);
    rows.execute("update c set (%s) = %s".formatted(columns, theirs));
    rows.execute("alter table c drop is_one");
    rows.execute("insert into " + table + " table c");
    rows.execute("drop table c, s");
    assertThat(places("swapped " + columns + " in " + table)).isNotEmpty();
  }

  @Test
  void an_identity_taken_away_whole_is_found() {
    rows.execute("delete from vault_subject where subject = 9");
    rows.execute("delete from vault_key where subject = 9");
    assertThat(places("key and identity").getFirst()).isEqualTo("vault, subject #9");
  }

  @Test
  void a_tail_cut_behind_a_known_head_is_found_with_the_head() {
    Map<String, Object> head = head();
    String known = head.get("size") + ":" + head.get("root");
    verify("--head", known).ended(0);
    String last = " = (select max(size) from tree_head)";
    rows.execute(
        "delete from payload p using entry e where e.subject = p.subject and e.seq = p.seq"
            + " and e.position + 1"
            + last);
    rows.execute("delete from entry where position + 1" + last);
    rows.execute("delete from tree_head where size" + last);
    assertThat(verify().ended(0).json()).containsEntry("answers", 3L);
    assertThat(places("cut", "--head", known))
        .containsExactly("position " + ((Long) head.get("size") - 1));
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> head() {
    return (Map<String, Object>) run("stats", "--json").ended(0).json().get("tree_head");
  }

  @Test
  void a_known_head_of_another_history_is_found() {
    String root = Hash.of(new byte[] {1}).hex();
    assertThat(places("another root", "--head", "700:" + root))
        .containsExactly("known head of size 700");
    assertThat(run("verify", "--head", "700").ended(2).err()).startsWith("--head is not written");
  }

  @Test
  void a_stored_answer_changed_is_found() {
    String digest =
        rows.value(
            "select substring(convert_from(body, 'UTF8') from '\"assessment\":\"([0-9a-f]{64})\"')"
                + " from payload where position('assessment'::bytea in body) > 0 limit 1");
    String other = Hash.of(new byte[] {2}).hex();
    rows.execute(
        "update payload set body = convert_to(replace(convert_from(body, 'UTF8'), '%s', '%s'),"
                .formatted(digest, other)
            + " 'UTF8') where position('assessment'::bytea in body) > 0");
    assertThat(places("changed digest").getFirst()).startsWith("entry #");
  }

  @Test
  void the_program_says_it_in_words_and_ends_1() {
    rows.execute("update entry set position = -1 where position = 700");
    Outcome outcome = GoodfaithProcess.run("verify", "--data", folder.toString()).ended(1);
    assertThat(outcome.out()).contains("differences; the first:", "  entry #");
  }

  @Test
  void a_forged_answer_is_found_even_when_sealed_with_the_registrys_own_keys() {
    try (PostgresRegistry registry =
        PostgresRegistry.open(
            PostgresRegistry.Location.of(folder), InstantSource.system(), note -> {})) {
      long size = registry.ledger().head().size();
      Hash law = registry.ledger().enactments().getLast().rulebook();
      EntryBody inquired =
          new EntryBody.Inquired(
              "somebody", "officer", "audit", LocalDate.now(), size, law, Hash.of(new byte[] {3}));
      registry.store().append(new SubjectKey(5), inquired);
    }
    assertThat(places("a forged answer").getFirst()).startsWith("assessment given by entry #5/");
  }
}
