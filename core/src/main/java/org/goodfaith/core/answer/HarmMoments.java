package org.goodfaith.core.answer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.goodfaith.core.explain.EntryRef;
import org.goodfaith.core.ledger.EntryBody.Entered;
import org.goodfaith.core.ledger.EntryBody.Unlinked;
import org.goodfaith.core.ledger.LedgerReader;
import org.goodfaith.core.ledger.SealedEntry;
import org.goodfaith.core.record.Act;
import org.goodfaith.core.standing.LinkedSubjects;
import org.goodfaith.core.subject.SubjectKey;

/// The moments at which a measure may have held for the last time.
///
/// @param ledger where to read
/// @param now day, history and law
/// @param subject whose file
/// @param entries of all its chains
record HarmMoments(
    LedgerReader ledger, Question now, SubjectKey subject, List<SealedEntry> entries) {
  HarmMoments {
    entries = List.copyOf(entries);
  }

  /// One of them.
  ///
  /// @param day that is asked about
  /// @param size entries before this position are known
  record Moment(LocalDate day, long size) {}

  /// Nothing ends but by an entry, by time, or by silence: just before each entry that may end
  /// something, and on the last day before a time is over, all that ended then held. What silence
  /// ends is looked at as it was known on that day, and as it is known now.
  List<Moment> all() {
    List<Moment> moments = new ArrayList<>();
    List<SealedEntry> ours = onceOurs();
    for (List<SealedEntry> about : RecordHistory.concerning(ours, now.head().size()).values()) {
      LocalDate day = LocalDate.MIN;
      for (SealedEntry entry : about) {
        LocalDate entered = dayOf(entry);
        day = entered.isAfter(day) ? entered : day;
        if (mayEnd(entry)) {
          moments.add(new Moment(day, entry.position()));
        }
      }
    }
    for (SealedEntry entry : entries) {
      if (entry.body() instanceof Unlinked parted && entry.position() < now.head().size()) {
        moments.add(new Moment(parted.day(), entry.position()));
      }
    }
    for (LocalDate over : ChangeDays.ofSilence(now.rulebook(), ours, now.asOf())) {
      LocalDate last = over.minusDays(1);
      moments.add(new Moment(last, knownOn(last)));
      moments.add(new Moment(last, now.head().size()));
    }
    return moments;
  }

  /// Also what was entered about a file that is parted by now, while it was this one.
  private List<SealedEntry> onceOurs() {
    Map<EntryRef, SealedEntry> once = new LinkedHashMap<>();
    entries.forEach(entry -> once.put(entry.ref(), entry));
    for (SealedEntry entry : entries) {
      if (entry.body() instanceof Unlinked) {
        LinkedSubjects.entriesOf(ledger::entriesOf, subject, entry.position()).stream()
            .filter(one -> one.position() < entry.position())
            .forEach(one -> once.putIfAbsent(one.ref(), one));
      }
    }
    return List.copyOf(once.values());
  }

  /// What is only added to a file ends nothing.
  private static boolean mayEnd(SealedEntry entry) {
    return entry.body() instanceof Entered entered
        && !(entered.act() instanceof Act.Recorded && entered.target() == 0)
        && !(entered.act() instanceof Act.Consent)
        && !(entered.act() instanceof Act.ConsentWithdrawal);
  }

  private static LocalDate dayOf(SealedEntry entry) {
    return entry.body() instanceof Entered entered ? entered.act().day() : LocalDate.MIN;
  }

  private long knownOn(LocalDate day) {
    return entries.stream()
        .filter(entry -> dayOf(entry).isAfter(day))
        .mapToLong(SealedEntry::position)
        .min()
        .orElse(now.head().size());
  }
}
