package org.goodfaith.learn.rows;

import java.util.List;

/// What became of the rows of a file: used + excluded + withoutOutcome + refused = read.
///
/// @param read rows of the file
/// @param used rows of the sample
/// @param excluded rows the page leaves out
/// @param withoutOutcome rows whose outcome is neither bad nor good
/// @param refused rows of another number of fields than there are columns, or without a weight
/// @param notes what was noticed, in words
public record RowTally(
    long read, long used, long excluded, long withoutOutcome, long refused, List<String> notes) {
  /// Copies the list.
  public RowTally {
    notes = List.copyOf(notes);
  }
}
