package org.goodfaith.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.goodfaith.core.subject.ShortHash;

/// Small helps around JDBC.
final class Sql {
  private Sql() {}

  /// A question to the database inside a method that may not throw its exception.
  @FunctionalInterface
  interface Question<T> {
    T ask() throws SQLException;
  }

  /// Carries a database error through the core; `carried` takes it out again.
  static final class Carrier extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final SQLException carried;

    Carrier(SQLException carried) {
      super(carried);
      this.carried = carried;
    }

    SQLException carried() {
      return carried;
    }
  }

  static <T> T unchecked(Question<T> question) {
    try {
      return question.ask();
    } catch (SQLException e) {
      throw new Carrier(e);
    }
  }

  static ShortHash shortHash(ResultSet row, int column) throws SQLException {
    UUID uuid = row.getObject(column, UUID.class);
    return new ShortHash(uuid.getMostSignificantBits(), uuid.getLeastSignificantBits());
  }
}
