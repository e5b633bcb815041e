package org.goodfaith.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.goodfaith.core.explain.EntryRef;
import org.goodfaith.core.intake.Draft;
import org.goodfaith.core.ledger.AppendEntries;
import org.goodfaith.core.ledger.Appended;
import org.goodfaith.core.ledger.EntryBody;
import org.goodfaith.core.ledger.Forgetting;
import org.goodfaith.core.ledger.GroupOutcome;
import org.goodfaith.core.ledger.IngestProgress;
import org.goodfaith.core.ledger.KeyedDraft;
import org.goodfaith.core.ledger.LedgerStore;
import org.goodfaith.core.ledger.TreeHead;
import org.goodfaith.core.subject.LookupKey;
import org.goodfaith.core.subject.SubjectKey;
import org.goodfaith.postgres.embedded.ServerRole;
import org.jspecify.annotations.Nullable;

/// Writes the ledger: what commits is sealed, what is sealed is acknowledged.
final class PostgresLedgerStore implements LedgerStore {
  private final Pool pool;
  private final RegistryKeys keys;
  private final InstantSource clock;
  private final ForgottenLog forgotten;
  private final Tips tips = new Tips();

  PostgresLedgerStore(Pool pool, RegistryKeys keys, InstantSource clock, ForgottenLog forgotten) {
    this.pool = pool;
    this.keys = keys;
    this.clock = clock;
    this.forgotten = forgotten;
  }

  /// @return the size of the largest tree sealed here
  long sealedHere() {
    return tips.largest();
  }

  @Override
  public List<KeyedDraft> key(List<Draft> drafts) {
    return KeyedDraft.of(drafts, new LookupKey(keys.lookup()));
  }

  @Override
  public List<GroupOutcome> append(
      List<KeyedDraft> drafts, Function<List<GroupOutcome>, Optional<IngestProgress>> progress) {
    Act<List<GroupOutcome>> act =
        (connection, writer) -> {
          List<GroupOutcome> outcomes = writer.write(drafts, pool);
          Optional<IngestProgress> step = progress.apply(outcomes);
          if (step.isPresent()) {
            IngestRows.insert(connection, step.get());
          }
          return outcomes;
        };
    return transact(ServerRole.APP, act);
  }

  @Override
  public EntryRef append(SubjectKey subject, EntryBody body) {
    Act<Appended> act =
        (connection, writer) -> {
          Appended appended = writer.entries().append(subject, body);
          writer.write(appended);
          return appended;
        };
    return transact(ServerRole.APP, act).entries().getFirst().entry().ref();
  }

  @Override
  public boolean appendAt(EntryRef place, EntryBody body) {
    Act<Appended> act =
        (connection, writer) -> {
          Appended appended = writer.entries().append(place.subject(), body);
          if (!appended.entries().getFirst().entry().ref().equals(place)) {
            throw new Overtaken();
          }
          writer.write(appended);
          return appended;
        };
    try {
      transact(ServerRole.APP, act);
      return true;
    } catch (Overtaken _) {
      return false;
    }
  }

  /// Rolls back what would stand at another place than was meant.
  private static final class Overtaken extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  @Override
  public void link(
      SubjectKey one, SubjectKey other, boolean together, String officer, LocalDate day) {
    Act<Appended> act =
        (connection, writer) -> {
          AppendEntries entries = writer.entries();
          Appended here = entries.append(one, linkBody(other, together, officer, day));
          Appended there = entries.append(other, linkBody(one, together, officer, day));
          writer.write(here, there);
          return there;
        };
    transact(ServerRole.APP, act);
  }

  private static EntryBody linkBody(
      SubjectKey other, boolean together, String officer, LocalDate day) {
    return together
        ? new EntryBody.Linked(other, officer, day)
        : new EntryBody.Unlinked(other, officer, day);
  }

  @Override
  public List<Forgetting> forget(List<Forgetting> forgettings, LocalDate day) {
    return transact(ServerRole.FORGETTER, new Forget(forgotten, forgettings, day)::on);
  }

  @Override
  public void forget(EntryRef ref, String reason, LocalDate day) {
    transact(ServerRole.FORGETTER, new Forget(forgotten, List.of(), day).only(ref, reason));
  }

  /// After a restore: forgets what the backup still knew; what it knew as forgotten stays so.
  void forgetAgain(List<ForgottenLog.Line> lines, Consumer<String> notes) {
    int done = transact(ServerRole.FORGETTER, Forget.again(lines));
    if (done > 0) {
      notes.accept("Forgot again " + done + " entries that were forgotten since the backup");
    }
  }

  @Override
  public long nextRun() {
    return pool.run(connection -> {
      try (PreparedStatement query =
              connection.prepareStatement("select nextval('ingest_run_number')");
          ResultSet row = query.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    });
  }

  @Override
  public Optional<IngestProgress> lastProgress(String fileDigest, String mapping) {
    return pool.run(connection -> IngestRows.last(connection, fileDigest, mapping));
  }

  /// What an appending transaction does.
  interface Act<T> {
    T on(Connection connection, LedgerWriter writer) throws SQLException;
  }

  /// A lost connection leaves open whether the commit arrived: the head that was tried tells.
  private <T> T transact(ServerRole role, Act<T> act) {
    Attempt<T> attempt = new Attempt<>(act);
    T done = role == ServerRole.APP ? pool.run(attempt) : pool.runAs(role, attempt);
    attempt.afterCommit();
    return done;
  }

  private final class Attempt<T> implements Pool.Work<T> {
    private final Act<T> act;
    private @Nullable TreeHead tried;
    private @Nullable T result;
    private @Nullable LedgerWriter writer;

    Attempt(Act<T> act) {
      this.act = act;
    }

    @Override
    public T on(Connection connection) throws SQLException {
      LedgerWriter turn = LedgerWriter.begin(connection, keys, tips, clock);
      @Nullable T before = result;
      if (before != null && tried != null && isStored(connection, tried)) {
        return before;
      }
      writer = turn;
      try {
        T done = act.on(connection, turn);
        tried = turn.sealed();
        result = done;
        return done;
      } catch (Sql.Carrier carrier) {
        throw carrier.carried();
      }
    }

    void afterCommit() {
      LedgerWriter last = writer;
      if (last != null) {
        last.remember();
      }
    }
  }

  private static boolean isStored(Connection connection, TreeHead head) throws SQLException {
    String sql = "select 1 from tree_head where size = ? and signature = ?";
    try (PreparedStatement query = connection.prepareStatement(sql)) {
      query.setLong(1, head.size());
      query.setString(2, head.signature());
      try (ResultSet row = query.executeQuery()) {
        return row.next();
      }
    }
  }
}
