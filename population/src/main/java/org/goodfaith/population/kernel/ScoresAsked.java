package org.goodfaith.population.kernel;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.goodfaith.core.rulebook.GradeRule;
import org.goodfaith.core.rulebook.PointsRule;
import org.goodfaith.core.rulebook.ScoreRule;
import org.goodfaith.core.subject.SubjectKind;
import org.goodfaith.population.columns.Days;
import org.jspecify.annotations.Nullable;

/// What is asked of scores, whoever is concerned: lines, sums of lines and slots, each of those
/// that several scores, days or laws have alike once. Worked out once for all parts.
public final class ScoresAsked {
  private final List<Asked> lines = new ArrayList<>();
  private final List<Sum> sums = new ArrayList<>();
  private final List<ScoreSlot.Wanted> slots = new ArrayList<>();
  private final List<List<Integer>> slotsOf = new ArrayList<>();
  private final Map<LineKey, Integer> lineNumbers = new HashMap<>();
  private final Map<SlotKey, Integer> slotNumbers = new HashMap<>();

  private ScoresAsked() {}

  /// A line.
  ///
  /// @param key what it is made from
  /// @param view how far it looks
  record Asked(LineKey key, View view) {}

  /// A sum of lines.
  ///
  /// @param start what everybody has
  /// @param lines numbers of the lines
  record Sum(long start, List<Integer> lines) {
    Sum {
      lines = List.copyOf(lines);
    }
  }

  /// A score without the place where it stands in its law.
  private record SlotKey(
      String code,
      SubjectKind about,
      boolean optIn,
      int needed,
      List<GradeRule.Band> bands,
      GradeRule.Hold hold,
      List<ScoreSlot.Seen> seen,
      int day) {}

  /// @return what is asked
  public static ScoresAsked of(List<Asking> askings) {
    ScoresAsked asked = new ScoresAsked();
    for (Asking asking : askings) {
      List<Integer> numbers = new ArrayList<>();
      for (ScoreRule rule : asking.scores()) {
        numbers.add(asked.slot(asking, rule));
      }
      asked.slotsOf.add(numbers);
    }
    return asked;
  }

  /// Sums of what the points of two laws that are alike in all else do not have in common.
  ///
  /// @param asked the sums; there are no slots
  /// @param pairs which of them are compared
  record Changed(ScoresAsked asked, List<FindChanged.Pair> pairs) {
    static Changed of(Asking before, Asking after) {
      ScoresAsked asked = new ScoresAsked();
      List<FindChanged.Pair> pairs = new ArrayList<>();
      for (ScoreRule rule : before.law().scores()) {
        List<LocalDate> days =
            new ArrayList<>(monthEnds(before.day(), before.law().gradeOf(rule.code())));
        days.add(before.day());
        for (LocalDate day : days) {
          View was = new View(before, rule.about(), Days.of(day));
          View is = new View(after, rule.about(), Days.of(day));
          List<LineKey> gone = keys(was, before.law().pointsOf(rule.code()));
          List<LineKey> come = keys(is, after.law().pointsOf(rule.code()));
          for (LineKey line : List.copyOf(gone)) {
            if (come.remove(line)) { // One of it for one.
              gone.remove(line);
            }
          }
          if (!gone.isEmpty() || !come.isEmpty()) {
            int sum = asked.sum(new Sum(0, asked.lines(was, gone)));
            int other = asked.sum(new Sum(0, asked.lines(is, come)));
            pairs.add(new FindChanged.Pair(rule.about(), sum, other));
          }
        }
      }
      return new Changed(asked, pairs);
    }
  }

  private static List<LineKey> keys(View view, List<PointsRule> points) {
    List<LineKey> keys = new ArrayList<>();
    points.forEach(one -> keys.add(LineKey.of(one, view)));
    return keys;
  }

  private List<Integer> lines(View view, List<LineKey> keys) {
    List<Integer> numbers = new ArrayList<>();
    keys.forEach(key -> numbers.add(line(key, view)));
    return numbers;
  }

  private int slot(Asking asking, ScoreRule rule) {
    List<PointsRule> points = asking.law().pointsOf(rule.code());
    Optional<GradeRule> grade = asking.law().gradeOf(rule.code());
    List<ScoreSlot.Seen> seen = new ArrayList<>();
    int day = Days.of(asking.day());
    seen.add(seen(new View(asking, rule.about(), day), rule, points));
    for (LocalDate end : monthEnds(asking.day(), grade)) {
      seen.add(seen(new View(asking, rule.about(), Days.of(end)), rule, points));
    }
    @Nullable GradeRule graded = grade.orElse(null);
    SlotKey key =
        new SlotKey(
            rule.code(),
            rule.about(),
            rule.optIn(),
            rule.fileRecords(),
            graded == null ? List.of() : graded.bands(),
            graded == null ? GradeRule.Hold.NONE : graded.hold(),
            seen,
            day);
    Integer known = slotNumbers.putIfAbsent(key, slots.size());
    if (known != null) {
      return known;
    }
    slots.add(new ScoreSlot.Wanted(rule, graded, seen, day));
    return slots.size() - 1;
  }

  /// The month-ends on which a grade is fixed, oldest first.
  private static List<LocalDate> monthEnds(LocalDate asOf, Optional<GradeRule> grade) {
    List<LocalDate> ends = new ArrayList<>();
    YearMonth last = YearMonth.from(asOf.plusDays(1)).minusMonths(1);
    int many = grade.map(rule -> rule.hold().monthEnds()).orElse(0);
    for (int back = many - 1; back >= 0; back--) {
      ends.add(last.minusMonths(back).atEndOfMonth());
    }
    return ends;
  }

  private ScoreSlot.Seen seen(View view, ScoreRule rule, List<PointsRule> points) {
    int sum = sum(new Sum(rule.start().value(), lines(view, keys(view, points))));
    int file = line(LineKey.file(rule, view), view);
    return new ScoreSlot.Seen(sum, sum(new Sum(0, List.of(file))));
  }

  private int line(LineKey key, View view) {
    Integer known = lineNumbers.putIfAbsent(key, lines.size());
    if (known != null) {
      return known;
    }
    lines.add(new Asked(key, view));
    return lines.size() - 1;
  }

  private int sum(Sum sum) {
    int known = sums.indexOf(sum);
    if (known >= 0) {
      return known;
    }
    sums.add(sum);
    return sums.size() - 1;
  }

  List<Asked> lines() {
    return lines;
  }

  List<Sum> sums() {
    return sums;
  }

  /// @return scores as of one day each
  List<ScoreSlot.Wanted> slots() {
    return slots;
  }

  /// @return numbers of the lines that give the points of a slot on its day
  List<Integer> linesOf(ScoreSlot.Wanted slot) {
    return sums.get(slot.seen().getFirst().points()).lines();
  }

  /// @return numbers of slots, by asking, then in order of the law
  List<List<Integer>> slotsOf() {
    return slotsOf;
  }
}
