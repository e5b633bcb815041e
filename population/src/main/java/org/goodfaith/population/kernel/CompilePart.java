package org.goodfaith.population.kernel;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.goodfaith.core.rulebook.Characteristic;
import org.goodfaith.population.columns.Columns;
import org.goodfaith.population.columns.KindTable;

/// Makes the plan of one part for all that is asked.
public final class CompilePart {
  private final ScoresAsked asked;
  private final Columns columns;
  private final SlotRoom room;
  private final IdentityHashMap<KindTable, TablePlan> tables = new IdentityHashMap<>();
  private final IdentityHashMap<KindTable, PackedPlan> packed = new IdentityHashMap<>();
  private final List<LineDraft> lines = new ArrayList<>();

  CompilePart(ScoresAsked asked, Columns columns) {
    this.asked = asked;
    this.columns = columns;
    this.room = new SlotRoom(columns);
    asked.lines().forEach(line -> lines.add(draft(line)));
    for (int sum = 0; sum < asked.sums().size(); sum++) {
      for (int line : asked.sums().get(sum).lines()) {
        lines.get(line).addTo(sum);
      }
    }
  }

  /// @return whether there is a kernel for an aggregate of records in several tables
  public static boolean gathers(Characteristic.Aggregate aggregate) {
    return GatherValue.knows(aggregate);
  }

  /// @return the plan
  public static PartPlan of(ScoresAsked asked, Columns columns) {
    return new CompilePart(asked, columns).plan();
  }

  SlotRoom room() {
    return room;
  }

  /// @return whether some line has no kernel
  boolean withoutKernel() {
    return lines.stream().anyMatch(LineDraft::withoutKernel);
  }

  PartPlan plan() {
    lines.forEach(LineDraft::ask);
    List<TablePlan> plans =
        columns.tables().stream().filter(tables::containsKey).map(tables::get).toList();
    List<PackedPlan> those = plans.stream().map(plan -> packed(plan.table())).toList();
    plans.forEach(plan -> plan.cuts().ready());
    those.forEach(plan -> plan.otherwise().cuts().ready());
    List<GatherLine> gathers = new ArrayList<>();
    long[] starts = asked.sums().stream().mapToLong(ScoresAsked.Sum::start).toArray();
    for (LineDraft draft : lines) {
      draft.make(gathers, starts);
    }
    List<ScoreSlot> slots = asked.slots().stream().map(this::slot).toList();
    List<List<ScoreSlot>> slotsOf =
        asked.slotsOf().stream().map(of -> of.stream().map(slots::get).toList()).toList();
    return new PartPlan(columns, new PartPlan.Tables(plans, those, gathers), starts, room, slotsOf);
  }

  private ScoreSlot slot(ScoreSlot.Wanted wanted) {
    ScoreSlot slot = new ScoreSlot(wanted, columns, room);
    if (asked.linesOf(wanted).stream().anyMatch(line -> lines.get(line).withoutKernel())) {
      slot.throughCore();
    }
    return slot;
  }

  private LineDraft draft(ScoresAsked.Asked line) {
    List<TablePlan> plans = new ArrayList<>();
    List<PackedPlan> those = new ArrayList<>();
    for (KindTable table : columns.tables()) {
      if (line.key().what().kinds().contains(table.kind())) {
        plans.add(tables.computeIfAbsent(table, TablePlan::new));
        those.add(packed(table));
      }
    }
    return new LineDraft(line.key(), line.view(), plans, those);
  }

  private PackedPlan packed(KindTable table) {
    return packed.computeIfAbsent(table, PackedPlan::new);
  }
}
