package org.goodfaith.core.answer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.goodfaith.core.explain.EntryRef;
import org.goodfaith.core.ledger.EntryBody;
import org.goodfaith.core.ledger.SealedEntry;
import org.goodfaith.core.record.Act;
import org.goodfaith.core.record.Record;

/// The records of one chain, each with all that hangs on it: corrections, approvals, notices,
/// objections, decisions. A fulfilment is a record of its own, and knows the duty it fulfils.
final class FiledRecords {
  private final Map<Integer, Filed> records = new LinkedHashMap<>();
  private final Map<Integer, Integer> rootOf = new HashMap<>();
  private final Set<Integer> gone = new HashSet<>();
  private final List<Integer> orphans = new ArrayList<>();
  private final List<SealedEntry> inquiries = new ArrayList<>();
  private final Map<Integer, EntryRef> toldOfOthers = new LinkedHashMap<>();

  /// @param chain all entries of one subject, in order
  FiledRecords(List<SealedEntry> chain) {
    for (SealedEntry entry : chain) {
      int seq = entry.ref().seq();
      switch (entry.body()) {
        case null -> gone.add(seq);
        case EntryBody.Entered entered -> file(seq, entered);
        case EntryBody.Inquired _ -> inquiries.add(entry);
        case EntryBody.Told told -> {
          if (told.other() != null) { // what is told of this file's own is proved as long as it is
            toldOfOthers.put(seq, new EntryRef(told.other(), told.target()));
          }
        }
        case EntryBody.Registered _,
            EntryBody.LawStep _,
            EntryBody.Acknowledged _,
            EntryBody.Readdressed _,
            EntryBody.Linked _,
            EntryBody.Unlinked _,
            EntryBody.Forgotten _ -> {
          // Nothing of a source's, nothing that ends by itself.
        }
      }
    }
  }

  /// A record in its latest version.
  ///
  /// @param root number of its first entry
  /// @param record the latest version
  /// @param duty number of the record it fulfils, its own where none
  /// @param entries its own entry and all that hang on it
  record Filed(int root, Record record, int duty, List<Integer> entries) {
    Filed {
      entries = List.copyOf(entries);
    }

    private Filed with(int seq, Optional<Record> version) {
      List<Integer> more = new ArrayList<>(entries);
      more.add(seq);
      return new Filed(root, version.orElse(record), duty, more);
    }
  }

  private void file(int seq, EntryBody.Entered entered) {
    Integer root = rootOf.get(entered.target());
    if (entered.act() instanceof Act.Recorded recorded) {
      records.put(seq, new Filed(seq, recorded.record(), root == null ? seq : root, List.of(seq)));
      rootOf.put(seq, seq);
    } else if (root != null) {
      Optional<Record> version =
          entered.act() instanceof Act.Correction correction
              ? Optional.of(correction.record())
              : Optional.empty();
      records.computeIfPresent(root, (_, filed) -> filed.with(seq, version));
      rootOf.put(seq, root);
    } else if (gone.contains(entered.target())) {
      orphans.add(seq);
      gone.add(seq);
    }
  }

  Map<Integer, Filed> records() {
    return records;
  }

  /// @return the record that an entry belongs to, or empty
  Optional<Integer> rootOf(int seq) {
    return Optional.ofNullable(rootOf.get(seq));
  }

  /// @return entries that hang on something forgotten
  List<Integer> orphans() {
    return orphans;
  }

  List<SealedEntry> inquiries() {
    return inquiries;
  }

  /// @return what says that this file was told of a record in another one, with what it was told of
  Map<Integer, EntryRef> toldOfOthers() {
    return toldOfOthers;
  }
}
