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
  private final List<EntryRef> evidence = new ArrayList<>();
  private @Nullable LocalDate windowEnds;
  private @Nullable LocalDate repairFrom;
  private @Nullable LocalDate from;
  private @Nullable LocalDate through;
  private final @Nullable Petition review;
  private boolean released;
  private boolean byRepair;

  /// @param rule the terms for this record
  /// @param law the law that has these terms
  ListRecord(
      Rulebook rulebook, ListRule rule, LawOn law, StandingRecord record, Standing standing) {
    this.rulebook = rulebook;
    this.rule = rule;
    this.law = law;
    this.record = record;
    this.standing = standing;
    this.review =
        Petition.over(standing.petitions(), Sort.LIST, rule.code(), List.of(record.ref()))
            .or(() ->
                standing.petitions().stream()
                    .filter(one -> one.open() && one.suspends())
                    .filter(one -> one.crosses(standing.subject(), record.root()))
                    .findFirst())
            .orElse(null);
  }

  /// @return the listing, or empty where the record does not lead onto the list
  Optional<Listing> listing() {
    if (!repeated()) {
      return Optional.empty();
    }
    Optional<Listing> revoked = revoked();
    if (revoked.isPresent()) {
      return revoked;
    }
    Mark approval = record.approval();
    Mark notice = record.notice();
    if (approval != null) {
      evidence.add(approval.ref());
    }
    if (notice != null) {
      evidence.add(notice.ref());
    }
    if (rule.approval() && approval == null) {
      return Optional.of(made(State.PROPOSED, Code.NOT_APPROVED));
    }
    boolean windowless = rule.objection().workingDays() == 0;
    LocalDate untold = record.untoldSince();
    if (!windowless && untold != null) {
      return Optional.of(made(State.REVOKED, Code.TOLD_TOO_LATE, untold));
    }
    if (!windowless && notice == null) {
      return Optional.of(made(State.APPROVED, Code.NOT_TOLD));
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
        return Optional.of(
            made(State.UNDETERMINED, Code.NO_CALENDAR, rule.objection().calendar(), begin));
      }
      windowEnds = end.get();
    }
    return Optional.of(timed(windowEnds, windowless));
  }

  /// What keeps the record off the list whatever its terms say.
  private Optional<Listing> revoked() {
    Mark died = standing.died();
    if (died != null) {
      evidence.add(died.ref());
      return Optional.of(made(State.REVOKED, Code.DIED));
    }
    if (record.proceedings().offList()) {
      disputed();
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
  private void disputed() {
    record.proceedings().disputes().stream()
        .map(Dispute::made)
        .map(Mark::ref)
        .forEach(evidence::add);
  }

  /// The window counts from notice, but never before the conduct itself, or before the second
  /// officer has approved.
  private LocalDate begin(@Nullable Mark notice, @Nullable Mark approval) {
    LocalDate begin = record.record().day();
    begin = notice != null && notice.day().isAfter(begin) ? notice.day() : begin;
    return approval != null && approval.day().isAfter(begin) ? approval.day() : begin;
  }

  private boolean repeated() {
    evidence.add(record.ref());
    if (rule.repeat().times() <= 1) {
      return true;
    }
    LocalDate since = rule.repeat().within().before(record.record().day());
    List<StandingRecord> before =
        standing.records().stream()
            .filter(other -> other.record().day().isAfter(since))
            .filter(other -> !other.root().equals(record.root()))
            .filter(this::earlier)
            .filter(
                other -> TermsFor.of(law, rule.code(), other.record(), standing.kind()).isPresent())
            .toList();
    before.forEach(other -> evidence.add(other.ref()));
    return before.size() + 1 >= rule.repeat().times();
  }

  private boolean earlier(StandingRecord other) {
    int byDay = other.record().day().compareTo(record.record().day());
    return byDay < 0 || (byDay == 0 && other.root().compareTo(record.root()) < 0);
  }

  private Listing timed(LocalDate windowEnd, boolean windowless) {
    from = windowless ? windowEnd : windowEnd.plusDays(1);
    LocalDate last =
        switch (rule.lasts()) {
          case ListRule.ForSpan forSpan -> forSpan.span().after(windowEnd);
          case ListRule.EarlyRelease early -> early(early, windowEnd);
          case ListRule.UntilFulfilled until -> untilFulfilled(until, windowEnd);
        };
    last = repaired(last, windowEnd);
    through = last;
    LocalDate today = standing.asOf();
    if (last.isBefore(today)) {
      return released
          ? made(State.RELEASED, byRepair ? Code.REPAIRED : Code.FULFILLED, last.plusDays(1))
          : made(State.LAPSED, Code.TIME_OVER, last);
    }
    if (record.proceedings().unproved()) {
      disputed();
      return made(State.SUSPENDED, Code.UNPROVED);
    }
    if (record.proceedings().suspends()) {
      disputed();
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

  private LocalDate early(ListRule.EarlyRelease early, LocalDate windowEnd) {
    LocalDate cap = early.atMost().after(windowEnd);
    Optional<Mark> good = fulfilment(early.by());
    if (good.isEmpty()) {
      return cap;
    }
    LocalDate last = good.get().day().minusDays(1);
    LocalDate least = early.least().equals(Span.NONE) ? last : early.least().after(windowEnd);
    return released(last.isBefore(least) ? least : last, cap);
  }

  /// A request made when its conditions were met, granted by an officer or by silence.
  private LocalDate repaired(LocalDate end, LocalDate windowEnd) {
    Optional<ListRule.Repair> right = rule.repair();
    if (right.isEmpty()) {
      return end;
    }
    LocalDate first = right.get().after().after(windowEnd).plusDays(1);
    if (!right.get().with().isEmpty()) {
      Optional<Mark> good = first(right.get().with());
      if (good.isEmpty()) {
        return end;
      }
      first = good.get().day().isAfter(first) ? good.get().day() : first;
    }
    if (!first.isAfter(end)) {
      repairFrom = first;
    }
    for (Repair request : record.proceedings().repairs()) {
      Optional<LocalDate> last = granted(request).filter(_ -> repairFrom != null);
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
    LawOn then = rulebook.on(request.asked().day());
    Optional<LocalDate> silence =
        then.clocksOf("repair").stream()
            .filter(clock -> "granted".equals(clock.then()))
            .findFirst()
            .flatMap(clock -> clock.endsOn(request.asked().day(), false, then));
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
        released,
        Sentence.of(why, with));
  }
}
