package org.goodfaith.postgres;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/// Says in the operator's words what a database error means.
final class Trouble {
  private Trouble() {}

  /// Whether the connection broke or the server went down, so that another try may succeed.
  static boolean isLost(SQLException e) {
    String state = state(e);
    return state.startsWith("08") || state.startsWith("57P");
  }

  static StoreTrouble of(SQLException e) {
    String what = "The database says: " + e.getMessage() + " (state " + state(e) + ").";
    return new StoreTrouble(what, remedy(state(e)), e);
  }

  static StoreTrouble of(RuntimeException e) {
    return new StoreTrouble("The database can not be reached: " + e.getMessage(), remedy("08"), e);
  }

  /// A stored thing is not what was stored.
  static StoreTrouble damaged(String what) {
    return new StoreTrouble(
        what + " is not as it was written.",
        "Run `goodfaith verify` to see what was changed, and restore a backup.");
  }

  private static String state(SQLException e) {
    @Nullable String state = e.getSQLState();
    return state == null ? "" : state;
  }

  private static String remedy(String state) {
    if (state.startsWith("08") || state.startsWith("57")) {
      return "Try again; if it stays so, look into log/postgres.log of the data folder, or check"
          + " that the server given with --database runs.";
    }
    if (state.startsWith("53")) {
      return "Give the database server more room: disk, memory or connections, as it says.";
    }
    if (state.startsWith("28") || state.equals("42501") || state.equals("3D000")) {
      return "Check user, password, database and rights in the address given with --database.";
    }
    if (state.startsWith("XX") || state.startsWith("58")) {
      return "Check the disk; then run `goodfaith verify`, and restore a backup where it fails.";
    }
    return "Try again; if it stays so, report it with this text, which holds no personal data.";
  }
}
