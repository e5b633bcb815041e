package org.goodfaith.population.results;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.goodfaith.core.base.Json;

/// Counts as people and programs read them.
public final class TallyText {
  private TallyText() {}

  /// @return as JSON
  public static String json(List<Tally> tallies) {
    return Json.write(Map.of("days", tallies.stream().map(TallyText::map).toList()));
  }

  private static Map<String, Object> map(Tally tally) {
    Map<String, Object> map = new TreeMap<>();
    map.put("as_of", tally.asOf().toString());
    map.put("subjects", tally.subjects());
    map.put("records", tally.records());
    map.put("told", tally.told());
    map.put("scores", tally.scores());
    map.put("lists", tally.lists());
    map.put("measures", tally.measures());
    map.put("digest", tally.digest());
    return map;
  }

  /// @return as lines of a table
  public static List<String> lines(List<Tally> tallies) {
    List<String> lines = new ArrayList<>();
    for (Tally tally : tallies) {
      lines.add(
          String.format(
              Locale.ROOT,
              "As of %s: %,d subjects with %,d records, %,d told in full",
              tally.asOf(),
              tally.subjects(),
              tally.records(),
              tally.told()));
      add(lines, "score", tally.scores());
      add(lines, "list", tally.lists());
      add(lines, "measure", tally.measures());
      lines.add("  digest " + tally.digest());
    }
    return lines;
  }

  private static void add(
      List<String> lines,
      String what,
      SortedMap<String, ? extends SortedMap<String, Long>> counts) {
    counts.forEach((code, of) -> {
      lines.add("  " + what + " " + code);
      of.forEach(
          (which, many) -> lines.add(String.format(Locale.ROOT, "    %-24s %,14d", which, many)));
    });
  }
}
