package org.goodfaith.testkit.year;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.goodfaith.core.base.Decimal;
import org.goodfaith.core.record.Act;
import org.goodfaith.core.record.Fact;
import org.goodfaith.core.record.Record;
import org.goodfaith.testkit.year.Story.Expected;
import org.goodfaith.testkit.year.Story.Step;
import org.jspecify.annotations.Nullable;

/// The way of one record onto its list, told by a model that knows the law only from its text: what
/// an officer approved and its subject was told reaches as far as the record did then, and what a
/// correction makes of it beyond that waits for an approval and a notice of its own.
///
/// @param sort of the record
/// @param versions it had, in order
/// @param approvals of second officers, in order
/// @param notices to whoever is asked about, in order
/// @param certified day on which what had been deleted was certified; null where nothing was
/// @param joined day from which on the file is held to be that of whoever is asked about; null of
///   its own
/// @param paid first day on which its duty was fulfilled; null while it is not
/// @param clocks of the law
record Course(
    Story.Sort sort,
    List<Version> versions,
    List<Mark> approvals,
    List<Mark> notices,
    @Nullable LocalDate certified,
    @Nullable LocalDate joined,
    @Nullable LocalDate paid,
    Clocks clocks) {
  private static final long A_DAY = 1000;
  private static final Decimal SMALL = Decimal.parse("20.00", 2).orElseThrow();

  /// What the record says from some moment on.
  ///
  /// @param place of that moment
  /// @param record what it says
  record Version(long place, Record record) {}

  /// Something done to serve it.
  ///
  /// @param place of that moment
  /// @param day when
  record Mark(long place, LocalDate day) {}

  /// What counts of all that was done: no notice where none came in time.
  private record Served(@Nullable Mark approval, @Nullable Mark notice) {}

  /// @param steps done by now
  static Course of(Story story, Life viewer, List<Step> steps, LocalDate today, Clocks clocks) {
    List<Version> versions = new ArrayList<>();
    List<Mark> approvals = new ArrayList<>();
    List<Mark> notices = new ArrayList<>();
    LocalDate certified = null;
    LocalDate paid = null;
    for (int i = 0; i < steps.size(); i++) {
      Step step = steps.get(i);
      long place = step.day().toEpochDay() * A_DAY + i;
      Mark mark = new Mark(place, step.day());
      switch (step.act()) {
        case Act.Recorded one when one.record().kind().equals(story.sort.kind()) ->
            versions.add(new Version(place, one.record()));
        case Act.Recorded one -> paid = paid == null ? one.record().day() : paid;
        case Act.Correction one -> versions.add(new Version(place, one.record()));
        case Act.Approval one when !one.officer().equals("clerk") -> approvals.add(mark);
        case Act.Notice _ when viewer == story.life -> notices.add(mark);
        case Act.Certification _ -> certified = step.day();
        case Act _ -> {
          // It moves nothing on the way.
        }
      }
    }
    LocalDate joined = viewer == story.life ? null : story.joined(viewer);
    for (LocalDate day : viewer == story.life ? List.<LocalDate>of() : story.told(viewer, today)) {
      notices.add(new Mark(day.toEpochDay() * A_DAY + A_DAY - 1, day));
    }
    return new Course(story.sort, versions, approvals, notices, certified, joined, paid, clocks);
  }

  /// What follows from it on a day.
  ///
  /// @param expected effect
  /// @param over whether it came to its end
  /// @param last day of it; null while none is known
  /// @param untold last day on which somebody had to be told and was not; null where none is past
  private record Outcome(
      Expected expected, boolean over, @Nullable LocalDate last, @Nullable LocalDate untold) {
    static Outcome quiet(@Nullable LocalDate untold) {
      return new Outcome(Expected.QUIET, false, null, untold);
    }
  }

  /// What one file is restricted for restricts another one of the same person no longer than the
  /// first, and no more once it is over there.
  ///
  /// @param own the way for the subject of the record's own file
  /// @param waits whether something makes what follows wait
  Expected effect(Course own, LocalDate today, boolean waits) {
    if (own.equals(this)) {
      return outcome(today, waits, null).expected();
    }
    Outcome theirs = own.outcome(today, waits, null);
    LocalDate untold = theirs.untold();
    boolean lapsed = untold != null && joined != null && untold.isBefore(joined);
    return theirs.over() || lapsed
        ? Expected.QUIET
        : outcome(today, waits, theirs.last()).expected();
  }

  /// @param cap last day at the latest; null where there is none
  private Outcome outcome(LocalDate today, boolean waits, @Nullable LocalDate cap) {
    Outcome before = null;
    List<Long> cuts = new ArrayList<>(List.of(Long.MIN_VALUE));
    versions.stream().skip(1).map(Version::place).forEach(cuts::add);
    for (long cut : cuts) {
      Served served = served(cut);
      Mark told = served.notice() == null ? served.approval() : served.notice();
      if (told == null || served.approval() == null) {
        return before == null ? Outcome.quiet(null) : before;
      }
      LocalDate window = window(versions.getLast(), served.approval(), told);
      LocalDate last = last(versions.getLast(), window);
      boolean exceeded = false;
      for (Version then : reached(served, told)) {
        LocalDate windowThen = window(then, served.approval(), told);
        LocalDate lastThen = last(then, windowThen);
        window = later(window, windowThen);
        exceeded |= lastThen.isBefore(last);
        last = lastThen.isBefore(last) ? lastThen : last;
      }
      if (served.notice() == null && !exceeded) {
        LocalDate by = tellBy(served.approval());
        return before == null ? Outcome.quiet(today.isAfter(by) ? by : null) : before;
      }
      if (served.notice() != null) {
        last = cap != null && cap.isBefore(last) ? cap : last;
        boolean over = today.isAfter(last);
        boolean announced = !over && !waits && !today.isAfter(window);
        Expected expected =
            over || announced ? Expected.QUIET : waits ? Expected.SUSPENDED : Expected.EFFECT;
        Outcome now = new Outcome(expected, over, last, null);
        if (!exceeded) {
          return announced && before != null ? before : now;
        }
        before = announced && before != null ? before : now;
      }
    }
    return before == null ? Outcome.quiet(null) : before;
  }

  /// What stood there when it was approved and told, and all that stood there since: what was
  /// milder for a while does not become graver again by itself.
  private List<Version> reached(Served served, Mark told) {
    List<Version> reached = new ArrayList<>();
    long place = told.place();
    Mark approval = served.approval();
    if (approval != null) {
      reached.add(versionAt(approval.place()));
      place = Math.max(place, approval.place());
    }
    reached.add(versionAt(told.place()));
    for (int i = 1; i < versions.size(); i++) {
      if (served.notice() != null && versions.get(i).place() > place) {
        reached.add(versions.get(i - 1));
      }
    }
    return reached;
  }

  private LocalDate tellBy(Mark approval) {
    return clocks.told().apply(later(later(approval.day(), certified), joined));
  }

  private Version versionAt(long place) {
    Version found = versions.getFirst();
    for (Version one : versions) {
      found = one.place() < place ? one : found;
    }
    return found;
  }

  private LocalDate window(Version version, Mark approval, Mark told) {
    LocalDate begin = later(later(version.record().day(), told.day()), approval.day());
    return Clocks.workingDays(begin, sort.window());
  }

  /// A small fare keeps nobody off the train for longer than three months.
  private LocalDate last(Version version, LocalDate window) {
    boolean small =
        version.record().facts().get("fare") instanceof Fact.Money fare
            && fare.amount().compareTo(SMALL) <= 0;
    LocalDate end =
        small ? window.plusMonths(3) : window.plusDays(sort.days()).plusYears(sort.years());
    LocalDate done = paid == null ? null : paid.minusDays(1);
    return done != null && done.isBefore(end) ? done : end;
  }

  /// The first approval of which its subject was told in time; the last one where it was of none.
  private Served served(long cut) {
    List<Mark> approved = approvals.stream().filter(one -> one.place() > cut).toList();
    List<Mark> told = notices.stream().filter(one -> one.place() > cut).toList();
    for (Mark approval : approved) {
      LocalDate from = later(later(approval.day(), certified), joined);
      LocalDate end = clocks.told().apply(from);
      boolean again = !approval.equals(approved.getFirst()) && !end.equals(LocalDate.MAX);
      Mark found = null;
      for (Mark notice : told) {
        boolean counts =
            !notice.day().isAfter(end) && !(again && notice.day().isBefore(approval.day()));
        boolean better = found == null || (certified != null && notice.day().isAfter(found.day()));
        found = counts && better ? notice : found;
      }
      if (found != null) {
        return new Served(approval, found);
      }
    }
    Mark latest = null;
    for (Mark one : approved) {
      latest = latest == null || one.day().isAfter(latest.day()) ? one : latest;
    }
    return new Served(latest, null);
  }

  private static LocalDate later(LocalDate one, @Nullable LocalDate other) {
    return other != null && other.isAfter(one) ? other : one;
  }
}
