package org.goodfaith.lab.decade;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;

/// What the months have made of each person so far, in arrays: one place for each person.
public final class Lives {
  /// Savings in months of own income.
  final float[] savings;

  /// Costs of living, share of own income.
  final float[] living;

  /// Months late with a debt.
  final byte[] late;

  /// Marks of a month and of a life: see the constants.
  final byte[] marks;

  /// The last month late; below zero for never.
  final short[] lastLate;

  /// The month from which a judgment is enforceable; below zero for none.
  final short[] judged;

  /// The month from which the first judgment was enforceable; below zero for none.
  final short[] firstJudged;

  /// The deed a court has recorded for the open judgment, from 1; 0 for none.
  final byte[] listed;

  /// Months of bridging credit left.
  final byte[] bridge;

  /// Months until one may borrow again.
  final byte[] barred;

  /// Which months were short of money.
  private final MonthBits shortIn;

  /// Months short of money.
  final short[] shortMonths;

  /// Of them, refused by a lender.
  final short[] refusals;

  /// Which months were refused by a lender.
  private final MonthBits refusedIn;

  /// Debts that went bad.
  final byte[] defaults;

  /// The last month in which a debt went bad; below zero for never.
  final short[] lastDefault;

  /// Months from the first judgment to its payment; below zero where there was none, or it is open.
  final short[] paidAfter;

  /// Out of work.
  static final int JOBLESS = 1;

  /// Owes instalments.
  static final int DEBTOR = 2;

  /// An unpaid fare is open.
  static final int FARE_OPEN = 4;

  /// The bridging credit is a dear one.
  static final int DEAR = 8;

  /// Had a judgment.
  static final int HAD_JUDGMENT = 16;

  Lives(int count) {
    savings = new float[count];
    living = new float[count];
    late = new byte[count];
    marks = new byte[count];
    lastLate = never(count);
    judged = never(count);
    firstJudged = never(count);
    listed = new byte[count];
    bridge = new byte[count];
    barred = new byte[count];
    shortIn = new MonthBits(count);
    shortMonths = new short[count];
    refusals = new short[count];
    refusedIn = new MonthBits(count);
    defaults = new byte[count];
    lastDefault = never(count);
    paidAfter = never(count);
  }

  /// What happened in a month.
  static final class Month {
    /// Late with a debt.
    static final int LATE = 1;

    /// Out of work.
    static final int JOBLESS = 2;

    /// Lawful dissent.
    static final int SPOKE = 4;

    /// A good deed.
    static final int GOOD = 8;

    private Month() {}
  }

  /// @return months, all of them below zero
  static short[] never(int count) {
    short[] never = new short[count];
    Arrays.fill(never, (short) -1);
    return never;
  }

  boolean is(int i, int mark) {
    return (marks[i] & mark) != 0;
  }

  void set(int i, int mark, boolean on) {
    marks[i] = (byte) (on ? marks[i] | mark : marks[i] & ~mark);
  }

  /// Notes a month short of money.
  void wasShort(int i, int month) {
    shortMonths[i]++;
    shortIn.set(i, month);
  }

  /// @return whether person `i` was short of money in a month
  public boolean shortIn(int i, int month) {
    return shortIn.has(i, month);
  }

  /// Notes a month refused by a lender.
  void wasRefused(int i, int month) {
    refusals[i]++;
    refusedIn.set(i, month);
  }

  /// @return months before `until` in which a lender refused person `i`
  public int refusalsBefore(int i, int until) {
    int many = 0;
    for (int month = 0; month < until; month++) {
      many += refusedIn.has(i, month) ? 1 : 0;
    }
    return many;
  }

  /// @return the last month in which a debt went bad; below zero for never
  public int lastDefault(int i) {
    return lastDefault[i];
  }

  /// @return months short of money
  public int shortMonths(int i) {
    return shortMonths[i];
  }

  /// @return of them, refused by a lender
  public int refusals(int i) {
    return refusals[i];
  }

  /// @return debts that went bad
  public int defaults(int i) {
    return defaults[i];
  }

  /// @return whether there was a judgment
  public boolean hadJudgment(int i) {
    return is(i, HAD_JUDGMENT);
  }

  /// @return months from the first judgment to its payment; below zero where it is open
  public int paidAfter(int i) {
    return paidAfter[i];
  }

  /// @return the month from which the first judgment was enforceable; below zero for none
  public int judgedIn(int i) {
    return firstJudged[i];
  }

  /// Adds all of it to a digest, person after person.
  void digest(MessageDigest digest) {
    ByteBuffer buffer = ByteBuffer.allocate(64);
    for (int i = 0; i < late.length; i++) {
      buffer.clear();
      buffer
          .putFloat(savings[i])
          .putFloat(living[i])
          .put(late[i])
          .put(marks[i])
          .putShort(lastLate[i]);
      buffer
          .putShort(judged[i])
          .putShort(firstJudged[i])
          .put(listed[i])
          .put(bridge[i])
          .put(barred[i]);
      buffer.putShort(shortMonths[i]).putShort(refusals[i]);
      buffer.put(defaults[i]).putShort(lastDefault[i]).putShort(paidAfter[i]);
      shortIn.put(i, buffer);
      refusedIn.put(i, buffer);
      digest.update(buffer.flip());
    }
  }
}
