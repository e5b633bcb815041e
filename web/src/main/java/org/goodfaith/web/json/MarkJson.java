package org.goodfaith.web.json;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.goodfaith.core.explain.EntryRef;
import org.goodfaith.core.standing.Dispute;
import org.goodfaith.core.standing.Dispute.Decided;
import org.goodfaith.core.standing.Proceedings.Said;
import org.goodfaith.core.standing.StandingRecord;
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

  /// What stands beside a record for everybody who sees it: whether it is in dispute and how that
  /// stands, and what the subject says of it in its own words.
  void beside(Map<String, @Nullable Object> map, StandingRecord record) {
    flag(map, record);
    map.put("statements", statements(record));
  }

  /// Whether a record is in dispute, and how that stands.
  void flag(Map<String, @Nullable Object> map, StandingRecord record) {
    Optional<Dispute> flagged = record.proceedings().flagged();
    map.put("disputed", flagged.isPresent());
    map.put("dispute", flagged.map(one -> dispute(one, record)).orElse(null));
  }

  private static Map<String, @Nullable Object> dispute(Dispute dispute, StandingRecord record) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("state", state(dispute));
    map.put("since", dispute.made().day().toString());
    map.put("counted", record.proceedings().counted());
    return map;
  }

  static String state(Dispute dispute) {
    return dispute.state().name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// @return what the subject says of a record, in ledger order
  List<Map<String, @Nullable Object>> statements(StandingRecord record) {
    return record.proceedings().statements().stream().map(this::statement).toList();
  }

  private Map<String, @Nullable Object> statement(Said said) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("entry", name(said.mark().ref()));
    map.put("day", said.mark().day().toString());
    map.put("by", "subject");
    map.put("text", said.text());
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
