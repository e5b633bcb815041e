package org.goodfaith.population.kernel;

import java.util.List;
import org.goodfaith.population.columns.Columns;
import org.goodfaith.population.columns.ScoreColumn;

/// All that is asked of the scores of one part, ready to run. Several threads may run apart
/// subjects of it at a time.
public final class PartPlan {
  private final Columns columns;
  private final Tables tables;
  private final long[] bases;
  private final List<ScoreSlot> slots;
  private final List<List<ScoreColumn>> columnsOf;

  /// What is done with the tables.
  ///
  /// @param plans of all tables that rules read, for what has no other way
  /// @param packed of the same tables, in the same order
  /// @param gathers lines that read several
  record Tables(List<TablePlan> plans, List<PackedPlan> packed, List<GatherLine> gathers) {}

  PartPlan(
      Columns columns, Tables tables, long[] bases, SlotRoom room, List<List<ScoreSlot>> slots) {
    this.columns = columns;
    this.tables = tables;
    this.bases = bases;
    this.slots =
        slots.stream()
            .flatMap(List::stream)
            .distinct()
            .filter(slot -> room.has(slot.about()))
            .toList();
    this.columnsOf =
        slots.stream().map(some -> some.stream().map(ScoreSlot::column).toList()).toList();
  }

  /// @return the part
  public Columns columns() {
    return columns;
  }

  /// @return the columns that are filled, by asking, then in order of the law; columns that come
  ///   out alike are one
  public List<List<ScoreColumn>> results() {
    return columnsOf;
  }

  /// @return those of the results that the core must say, for all subjects with records
  public List<ScoreColumn> throughCore() {
    return slots.stream().filter(ScoreSlot::isThroughCore).map(ScoreSlot::column).toList();
  }

  /// @return how many rows of tables that rules read belong to the subjects from one place to
  ///   before another
  public long rows(int from, int to) {
    long rows = 0;
    for (TablePlan plan : tables.plans()) {
      int[] owners = plan.table().owners();
      int[] starts = plan.table().starts();
      rows += starts[Block.lower(owners, to)] - starts[Block.lower(owners, from)];
    }
    return rows;
  }

  /// @return a worker for one thread
  public RunScores worker() {
    return new RunScores(this);
  }

  Tables tables() {
    return tables;
  }

  List<ScoreSlot> slots() {
    return slots;
  }

  long[] bases() {
    return bases;
  }
}
