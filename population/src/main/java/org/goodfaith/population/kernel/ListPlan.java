package org.goodfaith.population.kernel;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.goodfaith.core.rulebook.ClockRule;
import org.goodfaith.core.rulebook.LawOn;
import org.goodfaith.core.rulebook.ListRule;
import org.goodfaith.population.columns.Columns;
import org.goodfaith.population.columns.Days;
import org.goodfaith.population.columns.KindTable;

/// All that is asked of the lists of one part as of one day, under the laws of all days of conduct.
/// Several threads may use it, each with a `RunLists` of its own.
public final class ListPlan {
  private final ListLaws laws;
  private final Columns columns;
  private final int today;
  private final List<TableLists> tables = new ArrayList<>();
  private final Map<ListRule, ListTerms> terms = new ConcurrentHashMap<>();
  private final Map<Integer, Integer> tellBy = new ConcurrentHashMap<>();

  /// @param laws what is asked
  /// @param columns whose subjects
  public ListPlan(ListLaws laws, Columns columns) {
    this.laws = laws;
    this.columns = columns;
    this.today = Days.of(laws.asking().day());
    for (KindTable table : columns.tables()) {
      if (laws.concern(table.kind())) {
        tables.add(new TableLists(this, table));
      }
    }
  }

  /// @return the places of subjects with a record that may enter a list, under some law
  public BitSet touched() {
    BitSet touched = new BitSet(columns.size());
    for (TableLists one : tables) {
      for (int owner : one.table().owners()) {
        touched.set(owner);
      }
    }
    return touched;
  }

  /// @return the places of subjects whom something may keep off a list: what lists lead to, the
  ///   core says of them
  public BitSet keptOff() {
    BitSet kept = new BitSet(columns.size());
    for (KindTable table : columns.tables()) {
      if (laws.keepsOff(table.kind())) {
        for (int owner : table.owners()) {
          kept.set(owner);
        }
      }
    }
    return kept;
  }

  /// @return codes of all lists of all days
  public List<String> lists() {
    return laws.lists();
  }

  /// @return the law of a day of conduct, as the plan counts them
  public LawOn lawOf(int day) {
    return laws.law(laws.number(day));
  }

  Asking asking() {
    return laws.asking();
  }

  Columns columns() {
    return columns;
  }

  int today() {
    return today;
  }

  List<TableLists> tables() {
    return tables;
  }

  int list(String code) {
    return laws.list(code);
  }

  /// @return number of the law of a day
  int number(int day) {
    return laws.number(day);
  }

  LawOn law(int number) {
    return laws.law(number);
  }

  int laws() {
    return laws.laws();
  }

  /// @return the same terms for the same rule
  ListTerms terms(ListRule rule) {
    return terms.computeIfAbsent(rule, one -> new ListTerms(one, laws.asking()));
  }

  /// @return the last day on which the subject may be told of what was approved on a day,
  ///   `Days.never()` where the law sets none
  int tellBy(int approved) {
    Integer known = tellBy.get(approved);
    return known != null ? known : tellBy.computeIfAbsent(approved, this::clockEnds);
  }

  private int clockEnds(int approved) {
    LocalDate day = Days.day(approved);
    LawOn law = laws.asking().rulebook().on(day);
    for (ClockRule clock : law.clocksOf("notice-after-approval")) {
      if (clock.then().equals("has no effect")) {
        return clock.endsOn(day, false, law).map(Days::of).orElse(Days.never());
      }
    }
    return Days.never();
  }
}
