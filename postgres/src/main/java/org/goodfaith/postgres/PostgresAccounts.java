package org.goodfaith.postgres;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.goodfaith.core.subject.SubjectKey;
import org.jspecify.annotations.Nullable;

/// Rows of those who may sign in.
public final class PostgresAccounts {
  private static final String COLUMNS = "name, role, secret, subject, source";

  private final Pool pool;

  PostgresAccounts(Pool pool) {
    this.pool = pool;
  }

  /// One account as stored.
  ///
  /// @param name what is typed to sign in
  /// @param role code of its role
  /// @param secret slow salted hash of the password
  /// @param subject whose file it opens, null where none
  /// @param source for which source it submits, empty where none
  public record Row(
      String name, String role, String secret, @Nullable SubjectKey subject, String source) {
    /// @return name and role only, so that no log carries the secret
    @Override
    public String toString() {
      return name + " (" + role + ")";
    }
  }

  /// @return the account of this name, or empty
  public Optional<Row> named(String name) {
    String sql = "select " + COLUMNS + " from account where name = ?";
    return pool.run(connection -> {
      try (PreparedStatement query = connection.prepareStatement(sql)) {
        query.setString(1, name);
        return read(query).stream().findFirst();
      }
    });
  }

  /// @return all accounts, by name
  public List<Row> list() {
    String sql = "select " + COLUMNS + " from account order by name";
    return pool.run(connection -> {
      try (PreparedStatement query = connection.prepareStatement(sql)) {
        return read(query);
      }
    });
  }

  /// @return whether it was added; false where the name is taken
  public boolean add(Row account) {
    String sql =
        "insert into account (" + COLUMNS + ") values (?, ?, ?, ?, ?) on conflict do nothing";
    return pool.run(connection -> {
      try (PreparedStatement insert = connection.prepareStatement(sql)) {
        insert.setString(1, account.name());
        insert.setString(2, account.role());
        insert.setString(3, account.secret());
        @Nullable SubjectKey subject = account.subject();
        insert.setObject(4, subject == null ? null : subject.number(), java.sql.Types.BIGINT);
        insert.setString(5, account.source());
        return insert.executeUpdate() == 1;
      }
    });
  }

  private static List<Row> read(PreparedStatement query) throws SQLException {
    List<Row> found = new ArrayList<>();
    try (ResultSet row = query.executeQuery()) {
      while (row.next()) {
        long number = row.getLong(4);
        @Nullable SubjectKey subject = row.wasNull() ? null : new SubjectKey(number);
        found.add(
            new Row(
                row.getString(1), row.getString(2), row.getString(3), subject, row.getString(5)));
      }
    }
    return found;
  }
}
