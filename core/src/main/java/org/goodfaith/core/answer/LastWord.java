package org.goodfaith.core.answer;

import java.util.List;

/// Tells somebody for the last time, as long as it is known where to.
@FunctionalInterface
public interface LastWord {
  /// @param notice that the file goes
  /// @return by which ways it left
  Left tell(Notice notice);

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
