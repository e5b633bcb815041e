package org.goodfaith.population.kernel;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.goodfaith.core.base.Span;
import org.goodfaith.core.rulebook.LawOn;
import org.goodfaith.core.rulebook.RecordKind;
import org.goodfaith.core.rulebook.RecordTest;
import org.goodfaith.core.rulebook.ReliefRule;
import org.goodfaith.core.score.WindowEdge;
import org.goodfaith.core.subject.SubjectKind;
import org.goodfaith.population.columns.Days;
import org.goodfaith.population.columns.Process;

/// Which records of one kind count as of a day: those whose kind was law on their day, whose time
/// is not over, and which no relief covers. Two that are equal let the same records count.
///
/// @param ranges days of conduct that count, rising, apart from each other
/// @param reliefs what covers records of the kind
record Counting(List<Range> ranges, List<Relief> reliefs) {
  /// @param from first day
  /// @param to last day
  record Range(int from, int to) {}

  /// @param tests records covered, by any one of these
  /// @param conduct days of conduct covered
  /// @param by kind that must say that the duty was fulfilled; empty where none
  /// @param until last day for that
  record Relief(List<RecordTest> tests, Range conduct, String by, int until) {
    /// @param day of the record's conduct
    /// @return whether days and fulfilment say that it may be covered; its tests are left to ask
    boolean reaches(Process process, int row, int day) {
      return day >= conduct.from()
          && day <= conduct.to()
          && (by.isEmpty() || fulfilled(process, row));
    }

    private boolean fulfilled(Process process, int row) {
      int[] days = process.fulfilled();
      short[] whom = process.fulfilledBy();
      return days != null
          && whom != null
          && days[row] <= until
          && process.fulfillers().get(whom[row]).equals(by);
    }
  }

  /// All versions of the kinds of a law's rulebook, by code.
  private record Versions(Map<String, List<RecordKind>> all) {
    static List<RecordKind> of(LawOn law, String kind) {
      return law.prepared(
              Versions.class,
              one ->
                  new Versions(
                      one.rulebook().blocks(RecordKind.class).stream()
                          .collect(Collectors.groupingBy(RecordKind::code))))
          .all()
          .getOrDefault(kind, List.of());
    }
  }

  /// @param about whose records
  /// @param kind code of the kind
  static Counting of(Asking asking, SubjectKind about, String kind) {
    List<Range> ranges = new ArrayList<>();
    for (RecordKind version : Versions.of(asking.law(), kind)) {
      int from =
          Math.max(
              bounded(version.origin().term().from()), firstKept(version.kept(), asking.day()));
      int to = Math.min(bounded(version.origin().term().until()), Days.of(asking.day()));
      if (from <= to) {
        ranges.add(new Range(from, to));
      }
    }
    ranges.sort(Comparator.comparingInt(Range::from));
    return new Counting(joined(ranges), reliefs(asking, about, kind));
  }

  private static int bounded(LocalDate day) {
    return Math.clamp(day.toEpochDay(), Integer.MIN_VALUE + 1, Days.never() - 1);
  }

  private static int firstKept(Span kept, LocalDate day) {
    return kept.equals(Span.NONE) ? Days.of(day) : bounded(WindowEdge.firstWithin(kept, day));
  }

  private static List<Range> joined(List<Range> ranges) {
    List<Range> joined = new ArrayList<>();
    for (Range range : ranges) {
      Range last = joined.isEmpty() ? null : joined.getLast();
      if (last != null && last.to() + 1 == range.from()) {
        joined.set(joined.size() - 1, new Range(last.from(), range.to()));
      } else {
        joined.add(range);
      }
    }
    return List.copyOf(joined);
  }

  private static List<Relief> reliefs(Asking asking, SubjectKind about, String kind) {
    List<Relief> reliefs = new ArrayList<>();
    for (ReliefRule rule : asking.law().reliefs()) {
      List<RecordTest> tests =
          rule.covers().stream().filter(test -> test.kind().equals(kind)).toList();
      if (rule.admits(about) && !tests.isEmpty()) {
        int today = Days.of(asking.day());
        reliefs.add(
            new Relief(
                tests,
                new Range(bounded(rule.first()), bounded(rule.last())),
                rule.fulfilled().map(ReliefRule.Fulfilled::by).orElse(""),
                rule.fulfilled().map(duty -> Math.min(bounded(duty.until()), today)).orElse(0)));
      }
    }
    return List.copyOf(reliefs);
  }

  /// @return whether days alone say what counts
  boolean plain() {
    return ranges.size() <= 1 && reliefs.isEmpty();
  }

  /// @return the first day that may count
  int first() {
    return ranges.isEmpty() ? Days.never() - 1 : ranges.getFirst().from();
  }

  /// @return the last day that may count
  int last() {
    return ranges.isEmpty() ? Integer.MIN_VALUE + 1 : ranges.getLast().to();
  }

  boolean holds(int day) {
    for (Range range : ranges) {
      if (day >= range.from() && day <= range.to()) {
        return true;
      }
    }
    return false;
  }
}
