package org.goodfaith.web.pages;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.goodfaith.core.explain.EntryRef;
import org.goodfaith.core.standing.Dispute;
import org.goodfaith.core.standing.Standing;
import org.goodfaith.core.standing.StandingRecord;
import org.goodfaith.web.pages.EntryView.StatementView;

/// Says what stands beside a record for everybody who sees it: that it is in dispute, and what its
/// subject says of it.
final class BesideWords {
  private final SayBeside say;
  private final Map<EntryRef, StandingRecord> records = new HashMap<>();

  BesideWords(SayBeside say, Standing standing) {
    this.say = say;
    standing.records().forEach(this::add);
    standing.setAside().forEach(one -> add(one.record()));
  }

  private void add(StandingRecord record) {
    records.put(record.root(), record);
    records.put(record.ref(), record);
  }

  /// @param ref an entry in words
  /// @return the same, with what stands beside it where it is a record
  EntryView beside(EntryRef ref, EntryView entry) {
    StandingRecord record = records.get(ref);
    return record == null ? entry : entry.with(flag(say, record), statements(record));
  }

  /// @return how its dispute stands, empty where nobody disputes it
  static String flag(SayBeside say, StandingRecord record) {
    return record.proceedings().flagged().map(dispute -> flag(say, record, dispute)).orElse("");
  }

  private static String flag(SayBeside say, StandingRecord record, Dispute dispute) {
    String since = Words.words(dispute.made().day());
    if (!dispute.open()) {
      return say.unprovedSince(since);
    }
    return record.proceedings().restricted()
        ? say.restrictedSince(since)
        : say.disputedSince(since);
  }

  private static List<StatementView> statements(StandingRecord record) {
    return record.proceedings().statements().stream()
        .map(said -> new StatementView(said.mark().day(), said.text()))
        .toList();
  }
}
