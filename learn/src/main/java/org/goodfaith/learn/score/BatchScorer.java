package org.goodfaith.learn.score;

import java.util.Arrays;
import java.util.Map;
import org.goodfaith.learn.card.Scorecard;

/// Scores many rows by one card without making a single object, each with its first reasons. One
/// scorer serves one thread.
///
/// A row is one number for each characteristic, in the card's order: the value itself, or the code
/// of a category (`code`). NaN means nothing known. A reason is the number of a line: of a
/// characteristic, or of a two-way table after them; `NONE` where fewer lines lose points.
public final class BatchScorer {
  /// No reason.
  public static final int NONE = -1;

  private static final int BLOCK = 512;

  private final CardTables.Line[] lines;
  private final CardTables.Pair[] pairs;
  private final int start;
  private final int reasons;
  private final int[][] slots;
  private final int[][] pointsOf;
  private final int[][] keysOf;

  /// @param card whose tables
  /// @param reasons how many a row, 0 to 16
  /// @throws IllegalArgumentException for more reasons than that
  public BatchScorer(Scorecard card, int reasons) {
    if (reasons < 0 || reasons > 16) {
      throw new IllegalArgumentException("0 to 16 reasons a row, not " + reasons);
    }
    this.lines = CardTables.lines(card);
    this.pairs = CardTables.pairs(card);
    this.start = Math.toIntExact(card.start());
    this.reasons = reasons;
    this.slots = new int[lines.length][BLOCK];
    this.pointsOf = Arrays.stream(lines).map(CardTables.Line::points).toArray(int[][]::new);
    this.keysOf = Arrays.stream(lines).map(CardTables.Line::keys).toArray(int[][]::new);
  }

  /// @param line number of a characteristic of categories
  /// @return the code that stands for the category in rows
  public double code(int line, String category) {
    Map<String, Integer> known = lines[line].slotOf();
    if (known == null) {
      throw new IllegalArgumentException("line " + line + " holds numbers, not categories");
    }
    return known.getOrDefault(category, lines[line].points().length - 1);
  }

  /// Scores one row.
  ///
  /// @param row a number for each characteristic
  /// @param found filled with the lines that cost most, most first
  /// @return the points
  public int score(double[] row, int[] found) {
    Arrays.fill(found, 0);
    for (int i = 0; i < lines.length; i++) {
      CardTables.Line line = lines[i];
      slots[i][0] = line.slotOf() == null ? line.slot(row[i]) : slotOfCode(row[i]);
    }
    int sum = ranked(0, found);
    for (int i = 0; i < reasons; i++) {
      found[i] = line(found[i]);
    }
    return sum;
  }

  private static void insert(int[] found, int key, int last) {
    if (last < 0 || key <= found[last]) {
      return;
    }
    int at = last;
    while (at > 0 && found[at - 1] < key) {
      found[at] = found[at - 1];
      at--;
    }
    found[at] = key;
  }

  /// Scores rows held in columns: slots are found column by column, points and reasons row by row.
  ///
  /// @param columns one for each characteristic
  /// @param rows how many rows
  /// @param points filled by row
  /// @param found filled by row: the reasons of row n begin at n times the number of reasons
  public void score(double[][] columns, int rows, int[] points, int[] found) {
    int[] best = new int[reasons];
    for (int from = 0; from < rows; from += BLOCK) {
      int many = Math.min(BLOCK, rows - from);
      for (int i = 0; i < lines.length; i++) {
        slots(lines[i], columns[i], from, many, slots[i]);
      }
      for (int row = 0; row < many; row++) {
        Arrays.fill(best, 0);
        points[from + row] = ranked(row, best);
        for (int i = 0; i < reasons; i++) {
          found[(from + row) * reasons + i] = line(best[i]);
        }
      }
    }
  }

  /// Points of a row whose slots are known, and the keys of the lines that cost most.
  private int ranked(int row, int[] best) {
    int sum = start;
    int rank = reasons - 1;
    for (int i = 0; i < lines.length; i++) {
      int slot = slots[i][row];
      sum += pointsOf[i][slot];
      insert(best, keysOf[i][slot], rank);
    }
    for (CardTables.Pair pair : pairs) {
      int cell = slots[pair.first()][row] * pair.width() + slots[pair.second()][row];
      sum += pair.points()[cell];
      insert(best, pair.keys()[cell], rank);
    }
    return sum;
  }

  private static void slots(CardTables.Line line, double[] column, int from, int many, int[] to) {
    if (line.slotOf() != null) {
      for (int row = 0; row < many; row++) {
        to[row] = slotOfCode(column[from + row]);
      }
    } else {
      for (int row = 0; row < many; row++) {
        to[row] = line.slot(column[from + row]);
      }
    }
  }

  private static int slotOfCode(double code) {
    return Double.isFinite(code) ? (int) code : 0;
  }

  private static int line(int key) {
    return key == 0 ? NONE : CardTables.LINES_MOST - (key & CardTables.LINES_MOST);
  }
}
