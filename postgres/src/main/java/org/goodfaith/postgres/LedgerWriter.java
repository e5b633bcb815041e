package org.goodfaith.postgres;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.goodfaith.core.base.Hash;
import org.goodfaith.core.ledger.AppendEntries;
import org.goodfaith.core.ledger.Appended;
import org.goodfaith.core.ledger.Entry;
import org.goodfaith.core.ledger.Merkle;
import org.goodfaith.core.ledger.Payload;
import org.goodfaith.core.ledger.TreeHead;
import org.goodfaith.core.ledger.TreeTip;
import org.goodfaith.core.subject.LookupKey;
import org.jspecify.annotations.Nullable;

/// One appending transaction: takes the writers' lock, hands out the state, writes and seals.
final class LedgerWriter {
  /// Number of the advisory lock that makes writers take turns.
  private static final long WRITERS = 0x600dfa17L;

  private final Connection connection;
  private final RegistryKeys keys;
  private final Tips tips;
  private final InstantSource clock;
  private final LookupKey lookup;
  private final Heads.Counted last;
  private @Nullable TreeTip grown;
  private @Nullable TreeHead sealed;

  private LedgerWriter(
      Connection connection,
      RegistryKeys keys,
      Tips tips,
      InstantSource clock,
      Heads.Counted last) {
    this.connection = connection;
    this.keys = keys;
    this.tips = tips;
    this.clock = clock;
    this.last = last;
    this.lookup = new LookupKey(keys.lookup());
  }

  /// Waits for its turn, then reads the last head.
  static LedgerWriter begin(
      Connection connection, RegistryKeys keys, Tips tips, InstantSource clock)
      throws SQLException {
    try (PreparedStatement lock = connection.prepareStatement("select pg_advisory_xact_lock(?)")) {
      lock.setLong(1, WRITERS);
      lock.execute();
    }
    return new LedgerWriter(connection, keys, tips, clock, Heads.last(connection));
  }

  /// Entries on the state that the batch touches.
  AppendEntries entries(BatchState.Asked asked) {
    return new AppendEntries(BatchState.of(connection, last, asked), lookup, new Salts());
  }

  /// Writes all that was appended under a new signed head.
  void write(Appended appended) throws SQLException {
    if (appended.entries().isEmpty()) {
      return;
    }
    new VaultRows(connection, lookup, new VaultCipher(keys.master())).write(appended);
    entryRows(appended.entries());
    payloadRows(appended.entries());
    referenceRows(appended.references());
    TreeTip tip = tips.under(connection, last.head());
    List<TreeTip.Tile> full = new ArrayList<>();
    for (Appended.NewEntry one : appended.entries()) {
      tip.add(Merkle.leaf(one.entry().hash()), full);
    }
    tileRows(full);
    Heads.Counted counted = last;
    for (Appended.NewSubject one : appended.subjects()) {
      counted = counted.with(one.claim().kind());
    }
    TreeHead head = TreeHead.sign(tip.size(), tip.root(), sealingTime(), keys.signing());
    Heads.insert(connection, counted.with(head));
    grown = tip;
    sealed = head;
  }

  /// @return the head that was written, or null where nothing was
  @Nullable TreeHead sealed() {
    return sealed;
  }

  /// To be called after the commit: the next append needs not read the tip.
  void remember() {
    if (grown != null && sealed != null) {
      tips.remember(grown, sealed.root());
    }
  }

  private Instant sealingTime() {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Instant earliest = last.head().sealedAt().plus(1, ChronoUnit.MICROS);
    return now.isBefore(earliest) ? earliest : now;
  }

  private void entryRows(List<Appended.NewEntry> entries) throws SQLException {
    CopyRows rows = CopyRows.into(connection, "entry (subject, seq, prev, hash, position)");
    for (Appended.NewEntry one : entries) {
      Entry entry = one.entry();
      rows.row(5).int8(entry.subject().number()).int4(entry.ref().seq());
      rows.bytea(entry.prev().bytes()).bytea(entry.hash().bytes()).int8(entry.position());
    }
    rows.finish();
  }

  private void payloadRows(List<Appended.NewEntry> entries) throws SQLException {
    CopyRows rows = CopyRows.into(connection, "payload (subject, seq, salt, body)");
    for (Appended.NewEntry one : entries) {
      Entry entry = one.entry();
      Payload payload = one.payload();
      rows.row(4).int8(entry.subject().number()).int4(entry.ref().seq());
      rows.bytea(payload.salt()).bytea(payload.body());
    }
    rows.finish();
  }

  private void referenceRows(List<Appended.NewReference> references) throws SQLException {
    if (references.isEmpty()) {
      return;
    }
    CopyRows rows = CopyRows.into(connection, "reference (reference, subject, seq, content, act)");
    for (Appended.NewReference one : references) {
      rows.row(5).uuid(one.reference().high(), one.reference().low());
      rows.int8(one.ref().subject().number()).int4(one.ref().seq());
      rows.uuid(one.content().high(), one.content().low()).text(one.act());
    }
    rows.finish();
  }

  private void tileRows(List<TreeTip.Tile> tiles) throws SQLException {
    if (tiles.isEmpty()) {
      return;
    }
    CopyRows rows = CopyRows.into(connection, "tile (level, index, root, hashes)");
    for (TreeTip.Tile tile : tiles) {
      rows.row(4).int4(tile.level()).int8(tile.index());
      rows.bytea(tile.root().bytes()).bytea(joined(tile.hashes()));
    }
    rows.finish();
  }

  private static byte[] joined(List<Hash> hashes) {
    byte[] all = new byte[hashes.size() * Long.BYTES * 4];
    int at = 0;
    for (Hash hash : hashes) {
      byte[] bytes = hash.bytes();
      System.arraycopy(bytes, 0, all, at, bytes.length);
      at += bytes.length;
    }
    return all;
  }

  /// Random salts, drawn from the system in big helpings.
  private static final class Salts implements Supplier<byte[]> {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int HELPING = 256;

    private final byte[] drawn = new byte[HELPING * Payload.saltBytes()];
    private int at = drawn.length;

    @Override
    public byte[] get() {
      if (at == drawn.length) {
        RANDOM.nextBytes(drawn);
        at = 0;
      }
      at += Payload.saltBytes();
      return Arrays.copyOfRange(drawn, at - Payload.saltBytes(), at);
    }
  }
}
