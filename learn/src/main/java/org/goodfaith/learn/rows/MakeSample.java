package org.goodfaith.learn.rows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.goodfaith.core.base.Place;
import org.goodfaith.learn.LearnRefused;

/// Makes a sample of texts: each column by its role.
final class MakeSample {
  private final LearnConfig config;
  private final Map<String, TextColumn> texts = new HashMap<>();
  private final List<String> order = new ArrayList<>();

  MakeSample(LearnConfig config, List<TextColumn> columns) {
    this.config = config;
    for (TextColumn column : columns) {
      texts.put(column.name(), column);
      order.add(column.name());
    }
  }

  Sample make() throws LearnRefused {
    LearnConfig.Roles roles = config.roles();
    TextColumn target = text(config.target().column());
    int rows = target.rows();
    Set<String> badWords = new HashSet<>(config.target().bad());
    boolean[] bad = new boolean[rows];
    for (int row = 0; row < rows; row++) {
      bad[row] = badWords.contains(target.text(row));
    }
    needBoth(bad);
    Set<String> barred = new HashSet<>(roles.ignore());
    barred.addAll(roles.audit());
    barred.addAll(roles.exclude().keySet());
    config.around().rejects().ifPresent(rejects -> barred.add(rejects.column()));
    barred.addAll(List.of(config.target().column(), roles.weight(), roles.group(), roles.period()));
    barred.add(""); // a column without a name
    if (!roles.only().isEmpty()) {
      order.stream().filter(name -> !roles.only().contains(name)).forEach(barred::add);
    }
    List<Column> columns = new ArrayList<>();
    for (String name : order) {
      if (!barred.contains(name)) {
        columns.add(text(name).column(config.column(name).kind()));
      }
    }
    if (columns.isEmpty()) {
      throw refused("", "no column is left to learn from", "at least one characteristic");
    }
    List<Column> audited = roles.audit().stream().map(name -> text(name).column("")).toList();
    return new Sample(columns, audited, bad, weights(rows), groups(rows), periods(rows));
  }

  /// @param like the sample whose columns they shall have
  /// @param columns texts of rejected rows
  /// @return rejected rows: none has an outcome, each counts one
  static Sample rejects(Sample like, List<TextColumn> columns) {
    List<Column> same = new ArrayList<>();
    for (Column one : like.columns()) {
      String kind =
          switch (one) {
            case Column.Numbers _ -> "number";
            case Column.Words _ -> "category";
          };
      columns.stream()
          .filter(text -> text.name().equals(one.name()))
          .forEach(text -> same.add(text.column(kind)));
    }
    int rows = columns.getFirst().rows();
    double[] weights = new double[rows];
    Arrays.fill(weights, 1);
    return new Sample(same, List.of(), new boolean[rows], weights, new int[0], List.of());
  }

  private TextColumn text(String name) {
    TextColumn found = texts.get(name);
    if (found == null) {
      throw new IllegalArgumentException("no column " + name);
    }
    return found;
  }

  private void needBoth(boolean[] bad) throws LearnRefused {
    long bads = IntStream.range(0, bad.length).filter(row -> bad[row]).count();
    String column = config.target().column();
    if (bads == 0) {
      throw refused(
          column,
          bad.length + " rows are left, and none has the outcome",
          "values behind `bad:` that occur in column '" + column + "'");
    }
    if (bads == bad.length) {
      throw refused(
          column,
          "all " + bad.length + " rows that are left have the outcome",
          "rows with it and rows without it");
    }
  }

  private LearnRefused refused(String culprit, String message, String allowed) {
    return LearnRefused.of(
        "learn.rows",
        new Place(String.valueOf(config.file().path().getFileName()), 0, 0),
        List.of(culprit, message),
        allowed,
        "Mend `target:` and `exclude:`, or give a file with such rows.");
  }

  private double[] weights(int rows) throws LearnRefused {
    double[] weights = new double[rows];
    Arrays.fill(weights, 1);
    String name = config.roles().weight();
    if (name.isEmpty()) {
      return weights;
    }
    if (!(text(name).column("number") instanceof Column.Numbers numbers)) {
      return weights;
    }
    for (int row = 0; row < rows; row++) {
      double value = numbers.values()[row];
      if (!(value > 0)) {
        throw refused(name, "row " + (row + 1) + " has no weight above zero", "weights above zero");
      }
      weights[row] = value;
    }
    return weights;
  }

  private int[] groups(int rows) {
    String name = config.roles().group();
    if (name.isEmpty()) {
      return new int[0];
    }
    Map<String, Integer> numbers = new HashMap<>();
    TextColumn column = text(name);
    return IntStream.range(0, rows)
        .map(row -> numbers.computeIfAbsent(column.text(row), word -> numbers.size()))
        .toArray();
  }

  private List<String> periods(int rows) {
    String name = config.roles().period();
    return name.isEmpty()
        ? List.of()
        : IntStream.range(0, rows).mapToObj(text(name)::text).toList();
  }
}
