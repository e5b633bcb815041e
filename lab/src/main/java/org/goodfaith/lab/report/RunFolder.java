package org.goodfaith.lab.report;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.goodfaith.core.base.Json;
import org.goodfaith.core.base.JsonReader;
import org.goodfaith.lab.report.Report.Fact;
import org.goodfaith.lab.report.Report.Figure;
import org.jspecify.annotations.Nullable;

/// A folder with what a run left: the page, the table of every figure, and the same figures with
/// their origin as JSON, for `compare`.
public final class RunFolder {
  private static final String PAGE = "report.html";
  private static final String FIGURES = "figures.csv";
  private static final String RUN = "run.json";

  private RunFolder() {}

  /// What a run found, read again.
  ///
  /// @param code of its scenario
  /// @param title what was asked
  /// @param answer what was found
  /// @param origin what it was made from
  /// @param figures every figure
  public record Kept(
      String code, String title, String answer, List<Fact> origin, List<Figure> figures) {
    /// Copies the lists.
    public Kept {
      origin = List.copyOf(origin);
      figures = List.copyOf(figures);
    }

    /// @return the value of a fact of its origin, or nothing
    public String fact(String name) {
      return origin.stream()
          .filter(one -> one.name().equals(name))
          .map(Fact::value)
          .findFirst()
          .orElse("");
    }
  }

  /// @return name of the page in the folder
  public static String page() {
    return PAGE;
  }

  /// @return name of the table of figures in the folder
  public static String figures() {
    return FIGURES;
  }

  /// Writes the files of a report on made-up people, each complete or not at all.
  ///
  /// @param folder made where it is not there
  /// @param report what was found
  /// @throws IOException where the folder cannot be written
  public static void write(Path folder, Report report) throws IOException {
    write(folder, report, WritePage.madeUp());
  }

  /// The same of anybody.
  ///
  /// @param imprint says whose report it is, and on whom
  /// @throws IOException where the folder cannot be written
  public static void write(Path folder, Report report, WritePage.Imprint imprint)
      throws IOException {
    Files.createDirectories(folder);
    put(folder.resolve(FIGURES), WriteFigures.of(report));
    put(folder.resolve(RUN), Json.write(json(report)));
    put(folder.resolve(PAGE), WritePage.of(report, imprint));
  }

  private static void put(Path file, String text) throws IOException {
    Path half = file.resolveSibling(file.getFileName() + ".part");
    Files.writeString(half, text, StandardCharsets.UTF_8);
    Files.move(half, file, StandardCopyOption.REPLACE_EXISTING);
  }

  private static Map<String, Object> json(Report report) {
    Map<String, Object> run = new LinkedHashMap<>();
    run.put("scenario", report.code());
    run.put("title", report.title());
    run.put("answer", report.answer());
    Map<String, Object> origin = new LinkedHashMap<>();
    report.origin().forEach(one -> origin.put(one.name(), one.value()));
    run.put("origin", origin);
    List<Object> figures = new ArrayList<>();
    for (Figure one : report.figures()) {
      Map<String, Object> figure = new LinkedHashMap<>();
      figure.put("about", one.about());
      figure.put("series", one.series());
      figure.put("label", one.label());
      figure.put("value", BigDecimal.valueOf(one.value()).toPlainString());
      figure.put("low", BigDecimal.valueOf(one.low()).toPlainString());
      figure.put("high", BigDecimal.valueOf(one.high()).toPlainString());
      figure.put("unit", one.unit());
      figures.add(figure);
    }
    run.put("figures", figures);
    return run;
  }

  /// @param folder a run left
  /// @return what it found
  /// @throws IOException where there is no run, or it cannot be read
  /// @throws IllegalArgumentException where the file is not what a run leaves
  public static Kept read(Path folder) throws IOException {
    Map<String, Object> run = JsonReader.readMap(Files.readString(folder.resolve(RUN)));
    List<Fact> origin = new ArrayList<>();
    map(run.get("origin")).forEach((name, value) -> origin.add(new Fact(name, text(value))));
    List<Figure> figures = new ArrayList<>();
    if (!(run.get("figures") instanceof List<?> list)) {
      throw new IllegalArgumentException("a run has figures");
    }
    for (Object one : list) {
      Map<String, Object> figure = map(one);
      figures.add(
          new Figure(
              text(figure.get("about")),
              text(figure.get("series")),
              text(figure.get("label")),
              Double.parseDouble(text(figure.get("value"))),
              Double.parseDouble(text(figure.get("low"))),
              Double.parseDouble(text(figure.get("high"))),
              text(figure.get("unit"))));
    }
    return new Kept(
        text(run.get("scenario")),
        text(run.get("title")),
        text(run.get("answer")),
        origin,
        figures);
  }

  private static Map<String, Object> map(@Nullable Object value) {
    Map<String, Object> map = new LinkedHashMap<>();
    if (!(value instanceof Map<?, ?> given)) {
      throw new IllegalArgumentException("an object was expected");
    }
    given.forEach((name, one) -> map.put(String.valueOf(name), one));
    return map;
  }

  private static String text(@Nullable Object value) {
    if (value instanceof String text) {
      return text;
    }
    throw new IllegalArgumentException("a text was expected");
  }
}
