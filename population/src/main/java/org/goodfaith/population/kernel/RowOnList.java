package org.goodfaith.population.kernel;

import org.goodfaith.core.base.Span;
import org.goodfaith.core.listing.Listing.State;
import org.goodfaith.core.rulebook.ListRule;
import org.goodfaith.population.columns.Days;
import org.goodfaith.population.columns.KindTable;
import org.goodfaith.population.columns.Process;
import org.jspecify.annotations.Nullable;

/// Where one row stands on its way onto a list, on some terms: the core's `ListRecord` on whole
/// numbers, for histories that are simple.
final class RowOnList {
  private final ListPlan plan;
  private final int today;
  private int died;
  private KindTable table;
  private int row;
  private int conduct;
  private int approved;
  private int noticed;
  private int tellBy;
  private boolean released;
  private int soonest;

  RowOnList(ListPlan plan, KindTable first) {
    this.plan = plan;
    this.today = plan.today();
    this.table = first;
  }

  /// Looks at a row.
  ///
  /// @param death day of death of its subject, `Days.never()` for the living
  void at(KindTable of, int number, int death) {
    table = of;
    row = number;
    died = death;
    conduct = table.days()[row];
    Process process = table.process();
    approved = happened(process.approved());
    noticed = happened(process.noticed());
    tellBy = approved == Days.never() ? Days.never() : plan.tellBy(approved);
    if (noticed != Days.never() && noticed > tellBy) {
      noticed = Days.never();
    }
    soonest = Days.never();
    if (noticed == Days.never() && tellBy != Days.never()) {
      soonest(tellBy + 1);
    }
  }

  private int happened(int @Nullable [] days) {
    return days == null || days[row] > today ? Days.never() : days[row];
  }

  private void soonest(int day) {
    soonest = day > today ? Math.min(soonest, day) : soonest;
  }

  int conduct() {
    return conduct;
  }

  int root() {
    return table.roots()[row];
  }

  /// @return the next day on which one of the terms asked about changes where the row stands
  int soonest() {
    return soonest;
  }

  /// @param list its number
  Listed on(int list, ListTerms terms) {
    if (died <= today) {
      return made(list, State.REVOKED);
    }
    if (terms.rule().approval() && approved == Days.never()) {
      return made(list, State.PROPOSED);
    }
    if (!terms.windowless() && noticed == Days.never() && tellBy < today) {
      return made(list, State.REVOKED);
    }
    if (!terms.windowless() && noticed == Days.never()) {
      return made(list, State.APPROVED);
    }
    int begin = conduct;
    begin = noticed == Days.never() ? begin : Math.max(begin, noticed);
    begin = approved == Days.never() ? begin : Math.max(begin, approved);
    int windowEnd = terms.window(begin);
    return windowEnd == Days.never()
        ? made(list, State.UNDETERMINED)
        : timed(list, terms, begin, windowEnd);
  }

  private Listed made(int list, State state) {
    return new Listed(list, state, conduct, table.roots()[row], Days.never(), Days.never());
  }

  private Listed timed(int list, ListTerms terms, int begin, int windowEnd) {
    int from = terms.windowless() ? windowEnd : windowEnd + 1;
    released = false;
    int last =
        switch (terms.rule().lasts()) {
          case ListRule.ForSpan _ -> terms.cap(begin);
          case ListRule.EarlyRelease early -> early(early, terms.cap(begin), windowEnd);
          case ListRule.UntilFulfilled until -> until(until, terms.cap(begin));
        };
    soonest(from);
    soonest(last + 1);
    State state =
        last < today
            ? (released ? State.RELEASED : State.LAPSED)
            : today < from ? State.ANNOUNCED : State.IN_FORCE;
    return new Listed(list, state, conduct, table.roots()[row], from, last);
  }

  private int early(ListRule.EarlyRelease early, int cap, int windowEnd) {
    int good = fulfilled(early.by());
    if (good == Days.never()) {
      return cap;
    }
    int last = good - 1;
    int least =
        early.least().equals(Span.NONE) ? last : Days.of(early.least().after(Days.day(windowEnd)));
    return released(Math.max(last, least), cap);
  }

  private int until(ListRule.UntilFulfilled until, int cap) {
    int paid = fulfilled(until.by());
    if (paid == Days.never()) {
      return cap;
    }
    return released(
        until.after().equals(Span.NONE) ? paid - 1 : Days.of(until.after().after(Days.day(paid))),
        cap);
  }

  private int released(int last, int cap) {
    released = last < cap;
    return released ? last : cap;
  }

  private int fulfilled(String by) {
    Process process = table.process();
    int[] days = process.fulfilled();
    short[] kinds = process.fulfilledBy();
    return days == null
            || kinds == null
            || days[row] > today
            || !process.fulfillers().get(kinds[row]).equals(by)
        ? Days.never()
        : days[row];
  }
}
