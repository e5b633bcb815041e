package org.goodfaith.population.kernel;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Adds up the terms of some subjects' rows that tables know. One for each thread and table.
final class LookTerms {
  private static final int SIGN = Integer.SIZE - 1;

  private final PackedPlan plan;
  private final Stretch of;
  private final RowField[] fields;
  private final @Nullable TermTables[] known = new TermTables[Integer.SIZE + 1];
  private @Nullable TermTables tables;
  private int[][] months = new int[0][];
  private int[] keys = new int[0];
  private int[] before = new int[0];
  private byte[] numbers = new byte[0];
  private long[][] words = new long[0][];
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
    int rows = of.rows();
    if (rows > keys.length || here.words() > words.length) {
      int room = Stretch.room(rows);
      words = new long[Math.max(here.words(), words.length)][room];
      keys = new int[room];
      before = new int[room];
      numbers = new byte[room];
    }
    sums = of.count() > sums.length ? new long[Stretch.room(of.count())] : sums;
    for (int word = 0; word < here.words(); word++) {
      if (!here.lookedUpAtOnce(word)) {
        Arrays.fill(words[word], 0, rows, 0);
      }
      for (int i = 0; i < values.length; i++) {
        TermTables.Place place = in(here, i, word);
        if (place != null && plan.terms().get(i).sort() == Term.Sort.MONTHS) {
          turns(here, i, place.shift(), words[word]);
        }
      }
    }
    for (int group = 0; group < here.groups().size(); group++) {
      look(here, group);
    }
    for (int word = 0; word < here.words(); word++) {
      if (here.last(word) < 0) {
        sum(words[word], rows);
      }
      owners(words[word], here.bias(word));
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

  private void look(TermTables here, int number) {
    TermTables.Group group = here.groups().get(number);
    int rows = of.rows();
    Arrays.fill(numbers, 0, rows, (byte) 0);
    for (int field : group.fields()) {
      fields[field].add(here.times(group, field), numbers);
    }
    int earliest = here.bounds().earliest();
    int[] begins = here.begins(number);
    for (int word = 0; word < here.words(); word++) {
      long[] table = here.table(word, number);
      if (table != null && here.lookedUpAtOnce(word)) {
        sumAtOnce(of.days(), earliest, begins, numbers, table, rows, words[word]);
      } else if (table != null && here.last(word) == number) {
        sum(of.days(), earliest, begins, numbers, table, rows, words[word]);
      } else if (table != null) {
        add(of.days(), earliest, begins, numbers, table, rows, words[word]);
      }
    }
  }

  private static void add(
      int[] days, int earliest, int[] begins, byte[] numbers, long[] table, int rows, long[] into) {
    for (int i = 0; i < rows; i++) {
      into[i] += table[begins[days[i] - earliest] + (numbers[i] & 0xFF)];
    }
  }

  /// Looks up what is left and adds up at once.
  private static void sum(
      int[] days, int earliest, int[] begins, byte[] numbers, long[] table, int rows, long[] into) {
    long sum = 0;
    for (int i = 0; i < rows; i++) {
      sum += into[i] + table[begins[days[i] - earliest] + (numbers[i] & 0xFF)];
      into[i] = sum;
    }
  }

  private static void at(int[] days, int[] table, int earliest, int rows, int[] into) {
    for (int i = 0; i < rows; i++) {
      into[i] = table[days[i] - earliest];
    }
  }

  /// The same where nothing was there before.
  private static void sumAtOnce(
      int[] days, int earliest, int[] begins, byte[] numbers, long[] table, int rows, long[] into) {
    long sum = 0;
    for (int i = 0; i < rows; i++) {
      sum += table[begins[days[i] - earliest] + (numbers[i] & 0xFF)];
      into[i] = sum;
    }
  }

  /// Adds 1 for each row taken whose month is later than that of the owner's row before.
  private void turns(TermTables here, int term, int shift, long[] into) {
    int[] table = months[term];
    if (table == null) {
      table = here.months(term);
      months[term] = table;
    }
    int rows = of.rows();
    at(of.days(), table, here.bounds().earliest(), rows, keys);
    System.arraycopy(keys, 0, before, 1, rows - 1);
    int[] starts = of.starts();
    int first = of.first();
    for (int o = of.owner(); o < of.owner() + of.count(); o++) {
      before[starts[o] - first] = 0;
    }
    later(before, keys, rows, before);
    for (int i = 0; i < rows; i++) {
      into[i] += (long) before[i] << shift;
    }
  }

  private static void later(int[] before, int[] keys, int rows, int[] into) {
    for (int i = 0; i < rows; i++) {
      into[i] = (before[i] - keys[i]) >>> SIGN;
    }
  }

  /// Adds up a word over each owner's rows.
  private void owners(long[] word, long bias) {
    int[] ends = of.starts();
    int owner = of.owner() + 1;
    int last = of.first() + 1;
    long before = 0;
    for (int o = 0; o < of.count(); o++) {
      long after = word[ends[owner + o] - last];
      sums[o] = after - before + bias;
      before = after;
    }
  }

  private static void sum(long[] word, int rows) {
    long sum = 0;
    for (int i = 0; i < rows; i++) {
      sum += word[i];
      word[i] = sum;
    }
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
