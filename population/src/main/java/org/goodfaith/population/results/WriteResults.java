package org.goodfaith.population.results;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.goodfaith.population.Outcomes;
import org.goodfaith.population.columns.Days;
import org.goodfaith.population.columns.ScoreColumn;
import org.goodfaith.population.parquet.ColumnRows;
import org.goodfaith.population.parquet.ColumnShape;
import org.goodfaith.population.parquet.ColumnShape.Sort;
import org.goodfaith.population.parquet.WriteParquet;
import org.jspecify.annotations.Nullable;

/// Writes the scores of every subject, a row for each: as Parquet or as CSV.
public final class WriteResults {
  private final OutputStream out;
  private final boolean csv;
  private final List<String> scores;
  private final @Nullable WriteParquet parquet;

  /// @param out receives the file; not closed
  /// @param csv whether CSV is wanted, and not Parquet
  /// @param scores codes of the scores wanted, each of which gets columns
  public WriteResults(OutputStream out, boolean csv, List<String> scores) throws IOException {
    this.out = out;
    this.csv = csv;
    this.scores = List.copyOf(scores);
    this.parquet = csv ? null : new WriteParquet(out, shapes(), "goodfaith population");
    if (csv) {
      line(shapes().stream().map(ColumnShape::name).toList());
    }
  }

  private List<ColumnShape> shapes() {
    List<ColumnShape> shapes = new ArrayList<>();
    shapes.add(ColumnShape.of("subject", Sort.LONG));
    shapes.add(ColumnShape.of("as_of", Sort.DAY));
    for (String score : scores) {
      String name = score.replace('-', '_').replace('.', '_');
      shapes.add(ColumnShape.nullable(name + "_points", Sort.INT));
      shapes.add(ColumnShape.nullable(name + "_grade", Sort.TEXT));
      shapes.add(ColumnShape.nullable(name + "_none", Sort.TEXT));
    }
    return shapes;
  }

  /// Writes the rows of one part on one day.
  public void write(Outcomes outcomes) throws IOException {
    int rows = outcomes.columns().size();
    List<ColumnRows> columns = new ArrayList<>();
    columns.add(new ColumnRows.Longs(outcomes.columns().subjects(), null));
    int[] days = new int[rows];
    Arrays.fill(days, Days.of(outcomes.asOf()));
    columns.add(new ColumnRows.Ints(days, null));
    for (String score : scores) {
      outcomes.scores().stream()
          .filter(column -> column.score().equals(score))
          .findFirst()
          .ifPresentOrElse(
              column -> score(columns, column, rows),
              () ->
                  columns.addAll(
                      List.of(
                          new ColumnRows.None(), new ColumnRows.None(), new ColumnRows.None())));
    }
    if (parquet != null) {
      parquet.group(columns, rows);
    } else {
      for (int row = 0; row < rows; row++) {
        int at = row;
        line(columns.stream().map(column -> text(column, at, outcomes)).toList());
      }
    }
  }

  private static void score(List<ColumnRows> columns, ScoreColumn score, int rows) {
    boolean[] scored = new boolean[rows];
    boolean[] graded = new boolean[rows];
    boolean[] none = new boolean[rows];
    int[] grades = new int[rows];
    int[] sorts = new int[rows];
    for (int i = 0; i < rows; i++) {
      ScoreColumn.Sort sort = score.sort(i);
      scored[i] = sort == ScoreColumn.Sort.SCORED;
      graded[i] = score.bands()[i] >= 0;
      none[i] = !scored[i] && sort != ScoreColumn.Sort.OTHERS;
      grades[i] = Math.max(0, score.bands()[i]);
      sorts[i] = sort.place();
    }
    List<String> words =
        Arrays.stream(ScoreColumn.Sort.values())
            .map(sort -> sort.name().toLowerCase(Locale.ROOT).replace('_', ' '))
            .toList();
    columns.add(new ColumnRows.Ints(score.points(), scored));
    columns.add(
        score.grades().isEmpty()
            ? new ColumnRows.None()
            : new ColumnRows.Texts(grades, score.grades(), graded));
    columns.add(new ColumnRows.Texts(sorts, words, none));
  }

  private static String text(ColumnRows column, int row, Outcomes outcomes) {
    return switch (column) {
      case ColumnRows.Longs longs -> String.valueOf(longs.values()[row]);
      case ColumnRows.Ints ints when ints.present() == null -> outcomes.asOf().toString();
      case ColumnRows.Ints ints ->
          there(ints.present(), row) ? String.valueOf(ints.values()[row]) : "";
      case ColumnRows.Texts texts ->
          there(texts.present(), row) ? texts.texts().get(texts.places()[row]) : "";
      case ColumnRows.Same same -> same.text();
      case ColumnRows.Flags flags -> String.valueOf(flags.values()[row]);
      case ColumnRows.None _ -> "";
    };
  }

  private static boolean there(boolean @Nullable [] present, int row) {
    return present == null || present[row];
  }

  /// Codes, grades and numbers have no comma and no quote in them.
  private void line(List<String> fields) throws IOException {
    out.write((String.join(",", fields) + "\n").getBytes(StandardCharsets.UTF_8));
  }

  /// Ends the file.
  public void finish() throws IOException {
    if (parquet != null) {
      parquet.finish(Map.of());
    }
    if (csv) {
      out.flush();
    }
  }
}
