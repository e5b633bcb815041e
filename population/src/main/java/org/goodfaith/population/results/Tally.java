package org.goodfaith.population.results;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.goodfaith.population.ListingRows;
import org.goodfaith.population.MeasureRows;
import org.goodfaith.population.Outcomes;
import org.goodfaith.population.columns.ScoreColumn;

/// How many there are of each grade, listing and measure, as of one day, with the digest of it all.
/// Not safe for several threads; each counts for itself, and the counts are added.
public final class Tally implements Serializable {
  private static final long serialVersionUID = 1L;

  private final LocalDate asOf;
  private long subjects;
  private long records;
  private long told;
  private final TreeMap<String, TreeMap<String, Long>> scores = new TreeMap<>();
  private final TreeMap<String, TreeMap<String, Long>> lists = new TreeMap<>();
  private final TreeMap<String, TreeMap<String, Long>> measures = new TreeMap<>();
  private final ResultSum sum = new ResultSum();

  /// @param asOf the day
  public Tally(LocalDate asOf) {
    this.asOf = asOf;
  }

  /// @return the counts of one part
  public static Tally of(Outcomes outcomes) {
    Tally tally = new Tally(outcomes.asOf());
    tally.subjects = outcomes.columns().size();
    tally.records = outcomes.columns().records();
    tally.told = outcomes.columns().told().size();
    outcomes.scores().forEach(tally::score);
    tally.listings(outcomes.listings());
    tally.measures(outcomes.measures());
    new SumOutcomes(outcomes).into(tally.sum);
    return tally;
  }

  private void score(ScoreColumn column) {
    long[] bands = new long[column.grades().size()];
    long[] sorts = new long[ScoreColumn.Sort.values().length];
    for (int place = 0; place < column.sorts().length; place++) {
      if (column.bands()[place] >= 0) {
        bands[column.bands()[place]]++;
      } else {
        sorts[column.sorts()[place]]++;
      }
    }
    TreeMap<String, Long> counts = new TreeMap<>();
    for (int i = 0; i < bands.length; i++) {
      counts.merge(column.grades().get(i), bands[i], Long::sum);
    }
    for (ScoreColumn.Sort sort : ScoreColumn.Sort.values()) {
      if (sort != ScoreColumn.Sort.OTHERS && sorts[sort.place()] > 0) {
        counts.put(word(sort.name()), sorts[sort.place()]);
      }
    }
    scores.put(column.score(), counts);
  }

  private static String word(String name) {
    return name.toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private void listings(ListingRows rows) {
    for (int i = 0; i < rows.size(); i++) {
      count(lists, rows.lists().get(rows.list()[i]), word(rows.state(i).name()), 1);
    }
  }

  private void measures(MeasureRows rows) {
    for (int i = 0; i < rows.size(); i++) {
      count(measures, rows.codes().get(rows.measure()[i]), word(rows.effect(i).name()), 1);
    }
  }

  private static void count(
      TreeMap<String, TreeMap<String, Long>> counts, String what, String which, long many) {
    counts.computeIfAbsent(what, _ -> new TreeMap<>()).merge(which, many, Long::sum);
  }

  /// Adds the counts of other subjects.
  ///
  /// @return this
  public Tally add(Tally other) {
    subjects += other.subjects;
    records += other.records;
    told += other.told;
    add(scores, other.scores);
    add(lists, other.lists);
    add(measures, other.measures);
    sum.add(other.sum);
    return this;
  }

  private static void add(
      TreeMap<String, TreeMap<String, Long>> counts, TreeMap<String, TreeMap<String, Long>> more) {
    more.forEach((what, of) -> of.forEach((which, many) -> count(counts, what, which, many)));
  }

  /// @return the day
  public LocalDate asOf() {
    return asOf;
  }

  /// @return how many subjects were evaluated
  public long subjects() {
    return subjects;
  }

  /// @return how many records the tables hold of them
  public long records() {
    return records;
  }

  /// @return how many of them went through the core, as their history is not simple
  public long told() {
    return told;
  }

  /// @return by score, then by grade, or why there is none
  public SortedMap<String, ? extends SortedMap<String, Long>> scores() {
    return scores;
  }

  /// @return listings by list, then by state
  public SortedMap<String, ? extends SortedMap<String, Long>> lists() {
    return lists;
  }

  /// @return measures by code, then by effect
  public SortedMap<String, ? extends SortedMap<String, Long>> measures() {
    return measures;
  }

  /// @return the digest of everything that follows for everybody: the same for the same outcomes,
  ///   however many parts and machines they came from
  public String digest() {
    return sum.hex();
  }
}
