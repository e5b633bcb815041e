package org.goodfaith.files;

/// What a reader is told from outside.
///
/// @param shiftMonths whole months by which every date moves; days are clamped to the month's end
/// @param resumeAfter data lines at the beginning that are not handed out again; 0 for grouped
///   files, which enter whole
public record ReadOptions(int shiftMonths, long resumeAfter) {
  /// @throws IllegalArgumentException for a negative number of lines
  public ReadOptions {
    if (resumeAfter < 0) {
      throw new IllegalArgumentException("cannot resume after line " + resumeAfter);
    }
  }

  /// @return the dates as they are, from the first line on
  public static ReadOptions plain() {
    return new ReadOptions(0, 0);
  }
}
