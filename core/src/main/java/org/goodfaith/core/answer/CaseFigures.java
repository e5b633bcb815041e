package org.goodfaith.core.answer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.goodfaith.core.ledger.SealedEntry;
import org.goodfaith.core.listing.Listing;
import org.goodfaith.core.record.Act.Outcome;
import org.goodfaith.core.rulebook.ListRule;
import org.goodfaith.core.standing.Dispute;
import org.goodfaith.core.standing.Dispute.Decided;
import org.goodfaith.core.standing.Dispute.Owed;
import org.goodfaith.core.standing.Proceedings.Repair;
import org.goodfaith.core.standing.StandingRecord.Mark;
import org.goodfaith.core.subject.SubjectKey;
import org.jspecify.annotations.Nullable;

/// What happened in the proceedings of one subject, without the subject: days, sources and lists.
///
/// @param listings on black lists
/// @param disputes of its records
/// @param repaired days on which repair was granted
/// @param proposed whether some listing waits for a second officer
record CaseFigures(
    List<Listed> listings, List<Disputed> disputes, List<LocalDate> repaired, boolean proposed) {
  /// Outcomes that find the record wrong.
  static final Set<Outcome> WRONG = Set.of(Outcome.UPHELD, Outcome.CORRECTED);

  private static final Set<Listing.State> TOOK_EFFECT =
      Set.of(
          Listing.State.IN_FORCE,
          Listing.State.REVOKED,
          Listing.State.RELEASED,
          Listing.State.LAPSED);

  CaseFigures {
    listings = List.copyOf(listings);
    disputes = List.copyOf(disputes);
    repaired = List.copyOf(repaired);
  }

  /// A listing that took effect.
  ///
  /// @param list its code
  /// @param article of the list
  /// @param from first day in force
  /// @param now whether it is in force
  record Listed(String list, String article, LocalDate from, boolean now) {}

  /// A dispute.
  ///
  /// @param source of the record
  /// @param made when
  /// @param ended when it was decided, or its time was over; null while it is open
  /// @param upheld whether it ended for the subject
  /// @param wrong whether it ended because the record was wrong
  record Disputed(
      String source, LocalDate made, @Nullable LocalDate ended, boolean upheld, boolean wrong) {}

  /// @param question day, history and law
  /// @param subject whose own records are looked at; those of linked files are theirs
  /// @param read gives the entries of any chain
  static CaseFigures of(
      Question question, SubjectKey subject, Function<SubjectKey, List<SealedEntry>> read) {
    List<Listed> listings = new ArrayList<>();
    List<Disputed> disputes = new ArrayList<>();
    List<LocalDate> repaired = new ArrayList<>();
    boolean proposed = false;
    for (RecordHistory history : RecordHistory.all(read, question, subject)) {
      if (history.root().subject().equals(subject)) {
        proposed |= history.proposed();
        history.listings().forEach(listing -> listed(listing, question).ifPresent(listings::add));
        String source = history.record().source();
        history.proceedings().disputes().forEach(one -> disputes.add(disputed(source, one)));
        history
            .proceedings()
            .repairs()
            .forEach(one -> granted(history, one, question, read).ifPresent(repaired::add));
      }
    }
    return new CaseFigures(listings, disputes, repaired, proposed);
  }

  private static Optional<Listed> listed(Listing listing, Question question) {
    LocalDate from = listing.from();
    LocalDate through = listing.through();
    if (from == null
        || from.isAfter(question.asOf())
        || (through != null && through.isBefore(from))
        || listing.colour() != ListRule.Colour.BLACK
        || !TOOK_EFFECT.contains(listing.state())) {
      return Optional.empty();
    }
    boolean now = listing.state() == Listing.State.IN_FORCE;
    return Optional.of(new Listed(listing.list(), listing.article(), from, now));
  }

  private static Disputed disputed(String source, Dispute dispute) {
    LocalDate made = dispute.made().day();
    Decided last = dispute.last();
    if (dispute.open()) {
      return new Disputed(source, made, null, false, false);
    }
    Owed owed = dispute.owed();
    if (owed != null && owed.until() != null) {
      return new Disputed(source, made, owed.until().plusDays(1), true, true);
    }
    if (dispute.state() != Dispute.State.DECIDED || last == null) {
      LocalDate lapsed = dispute.lapsed();
      return new Disputed(source, made, lapsed == null ? made : lapsed, true, false);
    }
    boolean wrong = WRONG.contains(last.outcome());
    boolean upheld = last.outcome() != Outcome.REJECTED;
    return new Disputed(source, made, last.mark().day(), upheld, wrong);
  }

  private static Optional<LocalDate> granted(
      RecordHistory history,
      Repair repair,
      Question question,
      Function<SubjectKey, List<SealedEntry>> read) {
    Optional<LocalDate> silence = history.grantedBySilence(repair, question, read);
    return silence.isEmpty() && repair.granted()
        ? Optional.ofNullable(repair.decided()).map(Mark::day)
        : silence;
  }
}
