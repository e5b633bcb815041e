package org.goodfaith.bench.cards;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.goodfaith.bench.cards.OtherReader.Answer;
import org.goodfaith.core.base.Place;
import org.goodfaith.learn.card.CardBins;
import org.goodfaith.learn.card.Scorecard;
import org.goodfaith.learn.pmml.WritePmml;
import org.goodfaith.learn.score.BatchScorer;
import org.goodfaith.learn.score.CardScore;
import org.goodfaith.learn.score.ScoreRow;

/// Scores the same rows, each with four reasons, by our batch scorer and by others that read our
/// PMML. All must agree on every row before anything is timed. One thread each, in turns.
final class CardTrial {
  static final int REASONS = 4;

  /// Seconds are those that one core gave the thread: other work on the machine does not count.
  private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

  private final Scorecard card;
  private final BatchScorer scorer;
  private final List<Map<String, Object>> rows = new ArrayList<>();
  private final List<CardScore> expected = new ArrayList<>();
  private final double[][] columns;

  private CardTrial(int many) throws Exception {
    MadeCard made = new MadeCard(1);
    card = made.card();
    scorer = new BatchScorer(card, REASONS);
    columns = new double[card.characteristics().size()][many];
    for (int i = 0; i < many; i++) {
      Map<String, String> row = made.row(card);
      expected.add(ScoreRow.score(card, row, new Place("row", i, 0)));
      rows.add(values(row, i));
    }
  }

  private Map<String, Object> values(Map<String, String> row, int at) {
    Map<String, Object> values = new HashMap<>();
    for (int line = 0; line < columns.length; line++) {
      var one = card.characteristics().get(line);
      String text = row.get(one.name());
      boolean number = one.bins() instanceof CardBins.Ranges;
      columns[line][at] =
          text == null ? Double.NaN : number ? Double.parseDouble(text) : scorer.code(line, text);
      if (text != null) {
        values.put(one.name(), number ? (Object) columns[line][at] : text);
      }
    }
    return values;
  }

  /// Makes a reader of a document.
  interface Reads {
    /// @param pmml the document
    /// @return what reads it
    OtherReader of(String pmml) throws Exception;
  }

  /// @param args rows compared (100,000), rounds (5), rows of a turn of others (20,000)
  /// @param reads the other program
  static void run(String[] args, Reads reads) throws Exception {
    int many = args.length > 0 ? Integer.parseInt(args[0]) : 100_000;
    int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 5;
    int turn = Math.min(many, args.length > 2 ? Integer.parseInt(args[2]) : 20_000);
    CardTrial trial = new CardTrial(many);
    List<OtherReader> others = List.of(reads.of(WritePmml.pmml(trial.card, REASONS)));
    trial.agree();
    for (OtherReader other : others) {
      trial.agree(other);
    }
    System.out.printf(
        Locale.ROOT,
        "%,d rows, %d characteristics, one two-way table, %d reasons: all agree on every row%n",
        many,
        trial.columns.length,
        REASONS);
    List<List<Double>> times = new ArrayList<>();
    for (int i = 0; i < others.size() + 2; i++) {
      times.add(new ArrayList<>());
    }
    for (int round = 0; round < rounds + 1; round++) {
      times.get(0).add(trial.columnsASecond());
      times.get(1).add(trial.rowsASecond());
      for (int i = 0; i < others.size(); i++) {
        times.get(i + 2).add(trial.othersASecond(others.get(i), turn));
      }
    }
    print("goodfaith, columns", times.get(0));
    print("goodfaith, a row at a time", times.get(1));
    for (int i = 0; i < others.size(); i++) {
      print(others.get(i).name(), times.get(i + 2));
    }
  }

  private static void print(String name, List<Double> perSecond) {
    double[] warm = perSecond.stream().skip(1).mapToDouble(Double::doubleValue).sorted().toArray();
    System.out.printf(
        Locale.ROOT,
        "%-26s %,14.0f rows/s of one core, median (%,.0f to %,.0f)%n",
        name,
        warm[warm.length / 2],
        warm[0],
        warm[warm.length - 1]);
  }

  private void agree() {
    int[] points = new int[rows.size()];
    int[] found = new int[rows.size() * REASONS];
    scorer.score(columns, rows.size(), points, found);
    for (int i = 0; i < rows.size(); i++) {
      int[] lines = Arrays.copyOfRange(found, i * REASONS, (i + 1) * REASONS);
      int[] wanted = new int[REASONS];
      Arrays.fill(wanted, BatchScorer.NONE);
      for (int j = 0; j < Math.min(REASONS, expected.get(i).reasons().size()); j++) {
        wanted[j] = expected.get(i).reasons().get(j).line();
      }
      if (points[i] != expected.get(i).points() || !Arrays.equals(lines, wanted)) {
        throw new IllegalStateException("the batch scorer differs on row " + i);
      }
    }
  }

  private void agree(OtherReader other) {
    for (int i = 0; i < rows.size(); i++) {
      Answer answer = other.score(rows.get(i));
      List<String> wanted =
          expected.get(i).reasons().stream().limit(REASONS).map(reason -> reason.name()).toList();
      if (answer.points() != expected.get(i).points() || !answer.reasons().equals(wanted)) {
        throw new IllegalStateException(
            other.name() + " differs on row " + i + ": " + answer + ", not " + expected.get(i));
      }
    }
    System.out.printf(
        Locale.ROOT,
        "%s: equal points, and equal reasons in the same order, on all of %,d rows%n",
        other.name(),
        rows.size());
  }

  private double columnsASecond() {
    int[] points = new int[rows.size()];
    int[] found = new int[rows.size() * REASONS];
    int times = 0;
    long before = CPU.getCurrentThreadCpuTime();
    long end = before + 1_000_000_000L;
    while (CPU.getCurrentThreadCpuTime() < end) {
      scorer.score(columns, rows.size(), points, found);
      times++;
    }
    return (double) times * rows.size() / (CPU.getCurrentThreadCpuTime() - before) * 1e9;
  }

  private double rowsASecond() {
    double[][] lying = new double[rows.size()][columns.length];
    for (int i = 0; i < lying.length; i++) {
      for (int j = 0; j < columns.length; j++) {
        lying[i][j] = columns[j][i];
      }
    }
    int[] found = new int[REASONS];
    long sum = 0;
    long done = 0;
    long before = CPU.getCurrentThreadCpuTime();
    long end = before + 1_000_000_000L;
    while (CPU.getCurrentThreadCpuTime() < end) {
      for (double[] row : lying) {
        sum += scorer.score(row, found) + found[0];
      }
      done += lying.length;
    }
    double perSecond = (double) done / (CPU.getCurrentThreadCpuTime() - before) * 1e9;
    if (sum == 0) {
      System.out.println();
    }
    return perSecond;
  }

  private double othersASecond(OtherReader other, int turn) {
    double sum = 0;
    long before = CPU.getCurrentThreadCpuTime();
    for (int i = 0; i < turn; i++) {
      sum += other.score(rows.get(i)).points();
    }
    double perSecond = turn / ((CPU.getCurrentThreadCpuTime() - before) / 1e9);
    if (Double.isNaN(sum)) {
      System.out.println();
    }
    return perSecond;
  }
}
