package org.goodfaith.population.kernel;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.goodfaith.population.columns.FactColumn;
import org.jspecify.annotations.Nullable;

/// What rows of some days and small numbers add to packed words, worked out beforehand: a row's
/// terms are looked up by its day and a few numbers, many terms in one word of 64 bits.
///
/// They hold for all rows within some bounds; whoever meets others makes wider ones.
final class TermTables {
  private static final int DAYS_MOST = 1 << 14;
  private static final int DAYS_AT_ONCE = 1 << 7;

  /// Places of one table, so that it stays near the processor.
  private static final int ROOM_MOST = 1 << 13;

  /// The highest bit of a word stays free.
  private static final int WORD_BITS = Long.SIZE - 1;

  /// Room of one number, at most.
  private static final int BITS_MOST = 32;

  /// What one row adds is nearer to 0 than that.
  private static final long ROW_MOST = 1L << 20;

  /// The day says all.
  private static final int NO_FIELD = -1;

  /// No table knows it.
  private static final int ELSEWHERE = -2;

  private final PackedPlan plan;
  private final RowField[] fields;
  private final Bounds bounds;
  private final int[] edges;
  private final char[][] begins;
  private final List<TermGroup> groups;
  private final @Nullable Place[] places;
  private final long[] biases;
  private final long[][] @Nullable [] tables;
  private final boolean[] atOnce;
  private final boolean[] once;

  /// What rows must lie within.
  ///
  /// @param earliest first day
  /// @param latest last day
  /// @param longest rows of one piece of an owner's, at most
  record Bounds(int earliest, int latest, int longest) {
    static Bounds of(Stretch of) {
      // Wider than asked for, so that the next rows lie within them too.
      return new Bounds(
          Math.floorDiv(of.earliest(), DAYS_AT_ONCE) * DAYS_AT_ONCE,
          Math.floorDiv(of.latest(), DAYS_AT_ONCE) * DAYS_AT_ONCE + DAYS_AT_ONCE - 1,
          full(Pieces.longest(of)));
    }

    /// Of as many bits as it needs, so that files of about the same size use the same tables.
    private static int full(int longest) {
      return longest == 0 ? 0 : -1 >>> Integer.numberOfLeadingZeros(longest);
    }

    boolean hold(Stretch of) {
      return of.earliest() >= earliest
          && of.latest() <= latest
          && full(Pieces.longest(of)) == longest;
    }

    Bounds and(Bounds other) {
      return new Bounds(
          Math.min(earliest, other.earliest), Math.max(latest, other.latest), longest);
    }
  }

  /// Where a term's sums stand.
  ///
  /// @param word number of the word
  /// @param shift place of the lowest bit
  /// @param bits how many
  /// @param low smallest sum of one piece, which is taken away so that none is negative
  /// @param high largest sum of one piece
  record Place(int word, int shift, int bits, long low, long high) {}

  private TermTables(PackedPlan plan, RowField[] fields, Bounds bounds, int[] edges) {
    this.plan = plan;
    this.fields = fields;
    this.bounds = bounds;
    this.edges = edges;
    groups = TermGroup.of(fields, ROOM_MOST / (edges.length + 1));
    begins = groups.stream().map(this::begins).toArray(char[][]::new);
    places = new Place[plan.terms().size()];
    biases = new long[place()];
    tables = new long[biases.length][groups.size()][];
    for (int i = 0; i < places.length; i++) {
      Place place = places[i];
      if (place != null) {
        biases[place.word()] -= place.low() << place.shift();
        fill(plan.terms().get(i), place);
      }
    }
    atOnce = new boolean[biases.length];
    for (int word = 0; word < atOnce.length; word++) {
      atOnce[word] = atOnce(word);
    }
    once = new boolean[groups.size()];
    for (int group = 0; group < once.length; group++) {
      once[group] = once(group);
    }
  }

  /// @return tables for all rows within these bounds; null where there would be too many days
  static @Nullable TermTables of(PackedPlan plan, RowField[] fields, Bounds bounds) {
    if ((long) bounds.latest() - bounds.earliest() >= DAYS_MOST) {
      return null;
    }
    TreeSet<Integer> edges = new TreeSet<>();
    for (Term term : plan.terms()) {
      Taken taken = plan.taken().get(term.taken());
      edges.add(taken.low() + 1);
      edges.add(taken.high() + 1);
      term.ages().forEach(age -> edges.add(age.after() + 1));
    }
    int[] inside =
        edges.stream()
            .mapToInt(Integer::intValue)
            .filter(edge -> edge > bounds.earliest() && edge <= bounds.latest())
            .toArray();
    return new TermTables(plan, fields, bounds, inside);
  }

  private char[] begins(TermGroup group) {
    char[] begins = new char[power(bounds.latest() - bounds.earliest() + 1)];
    int step = 0;
    for (int i = 0; i <= bounds.latest() - bounds.earliest(); i++) {
      int day = bounds.earliest() + i;
      step += step < edges.length && edges[step] == day ? 1 : 0;
      begins[day & (begins.length - 1)] = (char) (step * group.room());
    }
    return begins;
  }

  private int group(int field) {
    for (int i = 0; i < groups.size(); i++) {
      if (groups.get(i).fields().contains(field)) {
        return i;
      }
    }
    return field == NO_FIELD ? 0 : ELSEWHERE;
  }

  /// Finds places for all terms that can be looked up.
  ///
  /// @return how many words they take
  private int place() {
    int words = 0;
    int word = 0;
    int used = 0;
    for (int i = 0; i < places.length; i++) {
      Term term = plan.terms().get(i);
      int field = field(term);
      if (group(field) != ELSEWHERE) {
        Range range = range(term, field);
        long low = range.low() * bounds.longest();
        long high = range.high() * bounds.longest();
        int bits = Long.SIZE - Long.numberOfLeadingZeros(high - low);
        if (range.near() && bits <= BITS_MOST) {
          boolean next = used + bits > WORD_BITS;
          word += next ? 1 : 0;
          used = next ? 0 : used;
          places[i] = new Place(word, used, bits, low, high);
          used += bits;
          words = word + 1;
        }
      }
    }
    return words;
  }

  /// @return the one field that a term asks about
  private int field(Term term) {
    Taken taken = plan.taken().get(term.taken());
    int field = term.field();
    if (taken.where().conditional()) {
      FactColumn column = RowTest.of(plan.table(), taken.where()).column();
      if (column == null || column.absent() != null || term.sort() == Term.Sort.MONTHS) {
        return ELSEWHERE;
      }
      int asked = plan.field(column);
      return field == NO_FIELD || field == asked ? asked : ELSEWHERE;
    }
    // All rows: an owner's rows are counted already.
    return term.sort() == Term.Sort.COUNT && every(taken) ? ELSEWHERE : field;
  }

  private boolean every(Taken taken) {
    return taken.low() < bounds.earliest() && taken.high() >= bounds.latest();
  }

  /// What rows can add.
  private record Range(long low, long high) {
    boolean near() {
      return -low < ROW_MOST && high < ROW_MOST;
    }
  }

  private Range range(Term term, int field) {
    if (term.sort() == Term.Sort.MONTHS) {
      return new Range(0, 1);
    }
    long[] values = values(term, field);
    long low = Math.min(0, Arrays.stream(values).min().orElse(0));
    long high = Math.max(0, Arrays.stream(values).max().orElse(0));
    return new Range(low, high);
  }

  /// @return what a row adds to a term, by step, then number from the smallest on
  private long[] values(Term term, int field) {
    int kinds = field == NO_FIELD ? 1 : fields[field].kinds();
    int least = field == NO_FIELD ? 0 : fields[field].least();
    Taken taken = plan.taken().get(term.taken());
    RowTest test = taken.where().conditional() ? RowTest.of(plan.table(), taken.where()) : null;
    long[] values = new long[(edges.length + 1) * kinds];
    for (int step = 0; step <= edges.length; step++) {
      int day = step == 0 ? bounds.earliest() : edges[step - 1];
      for (int kind = 0; kind < kinds && day > taken.low() && day <= taken.high(); kind++) {
        int number = least + kind;
        if (test == null || (number >= test.least() && number <= test.most())) {
          values[step * kinds + kind] = value(term, day, number);
        }
      }
    }
    return values;
  }

  private static long value(Term term, int day, int number) {
    return switch (term.sort()) {
      case COUNT -> 1;
      case SUM -> number;
      case REACHED -> number >= term.edge() ? 1 : 0;
      case BELOW -> number < term.edge() ? 1 : 0;
      case MONTHS -> 0; // Asks about the row before too.
      case WORTH -> {
        long each = 0;
        for (Term.Age age : term.ages()) {
          each += day > age.after() ? age.more() : 0;
        }
        yield each * number;
      }
    };
  }

  private void fill(Term term, Place place) {
    if (term.sort() == Term.Sort.MONTHS) {
      return;
    }
    int field = field(term);
    int at = group(field);
    TermGroup group = groups.get(at);
    int room = group.room();
    long[] @Nullable [] of = tables[place.word()];
    long[] known = of[at];
    long[] table = known == null ? new long[power((edges.length + 1) * room)] : known;
    of[at] = table;
    long[] values = values(term, field);
    int kinds = field == NO_FIELD ? 1 : fields[field].kinds();
    int times = field == NO_FIELD ? 1 : fields[field].times();
    for (int i = 0; i < (edges.length + 1) * room; i++) {
      int kind = i % room / times % kinds;
      table[i] += values[i / room * kinds + kind] << place.shift();
    }
  }

  boolean hold(Stretch of) {
    return bounds.hold(of);
  }

  Bounds bounds() {
    return bounds;
  }

  /// Lengths are powers of two: a place within the array is then asked for by a mask, which the
  /// processor does in less than half the time of a comparison with the length.
  ///
  /// @return the smallest power of two that is not less
  private static int power(int wanted) {
    return wanted <= 1 ? 1 : Integer.highestOneBit(wanted - 1) << 1;
  }

  /// @return where a term's sums stand, null where it is not looked up
  @Nullable Place place(int term) {
    return places[term];
  }

  int words() {
    return biases.length;
  }

  List<TermGroup> groups() {
    return groups;
  }

  /// @return what is added to a word of each piece so that no number in it is negative
  long bias(int word) {
    return biases[word];
  }

  /// Places are below `ROOM_MOST`, so that 16 bits hold them; that they are never negative saves
  /// the processor a step for each row.
  ///
  /// @return where the step of a day begins in a group's tables, at the place of the day's lowest
  ///   bits
  char[] begins(int group) {
    return begins[group];
  }

  /// @return what rows add to a word; null where nothing
  long @Nullable [] table(int word, int group) {
    return tables[word][group];
  }

  /// @return whether one table says all of a word
  boolean lookedUpAtOnce(int word) {
    return atOnce[word];
  }

  private boolean atOnce(int word) {
    long tables = Arrays.stream(this.tables[word]).filter(Objects::nonNull).count();
    boolean months = false;
    for (int i = 0; i < places.length; i++) {
      Place place = places[i];
      months |=
          place != null && place.word() == word && plan.terms().get(i).sort() == Term.Sort.MONTHS;
    }
    return tables == 1 && !months;
  }

  /// @return whether a group's places are asked for by one word alone, of which they say all
  boolean askedOnce(int group) {
    return once[group];
  }

  private boolean once(int group) {
    int words = 0;
    boolean all = true;
    for (int word = 0; word < tables.length; word++) {
      if (tables[word][group] != null) {
        words++;
        all &= atOnce[word];
      }
    }
    return words == 1 && all;
  }

  /// @return the last group with a table for a word, -1 for none
  int last(int word) {
    int last = groups.size() - 1;
    while (last >= 0 && tables[word][last] == null) {
      last--;
    }
    return last;
  }

  /// @return the number of a day's month, from the first on, at the place of the day's lowest bits;
  ///   0 where the term does not take it
  char[] months(int term) {
    Taken taken = plan.taken().get(plan.terms().get(term).taken());
    char[] months = new char[begins[0].length];
    int before = Months.month(bounds.earliest()) - 1;
    for (int i = 0; i <= bounds.latest() - bounds.earliest(); i++) {
      int day = bounds.earliest() + i;
      boolean takes = day > taken.low() && day <= taken.high();
      months[day & (months.length - 1)] = (char) (takes ? Months.month(day) - before : 0);
    }
    return months;
  }
}
