package org.goodfaith.learn.judge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.goodfaith.learn.bins.Counts;
import org.goodfaith.learn.bins.Prebins;
import org.goodfaith.learn.bins.Slots;
import org.goodfaith.learn.rows.Column;
import org.goodfaith.learn.rows.Sample;

/// What a sample holds, before anything is learned from it.
///
/// @param rows how many
/// @param bad how many with the outcome
/// @param badRate by weight
/// @param columns one line each
/// @param periods one line each, in order of time; empty where the sample has none
/// @param flags what should be looked at first
public record Sheet(
    int rows,
    long bad,
    double badRate,
    List<OfColumn> columns,
    List<OfPeriod> periods,
    List<String> flags) {
  private static final double LEAK_AUC = 0.95;
  private static final int BINS = 20;
  private static final int MANY = 1000;
  private static final int LEAST_WRITTEN = 5;
  private static final double MOSTLY = 0.9;
  private static final Pattern DATE =
      Pattern.compile("\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}.*|\\d{1,2}[-/.]\\d{1,2}[-/.]\\d{2,4}");
  private static final Pattern COMMA = Pattern.compile("[-+]?\\d[\\d.]*,\\d[\\d,]*(?:\\.\\d+)?");

  /// One column.
  ///
  /// @param name of the column
  /// @param kind number or category
  /// @param missing share of rows without a value
  /// @param distinct how many different values
  /// @param auc of the column alone, by its bins
  /// @param drift PSI between the earlier and the later half of the periods; NaN where unknown
  /// @param binRows weight of rows by bin, what is missing first
  /// @param binRates share with the outcome by bin
  public record OfColumn(
      String name,
      String kind,
      double missing,
      int distinct,
      double auc,
      double drift,
      double[] binRows,
      double[] binRates) {}

  /// One period.
  ///
  /// @param period in words
  /// @param rows how many
  /// @param badRate share with the outcome
  public record OfPeriod(String period, int rows, double badRate) {}

  /// @return the sheet of a sample
  public static Sheet of(Sample sample) {
    List<OfColumn> columns = new ArrayList<>();
    List<String> flags = new ArrayList<>();
    Map<Integer, List<String>> prints = new HashMap<>();
    boolean[] late = late(sample);
    for (Column column : sample.columns()) {
      OfColumn line = line(sample, column, late);
      columns.add(line);
      flags(line, sample.rows(), flags);
      if (column instanceof Column.Words words) {
        written(words, flags);
      }
      prints.computeIfAbsent(print(column), print -> new ArrayList<>()).add(column.name());
    }
    prints.values().stream()
        .filter(names -> names.size() > 1)
        .forEach(names -> flags.add(String.join(" and ", names) + " hold the same values"));
    long bad = IntStream.range(0, sample.rows()).filter(row -> sample.bad()[row]).count();
    if (bad < 50) {
      flags.add("only " + bad + " rows have the outcome: figures are rough");
    }
    return new Sheet(
        sample.rows(), bad, sample.badWeight() / sample.weight(), columns, periods(sample), flags);
  }

  private static void flags(OfColumn line, int rows, List<String> flags) {
    if (line.missing() == 1) {
      flags.add(line.name() + " has no value in any row: it cannot teach");
    } else if (line.distinct() <= 1 && line.missing() == 0) {
      flags.add(line.name() + " has one value in all rows: it cannot teach");
    }
    if (line.auc() >= LEAK_AUC) {
      flags.add(
          String.format(
              Locale.ROOT,
              "%s alone tells the outcome with an AUC of %.3f: does it leak, being known only"
                  + " after the decision?",
              line.name(),
              line.auc()));
    }
    if (line.kind().equals("category") && line.distinct() > Math.min(MANY, rows / 2)) {
      flags.add(
          line.name()
              + " has "
              + line.distinct()
              + " categories: rare ones count as one; is it an identifier?");
    }
  }

  /// Dates, and numbers written with a comma, are categories unless somebody says otherwise.
  private static void written(Column.Words column, List<String> flags) {
    if (mostly(column, DATE)) {
      flags.add(
          column.name()
              + " holds dates: name it behind `period:`, or leave it out by `ignore:`; as it stands"
              + " each day is a category");
    } else if (mostly(column, COMMA)) {
      flags.add(
          column.name()
              + " holds numbers with a comma: write them with a point for decimals, and nothing"
              + " between thousands; as it stands each is a category");
    }
  }

  private static boolean mostly(Column.Words column, Pattern pattern) {
    long such = column.words().stream().filter(word -> pattern.matcher(word).matches()).count();
    return such >= LEAST_WRITTEN && such >= MOSTLY * column.words().size();
  }

  private static OfColumn line(Sample sample, Column column, boolean[] late) {
    Slots slots =
        switch (column) {
          case Column.Numbers numbers -> Prebins.ofNumbers(numbers, BINS, List.of());
          case Column.Words words -> Prebins.ofWords(words, sample.bad(), 5, BINS);
        };
    short[] codes = slots.of(column);
    Counts counts = Counts.of(codes, slots.count(), sample.bad(), sample.weights());
    double[] rows = new double[slots.count()];
    double[] rates = new double[slots.count()];
    for (int slot = 0; slot < rows.length; slot++) {
      rows[slot] = counts.good()[slot] + counts.bad()[slot];
      rates[slot] = rows[slot] == 0 ? 0 : counts.bad()[slot] / rows[slot];
    }
    double[] risk = new double[codes.length];
    for (int row = 0; row < risk.length; row++) {
      risk[row] = rates[codes[row]];
    }
    double auc = Measures.of(new Scored(risk, risk, sample.bad(), sample.weights())).auc();
    double missing =
        (double) IntStream.range(0, column.rows()).filter(column::isMissing).count()
            / column.rows();
    String kind = column instanceof Column.Numbers ? "number" : "category";
    double drift = late.length == 0 ? Double.NaN : drift(codes, slots.count(), late);
    return new OfColumn(column.name(), kind, missing, distinct(column), auc, drift, rows, rates);
  }

  private static double drift(short[] codes, int count, boolean[] late) {
    double[] before = new double[count];
    double[] after = new double[count];
    for (int row = 0; row < codes.length; row++) {
      (late[row] ? after : before)[codes[row]]++;
    }
    return Tables.psi(before, after);
  }

  private static boolean[] late(Sample sample) {
    if (sample.periods().isEmpty()) {
      return new boolean[0];
    }
    List<String> sorted = sample.periods().stream().sorted().toList();
    String middle = sorted.get(sorted.size() / 2);
    boolean[] late = new boolean[sample.rows()];
    for (int row = 0; row < late.length; row++) {
      late[row] = sample.periods().get(row).compareTo(middle) >= 0;
    }
    return late;
  }

  private static List<OfPeriod> periods(Sample sample) {
    Map<String, int[]> tally = new TreeMap<>();
    for (int row = 0; row < sample.periods().size(); row++) {
      int[] count = tally.computeIfAbsent(sample.periods().get(row), period -> new int[2]);
      count[0]++;
      count[1] += sample.bad()[row] ? 1 : 0;
    }
    return tally.entrySet().stream()
        .map(one ->
            new OfPeriod(
                one.getKey(), one.getValue()[0], (double) one.getValue()[1] / one.getValue()[0]))
        .toList();
  }

  private static int distinct(Column column) {
    return switch (column) {
      case Column.Numbers numbers ->
          (int) Arrays.stream(numbers.values()).filter(v -> !Double.isNaN(v)).distinct().count();
      case Column.Words words ->
          (int) Arrays.stream(words.codes()).filter(code -> code >= 0).distinct().count();
    };
  }

  private static int print(Column column) {
    return switch (column) {
      case Column.Numbers numbers -> Arrays.hashCode(numbers.values());
      case Column.Words words -> Arrays.hashCode(words.codes());
    };
  }
}
