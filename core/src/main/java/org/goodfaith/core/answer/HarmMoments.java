package org.goodfaith.core.answer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.goodfaith.core.explain.EntryRef;
import org.goodfaith.core.ledger.EntryBody;
import org.goodfaith.core.ledger.EntryBody.Entered;
import org.goodfaith.core.ledger.EntryBody.Linked;
import org.goodfaith.core.ledger.EntryBody.Told;
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
      if (entry.position() < now.head().size()) {
        endOfLinked(entry).map(day -> new Moment(day, entry.position())).ifPresent(moments::add);
      }
    }
    for (LocalDate over : ChangeDays.ofSilence(now.rulebook(), ours, now.asOf())) {
      LocalDate last = over.minusDays(1);
      moments.add(new Moment(last, knownOn(last, ours)));
      moments.add(new Moment(last, now.head().size()));
    }
    return moments;
  }

  /// What stands in a linked file ends by the parting; who is told of it again has time anew.
  private static Optional<LocalDate> endOfLinked(SealedEntry entry) {
    if (entry.body() instanceof Unlinked parted) {
      return Optional.of(parted.day());
    }
    return entry.body() instanceof Told told && told.other() != null
        ? Optional.of(told.day())
        : Optional.empty();
  }

  /// Also what was entered about a file that is parted by now, while it was this one, or that an
  /// officer linked who turned out to be kin.
  private List<SealedEntry> onceOurs() {
    Map<EntryRef, SealedEntry> once = new LinkedHashMap<>();
    entries.forEach(entry -> once.put(entry.ref(), entry));
    Set<SubjectKey> files =
        entries.stream().map(entry -> entry.ref().subject()).collect(Collectors.toSet());
    for (SealedEntry entry : entries) {
      if (entry.body() instanceof Unlinked) {
        LinkedSubjects.entriesOf(ledger::entriesOf, subject, entry.position()).stream()
            .filter(one -> one.position() < entry.position())
            .forEach(one -> once.putIfAbsent(one.ref(), one));
      } else if (entry.body() instanceof Linked link && !files.contains(link.other())) {
        ledger.entriesOf(link.other()).forEach(one -> once.putIfAbsent(one.ref(), one));
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
    EntryBody body = entry.body();
    if (body == null) {
      return LocalDate.MIN;
    }
    return switch (body) {
      case Entered entered -> entered.act().day();
      case Linked link -> link.day();
      case Unlinked parted -> parted.day();
      case Told told -> told.day();
      case EntryBody _ -> LocalDate.MIN;
    };
  }

  private long knownOn(LocalDate day, List<SealedEntry> ours) {
    return ours.stream()
        .filter(entry -> dayOf(entry).isAfter(day))
        .mapToLong(SealedEntry::position)
        .min()
        .orElse(now.head().size());
  }
}
