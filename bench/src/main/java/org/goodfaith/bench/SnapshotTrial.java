package org.goodfaith.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.goodfaith.core.ledger.LedgerMoment;
import org.goodfaith.core.rulebook.Proved;
import org.goodfaith.core.rulebook.Rulebook;
import org.goodfaith.files.rulebook.LoadRulebook;
import org.goodfaith.population.snapshot.ReadSnapshot;
import org.goodfaith.population.snapshot.Snapshot;
import org.goodfaith.population.snapshot.WriteSnapshot;
import org.goodfaith.postgres.PostgresRegistry;
import org.goodfaith.postgres.embedded.EmbeddedPostgres;
import org.goodfaith.postgres.embedded.Login;
import org.goodfaith.postgres.embedded.ServerRole;
import org.postgresql.PGConnection;

/// Measures a snapshot of card records side by side with a bare binary `COPY ... TO` of the very
/// columns that it reads, in turns, and how fast it is read back into columns.
///
/// Run by `./goodfaith bench snapshot`: prints medians and the ratio.
public final class SnapshotTrial {
  private static final int THREADS = 2;
  private static final long SPAN = 20_000;

  private final Path work;
  private final Path data;
  private final LoadRulebook.Loaded loaded;

  private SnapshotTrial(Path root, Path work) {
    this.work = work;
    this.data = work.resolve("data");
    this.loaded = LoadRulebook.load(root.resolve("rulebook"));
  }

  /// @param args number of card records, then number of rounds; one million and five by default
  /// @throws Exception where a run fails
  public static void main(String[] args) throws Exception {
    int records = args.length > 0 ? Integer.parseInt(args[0]) : 1_000_000;
    int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 5;
    Path root = Path.of(System.getProperty("goodfaith.home", ".")).toAbsolutePath();
    Path work = Files.createTempDirectory("goodfaith-bench");
    try {
      SnapshotTrial trial = new SnapshotTrial(root, work);
      new Program(root, trial.data).ingest(CardFile.write(root, work, records), "cards");
      trial.run(rounds);
    } finally {
      Folders.delete(work);
    }
  }

  private void run(int rounds) throws IOException, SQLException {
    List<Double> copied = new ArrayList<>();
    List<Double> written = new ArrayList<>();
    List<Double> read = new ArrayList<>();
    List<Double> readOnCore = new ArrayList<>();
    try (PostgresRegistry registry =
            PostgresRegistry.open(
                PostgresRegistry.Location.of(data),
                InstantSource.system(),
                note -> System.err.println(note));
        EmbeddedPostgres server = EmbeddedPostgres.open(data);
        Connection connection = connect(server)) {
      Path folder = work.resolve("snapshot");
      for (int round = 0; round <= rounds; round++) {
        double copy = copy(connection);
        long before = System.nanoTime();
        Snapshot snapshot = write(registry, folder);
        double write = seconds(before);
        double cpu = cpuSeconds();
        before = System.nanoTime();
        ReadSnapshot.open(folder).population(THREADS);
        double reading = seconds(before);
        double core = cpuSeconds() - cpu;
        if (round > 0) { // The first warms up.
          copied.add(snapshot.records() / copy);
          written.add(snapshot.records() / write);
          read.add(snapshot.records() / reading);
          readOnCore.add(snapshot.records() / core);
          System.out.printf(
              Locale.ROOT,
              "round %d: COPY %,.0f records/s, snapshot %,.0f, read back %,.0f, %,.0f a core%n",
              round,
              copied.getLast(),
              written.getLast(),
              read.getLast(),
              readOnCore.getLast());
        }
      }
    }
    System.out.printf(
        Locale.ROOT,
        "median: COPY %,.0f records/s, registry to snapshot %,.0f records/s, ratio %.2f;"
            + " snapshot to memory %,.0f records/s, %,.0f records/s a core%n",
        median(copied),
        median(written),
        median(written) / median(copied),
        median(read),
        median(readOnCore));
  }

  /// The columns of both tables that a snapshot reads, as they lie there.
  private static double copy(Connection connection) throws SQLException, IOException {
    long before = System.nanoTime();
    for (String columns :
        List.of(
            "subject, seq, prev, hash, position from entry",
            "subject, seq, salt, body from payload")) {
      connection
          .unwrap(PGConnection.class)
          .getCopyAPI()
          .copyOut(
              "copy (select " + columns + ") to stdout (format binary)",
              OutputStream.nullOutputStream());
    }
    return seconds(before);
  }

  private Snapshot write(PostgresRegistry registry, Path folder) {
    Rulebook law = ((Proved.Holds) loaded.proved()).rulebook();
    try (LedgerMoment moment = registry.moment()) {
      return WriteSnapshot.full(
          moment,
          new WriteSnapshot.Wanted(
              folder,
              law,
              moment.head(),
              LocalDate.of(2026, 1, 1),
              SPAN,
              THREADS,
              _ -> loaded.files(),
              (_, _) -> {}));
    }
  }

  private static double seconds(long before) {
    return (System.nanoTime() - before) / 1e9;
  }

  private static double cpuSeconds() {
    return ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class)
            .getProcessCpuTime()
        / 1e9;
  }

  private static double median(List<Double> figures) {
    return figures.stream().sorted().toList().get(figures.size() / 2);
  }

  private static Connection connect(EmbeddedPostgres server) throws SQLException {
    Login login = server.login(ServerRole.OWNER);
    return DriverManager.getConnection(login.url(), login.user(), login.password());
  }
}
