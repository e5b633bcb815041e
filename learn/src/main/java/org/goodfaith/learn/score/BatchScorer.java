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
  private static final int CUTS_TO_COUNT = 24;

  private final CardTables.Line[] lines;
  private final CardTables.Pair[] pairs;
  private final int start;
  private final int reasons;
  private final int[][] slots;
  private final int[] sums = new int[BLOCK];
  private final int[] fresh = new int[BLOCK];
  private final int[] slotKeys = new int[BLOCK];
  private final int[][] keys;

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
    this.keys = new int[reasons][BLOCK];
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
    int sum = start;
    int rank = reasons - 1;
    for (int i = 0; i < lines.length; i++) {
      CardTables.Line line = lines[i];
      int slot = line.slotOf() == null ? line.slot(row[i]) : slotOfCode(row[i]);
      slots[i][0] = slot;
      sum += line.points()[slot];
      insert(found, line.keys()[slot], rank);
    }
    for (CardTables.Pair pair : pairs) {
      int cell = slots[pair.first()][0] * pair.width() + slots[pair.second()][0];
      sum += pair.points()[cell];
      insert(found, pair.keys()[cell], rank);
    }
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

  /// Scores rows held in columns.
  ///
  /// @param columns one for each characteristic
  /// @param rows how many rows
  /// @param points filled by row
  /// @param found filled by row: the reasons of row n begin at n times the number of reasons
  public void score(double[][] columns, int rows, int[] points, int[] found) {
    for (int from = 0; from < rows; from += BLOCK) {
      int many = Math.min(BLOCK, rows - from);
      Arrays.fill(sums, start);
      for (int[] rank : keys) {
        Arrays.fill(rank, 0);
      }
      for (int i = 0; i < lines.length; i++) {
        slots(lines[i], columns[i], from, many, slots[i]);
        add(slots[i], lines[i].points(), lines[i].keys(), many);
      }
      for (CardTables.Pair pair : pairs) {
        int[] first = slots[pair.first()];
        int[] second = slots[pair.second()];
        for (int row = 0; row < many; row++) {
          fresh[row] = first[row] * pair.width() + second[row];
        }
        add(fresh, pair.points(), pair.keys(), many);
      }
      System.arraycopy(sums, 0, points, from, many);
      for (int rank = 0; rank < reasons; rank++) {
        int[] best = keys[rank];
        for (int row = 0; row < many; row++) {
          found[(from + row) * reasons + rank] = line(best[row]);
        }
      }
    }
  }

  private static void slots(CardTables.Line line, double[] column, int from, int many, int[] to) {
    if (line.slotOf() != null) {
      for (int row = 0; row < many; row++) {
        to[row] = slotOfCode(column[from + row]);
      }
    } else if (line.codes().length > 0 || line.edges().length > CUTS_TO_COUNT) {
      for (int row = 0; row < many; row++) {
        to[row] = line.slot(column[from + row]);
      }
    } else {
      for (int row = 0; row < many; row++) {
        to[row] = Math.abs(column[from + row]) <= Double.MAX_VALUE ? 1 : 0;
      }
      for (double edge : line.edges()) {
        count(column, from, many, edge, to);
      }
    }
  }

  /// An infinity is nothing known, and passes no edge.
  private static void count(double[] column, int from, int many, double edge, int[] to) {
    for (int row = 0; row < many; row++) {
      double value = column[from + row];
      to[row] += value >= edge && value <= Double.MAX_VALUE ? 1 : 0;
    }
  }

  private void add(int[] cells, int[] points, int[] losses, int many) {
    for (int row = 0; row < many; row++) {
      sums[row] += points[cells[row]];
    }
    if (reasons == 0) {
      return;
    }
    int[] key = slotKeys;
    for (int row = 0; row < many; row++) {
      key[row] = losses[cells[row]];
    }
    for (int[] rank : keys) {
      for (int row = 0; row < many; row++) {
        int held = rank[row];
        int mine = key[row];
        rank[row] = Math.max(held, mine);
        key[row] = Math.min(held, mine);
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
