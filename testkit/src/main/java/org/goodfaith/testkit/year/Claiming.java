package org.goodfaith.testkit.year;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.goodfaith.core.record.Act;
import org.goodfaith.core.record.Act.Outcome;
import org.goodfaith.core.record.Representation;
import org.goodfaith.core.record.Representation.As;
import org.goodfaith.core.record.RepresentationClaim;
import org.goodfaith.core.record.RepresentationEnd;
import org.goodfaith.testkit.year.Story.Step;
import org.jspecify.annotations.Nullable;

/// Somebody asks to act for a person, with all that becomes of it, told by a model that knows the
/// law only from its text.
final class Claiming {
  final Life life;
  final String reference;
  final RepresentationClaim said;

  /// The first is the claim itself.
  final List<Step> steps = new ArrayList<>();

  Claiming(Life life, String reference, RepresentationClaim said) {
    this.life = life;
    this.reference = reference;
    this.said = said;
  }

  /// Where it stands, and the right that it gives.
  ///
  /// @param state as the registry names it
  /// @param right null where it gives none
  private record Found(String state, @Nullable Right right) {}

  /// @return as whoever acts by it is named where something is entered
  String enters() {
    return Representation.enteredBy(said.by());
  }

  /// @return where it stands as far as is known today; empty where there is no such claim
  Optional<String> state(LocalDate today) {
    return there(today) ? Optional.of(found(today).state()) : Optional.empty();
  }

  /// @return the right that it gives, as far as is known today
  Optional<Right> right(LocalDate today) {
    return there(today) ? Optional.ofNullable(found(today).right()) : Optional.empty();
  }

  private boolean there(LocalDate today) {
    return !said.day().isAfter(today) && its(steps.getFirst());
  }

  /// Whoever claims it does so itself, or a clerk enters what came on paper.
  private boolean its(Step step) {
    boolean marked =
        step.by().startsWith("for:")
            || step.by().startsWith("claim:")
            || step.by().equals("subject");
    return !marked || step.by().equals("claim:" + said.by());
  }

  private Found found(LocalDate today) {
    Set<String> own = Set.of(said.by(), steps.getFirst().by());
    LocalDate decideBy = said.day().plusDays(15);
    Outcome decided = null;
    String judge = "";
    boolean appealed = false;
    boolean heard = false;
    for (int i = 1; i < steps.size(); i++) {
      Step step = steps.get(i);
      LocalDate day = step.day();
      String officer = step.act().decidedBy().orElse("");
      if (day.isAfter(today) || own.contains(officer) || life.kinsman(today, officer)) {
        continue;
      }
      switch (step.act()) {
        case Act.Extension _ -> {
          boolean inTime = decided == null && !day.isAfter(decideBy);
          decideBy = inTime ? said.day().plusDays(30) : decideBy;
        }
        case Act.Decision one -> {
          if (decided == null && !appealed && !day.isAfter(decideBy)) {
            decided = one.outcome();
            judge = officer;
          }
        }
        case Act.Appeal _ -> {
          boolean unanswered = decided == null && day.isAfter(decideBy);
          appealed |= its(step) && (decided != null || unanswered);
        }
        case Act.AppealDecision one -> {
          if (appealed && !heard && !judge.equals(officer)) {
            heard = true;
            decided = one.outcome();
          }
        }
        case RepresentationEnd end -> {
          boolean away = step.by().equals("subject") && said.as() == As.LAWYER;
          boolean back = its(step) && !step.by().equals("subject") && end.officer().isEmpty();
          if (away || back) {
            return new Found(away ? "ENDED" : "TAKEN_BACK", null);
          }
        }
        case Act _ -> {
          // It changes nothing of a claim.
        }
      }
      if (decided == Outcome.UPHELD) {
        return new Found("GRANTED", given(step, i, today));
      }
    }
    boolean waits = appealed && !heard;
    boolean over = decided == null && today.isAfter(decideBy);
    return new Found(
        waits ? "OPEN" : decided != null ? "REJECTED" : over ? "LAPSED" : "OPEN", null);
  }

  /// From then on it is a right like any other.
  private Right given(Step decision, int at, LocalDate today) {
    String officer = decision.act().decidedBy().orElse("");
    Right right =
        new Right(said.as(), said.by(), said.scope(), decision.day(), said.until(), officer, null);
    for (Step step : steps.subList(at + 1, steps.size())) {
      Right.End end = new Right.End(step.day(), step.by());
      if (step.act() instanceof RepresentationEnd && right.endedBy(end, life, today)) {
        return right.ended(end);
      }
    }
    return right;
  }

  @Override
  public String toString() {
    return reference + " " + steps;
  }
}
