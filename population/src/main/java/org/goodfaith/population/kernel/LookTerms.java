package org.goodfaith.population.kernel;

import java.util.Arrays;
import org.goodfaith.population.columns.SharedCodes;
import org.goodfaith.population.columns.Whole;
import org.jspecify.annotations.Nullable;

/// Adds up the terms of some subjects' rows that tables know. One for each thread and table.
///
/// Sums run on over all rows, a few at a time so that they stay near the processor; a piece's sum
/// is what the last of its rows has more than the last of the piece before. The loops are short and
/// know no more than a few arrays each: what the processor keeps at hand is soon used up.
final class LookTerms {
  private static final int AT_ONCE = 1_024;
  private static final int SIGN = Integer.SIZE - 1;

  private final PackedPlan plan;
  private final Stretch of;
  private final RowField[] fields;
  private final Pieces pieces;
  private final @Nullable TermTables[] known = new TermTables[Integer.SIZE + 1];
  private final int[] days = new int[AT_ONCE];
  private final byte[] codes = new byte[AT_ONCE];
  private final long[] running = new long[AT_ONCE];
  private final int[] keys = new int[AT_ONCE];
  private final int[] before = new int[AT_ONCE];
  private @Nullable TermTables tables;
  private char[][] months = new char[0][];
  private int[][] places = new int[0][];

  /// Sums of words over all rows so far, and over those of the pieces so far.
  private long[] ran = new long[0];

  private long[] told = new long[0];
  private long[][] sums = new long[0][];

  LookTerms(PackedPlan plan, Stretch of, RowField[] fields) {
    this.plan = plan;
    this.of = of;
    this.fields = fields;
    this.pieces = new Pieces(of);
  }

  /// Finds the tables for rows that were measured, or makes them.
  void find() {
    pieces.cut();
    int size = Integer.SIZE - Integer.numberOfLeadingZeros(Pieces.longest(of));
    TermTables last = known[size];
    if (last == null || !last.hold(of)) {
      TermTables.Bounds bounds = TermTables.Bounds.of(of);
      last = TermTables.of(plan, fields, last == null ? bounds : bounds.and(last.bounds()));
      known[size] = last;
      tables = null;
    }
    if (last != tables) {
      tables = last;
      months = new char[plan.terms().size()][];
    }
  }

  /// @return where a term's sums stand, null where it is not looked up
  TermTables.@Nullable Place place(int term) {
    return tables == null ? null : tables.place(term);
  }

  /// @return how many numbers there must be room for
  int room() {
    return pieces.count();
  }

  /// @return how far from 0 the sums of a term are, at most
  long bound(TermTables.Place place) {
    return Math.max(-place.low(), place.high()) * pieces.most();
  }

  /// Adds up every term looked up.
  ///
  /// @param values by term, then owner, with as much room as was said
  void add(long[][] values) {
    TermTables here = tables;
    if (here == null || here.words() == 0) {
      return;
    }
    room(here);
    int piece = 0;
    for (int from = 0; from < of.rows(); from += AT_ONCE) {
      int rows = Math.min(of.rows() - from, AT_ONCE);
      System.arraycopy(of.allDays(), of.first() + from, days, 0, rows);
      look(here, from, rows);
      int next = ended(piece, from + rows);
      for (int word = 0; word < here.words(); word++) {
        add(here, word, piece, from, rows);
        told[word] = tell(piece, next, from, told[word], sums[word]);
      }
      piece = next;
    }
    for (int i = 0; i < values.length; i++) {
      TermTables.Place place = here.place(i);
      if (place != null) {
        part(place, sums[place.word()], here.bias(place.word()), pieces.count(), values[i]);
        pieces.addUp(values[i]);
      }
    }
  }

  private void room(TermTables here) {
    if (here.groups().size() > places.length) {
      places = new int[here.groups().size()][AT_ONCE];
    }
    if (here.words() > sums.length || pieces.count() > sums[0].length) {
      sums = new long[Math.max(here.words(), sums.length)][Stretch.room(pieces.count())];
      told = new long[sums.length];
      ran = new long[sums.length];
    }
    Arrays.fill(told, 0);
    Arrays.fill(ran, 0);
  }

  /// Finds where each group's tables know a row, if that is asked for more than once.
  private void look(TermTables here, int from, int rows) {
    for (int group = 0; group < here.groups().size(); group++) {
      SharedCodes shared = here.groups().get(group).codes();
      if (shared == null) {
        at(days, here.begins(group), rows, places[group]);
      } else if (!here.askedOnce(group)) {
        System.arraycopy(shared.bytes(), of.first() + from, codes, 0, rows);
        at(days, codes, here.begins(group), rows, places[group]);
      }
    }
  }

  private static void at(int[] days, char[] table, int rows, int[] into) {
    int within = table.length - 1;
    for (int i = 0; i < rows; i++) {
      into[i] = table[days[i] & within];
    }
  }

  private static void at(int[] days, byte[] codes, char[] begins, int rows, int[] into) {
    int within = begins.length - 1;
    for (int i = 0; i < rows; i++) {
      into[i] = begins[days[i] & within] + (codes[i] & Whole.BYTE);
    }
  }

  /// Adds up a word over some rows, going on from the rows before.
  private void add(TermTables here, int word, int piece, int from, int rows) {
    int last = here.last(word);
    long sum = ran[word];
    long[] table = last < 0 ? null : here.table(word, last);
    if (table != null && here.lookedUpAtOnce(word)) {
      SharedCodes shared = here.groups().get(last).codes();
      if (shared != null && here.askedOnce(last)) {
        System.arraycopy(shared.bytes(), of.first() + from, codes, 0, rows);
        sumAtOnce(days, codes, here.begins(last), table, sum, running);
      } else {
        sumAtOnce(places[last], table, rows, sum, running);
      }
    } else {
      Arrays.fill(running, 0, rows, 0);
      turns(here, word, piece, from, rows);
      for (int group = 0; group < last; group++) {
        long[] some = here.table(word, group);
        if (some != null) {
          add(places[group], some, rows, running);
        }
      }
      if (table == null) {
        sum(rows, sum, running);
      } else {
        sum(places[last], table, rows, sum, running);
      }
    }
    ran[word] = running[rows - 1];
  }

  private static void add(int[] places, long[] table, int rows, long[] into) {
    int within = table.length - 1;
    for (int i = 0; i < rows; i++) {
      into[i] += table[places[i] & within];
    }
  }

  /// Looks up what is left and adds up at once.
  private static void sum(int[] places, long[] table, int rows, long before, long[] into) {
    int within = table.length - 1;
    long sum = before;
    for (int i = 0; i < rows; i++) {
      sum += into[i] + table[places[i] & within];
      into[i] = sum;
    }
  }

  /// The same where nothing was there before.
  private static void sumAtOnce(int[] places, long[] table, int rows, long before, long[] into) {
    int within = table.length - 1;
    long sum = before;
    for (int i = 0; i < rows; i++) {
      sum += table[places[i] & within];
      into[i] = sum;
    }
  }

  /// The same where nobody else asks for the places, for as many rows as there is room for: what
  /// stands there of earlier rows does no harm. A number of rows known beforehand and four of them
  /// written out are what keeps the compiler from running out of registers, which takes twice as
  /// long.
  private static void sumAtOnce(
      int[] days, byte[] codes, char[] begins, long[] table, long before, long[] into) {
    int daysWithin = begins.length - 1;
    int within = table.length - 1;
    long sum = before;
    for (int i = 0; i < AT_ONCE; i += 4) {
      sum += table[(begins[days[i] & daysWithin] + (codes[i] & Whole.BYTE)) & within];
      into[i] = sum;
      sum += table[(begins[days[i + 1] & daysWithin] + (codes[i + 1] & Whole.BYTE)) & within];
      into[i + 1] = sum;
      sum += table[(begins[days[i + 2] & daysWithin] + (codes[i + 2] & Whole.BYTE)) & within];
      into[i + 2] = sum;
      sum += table[(begins[days[i + 3] & daysWithin] + (codes[i + 3] & Whole.BYTE)) & within];
      into[i + 3] = sum;
    }
  }

  private static void sum(int rows, long before, long[] into) {
    long sum = before;
    for (int i = 0; i < rows; i++) {
      sum += into[i];
      into[i] = sum;
    }
  }

  /// Adds 1 for each row taken whose month is later than that of the owner's row before, for each
  /// term that counts months.
  private void turns(TermTables here, int word, int piece, int from, int rows) {
    for (int term = 0; term < months.length; term++) {
      TermTables.Place place = here.place(term);
      if (place != null
          && place.word() == word
          && plan.terms().get(term).sort() == Term.Sort.MONTHS) {
        char[] table = months[term];
        if (table == null) {
          table = here.months(term);
          months[term] = table;
        }
        at(days, table, rows, keys);
        System.arraycopy(keys, 0, before, 1, rows - 1);
        int day = of.allDays()[of.first() + Math.max(0, from - 1)];
        before[0] = table[day & (table.length - 1)];
        begin(piece, from, rows);
        later(before, keys, rows, before);
        shift(before, place.shift(), rows, running);
      }
    }
  }

  /// Before an owner's first row there is none.
  private void begin(int piece, int from, int rows) {
    int[] ends = pieces.ends();
    for (int p = piece; p < pieces.count(); p++) {
      int start = (p == 0 ? 0 : ends[p - 1]) - from;
      if (start >= rows) {
        return;
      }
      if (start >= 0 && pieces.begins(p)) {
        before[start] = 0;
      }
    }
  }

  private static void later(int[] before, int[] keys, int rows, int[] into) {
    for (int i = 0; i < rows; i++) {
      into[i] = (before[i] - keys[i]) >>> SIGN;
    }
  }

  private static void shift(int[] of, int shift, int rows, long[] into) {
    for (int i = 0; i < rows; i++) {
      into[i] += (long) of[i] << shift;
    }
  }

  /// @return the first piece from one on whose rows do not end before a row
  private int ended(int piece, int row) {
    int[] ends = pieces.ends();
    int next = piece;
    while (next < pieces.count() && ends[next] <= row) {
      next++;
    }
    return next;
  }

  /// Takes the sums of the pieces from one to before another.
  ///
  /// @param from the row that sums run from
  /// @param told what had run up before the first of them
  /// @return what has run up to the last of them
  private long tell(int piece, int next, int from, long told, long[] into) {
    int[] ends = pieces.ends();
    int[] places = pieces.places();
    boolean whole = pieces.whole();
    long before = told;
    for (int p = piece; p < next; p++) {
      long after = running[ends[p] - from - 1];
      into[whole ? p : places[p]] = after - before;
      before = after;
    }
    return before;
  }

  private static void part(TermTables.Place place, long[] from, long bias, int count, long[] into) {
    int shift = place.shift();
    long mask = (1L << place.bits()) - 1;
    long low = place.low();
    for (int p = 0; p < count; p++) {
      into[p] = (((from[p] + bias) >>> shift) & mask) + low;
    }
  }
}
