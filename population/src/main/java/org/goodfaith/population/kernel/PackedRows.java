package org.goodfaith.population.kernel;

import java.util.Arrays;
import java.util.List;

/// The terms of some subjects' rows of one table, added up for each owner. One for each thread and
/// table; its arrays are used again and again.
final class PackedRows {
  private final PackedPlan plan;
  private final List<PackedLines> lines;
  private final Stretch of;
  private final RowField[] fields;
  private final MarkRows marks;
  private final Packing packing;
  private final TermRows terms;
  private final LookTerms look;
  private final long[][] values;
  private final long[] bounds;
  private final int[][] words = new int[2][0];
  private long[] prefix = new long[0];
  private long[] sums = new long[0];

  PackedRows(PackedPlan plan) {
    this.plan = plan;
    lines = PackedLines.of(plan.lines());
    of = new Stretch(plan.table());
    fields = plan.fields().stream().map(RowField::new).toArray(RowField[]::new);
    marks = new MarkRows(plan, of, fields);
    packing = new Packing(plan.terms().size());
    terms = new TermRows(of, fields, marks);
    look = new LookTerms(plan, of, fields);
    values = new long[plan.terms().size()][0];
    bounds = new long[values.length];
  }

  Stretch of() {
    return of;
  }

  /// @return the lines of the table
  List<PackedLines> lines() {
    return lines;
  }

  /// @return a term's sum of each owner
  long[] values(int term) {
    return values[term];
  }

  /// @return how far from 0 a term's sums are, at most
  long bound(int term) {
    return bounds[term];
  }

  /// Adds up every term of the rows found.
  ///
  /// @return false where numbers are too large for that
  boolean add() {
    of.measure();
    if ((long) of.latest() - of.earliest() > Integer.MAX_VALUE) {
      return false;
    }
    for (RowField field : fields) {
      if (!field.read(of.first(), of.rows())) {
        return false;
      }
    }
    marks.find();
    look.find();
    if (!pack()) {
      return false;
    }
    for (PackedLine line : plan.lines()) {
      if (!line.fits(this)) {
        return false;
      }
    }
    look.add(values);
    for (int pair = 0; pair < packing.words(); pair += 2) {
      prefix(pair);
      parts(pair);
    }
    return true;
  }

  private boolean pack() {
    int count = of.count();
    packing.clear();
    for (int i = 0; i < values.length; i++) {
      values[i] = look.room() > values[i].length ? new long[Stretch.room(look.room())] : values[i];
      TermTables.Place place = look.place(i);
      if (place != null) {
        bounds[i] = look.bound(place);
        packing.add(0);
        continue;
      }
      Term term = plan.terms().get(i);
      long bound = terms.bound(term);
      bounds[i] = bound;
      if (bound < 0) {
        return false;
      }
      boolean every = term.sort() == Term.Sort.COUNT && marks.all(term.taken());
      packing.add(every ? 0 : bound);
      if (every) {
        lengths(values[i]);
      } else if (bound == 0) {
        Arrays.fill(values[i], 0, count, 0);
      }
    }
    prefix = of.rows() >= prefix.length ? new long[Stretch.room(of.rows() + 1)] : prefix;
    sums = count > sums.length ? new long[Stretch.room(count)] : sums;
    return true;
  }

  private void lengths(long[] into) {
    int[] starts = of.starts();
    int owner = of.owner();
    for (int o = 0; o < of.count(); o++) {
      into[o] = (long) starts[owner + o + 1] - starts[owner + o];
    }
  }

  /// Adds up a pair of words, row by row.
  private void prefix(int pair) {
    for (int i = 0; i < values.length; i++) {
      if (packing.wide(i) && packing.word(i) == pair) {
        terms.prefix(plan.terms().get(i), prefix);
        return;
      }
    }
    int[] low = word(pair, 0);
    if (pair + 1 == packing.words()) {
      add(low, of.rows(), prefix);
    } else {
      add(low, word(pair + 1, 1), of.rows(), prefix);
    }
  }

  private static void add(int[] low, int rows, long[] into) {
    long sum = 0;
    into[0] = 0;
    for (int i = 0; i < rows; i++) {
      sum += low[i];
      into[i + 1] = sum;
    }
  }

  private static void add(int[] low, int[] high, int rows, long[] into) {
    long sum = 0;
    into[0] = 0;
    for (int i = 0; i < rows; i++) {
      sum += low[i] + ((long) high[i] << Integer.SIZE);
      into[i + 1] = sum;
    }
  }

  private int[] word(int number, int room) {
    int rows = of.rows();
    if (rows > words[room].length) {
      words[room] = new int[Stretch.room(rows)];
    }
    int[] word = words[room];
    Arrays.fill(word, 0, rows, 0);
    for (int i = 0; i < values.length; i++) {
      if (packing.word(i) == number) {
        terms.add(plan.terms().get(i), packing.shift(i), word);
      }
    }
    return word;
  }

  /// Takes the sums of a pair of words apart again. Half of each number's range is added, so that
  /// no number borrows from the next.
  private void parts(int pair) {
    long halves = 0;
    for (int i = 0; i < values.length; i++) {
      if (in(i, pair)) {
        halves += 1L << (place(i, pair) + packing.bits(i) - 1);
      }
    }
    differences(halves);
    for (int i = 0; i < values.length; i++) {
      if (in(i, pair)) {
        part(place(i, pair), packing.bits(i), values[i]);
      }
    }
  }

  private boolean in(int term, int pair) {
    return packing.bits(term) > 0 && (packing.word(term) | 1) == (pair | 1);
  }

  private int place(int term, int pair) {
    return (packing.word(term) - pair) * Integer.SIZE + packing.shift(term);
  }

  private void differences(long halves) {
    int[] starts = of.starts();
    int owner = of.owner();
    int first = of.first();
    long before = 0;
    for (int o = 0; o < of.count(); o++) {
      long after = prefix[starts[owner + o + 1] - first];
      sums[o] = after - before + halves;
      before = after;
    }
  }

  private void part(int place, int bits, long[] into) {
    long half = 1L << (bits - 1);
    if (bits > Integer.SIZE) {
      for (int o = 0; o < of.count(); o++) {
        into[o] = sums[o] - half;
      }
      return;
    }
    long mask = (1L << bits) - 1;
    for (int o = 0; o < of.count(); o++) {
      into[o] = ((sums[o] >>> place) & mask) - half;
    }
  }
}
