package org.goodfaith.core.listing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.goodfaith.core.base.RegistryBug;
import org.goodfaith.core.base.Span;
import org.goodfaith.core.explain.EntryRef;
import org.goodfaith.core.explain.Sentence;
import org.goodfaith.core.explain.Sentence.Code;
import org.goodfaith.core.listing.Listing.State;
import org.goodfaith.core.record.Result.Sort;
import org.goodfaith.core.rulebook.Context;
import org.goodfaith.core.rulebook.LawOn;
import org.goodfaith.core.rulebook.ListRule;
import org.goodfaith.core.rulebook.Rulebook;
import org.goodfaith.core.standing.Dispute;
import org.goodfaith.core.standing.Petition;
import org.goodfaith.core.standing.Proceedings.Repair;
import org.goodfaith.core.standing.Standing;
import org.goodfaith.core.standing.StandingRecord;
import org.goodfaith.core.standing.StandingRecord.Fulfilment;
import org.goodfaith.core.standing.StandingRecord.Mark;
import org.jspecify.annotations.Nullable;

/// Where one record stands on its way onto one list, under one version of the list's rule:
/// proposed, approved, noticed, objection window, in force, over.
final class ListRecord {
  private final Rulebook rulebook;
  private final ListRule rule;
  private final LawOn law;
  private final StandingRecord record;
  private final Standing standing;
  private final KeptOff keptOff;
  private final List<EntryRef> evidence = new ArrayList<>();
  private @Nullable LocalDate windowEnds;
  private @Nullable LocalDate repairFrom;
  private String repairNeeds = "";
  private @Nullable LocalDate from;
  private @Nullable LocalDate through;
  private final @Nullable Petition review;
  private final Bounds bounds;
  private boolean waits;
  private boolean released;
  private boolean byRepair;

  /// @param terms by which it is looked at
  ListRecord(Rulebook rulebook, Terms terms, StandingRecord record, Standing standing) {
    this.rulebook = rulebook;
    this.rule = terms.rule();
    this.law = terms.law();
    this.bounds = terms.bounds();
    this.record = record;
    this.standing = standing;
    this.keptOff = new KeptOff(rulebook, standing, rule);
    this.review =
        Petition.over(standing.petitions(), Sort.LIST, rule.code(), List.of(record.ref()))
            .or(() ->
                standing.petitions().stream()
                    .filter(one -> one.open() && one.suspends())
                    .filter(one -> one.crosses(standing.subject(), record.root()))
                    .findFirst())
            .orElse(null);
  }

  /// The terms for a record.
  ///
  /// @param rule as the law has it
  /// @param law that has it
  /// @param bounds that what was approved and told sets besides
  record Terms(ListRule rule, LawOn law, Bounds bounds) {}

  /// What a listing keeps within, whatever the law says.
  ///
  /// @param notBefore first day in force at the earliest; null where there is no such bound
  /// @param notAfter last day in force at the latest; null where there is no such bound
  /// @param windowBy end of the window from which on the subject may earn its end, at the latest;
  ///   null where there is no such bound
  record Bounds(
      @Nullable LocalDate notBefore, @Nullable LocalDate notAfter, @Nullable LocalDate windowBy) {
    static final Bounds NONE = new Bounds(null, null, null);

    /// @param last day in force at the latest as well; null where there is no such bound
    Bounds endingBy(@Nullable LocalDate last) {
      return new Bounds(notBefore, sooner(notAfter, last), windowBy);
    }

    /// @return the same, within what followed at an earlier time as well
    Bounds within(Listing then) {
      LocalDate first = then.from();
      boolean later = first != null && (notBefore == null || first.isAfter(notBefore));
      return new Bounds(
          later ? first : notBefore,
          sooner(notAfter, then.through()),
          sooner(windowBy, then.objectionEnds()));
    }

    private static @Nullable LocalDate sooner(@Nullable LocalDate one, @Nullable LocalDate other) {
      return one == null || (other != null && other.isBefore(one)) ? other : one;
    }
  }

  /// @return the listing, or empty where the record does not lead onto the list
  Optional<Listing> listing() {
    if (!repeated()) {
      return Optional.empty();
    }
    return revoked().or(() -> Optional.of(placed()));
  }

  /// @return since when a granted repair has ended it, whatever else became of it; empty where none
  ///   has
  Optional<LocalDate> repairedSince() {
    evidence.add(record.ref());
    LocalDate last = placed().through();
    return Optional.ofNullable(last)
        .filter(day -> byRepair && day.isBefore(standing.asOf()))
        .map(day -> day.plusDays(1));
  }

  /// Where it stands while nothing keeps it off the list.
  private Listing placed() {
    Mark approval = record.approval();
    Mark notice = record.notice();
    if (approval != null) {
      evidence.add(approval.ref());
    }
    if (notice != null) {
      evidence.add(notice.ref());
    }
    if (rule.approval() && approval == null) {
      return made(State.PROPOSED, Code.NOT_APPROVED);
    }
    boolean windowless = rule.objection().workingDays() == 0;
    LocalDate untold = record.untoldSince();
    if (!windowless && untold != null) {
      return made(State.REVOKED, Code.TOLD_TOO_LATE, untold);
    }
    if (!windowless && notice == null) {
      return made(State.APPROVED, Code.NOT_TOLD);
    }
    LocalDate begin = begin(notice, approval);
    if (windowless) {
      windowEnds = begin;
    } else {
      Optional<LocalDate> end =
          Stream.of(begin, standing.asOf())
              .flatMap(day -> rulebook.on(day).calendar(rule.objection().calendar()).stream())
              .flatMap(
                  days -> days.workingDaysAfter(begin, rule.objection().workingDays()).stream())
              .findFirst();
      if (end.isEmpty()) {
        return made(State.UNDETERMINED, Code.NO_CALENDAR, rule.objection().calendar(), begin);
      }
      windowEnds = end.get();
    }
    return timed(windowEnds, windowless);
  }

  /// What keeps the record off the list whatever its terms say.
  private Optional<Listing> revoked() {
    Mark died = standing.died();
    if (died != null) {
      evidence.add(died.ref());
      return Optional.of(made(State.REVOKED, Code.DIED));
    }
    Optional<StandingRecord> keeper = keptOff.by(record);
    if (keeper.isPresent()) {
      evidence.add(keeper.get().ref());
      return Optional.of(made(State.REVOKED, Code.KEPT_OFF));
    }
    if (record.proceedings().offList()) {
      disputed(record);
      return Optional.of(made(State.REVOKED, Code.OFF_LIST));
    }
    Petition asked = review;
    if (asked != null && asked.granted()) {
      evidence.add(asked.made().ref());
      return Optional.of(made(State.REVOKED, Code.SET_ASIDE));
    }
    return Optional.empty();
  }

  /// The dispute is part of the evidence.
  private void disputed(StandingRecord one) {
    one.proceedings().disputes().stream().map(Dispute::made).map(Mark::ref).forEach(evidence::add);
  }

  /// The window counts from notice, but never before the conduct itself, or before the second
  /// officer has approved.
  private LocalDate begin(@Nullable Mark notice, @Nullable Mark approval) {
    LocalDate begin = record.record().day();
    begin = notice != null && notice.day().isAfter(begin) ? notice.day() : begin;
    return approval != null && approval.day().isAfter(begin) ? approval.day() : begin;
  }

  /// Nothing follows from an earlier record that nobody proved in time; what follows from one in
  /// dispute waits.
  private boolean repeated() {
    evidence.add(record.ref());
    if (rule.repeat().times() <= 1) {
      return true;
    }
    LocalDate since = rule.repeat().within().before(record.record().day());
    List<StandingRecord> before =
        standing.records().stream()
            .filter(other -> !other.root().equals(record.root()))
            .filter(other -> !other.proceedings().unproved())
            .filter(other -> other.record().day().isAfter(since))
            .filter(other -> keptOff.by(other).isEmpty())
            .filter(this::earlier)
            .filter(
                other -> TermsFor.of(law, rule.code(), other.record(), standing.kind()).isPresent())
            .toList();
    List<StandingRecord> firm =
        before.stream().filter(other -> !other.proceedings().suspends()).toList();
    waits = firm.size() + 1 < rule.repeat().times();
    for (StandingRecord other : waits ? before : firm) {
      evidence.add(other.ref());
      if (other.proceedings().suspends()) {
        disputed(other);
      }
    }
    return before.size() + 1 >= rule.repeat().times();
  }

  private boolean earlier(StandingRecord other) {
    int byDay = other.record().day().compareTo(record.record().day());
    return byDay < 0 || (byDay == 0 && other.root().compareTo(record.root()) < 0);
  }

  private Listing timed(LocalDate windowEnd, boolean windowless) {
    LocalDate first = windowless ? windowEnd : windowEnd.plusDays(1);
    LocalDate earliest = bounds.notBefore();
    from = earliest != null && earliest.isAfter(first) ? earliest : first;
    LocalDate last =
        switch (rule.lasts()) {
          case ListRule.ForSpan forSpan -> forSpan.span().after(windowEnd);
          case ListRule.EarlyRelease early -> early(early, windowEnd, earned(windowEnd));
          case ListRule.UntilFulfilled until -> untilFulfilled(until, windowEnd);
        };
    last = repaired(last, earned(windowEnd));
    LocalDate latest = bounds.notAfter();
    last = latest != null && last.isAfter(latest) ? latest : last;
    through = last;
    LocalDate today = standing.asOf();
    if (last.isBefore(today)) {
      return released
          ? made(State.RELEASED, byRepair ? Code.REPAIRED : Code.FULFILLED, last.plusDays(1))
          : made(State.LAPSED, Code.TIME_OVER, last);
    }
    if (record.proceedings().unproved()) {
      disputed(record);
      return made(State.SUSPENDED, Code.UNPROVED);
    }
    if (waits || record.proceedings().suspends()) {
      disputed(record);
      return made(State.SUSPENDED, Code.OBJECTED);
    }
    Petition asked = review;
    if (asked != null) {
      evidence.add(asked.made().ref());
      return made(State.SUSPENDED, Code.REVIEWED);
    }
    if (today.isBefore(from)) {
      return made(State.ANNOUNCED, Code.WINDOW_OPEN, windowEnd);
    }
    Code why =
        !released ? Code.IN_FORCE : byRepair ? Code.IN_FORCE_REPAIRED : Code.IN_FORCE_FULFILLED;
    return made(State.IN_FORCE, why, last);
  }

  private LocalDate untilFulfilled(ListRule.UntilFulfilled until, LocalDate windowEnd) {
    LocalDate cap = until.atMost().after(windowEnd);
    Optional<Mark> paid = fulfilment(until.by());
    return paid.isEmpty()
        ? cap
        : released(
            until.after().equals(Span.NONE)
                ? paid.get().day().minusDays(1)
                : until.after().after(paid.get().day()),
            cap);
  }

  /// What makes a record graver does not make it harder to earn its end than was told.
  private LocalDate earned(LocalDate windowEnd) {
    LocalDate by = bounds.windowBy();
    return by != null && by.isBefore(windowEnd) ? by : windowEnd;
  }

  private LocalDate early(ListRule.EarlyRelease early, LocalDate windowEnd, LocalDate earned) {
    LocalDate cap = early.atMost().after(windowEnd);
    Optional<Mark> good = fulfilment(early.by());
    if (good.isEmpty()) {
      return cap;
    }
    LocalDate last = good.get().day().minusDays(1);
    LocalDate least = early.least().equals(Span.NONE) ? last : early.least().after(earned);
    return released(last.isBefore(least) ? least : last, cap);
  }

  /// A request made when its conditions were met, granted by an officer or by silence.
  private LocalDate repaired(LocalDate end, LocalDate windowEnd) {
    Optional<ListRule.Repair> right = rule.repair();
    if (right.isEmpty()) {
      return end;
    }
    String needs = right.get().with();
    Optional<Mark> good = needs.isEmpty() ? Optional.empty() : first(needs);
    LocalDate earliest = right.get().after().after(windowEnd).plusDays(1);
    LocalDate first = good.map(Mark::day).filter(day -> day.isAfter(earliest)).orElse(earliest);
    if (first.isAfter(end)) {
      return end;
    }
    boolean missing = !needs.isEmpty() && good.isEmpty();
    LocalDate today = standing.asOf();
    repairFrom = missing && first.isBefore(today) && !today.isAfter(end) ? today : first;
    repairNeeds = missing ? needs : "";
    for (Repair request : record.proceedings().repairs()) {
      Optional<LocalDate> last = missing ? Optional.empty() : granted(request);
      if (last.isPresent() && !request.asked().day().isBefore(first) && last.get().isBefore(end)) {
        evidence.add(request.asked().ref());
        Mark decided = request.decided();
        if (decided != null) {
          evidence.add(decided.ref());
        }
        byRepair = true;
        return released(last.get(), end);
      }
    }
    return end;
  }

  /// @return the last day of the listing by this request; silence grants where the law says so, and
  ///   a decision that comes later changes nothing
  private Optional<LocalDate> granted(Repair request) {
    Mark decided = request.decided();
    Optional<LocalDate> silence = request.silentlyGrantedAfter(rulebook);
    if (decided != null && (silence.isEmpty() || !decided.day().isAfter(silence.get()))) {
      return request.granted() ? Optional.of(decided.day().minusDays(1)) : Optional.empty();
    }
    return silence.filter(end -> end.isBefore(standing.asOf()));
  }

  private LocalDate released(LocalDate last, LocalDate cap) {
    released = last.isBefore(cap);
    return released ? last : cap;
  }

  /// The first record that says the duty is fulfilled; it is part of the evidence.
  private Optional<Mark> fulfilment(String by) {
    Optional<Mark> first = first(by);
    first.map(Mark::ref).ifPresent(evidence::add);
    return first;
  }

  private Optional<Mark> first(String by) {
    return record.fulfilments().stream()
        .filter(fulfilment -> fulfilment.kind().equals(by))
        .map(Fulfilment::mark)
        .min(Comparator.comparing(Mark::day));
  }

  private Listing made(State state, Code why, Object... with) {
    Mark notice = record.notice();
    Context context =
        rulebook
            .on(record.record().day())
            .kind(record.record().kind())
            .orElseThrow(() -> new RegistryBug("a record without a kind counted"))
            .context();
    return new Listing(
        rule.code(),
        rule.title(),
        rule.origin().article(),
        rule.colour(),
        context,
        record.record().day(),
        state,
        evidence.stream().distinct().toList(),
        notice == null ? null : notice.day(),
        windowEnds,
        from,
        through,
        repairFrom,
        repairNeeds,
        released,
        Sentence.of(why, with));
  }
}
