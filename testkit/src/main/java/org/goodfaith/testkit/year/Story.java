package org.goodfaith.testkit.year;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.goodfaith.core.record.Act;
import org.goodfaith.core.record.Act.Outcome;
import org.goodfaith.testkit.year.Clocks.After;
import org.jspecify.annotations.Nullable;

/// One record with all that happens to it, and what the law makes of that on a day, told by a model
/// that knows the law only from its text.
final class Story {
  /// What the model expects of the record.
  enum Expected {
    /// It counts for nothing: not entered, withdrawn, deleted, set aside.
    GONE,
    /// It stands, and nothing follows: no approval or notice yet, the window open, or over.
    QUIET,
    /// It would have an effect, which waits.
    SUSPENDED,
    /// It has its effect.
    EFFECT
  }

  /// Something entered on a day by somebody.
  ///
  /// @param day of entry and of the act
  /// @param by who entered it
  /// @param act what
  record Step(LocalDate day, String by, Act act) {}

  /// An officer who turns out to be kin: from the day it is said, nothing that officer ever decided
  /// counts.
  ///
  /// @param day when it is said
  /// @param officer who
  record Kin(LocalDate day, String officer) {}

  final int subject;
  final Sort sort;
  final String reference;
  final LocalDate conduct;
  final List<Step> steps = new ArrayList<>();
  @Nullable Story returns;
  @Nullable Kin kin;
  @Nullable Acting acting;
  List<Asking> askings = List.of();
  List<Story> file = List.of();

  Story(int subject, Sort sort, String reference, LocalDate conduct) {
    this.subject = subject;
    this.sort = sort;
    this.reference = reference;
    this.conduct = conduct;
  }

  /// Who acts for the subject by a right that is seen on a day.
  ///
  /// @param from when it is seen
  /// @param until last day
  /// @param ended when the subject sends them away, on that day before all else; null where it does
  ///   not
  /// @param contests whether they may object and appeal
  /// @param died when the subject dies, at the end of that day; null where it does not
  record Acting(
      LocalDate from,
      LocalDate until,
      @Nullable LocalDate ended,
      boolean contests,
      @Nullable LocalDate died) {
    static final String BY = "for:anna";

    boolean counts(LocalDate day) {
      return contests
          && !day.isBefore(from)
          && !day.isAfter(until)
          && (ended == null || day.isBefore(ended))
          && (died == null || !day.isAfter(died));
    }
  }

  private boolean entitled(Step step) {
    Acting right = acting;
    return !step.by().equals(Acting.BY) || (right != null && right.counts(step.day()));
  }

  /// A list that such a record leads to, as its article reads.
  ///
  /// @param kind of the record
  /// @param source who submits it
  /// @param list its code
  /// @param service that a check asks about
  /// @param window working days to object
  /// @param days how long it lasts, in days
  /// @param years how long it lasts, in years
  /// @param paid kind of the record that ends it, empty where none
  record Sort(
      String kind,
      String source,
      String list,
      String service,
      int window,
      int days,
      int years,
      String paid) {}

  private List<Step> until(LocalDate day) {
    Kin said = kin;
    String kinsman = said == null || said.day().isAfter(day) ? "" : said.officer();
    return steps.stream()
        .filter(step -> !step.day().isAfter(day))
        .filter(step -> kinsman.isEmpty() || !step.by().equals(kinsman))
        .filter(this::entitled)
        .toList();
  }

  /// @return whether the record was deleted by a day, at the end of a dispute or because nobody
  ///   withdrew what was annulled
  boolean deleted(LocalDate day, Clocks clocks) {
    LocalDate annulled = annulled(day);
    return (annulled != null && day.isAfter(clocks.withdrawn().apply(annulled)))
        || disputes(day, clocks).stream().anyMatch(one -> one.end == End.DELETED);
  }

  private @Nullable LocalDate annulled(LocalDate day) {
    return until(day).stream()
        .filter(step -> step.act() instanceof Act.Annulment)
        .map(Step::day)
        .findFirst()
        .orElse(null);
  }

  /// @return the day of the first objection or annulment, null where there is none
  @Nullable LocalDate firstDoubt() {
    return steps.stream()
        .filter(step -> step.act() instanceof Act.Objection || step.act() instanceof Act.Annulment)
        .map(Step::day)
        .findFirst()
        .orElse(null);
  }

  private LocalDate conductOn(LocalDate day) {
    LocalDate conductDay = conduct;
    for (Step step : until(day)) {
      if (step.act() instanceof Act.Correction correction) {
        conductDay = correction.record().day();
      }
    }
    return conductDay;
  }

  /// @param died the day of the subject's death, null while it lives
  Expected expected(LocalDate day, Clocks clocks, @Nullable LocalDate died) {
    List<Step> done = until(day);
    boolean entered = done.stream().anyMatch(step -> step.act() instanceof Act.Recorded);
    boolean withdrawn = done.stream().anyMatch(step -> step.act() instanceof Act.Withdrawal);
    List<OneDispute> disputes = disputes(day, clocks);
    boolean gone =
        disputes.stream().anyMatch(one -> one.end == End.DELETED || one.end == End.STOPPED);
    if (!entered || withdrawn || gone || annulled(day) != null || conductOn(day).isAfter(day)) {
      return Expected.GONE;
    }
    if (cameBack(day, clocks)) {
      return Expected.GONE;
    }
    List<Asking.Hold> holds =
        askings.stream().map(asking -> asking.over(this, file, day, clocks)).toList();
    if (holds.contains(Asking.Hold.SET_ASIDE)) {
      return Expected.QUIET;
    }
    boolean waits = holds.contains(Asking.Hold.WAITS);
    boolean offList = disputes.stream().anyMatch(one -> one.end == End.OFF_LIST);
    if (offList || (died != null && !day.isBefore(died))) {
      return Expected.QUIET;
    }
    waits |= disputes.stream().anyMatch(one -> one.end == End.BOTH_SIDES || one.waits());
    return effect(day, done, waits, clocks);
  }

  private Expected effect(LocalDate day, List<Step> done, boolean waits, Clocks clocks) {
    LocalDate paid = null;
    for (Step step : done) {
      if (paid == null
          && step.act() instanceof Act.Recorded recorded
          && recorded.record().kind().equals(sort.paid())) {
        paid = recorded.record().day();
      }
    }
    LocalDate served = served(done, clocks);
    if (served == null) {
      return Expected.QUIET;
    }
    LocalDate begin = later(conductOn(day), served);
    LocalDate window = Clocks.workingDays(begin, sort.window());
    LocalDate last = window.plusDays(sort.days()).plusYears(sort.years());
    if (paid != null && paid.minusDays(1).isBefore(last)) {
      last = paid.minusDays(1);
    }
    if (day.isAfter(last)) {
      return Expected.QUIET;
    }
    if (waits) {
      return Expected.SUSPENDED;
    }
    return day.isAfter(window) ? Expected.EFFECT : Expected.QUIET;
  }

  /// The day on which the subject was told of an approved listing, or on which it was approved
  /// where that came after; null while it is not approved, or not told, or was told too late.
  private static @Nullable LocalDate served(List<Step> done, Clocks clocks) {
    List<LocalDate> approvals = new ArrayList<>();
    List<LocalDate> notices = new ArrayList<>();
    LocalDate certified = null;
    for (Step step : done) {
      if (step.act() instanceof Act.Approval approval && !"clerk".equals(approval.officer())) {
        approvals.add(step.day());
      } else if (step.act() instanceof Act.Notice) {
        notices.add(step.day());
      } else if (step.act() instanceof Act.Certification) {
        certified = step.day();
      }
    }
    for (int i = 0; i < approvals.size(); i++) {
      LocalDate approved = approvals.get(i);
      LocalDate from = certified == null ? approved : later(approved, certified);
      LocalDate last = clocks.told().apply(from);
      boolean again = i > 0 && !last.equals(LocalDate.MAX);
      LocalDate told = null;
      for (LocalDate notice : notices) {
        boolean counts = !notice.isAfter(last) && !(again && notice.isBefore(approved));
        boolean better = told == null || (certified != null && notice.isAfter(told));
        told = counts && better ? notice : told;
      }
      if (told != null) {
        return later(told, approved);
      }
    }
    return null;
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  /// Deleted conduct that was entered again, and nobody certified it and told the subject since.
  private boolean cameBack(LocalDate day, Clocks clocks) {
    Story before = returns;
    if (before == null
        || !before.deleted(day, clocks)
        || !before.conductOn(day).equals(conductOn(day))) {
      return false;
    }
    LocalDate certified = null;
    LocalDate told = null;
    for (Step step : until(day)) {
      certified = step.act() instanceof Act.Certification ? step.day() : certified;
      told = step.act() instanceof Act.Notice ? step.day() : told;
    }
    return certified == null || told == null || told.isBefore(certified);
  }

  private enum End {
    OPEN,
    CLOSED,
    DELETED,
    BOTH_SIDES,
    STOPPED,
    OFF_LIST
  }

  /// One objection, followed through the steps after it.
  private static final class OneDispute {
    private final Clocks clocks;
    private final LocalDate made;
    private final LocalDate answerBy;
    private final boolean suspends;
    private final boolean hours;
    private LocalDate decideBy;
    private boolean answered;
    private boolean corrected;
    private boolean appealed;
    private boolean heard;
    private @Nullable Outcome decided;
    private String judge = "";
    private End end = End.OPEN;

    /// @param hours whether it is decided within hours
    OneDispute(LocalDate made, boolean suspends, Clocks clocks, boolean hours) {
      this.made = made;
      this.suspends = suspends;
      this.clocks = clocks;
      this.hours = hours;
      this.answerBy = hours ? LocalDate.MAX : clocks.answer().apply(made);
      this.decideBy = hours ? made.plusDays(1) : clocks.decision().apply(made);
    }

    private boolean waits() {
      return suspends && end == End.OPEN;
    }

    private void take(Step step) {
      boolean over = step.day().isAfter(decideBy);
      boolean silent = !answered && step.day().isAfter(answerBy);
      switch (step.act()) {
        case Act.Answer _ -> answered |= decided == null && !over && !silent;
        case Act.Extension _ ->
            decideBy =
                over || decided != null
                    ? decideBy
                    : hours ? made.plusDays(2) : clocks.longer().apply(made);
        case Act.Correction _ -> corrected = true;
        case Act.Decision decision -> decide(decision, over, silent);
        case Act.Appeal _ -> appealed |= decided != null && !heard;
        case Act.AppealDecision decision -> {
          if (appealed && !heard && !decision.officer().equals(judge)) {
            heard = true;
            decided = decision.outcome();
          }
        }
        default -> {
          // Says nothing of the objection.
        }
      }
    }

    private void decide(Act.Decision decision, boolean over, boolean silent) {
      boolean removed = !over && silent && clocks.silence() == After.REMOVED;
      boolean late = decision.outcome() == Outcome.REJECTED && (over || removed);
      if (decided == null && !"clerk".equals(decision.officer()) && !late) {
        decided = decision.outcome();
        judge = decision.officer();
      }
    }

    private void finish(LocalDate day) {
      if (decided != null) {
        boolean open = (appealed && !heard) || (decided == Outcome.CORRECTED && !corrected);
        end = open ? End.OPEN : closed(decided);
      } else if (day.isAfter(decideBy)) {
        end = lapsed(hours ? After.STOPPED : clocks.undecided());
      } else {
        end = !answered && day.isAfter(answerBy) ? lapsed(clocks.silence()) : End.OPEN;
      }
    }
  }

  private List<OneDispute> disputes(LocalDate day, Clocks clocks) {
    List<OneDispute> all = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Step step : until(day)) {
      if (step.act() instanceof Act.Objection objection) {
        boolean something = !objection.document().isEmpty() && seen.add(objection.document());
        boolean hours = clocks.match() && objection.ground().equals("not-me");
        boolean suspends =
            all.isEmpty() || something || (hours && all.stream().noneMatch(one -> one.hours));
        all.add(new OneDispute(step.day(), suspends, clocks, hours));
      } else {
        all.forEach(one -> one.take(step));
      }
    }
    all.forEach(one -> one.finish(day));
    return all;
  }

  private static End closed(Outcome outcome) {
    return switch (outcome) {
      case UPHELD -> End.DELETED;
      case DISCLOSURE_STOPPED -> End.STOPPED;
      case TAKEN_OFF_LIST -> End.OFF_LIST;
      case REJECTED, CORRECTED, SUPPLEMENTED -> End.CLOSED;
    };
  }

  private static End lapsed(After after) {
    return switch (after) {
      case REMOVED -> End.DELETED;
      case BOTH_SIDES -> End.BOTH_SIDES;
      case STOPPED -> End.STOPPED;
    };
  }
}
