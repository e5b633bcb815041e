package org.goodfaith.web.pages;

import java.util.List;
import java.util.Map;
import org.goodfaith.web.json.RulebooksJson;

/// One rulebook in a list of all.
///
/// @param digest its name
/// @param title of the law
/// @param state where it is on its way
/// @param steps taken so far, in words
/// @param open whether it may still change the law: drafted, approved, or published for a later day
public record DraftView(
    String digest, String title, String state, List<String> steps, boolean open) {
  /// Copies the list.
  public DraftView {
    steps = List.copyOf(steps);
  }

  /// @param one a map of `RulebooksJson`
  static DraftView of(Map<String, Object> one) {
    String state = String.valueOf(one.get("state"));
    return new DraftView(
        String.valueOf(one.get("digest")),
        String.valueOf(one.get("title")),
        state,
        RulebooksJson.steps(one),
        List.of("drafted", "approved", "published").contains(state));
  }
}
