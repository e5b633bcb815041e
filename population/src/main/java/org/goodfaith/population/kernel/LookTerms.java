package org.goodfaith.population.kernel;

import java.util.Arrays;
import org.goodfaith.population.columns.SharedCodes;
import org.goodfaith.population.columns.Whole;
import org.jspecify.annotations.Nullable;

/// Adds up the terms of some subjects' rows that tables know. One for each thread and table.
///
/// Sums run on over all rows, a few at a time so that they stay near the processor; an owner's sum
/// is what the last of its rows has more than the last of the owner before.
final class LookTerms {
  private static final int AT_ONCE = 1_024;
  private static final int SIGN = Integer.SIZE - 1;

  private final PackedPlan plan;
  private final Stretch of;
  private final RowField[] fields;
  private final @Nullable TermTables[] known = new TermTables[Integer.SIZE + 1];
  private final long[] running = new long[AT_ONCE];
  private final int[] keys = new int[AT_ONCE];
  private final int[] before = new int[AT_ONCE];
  private @Nullable TermTables tables;
  private int[][] months = new int[0][];
  private byte[] alike = new byte[0];
  private byte[][] codes = new byte[0][];
  private int[] firsts = new int[0];
  private long[] sums = new long[0];

  LookTerms(PackedPlan plan, Stretch of, RowField[] fields) {
    this.plan = plan;
    this.of = of;
    this.fields = fields;
  }

  /// Finds the tables for rows that were measured, or makes them.
  void find() {
    int size = Integer.SIZE - Integer.numberOfLeadingZeros(of.longest());
    TermTables last = known[size];
    if (last == null || !last.hold(of)) {
      TermTables.Bounds bounds = TermTables.Bounds.of(of);
      last = TermTables.of(plan, fields, last == null ? bounds : bounds.and(last.bounds()));
      known[size] = last;
      tables = null;
    }
    if (last != tables) {
      tables = last;
      months = new int[plan.terms().size()][];
    }
  }

  /// @return where a term's sums stand, null where it is not looked up
  TermTables.@Nullable Place place(int term) {
    return tables == null ? null : tables.place(term);
  }

  /// Adds up every term looked up.
  ///
  /// @param values by term, then owner
  void add(long[][] values) {
    TermTables here = tables;
    if (here == null || here.words() == 0) {
      return;
    }
    sums = of.count() > sums.length ? new long[Stretch.room(of.count())] : sums;
    encode(here);
    for (int word = 0; word < here.words(); word++) {
      add(here, word);
      for (int i = 0; i < values.length; i++) {
        TermTables.Place place = in(here, i, word);
        if (place != null) {
          part(place, values[i]);
        }
      }
    }
  }

  private static TermTables.@Nullable Place in(TermTables here, int term, int word) {
    TermTables.Place place = here.place(term);
    return place != null && place.word() == word ? place : null;
  }

  /// Finds the codes of the rows, for each group.
  private void encode(TermTables here) {
    int groups = here.groups().size();
    if (groups > codes.length) {
      codes = new byte[groups][];
      firsts = new int[groups];
    }
    for (int i = 0; i < groups; i++) {
      SharedCodes shared = here.groups().get(i).codes();
      if (shared == null) {
        alike = of.rows() > alike.length ? new byte[Stretch.room(of.rows())] : alike;
      }
      codes[i] = shared == null ? alike : shared.bytes();
      firsts[i] = shared == null ? 0 : of.first();
    }
  }

  /// Adds up a word for each owner.
  private void add(TermTables here, int word) {
    int last = here.last(word);
    long sum = 0;
    long told = 0;
    int owner = 0;
    for (int from = 0; from < of.rows(); from += AT_ONCE) {
      int to = Math.min(of.rows(), from + AT_ONCE);
      if (here.lookedUpAtOnce(word)) {
        sum = sum(here, last, word, from, to, sum);
      } else {
        Arrays.fill(running, 0, to - from, 0);
        turns(here, word, owner, from, to);
        for (int group = 0; group < last; group++) {
          add(here, group, word, from, to);
        }
        sum = last < 0 ? sum(to - from, sum) : sumToo(here, last, word, from, to, sum);
      }
      int next = ended(owner, to);
      told = owners(owner, next, from, here.bias(word), told);
      owner = next;
    }
  }

  /// @return the first owner from one on whose rows do not end before a row
  private int ended(int owner, int row) {
    int[] ends = of.starts();
    int first = of.owner() + 1;
    int next = owner;
    while (next < of.count() && ends[first + next] - of.first() <= row) {
      next++;
    }
    return next;
  }

  /// Looks up what one group knows.
  private void add(TermTables here, int group, int word, int begin, int end) {
    long[] table = here.table(word, group);
    if (table == null) {
      return;
    }
    int[] days = of.allDays();
    int row = of.first();
    int earliest = here.bounds().earliest();
    int[] begins = here.begins(group);
    byte[] numbers = codes[group];
    int first = firsts[group];
    int within = table.length - 1;
    int day = begins.length - 1;
    long[] into = running;
    for (int i = begin; i < end; i++) {
      int at = begins[(days[row + i] - earliest) & day] + (numbers[first + i] & Whole.BYTE);
      into[i - begin] += table[at & within];
    }
  }

  /// Looks up what the last group knows and adds up at once.
  private long sumToo(TermTables here, int group, int word, int begin, int end, long before) {
    long[] table = here.table(word, group);
    int[] days = of.allDays();
    int row = of.first();
    int earliest = here.bounds().earliest();
    int[] begins = here.begins(group);
    byte[] numbers = codes[group];
    int first = firsts[group];
    int within = table.length - 1;
    int day = begins.length - 1;
    long[] into = running;
    long sum = before;
    for (int i = begin; i < end; i++) {
      int at = begins[(days[row + i] - earliest) & day] + (numbers[first + i] & Whole.BYTE);
      sum += into[i - begin] + table[at & within];
      into[i - begin] = sum;
    }
    return sum;
  }

  /// The same where nothing was there before.
  private long sum(TermTables here, int group, int word, int begin, int end, long before) {
    long[] table = here.table(word, group);
    int[] days = of.allDays();
    int row = of.first();
    int earliest = here.bounds().earliest();
    int[] begins = here.begins(group);
    byte[] numbers = codes[group];
    int first = firsts[group];
    int within = table.length - 1;
    int day = begins.length - 1;
    long[] into = running;
    long sum = before;
    for (int i = begin; i < end; i++) {
      int at = begins[(days[row + i] - earliest) & day] + (numbers[first + i] & Whole.BYTE);
      sum += table[at & within];
      into[i - begin] = sum;
    }
    return sum;
  }

  /// Adds up what is there.
  private long sum(int rows, long before) {
    long[] into = running;
    long sum = before;
    for (int i = 0; i < rows; i++) {
      sum += into[i];
      into[i] = sum;
    }
    return sum;
  }

  /// Adds 1 for each row taken whose month is later than that of the owner's row before, for each
  /// term that counts months.
  private void turns(TermTables here, int word, int owner, int from, int to) {
    for (int term = 0; term < months.length; term++) {
      TermTables.Place place = in(here, term, word);
      if (place != null && plan.terms().get(term).sort() == Term.Sort.MONTHS) {
        int[] table = months[term];
        if (table == null) {
          table = here.months(term);
          months[term] = table;
        }
        int earliest = here.bounds().earliest();
        at(of.allDays(), of.first() + from, table, earliest, to - from, keys);
        System.arraycopy(keys, 0, before, 1, to - from - 1);
        before[0] = from == 0 ? 0 : table[of.allDays()[of.first() + from - 1] - earliest];
        begin(owner, from, to);
        later(before, keys, to - from, before);
        for (int i = 0; i < to - from; i++) {
          running[i] += (long) before[i] << place.shift();
        }
      }
    }
  }

  private static void at(int[] days, int first, int[] table, int earliest, int rows, int[] into) {
    int within = table.length - 1;
    for (int i = 0; i < rows; i++) {
      into[i] = table[(days[first + i] - earliest) & within];
    }
  }

  /// Before an owner's first row there is none.
  private void begin(int owner, int from, int to) {
    int[] starts = of.starts();
    int from0 = of.first() + from;
    for (int o = of.owner() + owner; o < of.owner() + of.count(); o++) {
      int at = starts[o] - from0;
      if (at >= to - from) {
        return;
      }
      if (at >= 0) {
        before[at] = 0;
      }
    }
  }

  private static void later(int[] before, int[] keys, int rows, int[] into) {
    for (int i = 0; i < rows; i++) {
      into[i] = (before[i] - keys[i]) >>> SIGN;
    }
  }

  /// Takes the sums of the owners from one to before another.
  ///
  /// @param from the row that sums run from
  /// @param told what had run up before the first of them
  /// @return what has run up to the last of them
  private long owners(int owner, int next, int from, long bias, long told) {
    int[] ends = of.starts();
    int first = of.owner() + 1;
    int last = of.first() + from + 1;
    long before = told;
    for (int o = owner; o < next; o++) {
      long after = running[ends[first + o] - last];
      sums[o] = after - before + bias;
      before = after;
    }
    return before;
  }

  private void part(TermTables.Place place, long[] into) {
    int shift = place.shift();
    long mask = (1L << place.bits()) - 1;
    long low = place.low();
    for (int o = 0; o < of.count(); o++) {
      into[o] = ((sums[o] >>> shift) & mask) + low;
    }
  }
}
