package org.goodfaith.postgres;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.goodfaith.core.base.Hash;
import org.goodfaith.postgres.embedded.ServerRole;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/// Reads an archive into an empty registry, whole or not at all.
final class Restore {
  private final Database database;
  private final RegistryKeys keys;
  private final Consumer<String> notes;

  Restore(Database database, RegistryKeys keys, Consumer<String> notes) {
    this.database = database;
    this.keys = keys;
    this.notes = notes;
  }

  void from(InputStream archive) throws SQLException, IOException {
    try (Connection connection = database.connect(ServerRole.OWNER)) {
      connection.setAutoCommit(false);
      requireEmpty(connection);
      ZipInputStream zip = new ZipInputStream(archive, StandardCharsets.UTF_8);
      StringBuilder found = new StringBuilder(Archive.FORMAT).append('\n');
      found.append("keys ").append(keys.mark()).append('\n');
      String next = next(zip);
      for (Archive.Table table : Archive.TABLES) {
        if (!Archive.mayLack(table) || !next.equals(Archive.MANIFEST)) {
          Archive.Table form = Archive.inFormOf(table, next);
          require(next, form.file());
          found.append(table(connection, zip, form));
          next = next(zip);
        }
      }
      require(next, Archive.MANIFEST);
      compare(new String(zip.readAllBytes(), StandardCharsets.UTF_8), found.toString());
      try (Statement statement = connection.createStatement()) {
        statement.execute(
            "select setval('ingest_run_number', coalesce(max(run), 0) + 1, false) from ingest");
      }
      connection.commit();
    }
  }

  private static void requireEmpty(Connection connection) throws SQLException {
    String sql =
        "select exists (select from tree_head) or exists (select from registry)"
            + " or exists (select from account)";
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      if (row.getBoolean(1)) {
        throw new StoreTrouble(
            "There is a registry in this place already.",
            "Restore into a new data folder (--data) that holds nothing but the folder `keys`.");
      }
    }
  }

  private static String next(ZipInputStream zip) throws IOException {
    @Nullable ZipEntry next = zip.getNextEntry();
    return next == null ? "" : next.getName();
  }

  private static void require(String next, String name) {
    if (!next.equals(name)) {
      throw new StoreTrouble(
          "The file is no whole backup: " + name + " is missing.",
          "Take another copy of the backup.");
    }
  }

  private String table(Connection connection, ZipInputStream zip, Archive.Table table)
      throws SQLException, IOException {
    MessageDigest digest = Hash.sha256();
    InputStream open = new DigestInputStream(new Unclosed(zip), digest);
    long rows =
        connection
            .unwrap(PGConnection.class)
            .getCopyAPI()
            .copyIn("copy " + table.target() + " from stdin", open);
    notes.accept("Restored " + rows + " rows of " + table.name());
    return HexFormat.of().formatHex(digest.digest()) + " " + rows + " " + table.name() + "\n";
  }

  private static void compare(String manifest, String found) {
    List<String> expected = manifest.lines().toList();
    List<String> read = found.lines().toList();
    if (expected.equals(read)) {
      return;
    }
    if (expected.size() > 1 && !expected.get(1).equals(read.get(1))) {
      throw new StoreTrouble(
          "The keys in place are not the keys of the registry that this backup was made of.",
          "Copy that registry's folder `keys` into the new data folder first.");
    }
    throw new StoreTrouble(
        "The backup is not as it was written: its digests differ. Nothing was restored.",
        "Take another copy of the backup.");
  }

  /// Keeps the archive open while a table is read out of it.
  private static final class Unclosed extends FilterInputStream {
    Unclosed(InputStream in) {
      super(in);
    }

    @Override
    public void close() {
      // the archive goes on
    }
  }
}
