package org.goodfaith.files;

import java.nio.charset.Charset;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// How the files of one source become rows: what is read, what it means, and what is dropped at the
/// door. Read from a YAML page by `LoadMapping`.
public final class Mapping {
  /// Name and makers.
  ///
  /// @param name short lower-case name
  /// @param title for people
  /// @param source code of the source
  record Head(String name, String title, String source) {}

  /// How the bytes are to be read.
  ///
  /// @param json JSON Lines, else CSV
  /// @param delimiter of CSV fields
  /// @param charset of the text
  record Format(boolean json, char delimiter, Charset charset) {}

  /// Months of the file.
  ///
  /// @param ends its last month, where stated
  /// @param shifted whether every date moves so that it ends in the month before today
  record Months(Optional<YearMonth> ends, boolean shifted) {}

  private final Head head;
  private final Format format;
  private final Months months;
  private final Layout layout;
  private final Map<String, String> dropped;

  Mapping(Head head, Format format, Months months, Layout layout, Map<String, String> dropped) {
    this.head = head;
    this.format = format;
    this.months = months;
    this.layout = layout;
    this.dropped = Collections.unmodifiableMap(new LinkedHashMap<>(dropped));
  }

  /// @return short lower-case name
  public String name() {
    return head.name();
  }

  /// @return what the files are, for people
  public String title() {
    return head.title();
  }

  /// @return code of the source who submits such files
  public String source() {
    return head.source();
  }

  /// @return columns that are dropped at the door, each with the reason
  public Map<String, String> dropped() {
    return dropped;
  }

  /// @return whether a file enters at once or not at all, because its lines are grouped
  public boolean whole() {
    return layout instanceof Layout.Grouped;
  }

  /// @return the last month of the file, where the mapping states it
  public Optional<YearMonth> ends() {
    return months.ends();
  }

  /// @return whether the mapping moves its dates (`shift: to month before today`)
  public boolean shifted() {
    return months.shifted();
  }

  /// @return by how many months every date moves, for a file first read on `today`: so many that
  ///   its last month becomes the month before; 0 where the mapping moves nothing
  public int shiftMonths(LocalDate today) {
    if (!months.shifted()) {
      return 0;
    }
    YearMonth ends = months.ends().orElseThrow();
    return Math.toIntExact(ChronoUnit.MONTHS.between(ends, YearMonth.from(today).minusMonths(1)));
  }

  Format format() {
    return format;
  }

  Layout layout() {
    return layout;
  }
}
