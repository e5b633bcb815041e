package org.goodfaith.bench.population;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.goodfaith.population.Outcomes;
import org.goodfaith.population.columns.ScoreColumn;
import org.goodfaith.population.columns.ScoreColumn.Sort;

/// Sums by score and grade, in which any difference between two engines would show.
final class Tally {
  private static final int WEIGHTS = 1009;

  private final Map<String, long[]> sums = new TreeMap<>();

  /// Adds somebody, or many.
  ///
  /// @param weighed sum of points times the subject's number modulo a prime
  void add(String score, String grade, long count, long points, long weighed) {
    long[] sum = sums.computeIfAbsent(score + " " + grade, _ -> new long[3]);
    sum[0] += count;
    sum[1] += points;
    sum[2] += weighed;
  }

  static Tally of(List<List<Outcomes>> outcomes, String score) {
    Tally tally = new Tally();
    for (List<Outcomes> part : outcomes) {
      ScoreColumn column = part.getFirst().score(score);
      long[] subjects = part.getFirst().columns().subjects();
      for (int place = 0; place < subjects.length; place++) {
        if (column.sort(place) == Sort.SCORED) {
          long points = column.points()[place];
          tally.add(score, column.grade(place), 1, points, points * (subjects[place] % WEIGHTS));
        }
      }
    }
    return tally;
  }

  Map<String, long[]> sums() {
    return sums;
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    sums.forEach((key, sum) ->
        text.append(String.format(Locale.ROOT, "%s %d %d %d%n", key, sum[0], sum[1], sum[2])));
    return text.toString();
  }
}
