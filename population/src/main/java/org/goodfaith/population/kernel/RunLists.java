package org.goodfaith.population.kernel;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.goodfaith.core.rulebook.ListRule;
import org.goodfaith.population.columns.Columns;
import org.goodfaith.population.columns.Days;
import org.goodfaith.population.columns.KindTable;
import org.goodfaith.population.kernel.TableLists.Way;
import org.jspecify.annotations.Nullable;

/// Finds the listings of one subject after the other, as the core's `ListSubject` does. For one
/// thread; not for subjects told in full.
public final class RunLists {
  private final ListPlan plan;
  private final Columns columns;
  private final @Nullable RowOnList row;
  private final List<Listed> found = new ArrayList<>();
  private final List<ListTerms> met = new ArrayList<>();
  private int soonest = Days.never();

  /// @param plan of a part and a day
  public RunLists(ListPlan plan) {
    this.plan = plan;
    this.columns = plan.columns();
    this.row =
        plan.tables().isEmpty() ? null : new RowOnList(plan, plan.tables().getFirst().table());
  }

  /// @return listings of the subject at a place, in the order of the core; good until the next call
  public List<Listed> run(int place) {
    found.clear();
    soonest = Days.never();
    RowOnList way = row;
    if (way == null) {
      return found;
    }
    byte about = columns.kinds()[place];
    int[] died = columns.died();
    int death = died == null ? Days.never() : died[place];
    for (TableLists one : plan.tables()) {
      KindTable table = one.table();
      int owner = Arrays.binarySearch(table.owners(), place);
      if (owner >= 0) {
        Counted counted = one.counted(about);
        for (int at = table.starts()[owner]; at < table.starts()[owner + 1]; at++) {
          if (counted.counts(at)) {
            way.at(table, at, death);
            row(way, one, about, place, at);
            soonest = Math.min(soonest, way.soonest());
          }
        }
      }
    }
    if (found.size() > 1) {
      found.sort(Listed::order);
    }
    return found;
  }

  /// @return the next day on which time alone changes a listing of the subject asked about last,
  ///   under these laws; records that begin or cease to count aside
  public int soonest() {
    return soonest;
  }

  private void row(RowOnList way, TableLists one, byte about, int place, int at) {
    int law = plan.number(one.table().days()[at]);
    for (Way list : one.ways(about, law)) {
      Listed mildest = mildest(way, list, about, place, at);
      if (mildest != null) {
        found.add(mildest);
      }
    }
  }

  /// As the core: the mildest of the laws since the day of conduct; none where one of them does not
  /// list such conduct.
  private @Nullable Listed mildest(RowOnList way, Way list, byte about, int place, int at) {
    met.clear();
    int[] laws = new int[list.versions().size()];
    for (int i = 0; i < laws.length; i++) {
      ListTerms terms = list.versions().get(i).terms(at);
      if (terms == null) {
        return null;
      }
      if (!met.contains(terms)) {
        laws[met.size()] = list.laws()[i];
        met.add(terms);
      }
    }
    Listed mildest = null;
    for (int i = 0; i < met.size(); i++) {
      ListTerms terms = met.get(i);
      if (!repeated(terms.rule(), laws[i], about, place, way)) {
        return null;
      }
      Listed listed = way.on(list.list(), terms);
      mildest = mildest == null || listed.milderThan(mildest) ? listed : mildest;
    }
    return mildest;
  }

  /// As the core: so many of the records within a time before that enter the list by the same law.
  private boolean repeated(ListRule rule, int law, byte about, int place, RowOnList way) {
    if (rule.repeat().times() <= 1) {
      return true;
    }
    int conduct = way.conduct();
    int root = way.root();
    LocalDate since = rule.repeat().within().before(Days.day(conduct));
    int after = Days.of(since);
    int before = 0;
    for (TableLists one : plan.tables()) {
      KindTable table = one.table();
      int owner = Arrays.binarySearch(table.owners(), place);
      Entrance entrance = owner < 0 ? null : one.entrance(about, law, rule.code());
      if (entrance == null || entrance.closed()) {
        continue;
      }
      Counted counted = one.counted(about);
      for (int row = table.starts()[owner]; row < table.starts()[owner + 1]; row++) {
        int day = table.days()[row];
        boolean earlier = day < conduct || (day == conduct && table.roots()[row] < root);
        if (day > after && earlier && counted.counts(row) && entrance.terms(row) != null) {
          before++;
        }
      }
    }
    return before + 1 >= rule.repeat().times();
  }
}
