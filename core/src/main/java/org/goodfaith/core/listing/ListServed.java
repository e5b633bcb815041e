package org.goodfaith.core.listing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.goodfaith.core.listing.ListRecord.Bounds;
import org.goodfaith.core.listing.Listing.State;
import org.goodfaith.core.rulebook.ListRule;
import org.goodfaith.core.rulebook.ListRule.Colour;
import org.goodfaith.core.rulebook.MeasureRule;
import org.goodfaith.core.rulebook.MeasureRule.MeasureClass;
import org.goodfaith.core.rulebook.MeasureRule.OnList;
import org.goodfaith.core.rulebook.Rulebook;
import org.goodfaith.core.standing.LinkedSubjects.Joined;
import org.goodfaith.core.standing.Serving;
import org.goodfaith.core.standing.Standing;
import org.goodfaith.core.standing.Standing.SetAside;
import org.goodfaith.core.standing.StandingRecord;
import org.goodfaith.core.standing.StandingRecord.Mark;
import org.jspecify.annotations.Nullable;

/// Where one record stands on its way onto one list, by what was approved and what its subject was
/// told.
///
/// An approval and a notice reach as far as what stood there when they were made led: onto the same
/// list, to an end no later, to no measure more. What a correction, another record or a linked file
/// makes of it beyond that waits for an approval and a notice of its own; what it makes milder is
/// milder at once.
///
/// What one file is listed for counts against another one of the same person no longer than against
/// itself, and no more once it is over there.
final class ListServed {
  private final Rulebook rulebook;
  private final Standing standing;
  private final Standing silent;
  private final StandingRecord record;
  private final ListRule rule;

  /// @param rule of the list by the law of the day of conduct
  ListServed(Rulebook rulebook, Standing standing, StandingRecord record, ListRule rule) {
    this.rulebook = rulebook;
    this.standing = standing;
    this.silent = standing.silent();
    this.record = record;
    this.rule = rule;
  }

  /// @return the listing, or none; two where one goes on as it was told and what is beyond it waits
  List<Listing> listings() {
    Joined joined = record.serving().joined();
    if (joined == null) {
      return listings(null);
    }
    StandingRecord own = record.ofItsOwn(rulebook, standing.asOf());
    List<Listing> theirs = new ListServed(rulebook, standing, own, rule).listings(null);
    // Until when its own subject had to be told says nothing of whoever is told after a link.
    LocalDate untold = own.untoldSince();
    boolean untoldSince = untold != null && !untold.isBefore(joined.day());
    if (theirs.isEmpty() || (theirs.getFirst().state().over() && !untoldSince)) {
      return theirs;
    }
    return listings(theirs.getFirst().through());
  }

  /// @param last day in force at the latest; null where there is no such bound
  private List<Listing> listings(@Nullable LocalDate last) {
    List<Long> news = news();
    Optional<Listing> before = Optional.empty();
    for (int i = -1; i < news.size(); i++) {
      StandingRecord served =
          i < 0 ? record : record.servedSince(news.get(i), rulebook, standing.asOf());
      Optional<Reach> reach = news.isEmpty() ? Optional.of(Reach.WHOLE) : reach(served);
      if (reach.isPresent()) {
        Bounds bounds = reach.get().bounds().endingBy(last);
        Optional<Listing> listing = mildest(served, standing, bounds);
        if (listing.isEmpty() || !reach.get().exceeded()) {
          boolean both = listing.filter(ListServed::waits).isPresent();
          return Stream.concat(before.filter(_ -> both).stream(), listing.stream()).toList();
        }
        before = before.isEmpty() || !waits(listing.get()) ? listing : before;
      }
    }
    return before.stream().toList();
  }

  private Optional<Listing> mildest(StandingRecord served, Standing by, Bounds bounds) {
    return ListSubject.mildest(rulebook, rule.code(), served, by, bounds);
  }

  private static boolean waits(Listing listing) {
    return switch (listing.state()) {
      case PROPOSED, APPROVED, ANNOUNCED -> true;
      case REVOKED -> listing.noticed() == null;
      case UNDETERMINED, SUSPENDED, IN_FORCE, RELEASED, LAPSED -> false;
    };
  }

  /// How far what was approved and told reaches.
  ///
  /// @param bounds of it
  /// @param exceeded whether the record leads beyond that by now
  private record Reach(Bounds bounds, boolean exceeded) {
    static final Reach WHOLE = new Reach(Bounds.NONE, false);
  }

  /// @return places in the ledger, after the first approval or notice, from which on the record may
  ///   lead further than it did
  private List<Long> news() {
    Serving serving = record.serving();
    long first =
        Stream.of(serving.approvals(), serving.notices())
            .flatMap(List::stream)
            .mapToLong(Serving.Step::position)
            .min()
            .orElse(Long.MAX_VALUE);
    if (rule.colour() != Colour.BLACK || first == Long.MAX_VALUE) {
      return List.of();
    }
    Set<String> counted = rule.repeat().times() > 1 ? Set.copyOf(rule.enters()) : Set.of();
    return standing.past().turns(record, counted).stream().filter(turn -> turn > first).toList();
  }

  /// @param served the record by some of its approvals and notices
  /// @return how far those reach; empty where not onto this list
  private Optional<Reach> reach(StandingRecord served) {
    Mark approval = served.approval();
    Mark notice = served.notice();
    Mark told = notice == null ? approval : notice;
    if (told == null) {
      return Optional.of(Reach.WHOLE);
    }
    Optional<Listing> now = mildest(served.silent(approval, told), silent, Bounds.NONE);
    if (now.isEmpty() || keptOff(now.get())) {
      return Optional.of(Reach.WHOLE);
    }
    LocalDate from = now.get().from();
    LocalDate through = now.get().through();
    boolean exceeded = false;
    for (Mark mark : Stream.of(approval, notice).flatMap(Stream::ofNullable).toList()) {
      Optional<Listing> then = then(mark, approval, told);
      if (then.isEmpty() || undetermined(then.get()) != undetermined(now.get())) {
        return Optional.empty();
      }
      from = later(from, then.get().from());
      LocalDate end = then.get().through();
      if (end != null && through != null && end.isBefore(through)) {
        through = end;
        exceeded = true;
      }
    }
    return exceeded && notice == null
        ? Optional.empty()
        : Optional.of(new Reach(new Bounds(from, through), exceeded));
  }

  /// What followed by all that was known when somebody approved, or was told: an officer looks at
  /// the file of the record, whoever is told at their own. What had been settled before, and comes
  /// back certified, is approved and told as it will count then.
  private Optional<Listing> then(Mark mark, @Nullable Mark approval, Mark told) {
    long place = record.serving().positionOf(mark);
    return standing
        .past()
        .known(mark.ref().subject(), place, mark.day())
        .flatMap(then ->
            held(then)
                .filter(one -> !graver(one.record().day(), record.record().day()))
                .flatMap(one -> mildest(one.silent(approval, told), then.silent(), Bounds.NONE)))
        .filter(listing -> !keptOff(listing));
  }

  private Optional<StandingRecord> held(Standing then) {
    return Stream.concat(
            then.records().stream(),
            then.setAside().stream()
                .filter(one -> one.why().equals("returned"))
                .map(SetAside::record))
        .filter(one -> one.root().equals(record.root()))
        .findFirst();
  }

  private static boolean keptOff(Listing listing) {
    return listing.state() == State.REVOKED;
  }

  private static boolean undetermined(Listing listing) {
    return listing.state() == State.UNDETERMINED;
  }

  private static @Nullable LocalDate later(@Nullable LocalDate one, @Nullable LocalDate other) {
    return one == null || (other != null && other.isAfter(one)) ? other : one;
  }

  /// @return whether something follows from the list on the one day that did not on the other
  private boolean graver(LocalDate told, LocalDate now) {
    return !told.equals(now)
        && measures(now).stream()
            .anyMatch(one -> measures(told).stream().noneMatch(then -> alike(one, then)));
  }

  private List<MeasureRule> measures(LocalDate day) {
    return rulebook.on(day).measures().stream()
        .filter(one -> one.measureClass() != MeasureClass.PRIVILEGE)
        .filter(one -> one.admits(standing.kind()))
        .filter(one -> one.trigger().equals(new OnList(rule.code())))
        .toList();
  }

  private static boolean alike(MeasureRule one, MeasureRule other) {
    return one.code().equals(other.code())
        && one.measureClass() == other.measureClass()
        && one.service().equals(other.service());
  }
}
