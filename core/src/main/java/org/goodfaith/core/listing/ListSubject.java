package org.goodfaith.core.listing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.goodfaith.core.listing.Listing.State;
import org.goodfaith.core.rulebook.LawOn;
import org.goodfaith.core.rulebook.ListRule;
import org.goodfaith.core.rulebook.Rulebook;
import org.goodfaith.core.standing.Standing;
import org.goodfaith.core.standing.StandingRecord;

/// Finds the lists that a standing leads to. Each listing follows the law of the day of conduct, or
/// a later law that is milder to the subject.
public final class ListSubject {
  private ListSubject() {}

  /// @return every listing, by record, then in order of the law
  public static List<Listing> list(Rulebook rulebook, Standing standing) {
    List<Listing> listings = new ArrayList<>();
    for (StandingRecord record : standing.records()) {
      LawOn then = rulebook.on(record.record().day());
      for (ListRule rule : then.lists()) {
        if (TermsFor.of(then, rule.code(), record.record(), standing.kind()).isPresent()) {
          listings.addAll(new ListServed(rulebook, standing, record, rule).listings());
        }
      }
    }
    return listings;
  }

  /// @param list its code
  /// @return the listing under the mildest law since the day of conduct; empty where one of these
  ///   laws does not list such conduct
  static Optional<Listing> mildest(
      Rulebook rulebook,
      String list,
      StandingRecord record,
      Standing standing,
      ListRecord.Bounds bounds) {
    LawOn first = rulebook.on(record.record().day());
    Optional<ListRule> then = TermsFor.of(first, list, record.record(), standing.kind());
    if (then.isEmpty()) {
      return Optional.empty();
    }
    Map<ListRule, LawOn> versions = new LinkedHashMap<>();
    versions.put(then.get(), first);
    for (LocalDate change : rulebook.changesAfter(record.record().day(), standing.asOf())) {
      LawOn law = rulebook.on(change);
      Optional<ListRule> later = TermsFor.of(law, list, record.record(), standing.kind());
      if (later.isEmpty()) {
        return Optional.empty();
      }
      versions.putIfAbsent(later.get(), law);
    }
    Optional<Listing> mildest = Optional.empty();
    for (Map.Entry<ListRule, LawOn> version : versions.entrySet()) {
      Optional<Listing> listing =
          new ListRecord(
                  rulebook,
                  new ListRecord.Terms(version.getKey(), version.getValue(), bounds),
                  record,
                  standing)
              .listing();
      if (listing.isEmpty()) {
        return Optional.empty();
      }
      if (mildest.isEmpty() || milder(listing.get(), mildest.get())) {
        mildest = listing;
      }
    }
    return mildest;
  }

  /// Of two that are over, the one that ended first: what a milder law ended stays ended on that
  /// day when the time of the harsher one is over too.
  private static boolean milder(Listing one, Listing other) {
    boolean over = one.state().over();
    boolean otherOver = other.state().over();
    if (over && otherOver) {
      LocalDate oneLast = one.through();
      LocalDate otherLast = other.through();
      return oneLast != null && otherLast != null && oneLast.isBefore(otherLast);
    }
    if (over || otherOver) {
      return over;
    }
    if (one.state() == State.UNDETERMINED || other.state() == State.UNDETERMINED) {
      return one.state() == State.UNDETERMINED && other.state() != State.UNDETERMINED;
    }
    LocalDate oneEnd = one.through();
    LocalDate otherEnd = other.through();
    LocalDate oneFrom = one.from();
    LocalDate otherFrom = other.from();
    if (oneEnd == null || otherEnd == null || oneFrom == null || otherFrom == null) {
      return false;
    }
    long oneDays = oneEnd.toEpochDay() - oneFrom.toEpochDay();
    long otherDays = otherEnd.toEpochDay() - otherFrom.toEpochDay();
    return oneDays != otherDays ? oneDays < otherDays : oneFrom.isAfter(otherFrom);
  }
}
