package org.goodfaith.lab.scenario;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    /// Whether the exact intervals of the two do not touch.
    boolean apart() {
      return one.low() > other.high() || other.low() > one.high();
    }
  }

  /// @param one a run
  /// @param other another
  /// @return what differs
  public static Report compare(Kept one, Kept other) {
    List<Pair> pairs = pairs(one, other);
    List<Pair> apart = pairs.stream().filter(pair -> pair.difference() != 0).toList();
    List<Piece> pieces = new ArrayList<>();
    pieces.add(new Heading("What each run was made from"));
    pieces.add(origins(one, other));
    if (!apart.isEmpty()) {
      pieces.add(new Heading("What differs"));
      List<Pair> large = findings(pairs);
      if (!large.isEmpty()) {
        pieces.add(picture(large));
      }
      pieces.add(table(apart));
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
            : apart.isEmpty()
                ? "No figure differs."
                : apart.size()
                    + " of "
                    + pairs.size()
                    + " figures differ, "
                    + apart.stream().filter(Pair::apart).count()
                    + " of them by more than their intervals.";
    return new Report("compare", "Two runs compared", answer, pieces, facts(one, other));
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

  private static Table table(List<Pair> apart) {
    List<List<String>> rows =
        apart.stream()
            .sorted(
                Comparator.comparing((Pair pair) -> !pair.apart())
                    .thenComparingDouble(pair -> -Math.abs(pair.difference()) / size(pair)))
            .limit(SHOWN)
            .map(pair ->
                List.of(
                    pair.name(),
                    Measured.number(pair.one().value()),
                    Measured.number(pair.other().value()),
                    Measured.number(pair.difference()),
                    pair.apart() ? "yes" : "no"))
            .toList();
    return new Table(
        "The figures that differ most, " + rows.size() + " of " + apart.size(),
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
