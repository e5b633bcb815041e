package org.goodfaith.learn.fit;

import java.util.List;

/// What fitting gave.
///
/// @param model the sum
/// @param notes what was decided on the way, in words
public record Fitted(Additive model, List<String> notes) {
  /// Copies the list.
  public Fitted {
    notes = List.copyOf(notes);
  }
}
