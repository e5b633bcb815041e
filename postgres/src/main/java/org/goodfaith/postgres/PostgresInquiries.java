package org.goodfaith.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.goodfaith.core.answer.InquiryJournal;
import org.goodfaith.core.subject.SubjectKey;
import org.goodfaith.postgres.embedded.ServerRole;

/// Keeps check inquiries until their end. Those that come in while others are being written are
/// written together in one transaction after them.
final class PostgresInquiries implements InquiryJournal {
  private static final int TOGETHER = 500;

  private final Pool pool;
  private final Queue<Waiting> waiting = new ConcurrentLinkedQueue<>();
  private final ReentrantLock turn = new ReentrantLock();

  PostgresInquiries(Pool pool) {
    this.pool = pool;
  }

  /// An inquiry and whether it is kept.
  private record Waiting(
      CheckInquiry inquiry, Optional<YearMonth> refused, CompletableFuture<Boolean> kept) {}

  @Override
  public void keep(CheckInquiry inquiry, Optional<YearMonth> refused) {
    Waiting own = new Waiting(inquiry, refused, new CompletableFuture<>());
    waiting.add(own);
    turn.lock();
    try {
      while (!own.kept().isDone()) {
        writeSome();
      }
    } finally {
      turn.unlock();
    }
    if (!own.kept().join()) {
      throw new StoreTrouble(
          "The inquiry could not be kept, so nothing is answered.", "Ask again.");
    }
  }

  /// Whoever has the turn writes for all who wait; whom it fails for, it fails alike.
  private void writeSome() {
    List<Waiting> together = new ArrayList<>();
    while (together.size() < TOGETHER && waiting.peek() != null) {
      together.add(waiting.remove());
    }
    boolean kept = false;
    try {
      List<CheckInquiry> all = together.stream().map(Waiting::inquiry).toList();
      List<Waiting> refused = together.stream().filter(one -> one.refused().isPresent()).toList();
      kept = pool.run(connection -> insert(connection, all, refused)) == all.size();
    } finally {
      for (Waiting one : together) {
        one.kept().complete(kept);
      }
    }
  }

  private static int insert(
      Connection connection, List<CheckInquiry> inquiries, List<Waiting> refused)
      throws SQLException {
    count(connection, refused);
    String sql =
        "insert into check_inquiry (subject, asked_at, reader, role, purpose, service, need,"
            + " ends_on)"
            + " select * from unnest (?::bigint[], ?::timestamptz[], ?::text[], ?::text[],"
            + " ?::text[], ?::text[], ?::text[], ?::date[])";
    try (PreparedStatement insert = connection.prepareStatement(sql)) {
      List<List<String>> columns =
          List.of(
              texts(inquiries, one -> Long.toString(one.subject().number())),
              texts(inquiries, one -> one.at().toString()),
              texts(inquiries, CheckInquiry::reader),
              texts(inquiries, CheckInquiry::role),
              texts(inquiries, CheckInquiry::purpose),
              texts(inquiries, CheckInquiry::service),
              texts(inquiries, PostgresInquiries::need),
              texts(inquiries, one -> one.endsOn().toString()));
      for (int i = 0; i < columns.size(); i++) {
        insert.setArray(i + 1, connection.createArrayOf("text", columns.get(i).toArray()));
      }
      return insert.executeUpdate();
    }
  }

  /// Counts by month of the registry's calendar and service, and of nobody.
  private static void count(Connection connection, List<Waiting> refused) throws SQLException {
    if (refused.isEmpty()) {
      return;
    }
    String sql =
        "insert into check_refused (month, service, checks)"
            + " select month, service, count(*)"
            + " from unnest (?::date[], ?::text[]) as one (month, service) group by 1, 2";
    try (PreparedStatement insert = connection.prepareStatement(sql)) {
      List<String> months =
          refused.stream()
              .flatMap(one -> one.refused().stream())
              .map(month -> month.atDay(1).toString())
              .toList();
      List<String> services = refused.stream().map(one -> one.inquiry().service()).toList();
      insert.setArray(1, connection.createArrayOf("text", months.toArray()));
      insert.setArray(2, connection.createArrayOf("text", services.toArray()));
      insert.executeUpdate();
    }
  }

  @Override
  public Map<YearMonth, Long> refused() {
    return pool.run(connection -> {
      Map<YearMonth, Long> refused = new HashMap<>();
      String sql = "select month, sum(checks) from check_refused group by month";
      try (PreparedStatement query = connection.prepareStatement(sql);
          ResultSet row = query.executeQuery()) {
        while (row.next()) {
          refused.put(YearMonth.from(row.getObject(1, LocalDate.class)), row.getLong(2));
        }
      }
      return refused;
    });
  }

  /// What is kept from now on is known.
  private static String need(CheckInquiry inquiry) {
    return Objects.requireNonNull(inquiry.need(), "whoever asks says for which need, or none");
  }

  private static List<String> texts(
      List<CheckInquiry> inquiries, Function<CheckInquiry, String> what) {
    return inquiries.stream().map(what).toList();
  }

  @Override
  public List<CheckInquiry> of(SubjectKey subject) {
    return pool.run(connection -> of(connection, subject));
  }

  private static List<CheckInquiry> of(Connection connection, SubjectKey subject)
      throws SQLException {
    String sql =
        "select asked_at, reader, role, purpose, service, need, ends_on from check_inquiry"
            + " where subject = ? order by asked_at desc";
    List<CheckInquiry> kept = new ArrayList<>();
    try (PreparedStatement query = connection.prepareStatement(sql)) {
      query.setLong(1, subject.number());
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          kept.add(
              new CheckInquiry(
                  subject,
                  row.getObject(1, OffsetDateTime.class).toInstant(),
                  row.getString(2),
                  row.getString(3),
                  row.getString(4),
                  row.getString(5),
                  row.getString(6),
                  row.getObject(7, LocalDate.class)));
        }
      }
    }
    return kept;
  }

  /// @return how many are past their end
  int countEnded(LocalDate today) {
    return pool.run(connection -> {
      try (PreparedStatement query =
          connection.prepareStatement("select count(*) from check_inquiry where ends_on < ?")) {
        query.setObject(1, today);
        try (ResultSet row = query.executeQuery()) {
          row.next();
          return row.getInt(1);
        }
      }
    });
  }

  /// Deletes those past their end.
  ///
  /// @param today the registry's day
  /// @return how many
  int deleteEnded(LocalDate today) {
    return pool.runAs(
        ServerRole.FORGETTER,
        connection -> {
          try (PreparedStatement delete =
              connection.prepareStatement("delete from check_inquiry where ends_on < ?")) {
            delete.setObject(1, today);
            return delete.executeUpdate();
          }
        });
  }
}
