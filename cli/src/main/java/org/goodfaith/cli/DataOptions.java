package org.goodfaith.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Which registry a command works on; the same for all commands.
final class DataOptions {
  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Folder of the registry (default: ${DEFAULT-VALUE}).",
      defaultValue = "${env:GOODFAITH_DATA:-goodfaith-data}")
  Path folder = Path.of("goodfaith-data");

  @Option(
      names = "--database",
      paramLabel = "URL",
      description =
          "A PostgreSQL of your own, jdbc:postgresql://..., in place of the embedded one.")
  @Nullable String database;

  @Option(
      names = "--signing-key",
      paramLabel = "FILE",
      description = "Where the key that signs tree heads lives (default: in the folder's keys).")
  @Nullable Path signingKey;

  @Option(
      names = "--today",
      paramLabel = "DAY",
      description = "The registry's day (default: the real one in its time zone).")
  @Nullable LocalDate today;

  /// @return the registry's day in its zone
  LocalDate todayIn(ZoneId zone) {
    LocalDate day = today;
    return day != null ? day : LocalDate.ofInstant(Instant.now(), zone);
  }

  /// @return the clock of seals; it is always the real one
  static InstantSource clock() {
    return InstantSource.system();
  }
}
