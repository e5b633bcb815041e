package org.goodfaith.web.json;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.goodfaith.core.answer.EraseWhole;
import org.goodfaith.core.answer.Erasure;
import org.goodfaith.core.answer.Erasure.Need;
import org.jspecify.annotations.Nullable;

/// Whether a file may be erased, as an ordered map.
public final class ErasureJson {
  private ErasureJson() {}

  /// @return where the file stands, and what needs it
  public static Map<String, @Nullable Object> of(Erasure erasure) {
    return switch (erasure) {
      case Erasure.Free _ -> state("free", List.of());
      case Erasure.Needed(List<Need> needs) -> state("needed", needs);
      case Erasure.NoPerson _ -> state("no-person", List.of());
    };
  }

  /// @param erased by which channels its subject was told
  /// @return that it was erased
  public static Map<String, @Nullable Object> erased(EraseWhole.Result.Erased erased) {
    Map<String, @Nullable Object> map = state("erased", List.of());
    map.put("told", erased.sent());
    map.put("letter_to_post", erased.letter());
    return map;
  }

  private static Map<String, @Nullable Object> state(String state, List<Need> needs) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("state", state);
    map.put("needs", needs.stream().map(ErasureJson::need).toList());
    return map;
  }

  private static Map<String, @Nullable Object> need(Need need) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("what", need.what().text());
    map.put("article", need.article());
    map.put("until", need.until() == null ? null : need.until().toString());
    return map;
  }
}
