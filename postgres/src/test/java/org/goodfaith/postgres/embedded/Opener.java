package org.goodfaith.postgres.embedded;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/// A program of its own that opens a data folder, says so, and obeys words on standard input.
final class Opener {
  private Opener() {}

  public static void main(String[] args) throws Exception {
    Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> {
      System.out.println("failed " + failure.getMessage());
      Runtime.getRuntime().halt(1);
    });
    EmbeddedPostgres postgres = EmbeddedPostgres.open(Path.of(args[0]));
    System.out.println("open " + postgres.port());
    int read = System.in.read();
    while (read >= 0) {
      if (read == 'c') {
        postgres.close();
        System.out.println("closed");
      } else if (read == 'i') {
        insert(postgres.login(ServerRole.OWNER));
        System.out.println("inserted");
      }
      read = System.in.read();
    }
  }

  private static void insert(Login login) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(login.url(), login.user(), login.password());
        Statement statement = connection.createStatement()) {
      statement.execute("create table if not exists public.kept (n int)");
      statement.execute("insert into public.kept values (1)");
    }
  }
}
