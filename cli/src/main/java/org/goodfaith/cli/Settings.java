package org.goodfaith.cli;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Properties;

/// What a data folder remembers from its first run: its time zone, and to which day the demo's
/// dates were moved.
final class Settings {
  private static final String ZONE = "zone";
  private static final String DEMO_DAY = "demo-day";

  private final Path file;
  private final Properties values;

  private Settings(Path file, Properties values) {
    this.file = file;
    this.values = values;
  }

  /// Reads the folder's settings, making them on the first run.
  static Settings of(Path folder) {
    Path file = folder.resolve("registry.properties");
    Properties values = new Properties();
    try {
      if (Files.exists(file)) {
        try (Reader in = Files.newBufferedReader(file)) {
          values.load(in);
        }
        return new Settings(file, values);
      }
      Settings settings = new Settings(file, values);
      settings.put(ZONE, ZoneId.systemDefault().getId());
      return settings;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// @return the registry's time zone
  ZoneId zone() {
    try {
      return ZoneId.of(values.getProperty(ZONE, "UTC"));
    } catch (DateTimeException e) {
      throw new UserTrouble(
          "The time zone in " + file + " is none of the known ones.",
          "Write one such as zone=Europe/Berlin, or zone=UTC.",
          e);
    }
  }

  /// @return the day the demo's dates were moved to on the first run, or empty
  Optional<LocalDate> demoDay() {
    return Optional.ofNullable(values.getProperty(DEMO_DAY)).map(LocalDate::parse);
  }

  /// Keeps the day the demo's dates were moved to.
  void keepDemoDay(LocalDate day) {
    put(DEMO_DAY, day.toString());
  }

  private void put(String key, String value) {
    values.setProperty(key, value);
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      try (Writer out = Files.newBufferedWriter(file)) {
        values.store(out, "Goodfaith: what this registry remembers from its first run");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
