package org.goodfaith.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.goodfaith.core.answer.InquiryJournal;
import org.goodfaith.core.subject.SubjectKey;
import org.goodfaith.postgres.embedded.ServerRole;

/// Keeps check inquiries until their end.
final class PostgresInquiries implements InquiryJournal {
  private final Pool pool;

  PostgresInquiries(Pool pool) {
    this.pool = pool;
  }

  @Override
  public void keep(CheckInquiry inquiry) {
    pool.run(connection -> insert(connection, inquiry));
  }

  private static int insert(Connection connection, CheckInquiry inquiry) throws SQLException {
    String sql =
        "insert into check_inquiry (subject, asked_at, reader, role, purpose, service, ends_on)"
            + " values (?, ?, ?, ?, ?, ?, ?)";
    try (PreparedStatement insert = connection.prepareStatement(sql)) {
      insert.setLong(1, inquiry.subject().number());
      insert.setObject(2, inquiry.at().atOffset(ZoneOffset.UTC));
      insert.setString(3, inquiry.reader());
      insert.setString(4, inquiry.role());
      insert.setString(5, inquiry.purpose());
      insert.setString(6, inquiry.service());
      insert.setObject(7, inquiry.endsOn());
      return insert.executeUpdate();
    }
  }

  @Override
  public List<CheckInquiry> of(SubjectKey subject) {
    return pool.run(connection -> of(connection, subject));
  }

  private static List<CheckInquiry> of(Connection connection, SubjectKey subject)
      throws SQLException {
    String sql =
        "select asked_at, reader, role, purpose, service, ends_on from check_inquiry"
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
                  row.getObject(6, LocalDate.class)));
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
