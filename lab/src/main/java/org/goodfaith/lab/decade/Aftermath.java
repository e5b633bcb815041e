package org.goodfaith.lab.decade;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import org.goodfaith.lab.decade.Deed.Truth;

/// What was recorded about each of some subjects, and what followed from it, in arrays: one place
/// for each.
public final class Aftermath {
  private static final int DIGESTED_BYTES = 28;

  /// Days on which something was refused.
  private final short[] refused;

  /// Of them, those that would not be without a false record or what is nobody's business.
  private final short[] wrong;

  /// Days on a black list, whether it refused something or not.
  private final short[] listed;

  /// Months with a refusal.
  private final MonthBits months;

  /// The first month with a refusal; below zero for never.
  private final short[] first;

  /// The first month in which something false was recorded; below zero for never.
  private final short[] firstFalse;

  /// Whether something was done, seen or not.
  private final boolean[] did;

  /// Whether something was recorded that happened.
  private final boolean[] rightly;

  Aftermath(int count) {
    refused = new short[count];
    wrong = new short[count];
    listed = new short[count];
    months = new MonthBits(count);
    first = Lives.never(count);
    firstFalse = Lives.never(count);
    did = new boolean[count];
    rightly = new boolean[count];
  }

  /// Notes that something was done, whether anybody saw it or not.
  void done(int i) {
    did[i] = true;
  }

  /// Notes that a source recorded something.
  void recorded(int i, int month, Truth truth) {
    if (truth == Truth.TRUE) {
      did[i] = true;
      rightly[i] = true;
    } else if (firstFalse[i] < 0) {
      firstFalse[i] = (short) month;
    }
  }

  /// Notes days of a month on which something was refused.
  ///
  /// @param days how many
  /// @param wrongDays how many of them would not be without what is false or nobody's business
  void refused(int i, int month, int days, int wrongDays) {
    refused[i] += (short) days;
    wrong[i] += (short) wrongDays;
    months.set(i, month);
    if (first[i] < 0) {
      first[i] = (short) month;
    }
  }

  /// Notes days on a black list.
  void listed(int i, int days) {
    listed[i] += (short) days;
  }

  /// @return whether something was refused to subject `i` in a month
  public boolean refusedIn(int i, int month) {
    return months.has(i, month);
  }

  /// @return days on which something was refused to subject `i`
  public int refusedDays(int i) {
    return refused[i];
  }

  /// @return of them, those that would not be without what is false or nobody's business
  public int wrongDays(int i) {
    return wrong[i];
  }

  /// @return days of subject `i` on a black list, whether it refused something or not
  public int listedDays(int i) {
    return listed[i];
  }

  /// @return the first month with a refusal; below zero for never
  public int firstRefused(int i) {
    return first[i];
  }

  /// @return the first month in which something false was recorded; below zero for never
  public int firstFalse(int i) {
    return firstFalse[i];
  }

  /// @return whether subject `i` did something that a source could record, seen or not
  public boolean did(int i) {
    return did[i];
  }

  /// @return whether subject `i` did something that was recorded
  public boolean recordedRightly(int i) {
    return rightly[i];
  }

  /// @return how many subjects
  public int count() {
    return refused.length;
  }

  /// Adds all of it to a digest, subject after subject.
  void digest(MessageDigest digest) {
    ByteBuffer buffer = ByteBuffer.allocate(DIGESTED_BYTES);
    for (int i = 0; i < refused.length; i++) {
      buffer.clear();
      buffer.putShort(refused[i]).putShort(wrong[i]).putShort(listed[i]);
      buffer.putShort(first[i]).putShort(firstFalse[i]).put((byte) (did[i] ? 1 : 0));
      buffer.put((byte) (rightly[i] ? 1 : 0));
      months.put(i, buffer);
      digest.update(buffer.flip());
    }
  }
}
