package org.goodfaith.lab.decade;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import org.goodfaith.core.base.Hash;
import org.goodfaith.lab.world.Firms;
import org.goodfaith.lab.world.InBlocks;
import org.goodfaith.lab.world.Parameters;

/// Years of firms, month by month: sales that wander and follow the times, costs that do not, a
/// customer lost now and then.
public final class FirmYears {
  private static final int MONTHS_A_YEAR = 12;
  private static final int WORD_BITS = 6;
  private static final int DIGESTED_BYTES = 26;

  /// Sales against usual ones, before the times and what is refused.
  final double[] level;

  /// Savings in months of usual sales.
  final double[] saved;

  /// Months short of money in a row.
  final byte[] row;

  /// The month from which a judgment is enforceable; below zero for none.
  final short[] judged;

  /// The deed a court has recorded for the open judgment; 0 for none.
  final byte[] listed;

  private final Firms firms;
  private final int words;
  private final int months;
  private final long[] shorts;
  private final float[] sales;
  private final short[] closed;

  /// One bit for each deed that is to be made good still.
  private final int[] open;

  FirmYears(Firms firms, int months) {
    int count = firms.count();
    this.firms = firms;
    this.words = (months + Long.SIZE - 1) >> WORD_BITS;
    this.months = months;
    this.shorts = new long[count * words];
    this.sales = new float[count * months];
    this.closed = new short[count];
    this.open = new int[count];
    this.level = new double[count];
    this.saved = new double[count];
    this.row = new byte[count];
    this.judged = Lives.never(count);
    this.listed = new byte[count];
    Arrays.fill(closed, Short.MAX_VALUE);
    Arrays.fill(level, 1);
    for (int i = 0; i < count; i++) {
      saved[i] = firms.savings[i];
    }
  }

  /// @return the years of all firms, with nobody watching
  public static FirmYears live(Parameters parameters, Firms firms, int months, InBlocks blocks) {
    FirmYears lived = new FirmYears(firms, months);
    Watched nobody = new Watched(new Unwatched(), new Aftermath(firms.count()), new Series(months));
    FirmMonth step = new FirmMonth(parameters, lived, nobody);
    for (int month = 0; month < months; month++) {
      int now = month;
      blocks.run(firms.count(), (from, until) -> step.live(from, until, now));
    }
    return lived;
  }

  void sold(int i, int month, double share) {
    sales[i * months + month] = (float) share;
  }

  /// Ends the month of a firm; who is short for long closes.
  void ended(int i, int month, boolean paid, int closes) {
    row[i] = (byte) (paid ? 0 : row[i] + 1);
    if (!paid) {
      shorts[i * words + (month >> WORD_BITS)] |= 1L << month;
    }
    if (row[i] == closes) {
      closed[i] = (short) month;
    }
  }

  /// @return whether a deed of firm `i` is to be made good still
  boolean is(int i, Deed deed) {
    return (open[i] >>> deed.number() & 1) != 0;
  }

  void set(int i, Deed deed, boolean on) {
    int bit = 1 << deed.number();
    open[i] = on ? open[i] | bit : open[i] & ~bit;
  }

  /// @return the firms
  public Firms firms() {
    return firms;
  }

  /// @return whether firm `i` was short of money in a month, or closed by then
  public boolean shortIn(int i, int month) {
    return month > closed[i] || (shorts[i * words + (month >> WORD_BITS)] >>> month & 1) != 0;
  }

  /// @return whether firm `i` was there still after a month
  public boolean open(int i, int month) {
    return closed[i] > month;
  }

  /// @return sales of firm `i` in the twelve months before a month, or in those there were, against
  ///   its usual ones
  public double salesBefore(int i, int month) {
    int from = Math.max(0, month - MONTHS_A_YEAR);
    double sum = 0;
    for (int past = from; past < month; past++) {
      sum += sales[i * months + past];
    }
    return sum / Math.max(1, month - from);
  }

  /// @return digest of all of it
  public Hash digest() {
    MessageDigest digest = Hash.sha256();
    digest(digest);
    return Hash.ending(digest);
  }

  /// Adds all of it to a digest, firm after firm.
  void digest(MessageDigest digest) {
    ByteBuffer buffer =
        ByteBuffer.allocate(DIGESTED_BYTES + Long.BYTES * words + Float.BYTES * months);
    for (int i = 0; i < level.length; i++) {
      buffer.clear();
      buffer.putDouble(level[i]).putDouble(saved[i]).put(row[i]).putShort(judged[i]);
      buffer.put(listed[i]).putShort(closed[i]).putInt(open[i]);
      for (int word = 0; word < words; word++) {
        buffer.putLong(shorts[i * words + word]);
      }
      for (int month = 0; month < months; month++) {
        buffer.putFloat(sales[i * months + month]);
      }
      digest.update(buffer.flip());
    }
  }
}
