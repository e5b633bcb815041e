package org.goodfaith.population.kernel;

import java.util.Arrays;
import java.util.List;

/// The terms of rows, put into words one after the other.
final class TermRows {
  private static final int SIGN = Integer.SIZE - 1;

  private final Stretch of;
  private final RowField[] fields;
  private final MarkRows marks;
  private int[] months = new int[0];
  private int[] before = new int[0];
  private int[] work = new int[0];

  TermRows(Stretch of, RowField[] fields, MarkRows marks) {
    this.of = of;
    this.fields = fields;
    this.marks = marks;
  }

  /// @return how far a term's sum over one owner's rows can be from 0; negative where it is too far
  long bound(Term term) {
    if (marks.none(term.taken())) {
      return 0;
    }
    long longest = of.longest();
    return switch (term.sort()) {
      case COUNT, MONTHS -> longest;
      case REACHED -> fields[term.field()].most() < term.edge() ? 0 : longest;
      case BELOW -> fields[term.field()].least() >= term.edge() ? 0 : longest;
      case SUM -> longest * fields[term.field()].furthest();
      case WORTH -> {
        long row = worth(term.ages()) * fields[term.field()].furthest();
        yield row > Integer.MAX_VALUE ? -1 : longest * row;
      }
    };
  }

  /// @return how far from 0 a unit's worth can be
  private static long worth(List<Term.Age> ages) {
    long each = 0;
    long furthest = 0;
    for (int i = ages.size() - 1; i >= 0; i--) {
      each += ages.get(i).more();
      furthest = Math.max(furthest, Math.abs(each));
    }
    return furthest;
  }

  /// Adds a term of each row to a word, that many bits higher.
  void add(Term term, int shift, int[] word) {
    int rows = of.rows();
    int[] taken = marks.of(term.taken());
    switch (term.sort()) {
      case COUNT -> count(taken, rows, 1 << shift, word);
      case SUM -> sum(taken, fields[term.field()].numbers(), rows, shift, word);
      case REACHED -> {
        RowField field = fields[term.field()];
        if (term.edge() <= field.least()) {
          count(taken, rows, 1 << shift, word);
        } else {
          reached(taken, field.numbers(), term.edge() - 1, shift, word);
        }
      }
      case BELOW -> {
        RowField field = fields[term.field()];
        if (term.edge() > field.most()) {
          count(taken, rows, 1 << shift, word);
        } else {
          below(taken, field.numbers(), term.edge(), shift, word);
        }
      }
      case MONTHS -> sum(taken, months(taken), rows, shift, word);
      case WORTH -> worth(taken, term, shift, word);
    }
  }

  /// Adds up a term that has no room in a word of 32 bits.
  ///
  /// @param into one number more than there are rows
  void prefix(Term term, long[] into) {
    int[] taken = marks.of(term.taken());
    int[] numbers = fields[term.field()].numbers();
    if (term.sort() == Term.Sort.WORTH) {
      int[] each = each(term);
      for (int i = 0; i < of.rows(); i++) {
        each[i] *= numbers[i];
      }
      numbers = each;
    }
    long sum = 0;
    into[0] = 0;
    for (int i = 0; i < of.rows(); i++) {
      sum += numbers[i] & taken[i];
      into[i + 1] = sum;
    }
  }

  private static void count(int[] taken, int rows, int one, int[] word) {
    for (int i = 0; i < rows; i++) {
      word[i] += taken[i] & one;
    }
  }

  private static void sum(int[] taken, int[] numbers, int rows, int shift, int[] word) {
    for (int i = 0; i < rows; i++) {
      word[i] += (taken[i] & numbers[i]) << shift;
    }
  }

  private void reached(int[] taken, int[] numbers, int below, int shift, int[] word) {
    int one = 1 << shift;
    for (int i = 0; i < of.rows(); i++) {
      word[i] += taken[i] & ((below - numbers[i]) >> SIGN) & one;
    }
  }

  private void below(int[] taken, int[] numbers, int edge, int shift, int[] word) {
    int one = 1 << shift;
    for (int i = 0; i < of.rows(); i++) {
      word[i] += taken[i] & ((numbers[i] - edge) >> SIGN) & one;
    }
  }

  private void worth(int[] taken, Term term, int shift, int[] word) {
    int[] each = each(term);
    int[] numbers = fields[term.field()].numbers();
    for (int i = 0; i < of.rows(); i++) {
      word[i] += (taken[i] & (each[i] * numbers[i])) << shift;
    }
  }

  private int[] room(int[] known) {
    return of.rows() > known.length ? new int[Stretch.room(of.rows())] : known;
  }

  /// 1 for each row whose month is another than that of the owner's row before, or whose row before
  /// is not taken.
  private int[] months(int[] taken) {
    int rows = of.rows();
    months = room(months);
    before = room(before);
    work = room(work);
    int[] days = of.days();
    for (int i = 0; i < rows; i++) {
      months[i] = Months.month(days[i]);
    }
    System.arraycopy(taken, 0, work, 1, rows - 1);
    System.arraycopy(months, 0, before, 1, rows - 1);
    turns(months, before, rows, work);
    int[] starts = of.starts();
    int first = of.first();
    for (int o = of.owner(); o < of.owner() + of.count(); o++) {
      work[starts[o] - first] = 1;
    }
    return work;
  }

  /// @param into whether the row before is taken; then whether another month begins
  private static void turns(int[] months, int[] before, int rows, int[] into) {
    for (int i = 0; i < rows; i++) {
      into[i] = ((before[i] - months[i]) | ~into[i]) >>> SIGN;
    }
  }

  /// @return what a unit of each row is worth
  private int[] each(Term term) {
    work = room(work);
    Arrays.fill(work, 0, of.rows(), 0);
    for (Term.Age age : term.ages()) {
      weigh(of.days(), age, work);
    }
    return work;
  }

  private void weigh(int[] days, Term.Age age, int[] into) {
    int rows = of.rows();
    int more = age.more();
    int after = age.after();
    if (after < of.earliest()) {
      for (int i = 0; i < rows; i++) {
        into[i] += more;
      }
    } else if (after < of.latest()) {
      for (int i = 0; i < rows; i++) {
        into[i] += ((after - days[i]) >> SIGN) & more;
      }
    }
  }
}
