package org.goodfaith.lab.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.goodfaith.lab.report.Chart.Point;

/// What a run found, in words, figures and pictures; not yet a page.
///
/// @param code of the scenario, for file names
/// @param title what was asked, as a question
/// @param answer what was found, in two or three sentences
/// @param pieces of the page, in order
/// @param origin what is needed to have the same report again
public record Report(
    String code, String title, String answer, List<Piece> pieces, List<Fact> origin) {
  private static final String NUMBER = "(-?[0-9]+(?:\\.[0-9]+)?)";

  /// A number, or one with its interval, with a unit or a star after it.
  private static final Pattern CELL =
      Pattern.compile(NUMBER + "(?: \\(" + NUMBER + " to " + NUMBER + "\\))?(?: %| \\*)?");

  /// Copies the lists.
  public Report {
    pieces = List.copyOf(pieces);
    origin = List.copyOf(origin);
  }

  /// A line of the table at the end.
  ///
  /// @param name what
  /// @param value how much, or which
  public record Fact(String name, String value) {}

  /// A piece of the page.
  public sealed interface Piece {}

  /// A heading.
  ///
  /// @param text of it
  public record Heading(String text) implements Piece {}

  /// A paragraph.
  ///
  /// @param text of it
  public record Text(String text) implements Piece {}

  /// Some large figures next to each other.
  ///
  /// @param figures in order
  public record Findings(List<Finding> figures) implements Piece {
    /// Copies the list.
    public Findings {
      figures = List.copyOf(figures);
    }
  }

  /// A large figure.
  ///
  /// @param name what it is
  /// @param point as a number, with its interval where it has one
  /// @param shown as people read it
  /// @param note what to know about it
  public record Finding(String name, Point point, String shown, String note) {
    /// One without an interval.
    public Finding(String name, double value, String shown, String note) {
      this(name, Point.of(value), shown, note);
    }
  }

  /// A picture.
  ///
  /// @param title what it shows, as a sentence
  /// @param note how to read it
  /// @param chart drawn
  public record Picture(String title, String note, Chart chart) implements Piece {}

  /// A table.
  ///
  /// @param caption of it
  /// @param head names of the columns
  /// @param rows of cells, as many as columns
  public record Table(String caption, List<String> head, List<List<String>> rows) implements Piece {
    /// Copies the lists.
    public Table {
      head = List.copyOf(head);
      rows = rows.stream().map(List::copyOf).toList();
    }
  }

  /// A long table: it stands at the end of the page, and at its place a line says so.
  ///
  /// @param table to stand there
  public record Behind(Table table) implements Piece {}

  /// One line of the table of every figure.
  ///
  /// @param about title of the picture, or of the large figures
  /// @param series which line or colour; empty where there is one
  /// @param label which place on the axis
  /// @param value of it
  /// @param low end of its exact interval; equal to `value` where there is none
  /// @param high end of its exact interval
  /// @param unit of the value
  public record Figure(
      String about,
      String series,
      String label,
      double value,
      double low,
      double high,
      String unit) {
    /// @return whether it has an interval; a share of people always has one of some width
    public boolean hasInterval() {
      return low < high;
    }
  }

  /// @return every figure of the report, in order
  public List<Figure> figures() {
    List<Figure> all = new ArrayList<>();
    for (Piece piece : pieces) {
      switch (piece) {
        case Findings(List<Finding> found) -> {
          for (Finding one : found) {
            Point point = one.point();
            all.add(
                new Figure(
                    "In short",
                    "",
                    one.name(),
                    point.value(),
                    point.low(),
                    point.high(),
                    one.note()));
          }
        }
        case Picture picture -> addFigures(all, picture);
        case Table table -> addCells(all, table);
        case Behind(Table table) -> addCells(all, table);
        case Heading _, Text _ -> {
          // Words carry no figure that a picture, a table or a finding does not.
        }
      }
    }
    return all;
  }

  private static void addFigures(List<Figure> all, Picture picture) {
    Chart chart = picture.chart();
    for (Chart.Series series : chart.series()) {
      for (int at = 0; at < series.points().size(); at++) {
        Point point = series.points().get(at);
        all.add(
            new Figure(
                picture.title(),
                series.name(),
                chart.labels().get(at),
                point.value(),
                point.low(),
                point.high(),
                chart.unit()));
      }
    }
  }

  /// Cells that are numbers, or numbers with their interval.
  private static void addCells(List<Figure> all, Table table) {
    for (List<String> row : table.rows()) {
      for (int column = 1; column < row.size(); column++) {
        Matcher cell = CELL.matcher(row.get(column).replace(",", ""));
        if (cell.matches()) {
          double value = Double.parseDouble(cell.group(1));
          boolean exact = cell.group(2) == null;
          all.add(
              new Figure(
                  table.caption(),
                  table.head().get(column),
                  row.getFirst(),
                  value,
                  exact ? value : Double.parseDouble(cell.group(2)),
                  exact ? value : Double.parseDouble(cell.group(3)),
                  row.get(column).endsWith("%") ? "percent" : ""));
        }
      }
    }
  }
}
