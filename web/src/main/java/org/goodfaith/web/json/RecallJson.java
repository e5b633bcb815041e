package org.goodfaith.web.json;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.goodfaith.core.answer.Movement;
import org.goodfaith.core.answer.Recall;
import org.jspecify.annotations.Nullable;

/// Answers to be recalled as ordered maps, ready to be written as JSON.
public final class RecallJson {
  private RecallJson() {}

  /// What moved is for who may look at the file as a whole: anybody else reads the report again, so
  /// that the subject sees it.
  ///
  /// @return a recall, all but who its subject and its reader are
  public static Map<String, @Nullable Object> of(Recall recall) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("entry", recall.inquiry().seq());
    map.put("purpose", recall.purpose());
    map.put("as_of", recall.asOf().toString());
    map.put(
        "acknowledged", recall.acknowledged() == null ? null : recall.acknowledged().toString());
    map.put("closed", recall.closed());
    map.put(
        "moved",
        recall.closed() || recall.role().equals("lender")
            ? List.of()
            : recall.moved().stream().map(RecallJson::of).toList());
    return map;
  }

  /// @return what moved, from where to where
  public static Map<String, Object> of(Movement moved) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("by", moved.sort().code());
    map.put("code", moved.code());
    map.put("from", moved.from());
    map.put("to", moved.to());
    return map;
  }
}
