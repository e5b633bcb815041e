package org.goodfaith.core.answer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.goodfaith.core.explain.EntryRef;
import org.goodfaith.core.ledger.EntryBody;
import org.goodfaith.core.ledger.SealedEntry;
import org.goodfaith.core.record.Act;
import org.goodfaith.core.record.ReviewRequest;
import org.goodfaith.core.rulebook.Rulebook;
import org.goodfaith.core.standing.Dispute;
import org.goodfaith.core.standing.FoldStanding;
import org.goodfaith.core.standing.Petition;
import org.goodfaith.core.standing.Proceedings.Annulled;
import org.goodfaith.core.standing.Standing;
import org.goodfaith.core.standing.Standing.SetAside;
import org.goodfaith.core.standing.StandingRecord;
import org.goodfaith.core.subject.SubjectKey;

/// What the law made of somebody's silence: a dispute that nobody decided or answered in time, a
/// result that nobody looked at in time, a record without ground that nobody withdrew in time. No
/// entry says that it happened; it follows from the clocks of the law.
///
/// @param day the first on which it followed
/// @param position of the entry from which the clock was counted
record EndedBySilence(LocalDate day, long position) {
  /// @param rulebook the law
  /// @param subject whose file
  /// @param entries of every chain of the file
  /// @param today clocks are looked at as of this day
  /// @param treeSize entries before this position are known
  /// @return each, in no order
  static List<EndedBySilence> of(
      Rulebook rulebook,
      SubjectKey subject,
      List<SealedEntry> entries,
      LocalDate today,
      long treeSize) {
    if (entries.stream().noneMatch(EndedBySilence::begins)) {
      return List.of();
    }
    Map<EntryRef, Long> positions = new HashMap<>();
    entries.forEach(entry -> positions.put(entry.ref(), entry.position()));
    List<EndedBySilence> found = new ArrayList<>();
    FoldStanding fold = new FoldStanding(rulebook, today, treeSize);
    Standing standing = fold.fold(subject, entries);
    Stream.of(
            standing.records().stream(),
            standing.setAside().stream().map(SetAside::record),
            fold.ended().stream())
        .flatMap(records -> records)
        .forEach(record -> about(record, positions, found));
    for (Petition one : standing.petitions()) {
      LocalDate by = one.decideBy();
      boolean silent = one.request().review() && one.state() == Petition.State.LAPSED;
      if (silent && by != null) {
        found.add(new EndedBySilence(by.plusDays(1), at(positions, one.made().ref())));
      }
    }
    return List.copyOf(found);
  }

  private static void about(
      StandingRecord record, Map<EntryRef, Long> positions, List<EndedBySilence> found) {
    for (Dispute dispute : record.proceedings().disputes()) {
      LocalDate lapsed = dispute.lapsed();
      if (lapsed != null) {
        found.add(new EndedBySilence(lapsed, at(positions, dispute.made().ref())));
      }
    }
    Annulled annulled = record.proceedings().annulled();
    LocalDate by = annulled == null ? null : annulled.withdrawBy();
    if (annulled != null && annulled.removed() && by != null) {
      found.add(new EndedBySilence(by.plusDays(1), at(positions, annulled.mark().ref())));
    }
  }

  private static long at(Map<EntryRef, Long> positions, EntryRef ref) {
    return Objects.requireNonNull(positions.get(ref), "every entry of the file is among these");
  }

  /// Only after one of these anything can end by silence.
  static boolean begins(SealedEntry entry) {
    return entry.body() instanceof EntryBody.Entered entered
        && (entered.act() instanceof Act.Objection
            || entered.act() instanceof Act.Annulment
            || entered.act() instanceof ReviewRequest);
  }
}
