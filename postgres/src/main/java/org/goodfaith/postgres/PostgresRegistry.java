package org.goodfaith.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.goodfaith.core.answer.InquiryJournal;
import org.goodfaith.core.ledger.DocumentStore;
import org.goodfaith.core.ledger.LedgerMoment;
import org.goodfaith.core.ledger.LedgerReader;
import org.goodfaith.core.ledger.LedgerStore;
import org.goodfaith.core.rulebook.RulebookStore;
import org.goodfaith.core.subject.ContactStore;
import org.goodfaith.core.subject.HandleCipher;
import org.goodfaith.core.subject.IdentityVault;
import org.goodfaith.postgres.embedded.EmbeddedPostgres;
import org.goodfaith.postgres.embedded.ServerRole;

/// A registry kept on PostgreSQL, opened: every port of the core that stores or reads.
public final class PostgresRegistry implements AutoCloseable {
  private static final int FORGOTTEN_AT_ONCE = 5_000;

  private final Database database;
  private final Pool pool;
  private final RegistryKeys keys;
  private final ForgottenLog forgotten;
  private final PostgresLedgerStore store;
  private final PostgresInquiries inquiries;

  private PostgresRegistry(
      Database database, Pool pool, RegistryKeys keys, Path folder, InstantSource clock) {
    this.database = database;
    this.pool = pool;
    this.keys = keys;
    this.forgotten = new ForgottenLog(folder.resolve("forgotten.log"));
    this.store = new PostgresLedgerStore(pool, keys, clock, forgotten);
    this.inquiries = new PostgresInquiries(pool);
  }

  /// Where a registry lives.
  ///
  /// @param folder keys, records of forgetting and, unless there is a URL, the database
  /// @param url JDBC address of an external PostgreSQL; empty for the embedded one
  /// @param signingKey file of the signing key; empty for `keys/signing` in the folder
  public record Location(Path folder, Optional<String> url, Optional<Path> signingKey) {
    /// A registry wholly inside a data folder.
    public static Location of(Path folder) {
      return new Location(folder, Optional.empty(), Optional.empty());
    }

    Path keys() {
      return folder.resolve("keys");
    }

    Path signing() {
      return signingKey.orElse(keys().resolve("signing"));
    }
  }

  /// Opens the registry, making it where it is not there yet.
  ///
  /// @param location where
  /// @param clock says when batches are sealed
  /// @param notes receives a line about each long step
  public static PostgresRegistry open(
      Location location, InstantSource clock, Consumer<String> notes) {
    PostgresRegistry registry =
        opened(location, clock, notes, (pool, empty) -> keys(pool, location));
    return registry.sealed(notes);
  }

  /// Makes a registry of a backup. The keys of the registry it was made of must be in place.
  ///
  /// @param location a place without entries
  /// @param clock says when the replayed forgettings are sealed
  /// @param archive a backup
  /// @param notes receives a line about each long step
  /// @return the registry, open
  public static PostgresRegistry restore(
      Location location, InstantSource clock, InputStream archive, Consumer<String> notes) {
    PostgresRegistry registry =
        opened(
            location,
            clock,
            notes,
            (pool, database) -> {
              RegistryKeys keys = RegistryKeys.read(location.keys(), location.signing());
              new Restore(database, keys, notes).from(archive);
              return keys;
            });
    boolean replayed = false;
    try {
      registry.replayForgettings(notes);
      replayed = true;
      return registry.sealed(notes);
    } finally {
      if (!replayed) {
        registry.close();
      }
    }
  }

  /// Documents of earlier versions are sealed as soon as the registry is open.
  private PostgresRegistry sealed(Consumer<String> notes) {
    boolean done = false;
    try {
      new PostgresDocuments(pool, keys).sealOlder(notes);
      done = true;
      return this;
    } finally {
      if (!done) {
        close();
      }
    }
  }

  private interface KeySource {
    RegistryKeys keys(Pool pool, Database database) throws IOException, SQLException;
  }

  private static PostgresRegistry opened(
      Location location, InstantSource clock, Consumer<String> notes, KeySource keys) {
    Database database =
        location
            .url()
            .map(Database::external)
            .orElseGet(() -> Database.embedded(EmbeddedPostgres.open(location.folder(), notes)));
    Optional<Pool> opened = Optional.empty();
    boolean done = false;
    try {
      Files.createDirectories(location.folder());
      Schema.prepare(database);
      Pool pool = new Pool(database);
      opened = Optional.of(pool);
      RegistryKeys found = keys.keys(pool, database);
      done = true;
      return new PostgresRegistry(database, pool, found, location.folder(), clock);
    } catch (SQLException e) {
      throw Trouble.of(e);
    } catch (IOException e) {
      throw new StoreTrouble(
          "The data folder " + location.folder() + " can not be used: " + e,
          "Make it writable, or choose another one with --data.",
          e);
    } finally {
      if (!done) {
        opened.ifPresent(Pool::close);
        database.close();
      }
    }
  }

  /// A registry without a mark of its keys is new: its keys are made, or those in place taken.
  private static RegistryKeys keys(Pool pool, Location location) throws IOException {
    Optional<String> mark = pool.run(connection -> value(connection, "keys"));
    if (mark.isEmpty()) {
      RegistryKeys.make(location.keys(), location.signing());
    }
    RegistryKeys keys = RegistryKeys.read(location.keys(), location.signing());
    String own = keys.mark();
    if (mark.isEmpty()) {
      mark = pool.run(connection -> keep(connection, "keys", own));
    }
    if (!mark.equals(Optional.of(own))) {
      throw new StoreTrouble(
          "The keys in " + location.keys() + " are not the keys of this registry.",
          "Copy the registry's own keys there from where you keep them.");
    }
    return keys;
  }

  static Optional<String> value(Connection connection, String name) throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement("select value from registry where name = ?")) {
      query.setString(1, name);
      try (ResultSet row = query.executeQuery()) {
        return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
      }
    }
  }

  private static Optional<String> keep(Connection connection, String name, String value)
      throws SQLException {
    String sql = "insert into registry (name, value) values (?, ?) on conflict do nothing";
    try (PreparedStatement insert = connection.prepareStatement(sql)) {
      insert.setString(1, name);
      insert.setString(2, value);
      insert.executeUpdate();
    }
    return value(connection, name);
  }

  private void replayForgettings(Consumer<String> notes) {
    List<ForgottenLog.Line> lines = forgotten.read();
    for (int at = 0; at < lines.size(); at += FORGOTTEN_AT_ONCE) {
      store.forgetAgain(lines.subList(at, Math.min(lines.size(), at + FORGOTTEN_AT_ONCE)), notes);
    }
  }

  /// @return where entries are written
  public LedgerStore store() {
    return store;
  }

  /// @return where entries are read
  public LedgerReader ledger() {
    return new PostgresLedgerReader(pool, store::sealedHere);
  }

  /// @return who is who
  public IdentityVault vault() {
    return new PostgresVault(pool, keys);
  }

  /// @return how subjects want to be told
  public ContactStore contacts() {
    return new PostgresContacts(pool, keys);
  }

  /// @return where documents are kept
  public DocumentStore documents() {
    return new PostgresDocuments(pool, keys);
  }

  /// @return the texts of laws
  public RulebookStore rulebooks() {
    return new PostgresRulebooks(pool);
  }

  /// @return who asked checks
  public InquiryJournal journal() {
    return inquiries;
  }

  /// @return tells when something was sealed, by whomever; close it
  public SealWatch watch() {
    return new SealWatch(pool);
  }

  /// Deletes check inquiries past their end.
  ///
  /// @param today the registry's day
  /// @return how many
  public int deleteEndedInquiries(LocalDate today) {
    return inquiries.deleteEnded(today);
  }

  /// @param today the registry's day
  /// @return how many check inquiries are past their end
  public int endedInquiries(LocalDate today) {
    return inquiries.countEnded(today);
  }

  /// @return who may sign in
  public PostgresAccounts accounts() {
    return new PostgresAccounts(pool);
  }

  /// @return the opaque names of subjects
  public HandleCipher handles() {
    return new HandleCipher(keys.handle());
  }

  /// @return the key of keyed hashes, for verifying
  public byte[] lookupKey() {
    return keys.lookup();
  }

  /// @return the key that checks signatures of heads
  public PublicKey sealKey() {
    return keys.checking();
  }

  /// @return the ledger as it stands now, whatever is appended meanwhile; close it
  public LedgerMoment moment() {
    try {
      return new PostgresMoment(pool);
    } catch (SQLException e) {
      throw Trouble.of(e);
    }
  }

  /// @return the raw rows in one snapshot; close it
  public PostgresStoredRows storedRows() {
    try {
      return new PostgresStoredRows(pool.unpooled(ServerRole.APP), keys);
    } catch (SQLException e) {
      throw Trouble.of(e);
    }
  }

  /// Writes everything but the keys into one archive, as of one moment.
  ///
  /// @param archive receives it; not closed
  /// @param notes receives a line about each table
  public void backup(OutputStream archive, Consumer<String> notes) {
    new Backup(pool, notes).into(archive);
  }

  @Override
  public void close() {
    pool.close();
    database.close();
  }
}
