package org.goodfaith.lab.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.goodfaith.core.base.RegistryBug;
import org.goodfaith.lab.report.Report.Behind;
import org.goodfaith.lab.report.Report.Fact;
import org.goodfaith.lab.report.Report.Finding;
import org.goodfaith.lab.report.Report.Findings;
import org.goodfaith.lab.report.Report.Heading;
import org.goodfaith.lab.report.Report.Picture;
import org.goodfaith.lab.report.Report.Piece;
import org.goodfaith.lab.report.Report.Table;
import org.goodfaith.lab.report.Report.Text;

/// Writes a report as one page of HTML that needs nothing else: no script, no font, no picture from
/// elsewhere. It prints.
public final class WritePage {
  private static final Imprint LAB =
      new Imprint(
          "Goodfaith policy lab",
          "Everybody in this report is made up. Every figure of it is in the table of figures that"
              + " was written beside it.");

  private static final Imprint REGISTRY =
      new Imprint(
          "Goodfaith policy lab",
          "Counted are the subjects of a registry; none of them is named here. Every figure is in"
              + " the table of figures that was written beside it.");

  private static final int MOST_SIGNS = 28;

  private final Report report;
  private final Imprint imprint;
  private final Markup out = new Markup();
  private final List<Table> behind = new ArrayList<>();
  private int pictures;
  private boolean inSection;

  /// Who made a page.
  ///
  /// @param maker above the title
  /// @param last sentence of the page
  public record Imprint(String maker, String last) {}

  private WritePage(Report report, Imprint imprint) {
    this.report = report;
    this.imprint = imprint;
  }

  /// @return the page of a report on people who are made up
  public static String of(Report report) {
    return of(report, LAB);
  }

  /// @return who made a report on made-up people
  public static Imprint madeUp() {
    return LAB;
  }

  /// @return who made a report on the subjects of a registry
  public static Imprint registry() {
    return REGISTRY;
  }

  /// @return the page of another maker
  public static String of(Report report, Imprint imprint) {
    return new WritePage(report, imprint).write();
  }

  /// @return the style sheet of every report, as it stands between its tags
  public static String style() {
    try (InputStream in = WritePage.class.getResourceAsStream("report.css")) {
      if (in == null) {
        throw new RegistryBug("the style of reports is not on the module path");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String write() {
    out.open("html", "lang", "en").open("head");
    out.empty("meta", "charset", "utf-8");
    out.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
    out.element("title", report.title()).element("style", style()).close();
    out.open("body").open("header");
    out.element("p", imprint.maker(), "class", "maker");
    out.element("h1", report.title()).element("p", report.answer(), "class", "answer").close();
    out.open("main");
    for (Piece piece : report.pieces()) {
      piece(piece);
    }
    endSection();
    tables();
    out.close();
    footer();
    return out.close().close().page();
  }

  /// The long tables, each with its number.
  private void tables() {
    if (behind.isEmpty()) {
      return;
    }
    out.open("section", "class", "tables").element("h2", "The tables behind");
    for (int at = 0; at < behind.size(); at++) {
      Table table = behind.get(at);
      String name = "Table " + (at + 1) + ". " + table.caption();
      out.open("div", "id", "table-" + (at + 1));
      table(new Table(name, table.head(), table.rows()));
      out.close();
    }
    out.close();
  }

  private void endSection() {
    if (inSection) {
      out.close();
    }
    inSection = false;
  }

  private void piece(Piece piece) {
    switch (piece) {
      case Heading(String text) -> {
        endSection();
        out.open("section").element("h2", text);
        inSection = true;
      }
      case Text(String text) -> out.element("p", text);
      case Findings(List<Finding> figures) -> findings(figures);
      case Picture picture -> picture(picture);
      case Table table -> table(table);
      case Behind(Table table) -> {
        behind.add(table);
        String number = "Table " + behind.size();
        out.open("p", "class", "behind").text("At the end: ");
        out.element("a", number, "href", "#table-" + behind.size());
        out.text(", " + table.caption() + ".").close();
      }
    }
  }

  private void findings(List<Finding> figures) {
    int many = figures.size();
    out.open("ul", "class", many % 3 == 0 ? "findings" : "findings even");
    for (Finding one : figures) {
      out.open("li").element("b", one.shown());
      out.element("span", one.name()).element("small", one.note() + interval(one)).close();
    }
    out.close();
  }

  private static String interval(Finding one) {
    return one.point().hasInterval()
        ? " (95 %: "
            + Drawing.shown(one.point().low())
            + " to "
            + Drawing.shown(one.point().high())
            + ")"
        : "";
  }

  private void picture(Picture picture) {
    out.open("figure").element("h3", picture.title());
    new Drawing(out).draw(picture, ++pictures);
    out.open("figcaption").text(picture.note() + " Unit: " + picture.chart().unit() + ".").close();
    out.close();
  }

  private void table(Table table) {
    out.open(
        "div",
        "class",
        "scrolls",
        "tabindex",
        "0",
        "role",
        "region",
        "aria-label",
        table.caption());
    out.open("table").element("caption", table.caption()).open("thead").open("tr");
    for (int column = 0; column < table.head().size(); column++) {
      String of = column > 0 && numbers(table, column) ? "number" : "words";
      out.element("th", table.head().get(column), "scope", "col", "class", of);
    }
    out.close().close().open("tbody");
    for (List<String> row : table.rows()) {
      out.open("tr");
      for (int column = 0; column < row.size(); column++) {
        if (column == 0) {
          out.element("th", row.get(column), "scope", "row");
        } else {
          String of = number(row.get(column)) ? "number" : "words";
          out.element("td", row.get(column), "class", of);
        }
      }
      out.close();
    }
    out.close().close().close();
  }

  /// A short text that begins with a digit; a long one is a sentence.
  private static boolean number(String text) {
    return text.length() <= MOST_SIGNS && text.matches("-?[0-9].*");
  }

  /// A column's name stands where its values do.
  private static boolean numbers(Table table, int column) {
    return !table.rows().isEmpty()
        && table.rows().stream().allMatch(row -> column < row.size() && number(row.get(column)));
  }

  private void footer() {
    out.open("footer").element("h2", "To have the same again").open("dl");
    for (Fact fact : report.origin()) {
      out.open("div").element("dt", fact.name()).element("dd", fact.value()).close();
    }
    out.close();
    out.element("p", imprint.last()).close();
  }
}
