package org.goodfaith.postgres;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.function.Consumer;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.goodfaith.core.base.Hash;
import org.goodfaith.postgres.embedded.ServerRole;
import org.postgresql.PGConnection;

/// Writes every table as of one moment into an archive.
final class Backup {
  private final Pool pool;
  private final Consumer<String> notes;

  Backup(Pool pool, Consumer<String> notes) {
    this.pool = pool;
    this.notes = notes;
  }

  void into(OutputStream archive) {
    try (Connection connection = pool.unpooled(ServerRole.APP)) {
      connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      connection.setReadOnly(true);
      ZipOutputStream zip = new ZipOutputStream(archive, StandardCharsets.UTF_8);
      zip.setLevel(Deflater.BEST_SPEED);
      StringBuilder manifest = new StringBuilder(Archive.FORMAT).append('\n');
      String mark = PostgresRegistry.value(connection, "keys").orElse("");
      manifest.append("keys ").append(mark).append('\n');
      for (Archive.Table table : Archive.TABLES) {
        manifest.append(table(connection, zip, table));
      }
      zip.putNextEntry(new ZipEntry(Archive.MANIFEST));
      zip.write(manifest.toString().getBytes(StandardCharsets.UTF_8));
      zip.closeEntry();
      zip.finish();
      zip.flush();
    } catch (SQLException e) {
      throw Trouble.of(e);
    } catch (IOException e) {
      throw new StoreTrouble(
          "The backup can not be written: " + e, "Free space, or choose another place.", e);
    }
  }

  private String table(Connection connection, ZipOutputStream zip, Archive.Table table)
      throws SQLException, IOException {
    zip.putNextEntry(new ZipEntry(table.file()));
    MessageDigest digest = Hash.sha256();
    OutputStream open = new DigestOutputStream(new Unclosed(zip), digest);
    String source = "(select " + table.columns() + " from " + table.name() + ")";
    long rows =
        connection
            .unwrap(PGConnection.class)
            .getCopyAPI()
            .copyOut("copy " + source + " to stdout", open);
    zip.closeEntry();
    notes.accept("Kept " + rows + " rows of " + table.name());
    return HexFormat.of().formatHex(digest.digest()) + " " + rows + " " + table.name() + "\n";
  }

  /// Keeps the archive open while a table is written into it.
  private static final class Unclosed extends FilterOutputStream {
    Unclosed(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      out.write(bytes, from, length);
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }
}
