package org.goodfaith.core.answer;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.goodfaith.core.base.RegistryBug;
import org.goodfaith.core.ledger.EntryBody.Entered;
import org.goodfaith.core.ledger.LedgerReader;
import org.goodfaith.core.ledger.SealedEntry;
import org.goodfaith.core.ledger.TreeHead;
import org.goodfaith.core.record.Act;

/// How many records each source entered in each month, how long after the conduct, and how many it
/// took back: counts without a subject. A projection of the ledger, read once and then only as far
/// as the tree has grown. Not thread-safe.
final class RecordTally {
  private static final long AT_ONCE = 20_000;

  private final LedgerReader ledger;
  private final ZoneId zone;
  private final NavigableMap<Long, Instant> seals = new TreeMap<>();
  private final Map<String, YearMonth> came = new HashMap<>();
  private final Map<Cell, Long> records = new HashMap<>();
  private final Map<Taken, Long> takenBack = new HashMap<>();
  private long size;

  /// @param zone the registry's: it says on which day an entry became known
  RecordTally(LedgerReader ledger, ZoneId zone) {
    this.ledger = ledger;
    this.zone = zone;
  }

  /// Records of one source that became known in one month, so long after the conduct.
  private record Cell(String source, YearMonth month, YearMonth conduct, int lateDays) {}

  /// Corrections and withdrawals of one source that became known in one month.
  private record Taken(String source, YearMonth month) {}

  /// @return entries read so far
  long size() {
    return size;
  }

  /// Reads on.
  ///
  /// @param until size of the tree to be counted; not less than before
  /// @param each told of every entry
  void readOn(long until, Consumer<SealedEntry> each) {
    if (until > size) {
      long known = seals.isEmpty() ? 0 : seals.lastKey();
      if (until > known) {
        ledger.seals().forEach(seal -> seals.put(seal.size(), seal.at()));
      }
    }
    while (size < until) {
      long next = Math.min(until, size + AT_ONCE);
      for (SealedEntry entry : ledger.sealed(size, next)) {
        if (entry.body() instanceof Entered entered) {
          count(entry, entered);
        }
        each.accept(entry);
      }
      size = next;
    }
  }

  /// @return the day on which a position became known
  LocalDate dayOf(long position) {
    Map.Entry<Long, Instant> seal = seals.higherEntry(position);
    return (seal == null ? Instant.EPOCH : seal.getValue()).atZone(zone).toLocalDate();
  }

  /// @return when the last entry read became known
  Instant sealedAt() {
    return seals.getOrDefault(size, Instant.EPOCH);
  }

  /// @return all counts, each in a line, in order
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    came.forEach((source, month) -> lines.add("came " + source + " " + month));
    records.forEach((cell, count) ->
        lines.add(
            String.join(
                " ",
                "records",
                cell.source(),
                cell.month().toString(),
                cell.conduct().toString(),
                Integer.toString(cell.lateDays()),
                Long.toString(count))));
    takenBack.forEach(
        (taken, count) -> lines.add("taken " + taken.source() + " " + taken.month() + " " + count));
    lines.sort(Comparator.naturalOrder());
    return lines;
  }

  /// @param words of one of these lines
  void resume(String... words) {
    YearMonth month = YearMonth.parse(words[2]);
    switch (words[0]) {
      case "came" -> came.put(words[1], month);
      case "records" ->
          records.put(
              new Cell(words[1], month, YearMonth.parse(words[3]), Integer.parseInt(words[4])),
              Long.parseLong(words[5]));
      case "taken" -> takenBack.put(new Taken(words[1], month), Long.parseLong(words[3]));
      default -> throw new RegistryBug("no count is kept as " + words[0]);
    }
  }

  /// @param head through which everything was counted
  void resumeAt(TreeHead head) {
    size = head.size();
  }

  private void count(SealedEntry entry, Entered entered) {
    LocalDate known = dayOf(entry.position());
    YearMonth month = YearMonth.from(known);
    switch (entered.act()) {
      case Act.Recorded recorded -> {
        came.putIfAbsent(entered.source(), month);
        LocalDate conduct = recorded.record().day();
        int late = (int) Math.max(0, ChronoUnit.DAYS.between(conduct, known));
        Cell cell = new Cell(entered.source(), month, YearMonth.from(conduct), late);
        records.merge(cell, 1L, Long::sum);
      }
      case Act.Correction _, Act.Withdrawal _ ->
          takenBack.merge(new Taken(entered.source(), month), 1L, Long::sum);
      case Act _ -> {
        // Counted where proceedings are.
      }
    }
  }

  /// A part and the whole.
  ///
  /// @param good how many were as they should be
  /// @param all of how many
  record Part(long good, long all) {}

  /// @param source who
  /// @param months the months in which records became known
  /// @param days how soon after the conduct a record is in time
  /// @return records of conduct since the month in which the source came
  Part inTime(String source, List<YearMonth> months, int days) {
    Optional<YearMonth> since = Optional.ofNullable(came.get(source));
    long good = 0;
    long all = 0;
    for (Map.Entry<Cell, Long> one : records.entrySet()) {
      Cell cell = one.getKey();
      boolean counts =
          cell.source().equals(source)
              && months.contains(cell.month())
              && since.filter(month -> !cell.conduct().isBefore(month)).isPresent();
      if (counts) {
        all += one.getValue();
        good += cell.lateDays() <= days ? one.getValue() : 0;
      }
    }
    return new Part(good, all);
  }

  /// @return by source, records that became known in a month
  Map<String, Long> records(YearMonth month) {
    Map<String, Long> counts = new TreeMap<>();
    records.forEach((cell, count) -> {
      if (cell.month().equals(month)) {
        counts.merge(cell.source(), count, Long::sum);
      }
    });
    return counts;
  }

  /// @return by source, records taken back or corrected in a month
  Map<String, Long> takenBack(YearMonth month) {
    Map<String, Long> counts = new TreeMap<>();
    takenBack.forEach((taken, count) -> {
      if (taken.month().equals(month)) {
        counts.merge(taken.source(), count, Long::sum);
      }
    });
    return counts;
  }
}
