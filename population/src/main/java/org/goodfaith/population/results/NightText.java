package org.goodfaith.population.results;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.goodfaith.core.base.Json;
import org.goodfaith.population.Reform.Cell;

/// Nights as people and programs read them.
public final class NightText {
  private NightText() {}

  /// @return as JSON
  public static String json(List<Night> nights) {
    return Json.write(Map.of("nights", nights.stream().map(NightText::map).toList()));
  }

  private static Map<String, Object> map(Night night) {
    Map<String, Object> map = new TreeMap<>();
    map.put("day", night.day().toString());
    map.put("subjects", night.subjects());
    map.put("looked_at", night.due());
    map.put("changed", night.changes().moved());
    map.put("other_law", night.otherLaw());
    map.put("changes", night.changes().cells().stream().map(NightText::map).toList());
    return map;
  }

  private static Map<String, Object> map(Cell cell) {
    Map<String, Object> map = new TreeMap<>();
    map.put("of", of(cell));
    map.put("code", cell.code());
    map.put("before", cell.before());
    map.put("after", cell.after());
    map.put("subjects", (long) cell.count());
    return map;
  }

  private static String of(Cell cell) {
    return cell.of().name().toLowerCase(Locale.ROOT);
  }

  /// @return as lines of a table
  public static List<String> lines(List<Night> nights) {
    List<String> lines = new ArrayList<>();
    for (Night night : nights) {
      lines.add(
          String.format(
              Locale.ROOT,
              "%s: %,d of %,d subjects looked at, %,d changed%s",
              night.day(),
              night.due(),
              night.subjects(),
              night.changes().moved(),
              night.otherLaw() ? "; another law came into force" : ""));
      for (Cell cell : night.changes().cells()) {
        lines.add(
            String.format(
                Locale.ROOT,
                "  %-8s %-28s %-26s %,12d",
                of(cell),
                cell.code(),
                cell.before() + " to " + cell.after(),
                cell.count()));
      }
    }
    return lines;
  }

  /// @return every move of every subject, as lines of CSV with a heading
  public static Stream<String> subjects(List<Night> nights) {
    return Stream.concat(
        Stream.of("day,subject,of,code,before,after"),
        nights.stream()
            .flatMap(night ->
                night.changes().cells().stream()
                    .flatMap(cell ->
                        Arrays.stream(cell.subjects())
                            .mapToObj(subject ->
                                String.join(
                                    ",",
                                    night.day().toString(),
                                    String.valueOf(subject),
                                    of(cell),
                                    cell.code(),
                                    cell.before(),
                                    cell.after())))));
  }
}
