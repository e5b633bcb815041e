package org.goodfaith.core.answer;

import java.util.List;

/// Tells people for the last time, as long as it is known where to.
@FunctionalInterface
public interface LastWord extends AutoCloseable {
  /// Reads where to, and sets what is said; nothing leaves.
  ///
  /// @param notice that the file goes
  /// @return what is ready to leave
  Word prepare(Notice notice);

  /// Lets go of what was held to send by.
  @Override
  default void close() {}

  /// What is ready to leave, to one person.
  interface Word {
    /// Sends it by every way.
    ///
    /// @return by which it left
    Left send();

    /// Tells whom it was sent to that it did not happen, and takes away what has not left the
    /// house.
    void retract();

    /// All is over, whatever came of it. Where a program dies before, the next one finds out whom
    /// it had told, and tells them where the file is still there.
    default void settled() {}
  }

  /// What came of it.
  ///
  /// @param channels codes of those by which it left
  /// @param failed codes of those that did not take it
  record Left(List<String> channels, List<String> failed) {
    /// Copies the lists.
    public Left {
      channels = List.copyOf(channels);
      failed = List.copyOf(failed);
    }
  }
}
