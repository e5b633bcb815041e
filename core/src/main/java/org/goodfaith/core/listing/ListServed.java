package org.goodfaith.core.listing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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
import org.goodfaith.core.standing.Past.Turn;
import org.goodfaith.core.standing.Serving;
import org.goodfaith.core.standing.Standing;
import org.goodfaith.core.standing.Standing.SetAside;
import org.goodfaith.core.standing.StandingRecord;
import org.goodfaith.core.standing.StandingRecord.Mark;
import org.goodfaith.core.subject.SubjectKey;
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
  private static final Set<String> COMES_BACK = Set.of("found-wrong", "returned");

  private final Rulebook rulebook;
  private final Standing standing;
  private final StandingRecord record;
  private final ListRule rule;

  /// @param rule of the list by the law of the day of conduct
  ListServed(Rulebook rulebook, Standing standing, StandingRecord record, ListRule rule) {
    this.rulebook = rulebook;
    this.standing = standing;
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
    boolean over = theirs.isEmpty() || (theirs.getFirst().state().over() && !untoldSince);
    if (over && (theirs.isEmpty() || theirs.getFirst().through() == null)) {
      return theirs;
    }
    List<Listing> here = listings(theirs.getFirst().through());
    return over ? over(theirs, here) : here;
  }

  /// What is over in both was in force here for as long as it was told here, if ever.
  private static List<Listing> over(List<Listing> theirs, List<Listing> here) {
    if (here.isEmpty() || !wasInForce(here.getFirst())) {
      return theirs;
    }
    Listing own = theirs.getFirst();
    Listing told = here.getFirst();
    boolean together = Objects.equals(told.through(), own.through());
    return Stream.concat(
            Stream.of(together ? told.overAs(own) : told),
            (here.size() > 1 && theirs.size() > 1 ? here : theirs).stream().skip(1))
        .toList();
  }

  private static boolean wasInForce(Listing listing) {
    LocalDate from = listing.from();
    LocalDate through = listing.through();
    return listing.state().over() && from != null && through != null && !from.isAfter(through);
  }

  /// @param last day in force at the latest; null where there is no such bound
  private List<Listing> listings(@Nullable LocalDate last) {
    List<Turn> news = news();
    if (news.isEmpty()) {
      return mildest(record, standing, Bounds.NONE.endingBy(last)).stream().toList();
    }
    Optional<Listing> before = Optional.empty();
    for (int i = -1; i < news.size(); i++) {
      StandingRecord served = i < 0 ? record : servedAfter(news.get(i).place());
      Optional<Reach> reach = reach(served, news);
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
    Stream<Listing> waiting =
        mildest(servedAfter(Long.MAX_VALUE), standing, Bounds.NONE).stream()
            .filter(ListServed::waits);
    return Stream.concat(before.stream(), waiting).toList();
  }

  private StandingRecord servedAfter(long place) {
    return record.servedSince(place, rulebook, standing.asOf());
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

  /// @return entries, after the first approval or notice, from which on the record may lead further
  ///   than it did
  private List<Turn> news() {
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
    return standing.past().turns(record, counted()).stream()
        .filter(turn -> turn.place() > first)
        .toList();
  }

  /// @return kinds of records that the list counts, where it does for anybody
  private Set<String> counted() {
    boolean counts = rulebook.on(record.record().day()).counts(rule.code());
    return counts ? Set.copyOf(rule.enters()) : Set.of();
  }

  /// An entry that says how far something reached then.
  ///
  /// @param whose file was looked at
  /// @param place of it in the ledger
  /// @param day of it
  /// @param turn whether it is an entry that made more follow, after what was approved and told
  private record Look(SubjectKey whose, long place, LocalDate day, boolean turn) {}

  /// @param served the record by some of its approvals and notices
  /// @return how far those reach; empty where not onto this list
  private Optional<Reach> reach(StandingRecord served, List<Turn> news) {
    Mark approval = served.approval();
    Mark notice = served.notice();
    Mark told = notice == null ? approval : notice;
    if (told == null) {
      return Optional.of(Reach.WHOLE);
    }
    Optional<Listing> now = mildest(served.silent(approval, told), standing.silent(), Bounds.NONE);
    if (now.isEmpty() || keptOff(now.get())) {
      return Optional.of(Reach.WHOLE);
    }
    Bounds bounds = new Bounds(now.get().from(), now.get().through(), now.get().objectionEnds());
    for (Look look : looks(approval, notice, news)) {
      Optional<Standing> file = file(look, !look.turn());
      if (look.turn() && file.flatMap(this::held).isEmpty()) {
        // It was gone then: where an officer was why, who turned out to be kin, it was not.
        file = file(look, true);
      }
      Optional<Listing> then = file.flatMap(one -> then(one, approval, told));
      if (then.isEmpty() || undetermined(then.get()) != undetermined(now.get())) {
        return Optional.empty();
      }
      bounds = bounds.within(then.get());
    }
    boolean exceeded = !Objects.equals(bounds.notAfter(), now.get().through());
    return exceeded && notice == null ? Optional.empty() : Optional.of(new Reach(bounds, exceeded));
  }

  /// An officer looks at the file of the record, whoever is told at their own; and what had been
  /// milder after that was told so, until it was taken back.
  private List<Look> looks(@Nullable Mark approval, @Nullable Mark notice, List<Turn> news) {
    List<Look> looks = new ArrayList<>();
    for (Mark mark : Stream.of(approval, notice).flatMap(Stream::ofNullable).toList()) {
      long place = record.serving().positionOf(mark);
      looks.add(new Look(mark.ref().subject(), place, mark.day(), false));
    }
    SubjectKey whose =
        record.serving().joined() == null ? record.root().subject() : standing.subject();
    long last = looks.stream().mapToLong(Look::place).max().orElse(Long.MAX_VALUE);
    news.stream()
        .filter(turn -> notice != null && turn.place() > last)
        .map(turn -> new Look(whose, turn.place(), turn.day(), true))
        .forEach(looks::add);
    return looks;
  }

  private Optional<Standing> file(Look look, boolean kin) {
    return standing.past().known(look.whose(), look.place(), look.day(), kin);
  }

  /// What followed by all that was known at an entry. What waits for its correction, or was settled
  /// and comes back certified, is approved and told as it will count then.
  private Optional<Listing> then(Standing file, @Nullable Mark approval, Mark told) {
    return held(file)
        .filter(one -> !graver(one.record().day(), record.record().day()))
        .flatMap(one -> mildest(one.silent(approval, told), file.silent(), Bounds.NONE))
        .filter(listing -> !keptOff(listing));
  }

  private Optional<StandingRecord> held(Standing then) {
    return Stream.concat(
            then.records().stream(),
            then.setAside().stream()
                .filter(one -> COMES_BACK.contains(one.why()))
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
