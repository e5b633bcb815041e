package org.goodfaith.testkit.year;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.goodfaith.core.record.Act;
import org.goodfaith.testkit.year.Asking.Hold;
import org.goodfaith.testkit.year.OneDispute.End;
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

  /// The registry tells somebody of it whose file was linked.
  ///
  /// @param to who is told
  /// @param day when, after all that is entered on that day
  record Telling(Life to, LocalDate day) {}

  final Life life;
  final Sort sort;
  final String reference;
  final LocalDate conduct;
  final List<Step> steps = new ArrayList<>();
  final List<Telling> tellings = new ArrayList<>();
  @Nullable Story returns;

  Story(Life life, Sort sort, String reference, LocalDate conduct) {
    this.life = life;
    this.sort = sort;
    this.reference = reference;
    this.conduct = conduct;
  }

  /// A list that such a record leads to, as its article reads.
  ///
  /// @param kind of the record
  /// @param source who submits it
  /// @param list its code
  /// @param measures that follow from it, by the service that a check asks about
  /// @param window working days to object
  /// @param days how long it lasts, in days
  /// @param years how long it lasts, in years
  /// @param paid kind of the record that ends it, empty where none
  record Sort(
      String kind,
      String source,
      String list,
      Map<String, String> measures,
      int window,
      int days,
      int years,
      String paid) {}

  private List<Step> until(LocalDate day) {
    List<Step> done = new ArrayList<>();
    for (Step step : steps) {
      if (!step.day().isAfter(day) && !life.kinsman(day, step.by()) && life.entitled(step, day)) {
        done.add(step);
      }
    }
    return done;
  }

  /// @return whether the record is there, whether it counts or not
  boolean kept(LocalDate day, Clocks clocks) {
    List<Step> done = until(day);
    return done.stream().anyMatch(step -> step.act() instanceof Act.Recorded)
        && done.stream().noneMatch(step -> step.act() instanceof Act.Withdrawal)
        && !deleted(day, clocks);
  }

  /// @return whether the record was deleted by a day, at the end of a dispute or because nobody
  ///   withdrew what was annulled
  boolean deleted(LocalDate day, Clocks clocks) {
    LocalDate annulled = annulled(day);
    return (annulled != null && day.isAfter(clocks.withdrawn().apply(annulled)))
        || disputes(day, clocks).stream().anyMatch(one -> one.end() == End.DELETED);
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
    return conducts(day).getLast();
  }

  /// @return the days on which it was, as its source said one after the other
  private List<LocalDate> conducts(LocalDate day) {
    List<LocalDate> days = new ArrayList<>(List.of(conduct));
    for (Step step : until(day)) {
      if (step.act() instanceof Act.Correction correction) {
        days.add(correction.record().day());
      }
    }
    return days;
  }

  /// @param viewer whose file it is held to be in
  /// @return whether it turned out to be wrong, or nobody proved it
  boolean wrong(Life viewer, LocalDate day, Clocks clocks) {
    return settled(day, clocks)
        || !kept(day, clocks)
        || (cameBack(life, day, clocks) && cameBack(viewer, day, clocks))
        || holds(life, "list:" + sort.list(), day, clocks).contains(Hold.SET_ASIDE);
  }

  /// @return whether it ended for the person, by an officer or by silence: the same conduct does
  ///   not count again uncertified
  boolean settled(LocalDate day, Clocks clocks) {
    return annulled(day) != null
        || disputes(day, clocks).stream().anyMatch(one -> one.owed() || one.end() != End.NOTHING);
  }

  /// @return whether its source said that it was otherwise
  boolean corrected(LocalDate day) {
    return until(day).stream().anyMatch(step -> step.act() instanceof Act.Correction);
  }

  /// @param viewer who is asked about: the subject, or somebody held to be the same
  Expected expected(Life viewer, LocalDate day, Clocks clocks) {
    List<Step> done = until(day);
    boolean entered = done.stream().anyMatch(step -> step.act() instanceof Act.Recorded);
    boolean withdrawn = done.stream().anyMatch(step -> step.act() instanceof Act.Withdrawal);
    List<OneDispute> disputes = disputes(day, clocks);
    boolean gone =
        disputes.stream()
            .anyMatch(one -> one.owed() || one.end() == End.DELETED || one.end() == End.STOPPED);
    if (!entered || withdrawn || gone || annulled(day) != null || conductOn(day).isAfter(day)) {
      return Expected.GONE;
    }
    List<Hold> crossing = viewer == life ? List.of() : holds(viewer, "match", day, clocks);
    if (cameBack(viewer, day, clocks) || crossing.contains(Hold.SET_ASIDE)) {
      return Expected.GONE;
    }
    List<Hold> holds = holds(viewer, "list:" + sort.list(), day, clocks);
    boolean offList = disputes.stream().anyMatch(one -> one.end() == End.OFF_LIST);
    if (holds.contains(Hold.SET_ASIDE) || offList || life.dead(day)) {
      return Expected.QUIET;
    }
    boolean waits = holds.contains(Hold.WAITS) || crossing.contains(Hold.WAITS);
    waits |= disputes.stream().anyMatch(one -> one.end() == End.BOTH_SIDES || one.waits());
    Course own = Course.of(this, life, done, day, clocks);
    Course course = viewer == life ? own : Course.of(this, viewer, done, day, clocks);
    return course.effect(own, day, waits);
  }

  /// @return whether it was set aside for this viewer because somebody else is meant
  boolean crossed(Life viewer, LocalDate day, Clocks clocks) {
    return viewer != life && holds(viewer, "match", day, clocks).contains(Hold.SET_ASIDE);
  }

  private List<Hold> holds(Life viewer, String result, LocalDate day, Clocks clocks) {
    return viewer
        .file(day)
        .flatMap(one -> one.askings.stream())
        .filter(asking -> asking.about(result))
        .map(asking -> asking.over(this, day, clocks))
        .toList();
  }

  /// @return since when the file is held to be the viewer's; null where it never was
  @Nullable LocalDate joined(Life viewer) {
    Life.Twin twin = viewer.twin;
    return twin == null ? null : twin.linked();
  }

  /// @return when somebody else was told of it, to whom the file is held to belong, in order
  List<LocalDate> told(Life viewer, LocalDate day) {
    LocalDate joined = joined(viewer);
    return tellings.stream()
        .filter(one -> one.to() == viewer && joined != null)
        .map(Telling::day)
        .filter(one -> !one.isAfter(day) && !one.isBefore(joined == null ? day : joined))
        .sorted()
        .toList();
  }

  /// Conduct that had ended for the person was entered again, and nobody certified it and told
  /// whoever is asked about since.
  private boolean cameBack(Life viewer, LocalDate day, Clocks clocks) {
    Story before = returns;
    if (before == null
        || !before.settled(day, clocks)
        || !before.doubtedBefore(this, day)
        || Collections.disjoint(before.conducts(day), conducts(day))) {
      return false;
    }
    LocalDate certified = null;
    LocalDate told = null;
    for (Step step : until(day)) {
      certified = step.act() instanceof Act.Certification ? step.day() : certified;
      told = viewer == life && step.act() instanceof Act.Notice ? step.day() : told;
    }
    for (LocalDate one : viewer == life ? List.<LocalDate>of() : told(viewer, day)) {
      told = one;
    }
    return certified == null || told == null || told.isBefore(certified);
  }

  /// An officer who turns out to be kin gave nobody a right to object: then the first doubt may be
  /// later than it seemed.
  private boolean doubtedBefore(Story again, LocalDate day) {
    return until(day).stream()
        .filter(step -> step.act() instanceof Act.Objection || step.act() instanceof Act.Annulment)
        .anyMatch(step -> !step.day().isAfter(again.steps.getFirst().day()));
  }

  private List<OneDispute> disputes(LocalDate day, Clocks clocks) {
    List<OneDispute> all = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    int again = 0;
    Set<String> barred = new HashSet<>(Set.of("clerk"));
    for (Step step : until(day)) {
      if (step.act() instanceof Act.Approval approval) {
        barred.add(approval.officer());
      } else if (step.act().decidedBy().filter(barred::contains).isPresent()) {
        continue; // Who entered or approved it decides nothing about it.
      }
      if (step.act() instanceof Act.Objection objection) {
        boolean something = !objection.document().isEmpty() && seen.add(objection.document());
        boolean hours = clocks.match() && objection.ground().equals("not-me");
        boolean anew = all.isEmpty() || (hours && all.stream().noneMatch(OneDispute::hours));
        again += !anew && something ? 1 : 0;
        boolean suspends = anew || (something && again <= Clocks.REPEATS);
        all.add(new OneDispute(step.day(), suspends, clocks, hours));
      } else {
        all.forEach(one -> one.take(step));
      }
    }
    all.forEach(one -> one.pass(day));
    return all;
  }
}
