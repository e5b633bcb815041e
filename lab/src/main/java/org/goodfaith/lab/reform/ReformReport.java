package org.goodfaith.lab.reform;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.goodfaith.lab.reform.CompareLaws.Compared;
import org.goodfaith.lab.reform.Moves.Move;
import org.goodfaith.lab.reform.Moves.Sense;
import org.goodfaith.lab.report.Chart;
import org.goodfaith.lab.report.Chart.Series;
import org.goodfaith.lab.report.Chart.Shape;
import org.goodfaith.lab.report.Report;
import org.goodfaith.lab.report.Report.Fact;
import org.goodfaith.lab.report.Report.Finding;
import org.goodfaith.lab.report.Report.Findings;
import org.goodfaith.lab.report.Report.Heading;
import org.goodfaith.lab.report.Report.Picture;
import org.goodfaith.lab.report.Report.Piece;
import org.goodfaith.lab.report.Report.Table;
import org.goodfaith.lab.report.Report.Text;

/// What a change of the law would do, for everybody to read: numbers and no names.
public final class ReformReport {
  private static final int MOST_BARS = 24;

  private ReformReport() {}

  /// @param compared who moves
  /// @param origin what it was made from
  /// @return the report
  public static Report of(Compared compared, List<Fact> origin) {
    Moves moves = compared.moves();
    List<Piece> pieces = new ArrayList<>();
    pieces.add(findings(moves));
    pieces.add(
        new Text(
            "Gains: a privilege begins, a restriction or a mark ends, a grade gets better. Loses:"
                + " the contrary. Changes: another grade of which neither law says whether it is"
                + " better, such as one renamed or split, or a score under one law and none under"
                + " the other. Everybody was assessed under both laws as of the same day; who is"
                + " counted as moving moves in a grade, a list or a measure. Points that change no"
                + " grade are not counted."));
    if (!moves.counts().isEmpty()) {
      pieces.add(new Heading("What changes"));
      changes(pieces, moves, "measure", "Measures that begin and end");
      changes(pieces, moves, "list", "Listings that begin and end");
      changes(pieces, moves, "grade", "Grades that change");
      pieces.add(new Heading("For whom"));
      groups(pieces, moves);
    }
    pieces.add(new Heading("Budget of measures"));
    pieces.add(budget(compared.inForce()));
    return new Report(
        "reform", "What would this change of the law do?", answer(moves), pieces, origin);
  }

  private static String answer(Moves moves) {
    long moved = moves.gained() + moves.lost() + moves.both() + moves.changed();
    return moved == 0
        ? "Nobody moves: of " + number(moves.subjects()) + " subjects, all stay as they are."
        : "Of "
            + number(moves.subjects())
            + " subjects, "
            + number(moved)
            + " move: "
            + number(moves.gained())
            + " gain, "
            + number(moves.lost())
            + " lose"
            + (moves.both() == 0
                ? ""
                : ", and for " + number(moves.both()) + " some things get better and others worse")
            + (moves.changed() == 0
                ? "."
                : "; for "
                    + number(moves.changed())
                    + " something changes of which neither law says whether it is better.");
  }

  private static Findings findings(Moves moves) {
    return new Findings(
        List.of(
            finding("subjects assessed under both laws", moves.subjects()),
            finding("gain", moves.gained()),
            finding("lose", moves.lost()),
            finding("gain in some and lose in others", moves.both()),
            finding("change, for neither better nor worse", moves.changed())));
  }

  private static Finding finding(String name, long many) {
    return new Finding(name, many, number(many), "subjects");
  }

  private static void changes(List<Piece> pieces, Moves moves, String sort, String title) {
    List<Map.Entry<Move, Integer>> found =
        moves.counts().entrySet().stream().filter(one -> one.getKey().sort().equals(sort)).toList();
    if (found.isEmpty()) {
      return;
    }
    List<Map.Entry<Move, Integer>> largest =
        found.stream()
            .sorted(Comparator.comparingInt(one -> -one.getValue()))
            .limit(MOST_BARS)
            .toList();
    pieces.add(
        new Picture(
            title,
            "Subjects by what changes for them; the largest "
                + largest.size()
                + " of "
                + found.size()
                + ".",
            new Chart(
                Shape.BARS,
                "subjects",
                largest.stream()
                    .map(one -> shorter(one.getKey().code() + ": " + one.getKey().change()))
                    .toList(),
                byValue(
                    Series.of("Gain", values(largest, Sense.GAIN)),
                    Series.of("Lose", values(largest, Sense.LOSS)),
                    Series.of("Change", values(largest, Sense.CHANGE))))));
    pieces.add(
        new Table(
            title + ", all",
            List.of("Which", "Change", "For its subjects", "Subjects"),
            found.stream()
                .map(one ->
                    List.of(
                        one.getKey().code(),
                        one.getKey().change(),
                        "a " + one.getKey().sense().word(),
                        number(one.getValue())))
                .toList()));
  }

  private static List<Double> values(List<Map.Entry<Move, Integer>> found, Sense sense) {
    return found.stream()
        .map(one -> one.getKey().sense() == sense ? (double) one.getValue() : 0.0)
        .toList();
  }

  /// Gain and loss always, as nothing is an answer too; changes only where there are some.
  private static List<Series> byValue(Series gain, Series loss, Series change) {
    boolean some = change.points().stream().anyMatch(point -> point.value() != 0);
    return some ? List.of(gain, loss, change) : List.of(gain, loss);
  }

  private static String shorter(String label) {
    return label.length() <= 32 ? label : label.substring(0, 31) + "…";
  }

  private static void groups(List<Piece> pieces, Moves moves) {
    Map<String, long[]> groups = moves.groups();
    pieces.add(
        new Picture(
            "Who gains and who loses, by group",
            "Share of each group for whom something changes. Who gains and loses at once is in"
                + " both.",
            new Chart(
                Shape.BARS,
                "percent of the group",
                List.copyOf(groups.keySet()),
                byValue(
                    Series.of("Gain", shares(groups, 1)),
                    Series.of("Lose", shares(groups, 2)),
                    Series.of("Change", shares(groups, 3))))));
    pieces.add(
        new Table(
            "Groups",
            List.of("Group", "Subjects", "Gain something", "Lose something", "Something changes"),
            groups.entrySet().stream()
                .map(one ->
                    List.of(
                        one.getKey(),
                        number(one.getValue()[0]),
                        number(one.getValue()[1]),
                        number(one.getValue()[2]),
                        number(one.getValue()[3])))
                .toList()));
  }

  private static List<Double> shares(Map<String, long[]> groups, int which) {
    return groups.values().stream()
        .map(counts -> counts[0] == 0 ? 0.0 : 100.0 * counts[which] / counts[0])
        .toList();
  }

  private static Table budget(Map<String, long[]> inForce) {
    return new Table(
        "Subjects on whom each measure is in force",
        List.of("Measure", "As it is", "As it would be", "Difference"),
        inForce.entrySet().stream()
            .map(one ->
                List.of(
                    one.getKey(),
                    number(one.getValue()[0]),
                    number(one.getValue()[1]),
                    number(one.getValue()[1] - one.getValue()[0])))
            .toList());
  }

  private static String number(long many) {
    return String.format(Locale.ROOT, "%,d", many);
  }
}
