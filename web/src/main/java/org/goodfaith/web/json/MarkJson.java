package org.goodfaith.web.json;

import java.util.LinkedHashMap;
import java.util.Map;
import org.goodfaith.core.explain.EntryRef;
import org.goodfaith.core.standing.Dispute.Decided;
import org.goodfaith.core.standing.StandingRecord.Mark;
import org.goodfaith.core.subject.HandleCipher;
import org.jspecify.annotations.Nullable;

/// Entries by name, and what was done by them, for programs.
///
/// @param handles names subjects
record MarkJson(HandleCipher handles) {
  /// @return handle of the chain, and number in it
  String name(EntryRef ref) {
    return handles.handleOf(ref.subject()).text() + "/" + ref.seq();
  }

  /// @return which entry, and when; null where nothing was done
  @Nullable Map<String, @Nullable Object> mark(@Nullable Mark mark) {
    if (mark == null) {
      return null;
    }
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("entry", name(mark.ref()));
    map.put("day", mark.day().toString());
    return map;
  }

  /// @return the same with what was decided
  @Nullable Map<String, @Nullable Object> decided(@Nullable Decided decided) {
    Map<String, @Nullable Object> map = decided == null ? null : mark(decided.mark());
    if (map != null && decided != null) {
      map.put("outcome", decided.outcome().code());
    }
    return map;
  }
}
