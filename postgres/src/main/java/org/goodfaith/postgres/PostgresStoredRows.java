package org.goodfaith.postgres;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.goodfaith.core.base.Hash;
import org.goodfaith.core.ledger.TreeHead;
import org.goodfaith.core.ledger.TreeTip;
import org.goodfaith.core.subject.Identifier;
import org.goodfaith.core.subject.SubjectKind;
import org.goodfaith.core.verify.StoredRows;
import org.jspecify.annotations.Nullable;

/// The raw rows in one snapshot that nothing written meanwhile can change. Close it.
public final class PostgresStoredRows implements StoredRows, AutoCloseable {
  /// PostgreSQL counts moments from here.
  private static final Instant EPOCH = Instant.parse("2000-01-01T00:00:00Z");

  /// An identity's mark: the beginning of its lookup.
  private static final String MARK_OF_LOOKUP =
      "('x' || encode(substring(l.lookup from 1 for 8), 'hex'))::bit(64)::bigint";

  private final Connection connection;
  private final VaultCipher cipher;

  PostgresStoredRows(Connection connection, RegistryKeys keys) throws SQLException {
    this.connection = connection;
    this.cipher = new VaultCipher(keys.master());
    connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
    connection.setReadOnly(true);
    try (Statement statement = connection.createStatement()) {
      statement.execute("set local work_mem = '128MB'");
      statement.execute("set local enable_partitionwise_join = on");
      statement.execute("set local enable_nestloop = off");
    }
  }

  @Override
  public void entries(Consumer<EntryRow> each) {
    String sql =
        "select e.subject, e.seq, e.prev, e.hash, e.position, p.salt, p.body from entry e"
            + " left join payload p on p.subject = e.subject and p.seq = e.seq"
            + " order by e.position";
    read(
        sql,
        row ->
            each.accept(
                new EntryRow(
                    row.int8(),
                    row.int4(),
                    row.hash(),
                    row.hash(),
                    row.int8(),
                    row.byteaOrNull(),
                    row.byteaOrNull())));
  }

  @Override
  public OrphanRows orphanPayloads() {
    String sql =
        "select count(*), coalesce(min('#' || p.subject || '/' || p.seq), '') from payload p"
            + " left join entry e on e.subject = p.subject and e.seq = p.seq"
            + " where e.subject is null";
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return new OrphanRows(row.getLong(1), row.getString(2));
    } catch (SQLException e) {
      throw Trouble.of(e);
    }
  }

  @Override
  public void heads(Consumer<HeadRow> each) {
    read(
        "select size, root, sealed_at, signature, persons, organisations, public_bodies"
            + " from tree_head order by size",
        row ->
            each.accept(
                new HeadRow(
                    new TreeHead(row.int8(), row.hash(), moment(row.int8()), row.text()),
                    row.int8(),
                    row.int8(),
                    row.int8())));
  }

  private static Instant moment(long micros) {
    return EPOCH.plus(Duration.of(micros, ChronoUnit.MICROS));
  }

  @Override
  public void tiles(Consumer<TreeTip.Tile> each) {
    read(
        "select level, index, root, hashes from tile order by level, index",
        row ->
            each.accept(new TreeTip.Tile(row.int4(), row.int8(), row.hash(), hashes(row.bytea()))));
  }

  private static List<Hash> hashes(byte[] joined) {
    int width = Hash.zero().bytes().length;
    List<Hash> hashes = new ArrayList<>();
    for (int at = 0; at < joined.length; at += width) {
      byte[] piece = Arrays.copyOfRange(joined, at, Math.min(at + width, joined.length));
      hashes.add(piece.length == width ? Hash.ofBytes(piece) : Hash.of(piece));
    }
    return hashes;
  }

  @Override
  public void references(Consumer<ReferenceRow> each) {
    HexFormat hex = HexFormat.of();
    read(
        "select reference, subject, seq, content, act from reference",
        row ->
            each.accept(
                new ReferenceRow(
                    hex.formatHex(row.bytea()),
                    row.int8(),
                    row.int4(),
                    hex.formatHex(row.bytea()),
                    row.text())));
  }

  @Override
  public void identifiers(Consumer<IdentifierRow> each) {
    read(
        "select l.lookup, l.subject, case when k.kind = l.kind then l.kind else 0::int2 end,"
            + " k.wrapped, s.sealed from vault_lookup l"
            + " left join vault_key k on k.subject = l.subject"
            + " left join vault_subject s on s.subject = l.subject and s.what = "
            + VaultCipher.IDENTIFIER
            + " and s.mark = "
            + MARK_OF_LOOKUP,
        row -> each.accept(identifier(row)));
  }

  private IdentifierRow identifier(CopiedRow row) {
    Hash lookup = row.hash();
    long subject = row.int8();
    @Nullable SubjectKind kind = Kinds.known(row.int2()).orElse(null);
    Optional<Identifier> identifier =
        open(subject, VaultCipher.IDENTIFIER, row.byteaOrNull(), row.byteaOrNull())
            .flatMap(Identifier::parse);
    return new IdentifierRow(lookup, subject, kind, identifier.orElse(null));
  }

  @Override
  public void names(Consumer<NameRow> each) {
    read(
        "select s.subject, s.what, s.mark, k.wrapped, s.sealed from vault_subject s"
            + " left join vault_key k on k.subject = s.subject"
            + " left join vault_lookup l on l.subject = s.subject and s.mark = "
            + MARK_OF_LOOKUP
            + " where s.what <> "
            + VaultCipher.IDENTIFIER
            + " or l.subject is null",
        row -> name(row).ifPresent(each));
  }

  /// @return a name, or empty for a contact that can be opened: nothing in the ledger speaks of it
  private Optional<NameRow> name(CopiedRow row) {
    long subject = row.int8();
    int what = row.int2();
    long mark = row.int8();
    boolean contact = what >= VaultCipher.E_MAIL && what <= VaultCipher.WEBHOOK;
    int use = contact ? what : VaultCipher.NAME;
    Optional<String> text = open(subject, use, row.byteaOrNull(), row.byteaOrNull());
    return contact && text.isPresent()
        ? Optional.empty()
        : Optional.of(
            new NameRow(subject, mark, text.filter(_ -> what == VaultCipher.NAME).orElse(null)));
  }

  private Optional<String> open(
      long subject, int use, byte @Nullable [] wrapped, byte @Nullable [] sealed) {
    return wrapped == null || sealed == null
        ? Optional.empty()
        : cipher
            .unwrap(subject, wrapped)
            .flatMap(key -> cipher.open(key, subject, use, sealed))
            .map(plain -> new String(plain, StandardCharsets.UTF_8));
  }

  @Override
  public Optional<Hash> rulebook(Hash digest) {
    try {
      return PostgresRulebooks.read(connection, digest).map(PostgresRulebooks::digestOf);
    } catch (SQLException e) {
      throw Trouble.of(e);
    } catch (StoreTrouble _) {
      return Optional.of(Hash.zero()); // stored, but no longer files at all
    }
  }

  private void read(String sql, Consumer<CopiedRow> each) {
    try {
      CopiedRow.each(connection, sql, each);
    } catch (SQLException e) {
      throw Trouble.of(e);
    }
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw Trouble.of(e);
    }
  }
}
