package org.goodfaith.postgres;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import org.goodfaith.core.base.Hash;
import org.goodfaith.core.base.RegistryBug;
import org.goodfaith.core.intake.Draft;
import org.goodfaith.core.ledger.AppendEntries;
import org.goodfaith.core.ledger.Appended;
import org.goodfaith.core.ledger.Entry;
import org.goodfaith.core.ledger.GroupOutcome;
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

  /// Whatever a batch asks for it finds by a key. Without statistics, as after a first big load,
  /// the planner would read whole tables instead.
  private static final String TURN =
      "set local enable_seqscan = off; set local enable_bitmapscan = off;"
          + " select pg_advisory_xact_lock("
          + WRITERS
          + ")";

  private final Connection connection;
  private final RegistryKeys keys;
  private final Tips tips;
  private final InstantSource clock;
  private final LookupKey lookup;
  private final Heads.Counted last;
  private Heads.Counted counted;
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
    this.counted = last;
    this.lookup = new LookupKey(keys.lookup());
  }

  /// Waits for its turn, then reads the last head.
  static LedgerWriter begin(
      Connection connection, RegistryKeys keys, Tips tips, InstantSource clock)
      throws SQLException {
    try (Statement turn = connection.createStatement()) {
      turn.execute(TURN);
    }
    return new LedgerWriter(connection, keys, tips, clock, Heads.last(connection));
  }

  /// Entries of the registry's own, on chains that are there.
  AppendEntries entries() {
    BatchState state = BatchState.of(connection, last, BatchState.Asked.nothing());
    return new AppendEntries(state, new LookupKey(keys.lookup()), new Salts());
  }

  /// Writes all that was appended under a new signed head.
  void write(Appended appended) throws SQLException {
    store(prepare(appended));
    seal();
  }

  /// Appends drafts under a new signed head: the rows of one part are stored while the entries of
  /// the next are made.
  List<GroupOutcome> write(List<Draft> drafts, BatchState.Asked asked) throws SQLException {
    BatchState state = BatchState.of(connection, last, asked);
    state.load(); // from now on the connection is for storing only
    LookupKey own = new LookupKey(keys.lookup()); // the parts have a thread of their own
    Parts parts = new Parts(new AppendEntries(state, own, new Salts()), drafts);
    tip();
    FutureTask<Prepared> next = parts.start(this);
    while (next != null) {
      Prepared now = await(next);
      next = parts.hasNext() ? parts.start(this) : null;
      store(now);
    }
    seal();
    return parts.outcomes();
  }

  private static Prepared await(FutureTask<Prepared> task) {
    try {
      return task.get();
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case RuntimeException known -> throw known;
        case Error broken -> throw broken;
        case null, default -> throw new RegistryBug("making entries failed", e);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StoreTrouble("The append was interrupted; nothing was added.", "Try again.", e);
    }
  }

  /// Rows ready to be stored.
  ///
  /// @param appended entries and what belongs to them
  /// @param tiles that became full
  record Prepared(Appended appended, List<TreeTip.Tile> tiles) {}

  /// Adds the entries to the tree; touches no connection.
  Prepared prepare(Appended appended) {
    List<TreeTip.Tile> full = new ArrayList<>();
    TreeTip tree = Sql.unchecked(this::tip);
    for (Appended.NewEntry one : appended.entries()) {
      tree.add(Merkle.leaf(one.entry().hash()), full);
    }
    for (Appended.NewSubject one : appended.subjects()) {
      counted = counted.with(one.claim().kind());
    }
    return new Prepared(appended, full);
  }

  private TreeTip tip() throws SQLException {
    TreeTip tree = grown;
    if (tree == null) {
      tree = tips.under(connection, last.head());
      grown = tree;
    }
    return tree;
  }

  private void store(Prepared prepared) throws SQLException {
    Appended appended = prepared.appended();
    new VaultRows(connection, lookup, new VaultCipher(keys.master())).write(appended);
    entryRows(appended.entries());
    payloadRows(appended.entries());
    referenceRows(appended.references());
    tileRows(prepared.tiles());
  }

  private void seal() throws SQLException {
    TreeTip tree = tip();
    if (tree.size() == last.head().size()) {
      return;
    }
    TreeHead head =
        TreeHead.sign(tree.size(), tree.root(), sealingTime(), last.head(), keys.signing());
    Heads.insert(connection, counted.with(head));
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
    if (entries.isEmpty()) {
      return;
    }
    CopyRows rows = CopyRows.into(connection, "entry (subject, seq, prev, hash, position)");
    for (Appended.NewEntry one : entries) {
      Entry entry = one.entry();
      rows.row(5).int8(entry.subject().number()).int4(entry.ref().seq());
      rows.bytea(entry.prev().bytes()).bytea(entry.hash().bytes()).int8(entry.position());
    }
    rows.finish();
  }

  private void payloadRows(List<Appended.NewEntry> entries) throws SQLException {
    if (entries.isEmpty()) {
      return;
    }
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
