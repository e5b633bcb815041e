package org.goodfaith.postgres.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;

/// The server's settings, written anew at every start so that a new version can change them.
final class Settings {
  static final String FILE = "goodfaith.conf";

  static final String ACCESS =
      """
      # Written by goodfaith. Everybody needs a password; nobody comes from another machine.
      host all all 127.0.0.1/32 scram-sha-256
      """;

  /// Durable; no row value and no statement in the log; sized for a laptop.
  private static final String TEXT =
      """
      # Written by goodfaith at every start: changes here are lost.
      listen_addresses = '127.0.0.1'
      unix_socket_directories = ''
      max_connections = 64
      password_encryption = 'scram-sha-256'

      fsync = on
      synchronous_commit = on
      full_page_writes = on
      wal_level = minimal
      max_wal_senders = 0
      wal_compression = pglz
      wal_buffers = 16MB
      min_wal_size = 256MB
      max_wal_size = 4GB
      checkpoint_timeout = 15min

      shared_buffers = 384MB
      effective_cache_size = 2GB
      work_mem = 16MB
      maintenance_work_mem = 256MB
      random_page_cost = 1.1
      jit = off

      log_destination = 'stderr'
      logging_collector = off
      log_line_prefix = '%m [%p] '
      log_timezone = 'UTC'
      log_min_messages = log
      log_min_error_statement = panic
      log_error_verbosity = terse
      log_statement = none
      log_parameter_max_length = 0
      log_parameter_max_length_on_error = 0
      log_checkpoints = off
      lc_messages = 'C'
      timezone = 'UTC'
      """;

  private static final int FIRST_PORT = 20_000;
  private static final int PORTS = 10_000;
  private static final int TRIES = 200;

  private Settings() {}

  static void write(Path cluster, int port, RunAs runAs) throws IOException {
    replace(cluster.resolve(FILE), TEXT + "port = " + port + "\n", runAs);
  }

  static void replace(Path file, String text, RunAs runAs) throws IOException {
    Path temporary = file.resolveSibling(file.getFileName() + ".new");
    Files.deleteIfExists(temporary);
    Files.writeString(temporary, text, StandardCharsets.UTF_8);
    runAs.own(temporary);
    Files.move(
        temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /// The port used last time if it is free, otherwise any free one.
  static int choosePort(Path remembered) throws IOException {
    if (Files.exists(remembered)) {
      String text = Files.readString(remembered, StandardCharsets.US_ASCII).strip();
      if (text.matches("[1-9][0-9]{3,4}") && isFree(Integer.parseInt(text))) {
        return Integer.parseInt(text);
      }
    }
    SecureRandom random = new SecureRandom();
    for (int i = 0; i < TRIES; i++) {
      int port = FIRST_PORT + random.nextInt(PORTS);
      if (isFree(port)) {
        Files.writeString(remembered, port + "\n", StandardCharsets.US_ASCII);
        return port;
      }
    }
    throw new ServerTrouble(
        "No free port found on 127.0.0.1 between " + FIRST_PORT + " and " + (FIRST_PORT + PORTS),
        "End programs that listen there, or give a PostgreSQL with --database URL.");
  }

  private static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.bind(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port));
      return true;
    } catch (IOException e) {
      return false; // taken, or forbidden to us
    }
  }
}
