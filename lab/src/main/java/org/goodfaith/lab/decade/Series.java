package org.goodfaith.lab.decade;

import java.util.concurrent.atomic.AtomicLongArray;

/// Counts by month. Whole numbers only, so that the order of adding does not matter.
public final class Series {
  /// What is counted each month.
  public enum Line {
    /// People to whom something is refused at some time of the month.
    RESTRICTED,
    /// Of them, those who would not be without a false record or what is nobody's business.
    WRONGLY,
    /// Restricted though nothing of their own leads to it.
    BY_FRIENDS,
    /// Lawful dissent that was heard.
    SPOKEN,
    /// Lawful dissent withheld.
    WITHHELD,
    /// People short of money.
    SHORT,
    /// Of them, refused by a lender.
    REFUSED,
    /// Debts that went bad.
    DEFAULTED,
    /// Judgments that became enforceable.
    JUDGED,
    /// Judgments paid.
    PAID,
    /// Judgments open at the end of the month.
    OPEN,
    /// Records of deeds entered.
    RECORDED,
    /// Of them, those that are false.
    RECORDED_FALSELY,
    /// People on some list of a court, that of spending limits included.
    ON_COURT_LIST,
    /// Objections made.
    OBJECTED,
    /// Listings that began.
    LISTED,
    /// Listings that ended early, because made good or repaired.
    RELEASED
  }

  private final int months;
  private final AtomicLongArray counts;

  Series(int months) {
    this.months = months;
    this.counts = new AtomicLongArray(months * Line.values().length);
  }

  void add(Line line, int month, long many) {
    if (many != 0 && month < months) {
      counts.addAndGet(place(line) * months + month, many);
    }
  }

  /// Counts of one block of people in one month, before they are added to the others.
  final class Block {
    private final long[] many = new long[Line.values().length];

    void one(Line line) {
      many[place(line)]++;
    }

    void end(int month) {
      for (Line line : Line.values()) {
        add(line, month, many[place(line)]);
      }
    }
  }

  /// Lines are kept in their order; nothing outside this class sees it.
  @SuppressWarnings("EnumOrdinal")
  private static int place(Line line) {
    return line.ordinal();
  }

  /// @return how many months
  public int months() {
    return months;
  }

  /// @return the count of a month
  public long of(Line line, int month) {
    return counts.get(place(line) * months + month);
  }

  /// @return the sum over all months
  public long sum(Line line) {
    return sum(line, 0, months);
  }

  /// @return the sum over some months
  public long sum(Line line, int from, int until) {
    long sum = 0;
    for (int month = from; month < until; month++) {
      sum += of(line, month);
    }
    return sum;
  }
}
