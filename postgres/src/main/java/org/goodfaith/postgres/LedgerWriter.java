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
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import org.goodfaith.core.base.RegistryBug;
import org.goodfaith.core.ledger.AppendEntries;
import org.goodfaith.core.ledger.Appended;
import org.goodfaith.core.ledger.GroupOutcome;
import org.goodfaith.core.ledger.KeyedDraft;
import org.goodfaith.core.ledger.Merkle;
import org.goodfaith.core.ledger.Payload;
import org.goodfaith.core.ledger.TreeHead;
import org.goodfaith.core.ledger.TreeTip;
import org.goodfaith.core.subject.LookupKey;
import org.goodfaith.core.subject.SubjectKey;
import org.jspecify.annotations.Nullable;

/// One appending transaction: takes the writers' lock, hands out the state, writes and seals.
final class LedgerWriter {
  /// Number of the advisory lock that makes writers take turns.
  private static final long WRITERS = 0x600dfa17L;

  private static final String TURN =
      BatchState.BY_KEY + " select pg_advisory_xact_lock(" + WRITERS + ")";

  private final Connection connection;
  private final RegistryKeys keys;
  private final Tips tips;
  private final InstantSource clock;
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
    return new AppendEntries(new BatchState(connection, last), new Salts());
  }

  /// What is known of some chains.
  BatchState chains(Set<SubjectKey> chains) throws SQLException {
    BatchState state = new BatchState(connection, last);
    state.loadTails(chains);
    return state;
  }

  /// Entries of the registry's own, on chains that are known.
  static AppendEntries entries(BatchState known) {
    return new AppendEntries(known, new Salts());
  }

  /// Writes all that was appended under a new signed head.
  void write(Appended... appended) throws SQLException {
    for (Appended one : appended) {
      store(prepare(one, one.references()));
    }
    seal();
  }

  /// Appends drafts under a new signed head: the rows of one part are stored while the entries of
  /// the next are made and spelled.
  List<GroupOutcome> write(List<KeyedDraft> drafts, Pool pool) throws SQLException {
    tip(); // read now: later the connection is for storing only
    if (drafts.size() <= Parts.SMALL) {
      return write(drafts, connection);
    }
    try (Connection beside = pool.beside()) {
      try (Statement turn = beside.createStatement()) {
        turn.execute(BatchState.BY_KEY);
      }
      return write(drafts, beside);
    }
  }

  private List<GroupOutcome> write(List<KeyedDraft> drafts, Connection reading)
      throws SQLException {
    if (drafts.isEmpty()) {
      return List.of();
    }
    BatchState state = new BatchState(reading, last);
    Parts parts = new Parts(state, new AppendEntries(state, new Salts()), drafts);
    FutureTask<Prepared> next = parts.start(this);
    while (next != null) {
      Prepared now = await(next);
      next = parts.hasNext() ? parts.start(this) : null;
      store(now);
    }
    seal();
    return parts.outcomes();
  }

  private static Prepared await(FutureTask<Prepared> task) throws SQLException {
    try {
      return task.get();
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case SQLException lost -> throw lost;
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
  /// @param vault who the subjects are
  /// @param ledger what was entered
  record Prepared(VaultRows vault, LedgerRows ledger) {}

  /// Adds the entries to the tree and spells their rows; touches no connection.
  ///
  /// @param references whose rows go with these
  Prepared prepare(Appended appended, List<Appended.NewReference> references) {
    List<TreeTip.Tile> full = new ArrayList<>();
    TreeTip tree = Sql.unchecked(this::tip);
    for (Appended.NewEntry one : appended.entries()) {
      tree.add(Merkle.leaf(one.entry().hash()), full);
    }
    for (Appended.NewSubject one : appended.subjects()) {
      counted = counted.with(one.claim().kind());
    }
    VaultCipher cipher = new VaultCipher(keys.master());
    return new Prepared(
        VaultRows.of(appended.subjects(), appended.names(), new LookupKey(keys.lookup()), cipher),
        LedgerRows.of(appended.entries(), references, full));
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
    prepared.vault().send(connection);
    prepared.ledger().send(connection);
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
