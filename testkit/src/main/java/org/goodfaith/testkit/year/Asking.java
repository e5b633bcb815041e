package org.goodfaith.testkit.year;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.goodfaith.core.record.Act;
import org.goodfaith.core.record.Act.Outcome;
import org.goodfaith.core.record.RemedyAnswer;
import org.goodfaith.core.record.RemedyRequest;
import org.goodfaith.core.record.ReviewRequest;
import org.goodfaith.testkit.year.Story.Step;

/// A request that an officer look at a result, or that harm be made good, with all that becomes of
/// it, told by a model that knows the law only from its text.
final class Asking {
  private static final String MATCH = "match";

  final Life life;

  /// The result, as a request names it; empty where harm is to be made good.
  final String of;

  final String reference;
  final List<Step> steps = new ArrayList<>();

  Asking(Life life, String of, String reference) {
    this.life = life;
    this.of = of;
    this.reference = reference;
  }

  /// What becomes of the result.
  enum Hold {
    /// Nothing.
    NONE,
    /// It waits.
    WAITS,
    /// It is set aside.
    SET_ASIDE
  }

  /// Where the request stands.
  enum State {
    /// Nobody has decided, or an appeal waits.
    OPEN,
    /// The result stands, or nothing is made good.
    REJECTED,
    /// It is set aside, or made good.
    GRANTED,
    /// Nobody decided in time, and the law grants it.
    LAPSED
  }

  /// @param state where it stands
  /// @param settled day whose knowledge it is about
  private record Found(State state, LocalDate settled) {}

  boolean about(String result) {
    return of.equals(result);
  }

  LocalDate asked() {
    return steps.getFirst().day();
  }

  /// @return whether there is such a request, as far as is known today
  boolean there(LocalDate today) {
    return !asked().isAfter(today) && life.entitled(steps.getFirst(), today);
  }

  /// @return where it stands, empty where there is none
  Optional<State> state(LocalDate today, Clocks clocks) {
    return there(today) ? Optional.of(found(today, clocks).state()) : Optional.empty();
  }

  /// @return what becomes of a result that rests on this record
  Hold over(Story story, LocalDate today, Clocks clocks) {
    if (!there(today)) {
      return Hold.NONE;
    }
    Found found = found(today, clocks);
    if (!knew(story, found.settled(), today)) {
      return Hold.NONE;
    }
    return switch (found.state()) {
      case GRANTED, LAPSED -> Hold.SET_ASIDE;
      case OPEN -> suspends(clocks) && fresh(today) ? Hold.WAITS : Hold.NONE;
      case REJECTED -> Hold.NONE;
    };
  }

  /// @return whether a score is set aside, and rests on nothing that is newer
  boolean hides(Life whose, LocalDate today, Clocks clocks) {
    if (!of.startsWith("score:") || !there(today)) {
      return false;
    }
    Found found = found(today, clocks);
    boolean granted = found.state() == State.GRANTED || found.state() == State.LAPSED;
    return granted
        && whose.cards.stream()
            .noneMatch(step -> step.day().isAfter(found.settled()) && !step.day().isAfter(today));
  }

  /// Of the officers who had a hand in it, nobody counts.
  private Found found(LocalDate today, Clocks clocks) {
    LocalDate asked = asked();
    Set<String> made = makers(today);
    LocalDate decideBy = within(clocks);
    Outcome decided = null;
    LocalDate settled = asked;
    String judge = "";
    boolean appealed = false;
    boolean heard = false;
    for (Step step : steps.subList(1, steps.size())) {
      boolean late = step.day().isAfter(decideBy) && grants(clocks);
      if (step.day().isAfter(today)
          || (made.contains(step.by()) && !(step.act() instanceof RemedyAnswer))
          || life.kinsman(today, step.by())
          || !life.entitled(step, today)) {
        continue;
      }
      switch (step.act()) {
        case RemedyAnswer answer -> made.add(answer.by());
        case Act.Extension _ -> {
          boolean inTime = decided == null && !step.day().isAfter(decideBy);
          decideBy = inTime ? longer(clocks) : decideBy;
        }
        case Act.Decision one -> {
          if (decided == null && (!late || one.outcome() == Outcome.UPHELD)) {
            decided = one.outcome();
            judge = one.officer();
            settled = decided == Outcome.UPHELD ? step.day() : settled;
          }
        }
        case Act.Appeal _ -> appealed |= decided != null && decided != Outcome.UPHELD;
        case Act.AppealDecision one -> {
          if (appealed && !heard && !judge.equals(one.officer())) {
            heard = true;
            decided = one.outcome();
            settled = decided == Outcome.UPHELD ? step.day() : settled;
          }
        }
        case Act _ -> {
          // It changes nothing of a request.
        }
      }
    }
    if (decided == null) {
      boolean over = today.isAfter(decideBy) && grants(clocks);
      return new Found(over ? State.LAPSED : State.OPEN, settled);
    }
    boolean open = appealed && !heard;
    State end = decided == Outcome.UPHELD ? State.GRANTED : State.REJECTED;
    return new Found(open ? State.OPEN : end, settled);
  }

  private LocalDate within(Clocks clocks) {
    return of.isEmpty()
        ? asked().plusDays(30)
        : about(MATCH) ? asked().plusDays(1) : clocks.review().apply(asked());
  }

  private LocalDate longer(Clocks clocks) {
    return of.isEmpty()
        ? within(clocks)
        : about(MATCH) ? asked().plusDays(2) : clocks.reviewLonger().apply(asked());
  }

  private boolean grants(Clocks clocks) {
    return of.isEmpty() || about(MATCH) || clocks.reviewWaits();
  }

  private boolean suspends(Clocks clocks) {
    return !of.isEmpty() && (about(MATCH) || clocks.reviewWaits());
  }

  /// Whether it is the first about this result, or one of the few after it that bring a document
  /// not seen before.
  private boolean fresh(LocalDate today) {
    List<Asking> earlier =
        life.file(today)
            .flatMap(one -> one.askings.stream())
            .filter(one -> one.about(of) && one.there(today) && one.before(this))
            .toList();
    boolean something =
        !document().isEmpty()
            && earlier.stream().map(Asking::document).noneMatch(document()::equals);
    long waited = earlier.stream().filter(one -> one.fresh(today)).count();
    return earlier.isEmpty() || (something && waited <= Clocks.REPEATS);
  }

  /// Of one day, whose file has the smaller number asks first.
  private boolean before(Asking other) {
    if (life == other.life) {
      return life.askings.indexOf(this) < life.askings.indexOf(other);
    }
    return asked().isBefore(other.asked())
        || (asked().equals(other.asked()) && life.person < other.life.person);
  }

  private String document() {
    return switch (steps.getFirst().act()) {
      case ReviewRequest one -> one.document();
      case RemedyRequest one -> one.document();
      case Act _ -> "";
    };
  }

  @Override
  public String toString() {
    return reference + " " + steps;
  }

  /// Whoever entered something in the file by the day of the request, or approved it: of a score
  /// there is nothing to approve.
  private Set<String> makers(LocalDate today) {
    Set<String> makers = new HashSet<>();
    boolean approved = !of.startsWith("score:");
    life.file(today)
        .forEach(one -> {
          for (Story story : one.stories) {
            for (Step step : story.steps) {
              boolean made =
                  step.act().recordOf().isPresent()
                      || (approved && step.act() instanceof Act.Approval);
              if (made && !step.day().isAfter(asked())) {
                makers.add(step.by());
              }
            }
          }
          one.cards.stream()
              .filter(step -> !step.day().isAfter(asked()))
              .forEach(step -> makers.add(step.by()));
        });
    return makers;
  }

  /// Whether the result rests on nothing that is newer. That two files are one rests on who is
  /// meant, and on no version of a record.
  private boolean knew(Story story, LocalDate settled, LocalDate today) {
    boolean known = !story.steps.getFirst().day().isAfter(settled);
    boolean corrected =
        !about(MATCH)
            && story.steps.stream()
                .anyMatch(step ->
                    step.act() instanceof Act.Correction
                        && step.day().isAfter(settled)
                        && !step.day().isAfter(today));
    return known && !corrected;
  }
}
