package org.goodfaith.served;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.goodfaith.postgres.embedded.EmbeddedPostgres;
import org.goodfaith.postgres.embedded.Login;
import org.goodfaith.postgres.embedded.ServerRole;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Retention and erasure as a user runs them: what is forgotten is gone, what stays is the same,
/// and the past says that it was forgotten.
final class ForgetTest {
  private static final long SEED = Long.getLong("seed", System.nanoTime());
  private static final List<String> SUBJECTS = KeptRegistryTest.SUBJECTS;
  private static final int KILLS = Boolean.getBoolean("goodfaith.heavy") ? 20 : 3;
  private static final int CARDS = 3_000;

  private static Path whole = Path.of("");

  @BeforeAll
  static void make() {
    whole = SmallRegistry.copy("forget");
    SmallRegistry.account(whole, "anna", "officer");
  }

  @AfterAll
  static void delete() {
    Folders.delete(whole);
  }

  private static Outcome run(Path folder, String... words) {
    List<String> line = new ArrayList<>(List.of(words));
    line.addAll(List.of("--data", folder.toString()));
    return Commands.run(line.toArray(String[]::new));
  }

  private static Map<String, Object> report(Path folder, String subject, String... more) {
    List<String> words =
        new ArrayList<>(List.of("report", subject, "--purpose", "audit", "--json"));
    words.addAll(List.of(more));
    return run(folder, words.toArray(String[]::new)).ended(0).json();
  }

  private static Object entries(Path folder) {
    return run(folder, "stats", "--json").ended(0).json().get("entries");
  }

  @Test
  void what_expired_is_shown_then_forgotten_once_and_no_answer_of_the_day_is_another() {
    Path folder = Folders.copy(whole, "forget-expired");
    String[] then = {"--today", "2035-01-01"};
    report(folder, "card:3");
    List<Map<String, Object>> before =
        SUBJECTS.stream().map(subject -> report(folder, subject, then)).toList();
    Map<String, Object> past = report(folder, "card:3", "--as-of", "2026-11-22");
    assertThat(past.get("forgotten_on")).isNull();
    Object size = entries(folder);
    Map<String, Object> shown =
        run(folder, "forget", "--expired", "--json", "--day", "2035-01-01").ended(0).json();
    assertThat(shown).containsEntry("forgotten", false);
    assertThat((Long) shown.get("entries")).isGreaterThan(1_000);
    assertThat(shown.get("by_reason")).asString().contains("expired=", "inquiry-trace=");
    assertThat(shown.get("by_kind")).asString().contains("card");
    assertThat(entries(folder)).as("only shown").isEqualTo(size);
    assertThat(run(folder, "forget", "--expired", "--day", "2035-01-01", "--yes").ended(2).err())
        .contains("is a day to come");
    Map<String, Object> done = expired(folder, then);
    assertThat(done).containsEntry("forgotten", true).containsEntry("left", 0L);
    assertThat(done.get("by_kind")).isEqualTo(shown.get("by_kind"));
    assertThat(entries(folder)).isEqualTo((Long) size + (Long) done.get("entries"));
    assertThat(expired(folder, then)).as("never twice").containsEntry("entries", 0L);
    run(folder, "verify").ended(0);
    for (int i = 0; i < SUBJECTS.size(); i++) {
      Map<String, Object> after = report(folder, SUBJECTS.get(i), then);
      for (String part : List.of("scores", "listings", "measures", "forgotten_on")) {
        assertThat(after.get(part)).as(SUBJECTS.get(i)).isEqualTo(before.get(i).get(part));
      }
    }
    assertThat(report(folder, "card:3", "--as-of", "2026-11-22"))
        .containsEntry("forgotten_on", "2035-01-01")
        .containsEntry("listings", List.of());
    assertThat(
            run(folder, "report", "card:3", "--purpose", "audit", "--as-of", "2026-11-22")
                .ended(0)
                .out())
        .contains("forgotten on 2035-01-01", "Forgotten on 2035-01-01: records, lists");
    run(folder, "verify").ended(0);
    Folders.delete(folder);
  }

  private static Map<String, Object> expired(Path folder, String... more) {
    List<String> words = new ArrayList<>(List.of("forget", "--expired", "--yes", "--json"));
    words.addAll(List.of(more));
    return run(folder, words.toArray(String[]::new)).ended(0).json();
  }

  @Test
  void an_erased_person_is_unknown_proofs_hold_and_a_restored_backup_erases_again()
      throws IOException {
    Path folder = Folders.copy(whole, "forget-erased");
    String person = "shop-customer:12347";
    String archive = folder.resolve("before.zip").toString();
    run(folder, "backup", archive).ended(0);
    Outcome shown = run(folder, "forget", person, "--erase", "--officer", "anna").ended(0);
    assertThat(shown.out()).startsWith("Would be erased: ").contains("say --yes");
    report(folder, person);
    Outcome done = run(folder, "forget", person, "--erase", "--officer", "anna", "--yes").ended(0);
    assertThat(done.out()).startsWith("Erased on ");
    unknown(folder, person);
    assertThat(run(folder, "forget", person, "--erase", "--officer", "anna").ended(1).err())
        .contains("holds no file under this identifier");
    run(folder, "verify").ended(0);
    Path restored = Folders.fresh("forget-restored");
    Files.createDirectories(restored);
    Folders.run("cp", "-a", folder.resolve("keys").toString(), restored.toString());
    Files.copy(folder.resolve("forgotten.log"), restored.resolve("forgotten.log"));
    run(restored, "restore", archive).ended(0);
    unknown(restored, person);
    run(restored, "verify").ended(0);
    Folders.delete(restored);
    Folders.delete(folder);
  }

  private static void unknown(Path folder, String person) {
    assertThat(run(folder, "report", person, "--purpose", "audit").ended(2).err())
        .contains("answer.unknown-subject");
    String[] check = {"check", person, "rail.ticket", "--purpose", "rail-sale", "--json"};
    String[] nobody = check.clone();
    nobody[1] = "shop-customer:0";
    assertThat(run(folder, check).out()).isEqualTo(run(folder, nobody).out());
  }

  @Test
  void what_a_listing_or_a_retention_needs_is_not_erased_and_the_refusal_says_why() {
    Path folder = Folders.copy(whole, "forget-refused");
    String[] erase = {
      "forget", "resident:MADE-UP-001", "--erase", "--officer", "anna", "--today", "2026-11-23"
    };
    assertThat(run(folder, erase).ended(1).err())
        .startsWith("Not erased: the file is still needed for\n")
        .contains("  the record rail.smoking of 2026-09-03, by Article ", ", until 2031-09-03")
        .contains("  the listing on rail-no-sale (in-force), by Article ");
    assertThat(
            run(folder, "forget", "licence:1475890", "--erase", "--officer", "anna").ended(1).err())
        .contains("only a person's file is erased");
    assertThat(run(folder, "forget", "card:3", "--erase", "--officer", "zoe").ended(1).err())
        .contains("There is no account 'zoe'", "Only officers erase files");
    assertThat(run(folder, "forget", "card:3", "--erase").ended(2).err())
        .contains("--erase takes a subject and an officer");
    assertThat(run(folder, "forget").ended(2).err()).contains("Say what is to be forgotten");
    run(folder, "link", "card:3", "card:4", "--officer", "anna").ended(0);
    assertThat(run(folder, "forget", "card:3", "--erase", "--officer", "anna").ended(0).out())
        .contains("Officers found these 2 to be one person");
    Folders.delete(folder);
  }

  @Test
  void the_login_of_the_application_can_delete_nothing() throws SQLException {
    Path folder = Folders.copy(whole, "forget-rights");
    try (EmbeddedPostgres server = EmbeddedPostgres.open(folder)) {
      Login login = server.login(ServerRole.APP);
      try (Connection application =
              DriverManager.getConnection(
                  login.url() + "?currentSchema=goodfaith", login.user(), login.password());
          Statement statement = application.createStatement()) {
        for (String table : List.of("payload", "vault_key", "vault_lookup", "entry")) {
          assertThatThrownBy(() -> statement.execute("delete from " + table))
              .hasMessageContaining("permission denied");
        }
        assertThatThrownBy(() -> statement.execute("set role goodfaith_forgetter"))
            .hasMessageContaining("permission denied");
      }
    }
    Folders.delete(folder);
  }

  @Test
  void a_killed_run_goes_on_where_it_was_and_forgets_nothing_twice() throws IOException {
    Path folder = Folders.copy(whole, "forget-killed");
    Path cards = SmallRegistry.cards(CARDS, "forget-cards.csv");
    run(folder, "ingest", "--mapping", "cards", cards.toString()).ended(0);
    String[] words = {
      "forget", "--expired", "--yes", "--today", "2060-01-01", "--data", folder.toString()
    };
    Random random = new Random(SEED);
    for (int i = 0; i < KILLS; i++) {
      try (GoodfaithProcess program = GoodfaithProcess.start(words)) {
        program.endsWithin(1_500 + random.nextLong(3_000));
        program.kill();
      }
    }
    expired(folder, "--today", "2060-01-01");
    assertThat(expired(folder, "--today", "2060-01-01")).containsEntry("entries", 0L);
    assertThat(run(folder, "verify").ended(0).exit()).as("seed %d", SEED).isZero();
    try (Rows rows = Rows.of(folder)) {
      assertThat(
              rows.value(
                  "select count(*) from entry e where not exists (select from payload p"
                      + " where (p.subject, p.seq) = (e.subject, e.seq))"))
          .as("seed %d: an entry for each that is gone", SEED)
          .isEqualTo(
              rows.value(
                  "select count(*) from payload where position("
                      + "'\"entry\":\"forgotten\"'::bytea in body) > 0"));
      assertThat(Integer.parseInt(rows.value("select count(*) from entry")))
          .isGreaterThan(2 * 6 * CARDS);
    }
    Folders.delete(folder);
  }
}
