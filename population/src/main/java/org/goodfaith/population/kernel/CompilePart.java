package org.goodfaith.population.kernel;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.goodfaith.core.rulebook.Characteristic;
import org.goodfaith.core.rulebook.GradeRule;
import org.goodfaith.core.rulebook.LawOn;
import org.goodfaith.core.rulebook.PointsRule;
import org.goodfaith.core.rulebook.ScoreRule;
import org.goodfaith.core.subject.SubjectKind;
import org.goodfaith.population.columns.Columns;
import org.goodfaith.population.columns.Days;
import org.goodfaith.population.columns.KindTable;
import org.jspecify.annotations.Nullable;

/// Makes the plan of one part for all that is asked. What several scores, days or laws have alike
/// is in the plan once.
public final class CompilePart {
  private final Columns columns;
  private final SlotRoom room;
  private final IdentityHashMap<KindTable, TablePlan> tables = new IdentityHashMap<>();
  private final IdentityHashMap<KindTable, PackedPlan> packed = new IdentityHashMap<>();
  private final Map<LineKey, LineDraft> lines = new LinkedHashMap<>();
  private final Map<SumKey, Integer> sums = new HashMap<>();
  private final List<Long> bases = new ArrayList<>();
  private final Map<SlotKey, ScoreSlot> slots = new HashMap<>();

  private CompilePart(Columns columns) {
    this.columns = columns;
    this.room = new SlotRoom(columns);
  }

  private record SumKey(long start, List<LineKey> lines) {}

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

  /// @return whether there is a kernel for an aggregate of records in several tables
  public static boolean gathers(Characteristic.Aggregate aggregate) {
    return GatherValue.knows(aggregate);
  }

  /// @return the plan
  public static PartPlan of(List<Asking> askings, Columns columns) {
    CompilePart compile = new CompilePart(columns);
    List<List<ScoreSlot>> slots = askings.stream().map(compile::scores).toList();
    return compile.plan(slots);
  }

  /// What the points of two laws that are alike in all else do not have in common.
  ///
  /// @return finds whom that concerns; null where only the core can say it
  public static @Nullable FindChanged changed(Asking before, Asking after, Columns columns) {
    CompilePart compile = new CompilePart(columns);
    List<FindChanged.Pair> pairs = new ArrayList<>();
    for (ScoreRule rule : before.law().scores()) {
      if (compile.room.has(rule.about())) {
        List<LocalDate> days =
            new ArrayList<>(monthEnds(before.day(), before.law().gradeOf(rule.code())));
        days.add(before.day());
        for (LocalDate day : days) {
          View was = new View(before, rule.about(), Days.of(day));
          View is = new View(after, rule.about(), Days.of(day));
          List<LineKey> gone = keys(before, rule, was);
          List<LineKey> come = keys(after, rule, is);
          List<LineKey> common = new ArrayList<>(gone);
          common.retainAll(come);
          common.forEach(key -> {
            gone.remove(key);
            come.remove(key);
          });
          if (!gone.isEmpty() || !come.isEmpty()) {
            pairs.add(new FindChanged.Pair(compile.sum(gone, was), compile.sum(come, is)));
          }
        }
      }
    }
    return compile.lines.values().stream().anyMatch(LineDraft::withoutKernel)
        ? null
        : new FindChanged(compile.plan(List.of()), pairs);
  }

  private static List<LineKey> keys(Asking asking, ScoreRule rule, View view) {
    List<LineKey> keys = new ArrayList<>();
    asking.law().pointsOf(rule.code()).forEach(points -> keys.add(LineKey.of(points, view)));
    return keys;
  }

  private int sum(List<LineKey> keys, View view) {
    keys.forEach(key -> line(key, view));
    return sum(new SumKey(0, List.copyOf(keys)));
  }

  private PartPlan plan(List<List<ScoreSlot>> slots) {
    List<LineDraft> drafts = List.copyOf(lines.values());
    drafts.forEach(LineDraft::ask);
    List<TablePlan> plans =
        columns.tables().stream().filter(tables::containsKey).map(tables::get).toList();
    List<PackedPlan> those = plans.stream().map(plan -> packed(plan.table())).toList();
    plans.forEach(plan -> plan.cuts().ready());
    those.forEach(plan -> plan.otherwise().cuts().ready());
    List<GatherLine> gathers = new ArrayList<>();
    long[] starts = bases.stream().mapToLong(Long::longValue).toArray();
    for (LineDraft draft : drafts) {
      draft.make(gathers, starts);
    }
    return new PartPlan(columns, new PartPlan.Tables(plans, those, gathers), starts, room, slots);
  }

  private List<ScoreSlot> scores(Asking asking) {
    LawOn law = asking.law();
    List<ScoreSlot> scores = new ArrayList<>();
    for (ScoreRule rule : asking.scores()) {
      scores.add(score(asking, rule, law.pointsOf(rule.code()), law.gradeOf(rule.code())));
    }
    return scores;
  }

  private ScoreSlot score(
      Asking asking, ScoreRule rule, List<PointsRule> points, Optional<GradeRule> grade) {
    List<ScoreSlot.Seen> seen = new ArrayList<>();
    int day = Days.of(asking.day());
    seen.add(seen(new View(asking, rule.about(), day), rule, points));
    for (LocalDate end : monthEnds(asking.day(), grade)) {
      seen.add(seen(new View(asking, rule.about(), Days.of(end)), rule, points));
    }
    GradeRule graded = grade.orElse(null);
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
    ScoreSlot slot =
        slots.computeIfAbsent(
            key, _ -> new ScoreSlot(new ScoreSlot.Wanted(rule, graded, seen, day), columns, room));
    if (points.stream().anyMatch(one -> withoutKernel(one, new View(asking, rule.about(), day)))) {
      slot.throughCore();
    }
    return slot;
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
    List<LineKey> keys = new ArrayList<>();
    for (PointsRule one : points) {
      keys.add(line(LineKey.of(one, view), view));
    }
    int sum = sum(new SumKey(rule.start().value(), keys));
    int file = sum(new SumKey(0, List.of(line(LineKey.file(rule, view), view))));
    return new ScoreSlot.Seen(sum, file);
  }

  private boolean withoutKernel(PointsRule rule, View view) {
    LineDraft draft = lines.get(LineKey.of(rule, view));
    return draft != null && draft.withoutKernel();
  }

  private LineKey line(LineKey key, View view) {
    lines.computeIfAbsent(
        key,
        _ -> {
          List<TablePlan> plans = plans(key);
          List<PackedPlan> those = plans.stream().map(plan -> packed(plan.table())).toList();
          return new LineDraft(key, view, plans, those);
        });
    return key;
  }

  private PackedPlan packed(KindTable table) {
    return packed.computeIfAbsent(table, PackedPlan::new);
  }

  private List<TablePlan> plans(LineKey key) {
    List<TablePlan> plans = new ArrayList<>();
    for (KindTable table : columns.tables()) {
      if (key.what().kinds().contains(table.kind())) {
        plans.add(tables.computeIfAbsent(table, TablePlan::new));
      }
    }
    return plans;
  }

  private int sum(SumKey key) {
    Integer known = sums.get(key);
    if (known != null) {
      return known;
    }
    int number = bases.size();
    sums.put(key, number);
    bases.add(key.start());
    for (LineKey line : key.lines()) {
      @Nullable LineDraft draft = lines.get(line);
      if (draft != null) {
        draft.addTo(number);
      }
    }
    return number;
  }
}
