package org.goodfaith.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.goodfaith.core.answer.InquiryJournal;
import org.goodfaith.core.subject.SubjectKey;
import org.goodfaith.postgres.embedded.ServerRole;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Reads the schema itself: what is about subjects can be spread by subject, and the ledger only
/// grows.
class SchemaTest {
  /// Lookups keyed by a hash, and small tables about nobody.
  private static final List<String> NOT_BY_SUBJECT =
      List.of(
          "account",
          "check_refused",
          "flyway_schema_history",
          "ingest",
          "reference",
          "registry",
          "rulebook",
          "tile",
          "tree_head",
          "vault_lookup");

  private static final List<String> LEDGER =
      List.of("entry", "reference", "tile", "tree_head", "rulebook", "ingest", "registry");

  private static final List<String> FORGETTABLE =
      List.of(
          "payload",
          "vault_lookup",
          "vault_subject",
          "vault_key",
          "organisation_name",
          "check_inquiry",
          "document");

  @TempDir Path folder;
  private PostgresRegistry.Location location;
  private PostgresRegistry registry;

  @BeforeEach
  void open() {
    location = TestServer.newDatabase(folder);
    registry = PostgresRegistry.open(location, InstantSource.system(), note -> {});
  }

  @AfterEach
  void close() {
    registry.close();
  }

  @Test
  void tables_about_subjects_are_partitioned_by_subject_and_begin_their_keys_with_it()
      throws SQLException {
    List<String> tables =
        texts(
            "select relname from pg_class where relnamespace = 'goodfaith'::regnamespace"
                + " and relkind in ('r', 'p') and not relispartition order by 1");
    List<String> bySubject =
        texts(
            "select c.relname from pg_class c join pg_partitioned_table p on p.partrelid = c.oid"
                + " join pg_attribute a on a.attrelid = c.oid and a.attnum = p.partattrs[0]"
                + " where p.partstrat = 'h' and p.partnatts = 1 and a.attname = 'subject'"
                + " order by 1");
    List<String> keysOfOthers =
        texts(
            "select c.relname || '.' || i.indexrelid::regclass from pg_index i"
                + " join pg_class c on c.oid = i.indrelid and c.relkind = 'p'"
                + " join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]"
                + " where i.indisunique and a.attname <> 'subject'");
    tables.removeAll(NOT_BY_SUBJECT);
    assertThat(bySubject).isEqualTo(tables).isNotEmpty();
    assertThat(keysOfOthers).isEmpty();
  }

  @Test
  void checks_kept_before_needs_were_are_of_no_known_need() throws SQLException {
    registry.close();
    try (Connection admin = TestServer.admin(location);
        Statement statement = admin.createStatement()) {
      statement.execute("delete from flyway_schema_history where version in ('7', '8', '9')");
      statement.execute("drop index payload_linked");
      statement.execute("drop index document_unsealed");
      statement.execute(
          "alter table check_inquiry alter column need set default '', alter column need set not"
              + " null");
      statement.execute(
          "insert into check_inquiry (subject, asked_at, reader, role, purpose, service, ends_on)"
              + " values (7, now(), 'gate', 'service', 'rail-sale', 'rail.ticket', '2100-01-01')");
    }
    registry = PostgresRegistry.open(location, InstantSource.system(), note -> {});
    SubjectKey somebody = new SubjectKey(7);
    assertThat(registry.journal().of(somebody))
        .extracting(InquiryJournal.CheckInquiry::need)
        .containsOnlyNulls();
  }

  @Test
  void whether_documents_lie_unsealed_is_known_without_reading_those_that_do_not()
      throws SQLException {
    try (Connection admin = TestServer.admin(location);
        Statement statement = admin.createStatement()) {
      statement.execute(
          "insert into document select i, sha256(i::text::bytea), 'text/plain', 4,"
              + " sha256('sealed'), true from generate_series(1, 20000) i");
      statement.execute("analyze document");
    }
    assertThat(texts("explain select exists (select from document where not sealed)"))
        .anyMatch(line -> line.contains("Index"))
        .noneMatch(line -> line.contains("Seq Scan") || line.contains("Filter"));
  }

  @Test
  void no_table_points_to_another_by_foreign_key() throws SQLException {
    assertThat(texts("select conname from pg_constraint where contype = 'f'")).isEmpty();
  }

  @Test
  void nobody_but_the_owner_can_change_a_row() throws SQLException {
    String granted =
        "select distinct grantee || ' ' || privilege_type from information_schema.table_privileges"
            + " where table_schema = 'goodfaith' and grantee like 'goodfaith_%'"
            + " and grantee <> 'goodfaith_admin' order by 1";
    assertThat(texts(granted))
        .containsExactly(
            "goodfaith_app INSERT",
            "goodfaith_app SELECT",
            "goodfaith_forgetter DELETE",
            "goodfaith_forgetter INSERT",
            "goodfaith_forgetter SELECT");
    assertThat(
            texts(
                "select distinct table_name from information_schema.table_privileges"
                    + " where grantee = 'goodfaith_forgetter' and privilege_type = 'DELETE'"))
        .containsExactlyInAnyOrderElementsOf(FORGETTABLE);
  }

  @Test
  void the_server_itself_refuses_to_change_the_ledger() throws SQLException {
    try (Database database = Database.external(location.url().orElseThrow());
        Connection forgetter = database.connect(ServerRole.FORGETTER);
        Statement statement = forgetter.createStatement()) {
      for (String table : LEDGER) {
        assertThatThrownBy(() -> statement.execute("delete from " + table))
            .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> statement.execute("truncate " + table))
            .hasMessageContaining("permission denied");
      }
      assertThatThrownBy(() -> statement.execute("update entry set seq = 2"))
          .hasMessageContaining("permission denied");
      assertThatThrownBy(() -> statement.execute("update payload set seq = 2"))
          .hasMessageContaining("permission denied");
    }
  }

  @Test
  void the_application_can_delete_nothing_at_all() throws SQLException {
    try (Database database = Database.external(location.url().orElseThrow());
        Connection application = database.connect(ServerRole.APP);
        Statement statement = application.createStatement()) {
      for (String table : FORGETTABLE) {
        assertThatThrownBy(() -> statement.execute("delete from " + table))
            .hasMessageContaining("permission denied");
      }
      for (String table : LEDGER) {
        assertThatThrownBy(() -> statement.execute("delete from " + table))
            .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> statement.execute("truncate " + table))
            .hasMessageContaining("permission denied");
      }
    }
  }

  private List<String> texts(String sql) throws SQLException {
    List<String> texts = new ArrayList<>();
    try (Connection admin = TestServer.admin(location);
        Statement statement = admin.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        texts.add(rows.getString(1));
      }
    }
    return texts;
  }
}
