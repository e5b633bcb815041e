package org.goodfaith.lab.scenario;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.goodfaith.lab.report.Chart;
import org.goodfaith.lab.report.Chart.Series;
import org.goodfaith.lab.report.Chart.Shape;
import org.goodfaith.lab.report.Report;
import org.goodfaith.lab.report.Report.Fact;
import org.goodfaith.lab.report.Report.Figure;
import org.goodfaith.lab.report.Report.Heading;
import org.goodfaith.lab.report.Report.Picture;
import org.goodfaith.lab.report.Report.Piece;
import org.goodfaith.lab.report.Report.Table;
import org.goodfaith.lab.report.Report.Text;
import org.goodfaith.lab.report.RunFolder.Kept;

/// Two runs next to each other: what they were made from, and which figures differ.
public final class CompareRuns {
  private static final int SHOWN = 60;

  private CompareRuns() {}

  /// A figure in both runs.
  private record Pair(Figure one, Figure other) {
    String name() {
      return one.about()
          + (one.series().isEmpty() ? "" : ": " + one.series())
          + (one.label().isEmpty() ? "" : ", " + one.label());
    }

    double difference() {
      return other.value() - one.value();
    }

    /// How the difference compares with the exact intervals of the two.
    Apart apart() {
      if (!one.hasInterval() || !other.hasInterval()) {
        return Apart.UNKNOWN;
      }
      return one.low() > other.high() || other.low() > one.high() ? Apart.MORE : Apart.LESS;
    }
  }

  /// Whether two figures differ by more than their intervals, in the order in which they are shown.
  private enum Apart {
    /// The intervals do not touch.
    MORE("yes"),
    /// One of them has no interval: nobody can say how much of it is chance.
    UNKNOWN("has none"),
    /// The intervals touch.
    LESS("no");

    private final String words;

    Apart(String words) {
      this.words = words;
    }
  }

  /// @param one a run
  /// @param other another
  /// @return what differs
  public static Report compare(Kept one, Kept other) {
    List<Pair> pairs = pairs(one, other);
    List<Pair> differing = pairs.stream().filter(pair -> pair.difference() != 0).toList();
    List<Piece> pieces = new ArrayList<>();
    pieces.add(new Heading("What each run was made from"));
    pieces.add(origins(one, other));
    if (samePeople(one, other)) {
      pieces.add(
          new Text(
              "Both runs are of the same people with the same luck: none of their differences is"
                  + " chance, however small. An interval says how far other people would differ."));
    }
    if (!differing.isEmpty()) {
      pieces.add(new Heading("What differs"));
      List<Pair> large = findings(pairs);
      if (!large.isEmpty()) {
        pieces.add(picture(large));
      }
      pieces.add(table(differing));
    }
    pieces.add(
        new Text(
            "Compared were the "
                + pairs.size()
                + " figures that both runs have; the first run has "
                + one.figures().size()
                + ", the second "
                + other.figures().size()
                + "."));
    String answer =
        pairs.isEmpty()
            ? "The two runs have no figure in common."
            : differing.isEmpty() ? "No figure differs." : answer(pairs.size(), differing);
    return new Report("compare", "Two runs compared", answer, pieces, facts(one, other));
  }

  private static String answer(int all, List<Pair> differing) {
    Map<Apart, Long> counts =
        differing.stream().collect(Collectors.groupingBy(Pair::apart, Collectors.counting()));
    return Measured.number(differing.size())
        + " of "
        + Measured.number(all)
        + " figures differ: "
        + Measured.number(counts.getOrDefault(Apart.MORE, 0L))
        + " by more than their intervals, "
        + Measured.number(counts.getOrDefault(Apart.LESS, 0L))
        + " by less, and "
        + Measured.number(counts.getOrDefault(Apart.UNKNOWN, 0L))
        + " have no interval to say what is chance.";
  }

  private static boolean samePeople(Kept one, Kept other) {
    return one.code().equals(other.code())
        && Stream.of("Seed", "People", "Years")
            .allMatch(name -> !one.fact(name).isEmpty() && one.fact(name).equals(other.fact(name)));
  }

  private static List<Pair> pairs(Kept one, Kept other) {
    Map<List<String>, Figure> byName = new LinkedHashMap<>();
    for (Figure figure : other.figures()) {
      byName.put(List.of(figure.about(), figure.series(), figure.label()), figure);
    }
    List<Pair> pairs = new ArrayList<>();
    for (Figure figure : one.figures()) {
      Figure found = byName.get(List.of(figure.about(), figure.series(), figure.label()));
      if (found != null) {
        pairs.add(new Pair(figure, found));
      }
    }
    return pairs;
  }

  private static List<Pair> findings(List<Pair> pairs) {
    return pairs.stream()
        .filter(pair -> pair.one().about().equals("In short"))
        .filter(pair -> pair.one().unit().startsWith("percent"))
        .toList();
  }

  private static Picture picture(List<Pair> pairs) {
    return new Picture(
        "The large figures of both runs",
        "The first run above, the second below.",
        new Chart(
            Shape.BARS,
            "percent",
            pairs.stream().map(pair -> shorter(pair.one().label())).toList(),
            List.of(
                Series.of("First run", pairs.stream().map(pair -> pair.one().value()).toList()),
                Series.of(
                    "Second run", pairs.stream().map(pair -> pair.other().value()).toList()))));
  }

  private static String shorter(String label) {
    return label.length() <= 34 ? label : label.substring(0, 33) + "…";
  }

  private static Table table(List<Pair> differing) {
    List<List<String>> rows =
        differing.stream()
            .sorted(
                Comparator.comparing(Pair::apart)
                    .thenComparingDouble(pair -> -Math.abs(pair.difference()) / size(pair)))
            .limit(SHOWN)
            .map(pair ->
                List.of(
                    pair.name(),
                    Measured.number(pair.one().value()),
                    Measured.number(pair.other().value()),
                    Measured.number(pair.difference()),
                    pair.apart().words))
            .toList();
    return new Table(
        "The figures that differ most, " + rows.size() + " of " + differing.size(),
        List.of("Figure", "First run", "Second run", "Difference", "More than the intervals"),
        rows);
  }

  private static double size(Pair pair) {
    return Math.max(1e-9, Math.max(Math.abs(pair.one().value()), Math.abs(pair.other().value())));
  }

  private static Table origins(Kept one, Kept other) {
    List<List<String>> rows = new ArrayList<>();
    for (Fact fact : one.origin()) {
      String there = other.fact(fact.name());
      rows.add(
          List.of(
              fact.name(), fact.value(), there, fact.value().equals(there) ? "same" : "differs"));
    }
    return new Table(
        "Origin of the two runs", List.of("What", "First run", "Second run", ""), rows);
  }

  private static List<Fact> facts(Kept one, Kept other) {
    return List.of(
        new Fact("First run", one.fact("Command")), new Fact("Second run", other.fact("Command")));
  }
}
