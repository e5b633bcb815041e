package org.goodfaith.testkit.year;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.goodfaith.core.base.Place;
import org.goodfaith.core.intake.Draft;
import org.goodfaith.core.record.Act;
import org.goodfaith.core.record.Representation;
import org.goodfaith.core.record.RepresentationEnd;
import org.goodfaith.core.subject.Identifier;
import org.goodfaith.core.subject.SubjectKind;
import org.goodfaith.testkit.year.Story.Step;

/// What is entered on each day of a year, desk by desk.
final class DayDrafts {
  private final Map<LocalDate, List<Due>> days = new HashMap<>();

  /// What is entered about somebody, as long as its file is not erased.
  private record Due(Life life, Draft draft) {}

  /// Rights to act come first on a day, a death and what is said of kin last.
  DayDrafts(List<Life> lives) {
    lives.forEach(this::rights);
    for (Life life : lives) {
      life.claims.forEach(one -> steps(life, "mandate-desk", one.reference, one.steps));
    }
    lives.forEach(this::cards);
    for (Life life : lives) {
      life.stories.forEach(story -> steps(life, story.sort.source(), story.reference, story.steps));
    }
    for (Life life : lives) {
      life.askings.forEach(one -> steps(life, "review-desk", one.reference, one.steps));
    }
    for (Life life : lives) {
      for (int i = 0; i < life.locks.size(); i++) {
        add(life, "consent-desk", "lock-" + life.person + "-" + i, "", life.locks.get(i));
      }
    }
    lives.forEach(this::ends);
  }

  static Identifier identifier(Life life) {
    return new Identifier("resident", "P-" + life.person);
  }

  /// @return what is entered on a day about whoever is not erased
  List<Draft> on(LocalDate day) {
    List<Draft> drafts = new ArrayList<>();
    for (Due due : days.getOrDefault(day, List.of())) {
      if (due.life().erased == null) {
        Draft draft = due.draft();
        drafts.add(
            new Draft(
                Place.ofLine("year", drafts.size() + 1L),
                drafts.size(),
                draft.claim(),
                draft.act(),
                draft.source(),
                draft.reference(),
                draft.target(),
                draft.enteredBy()));
      }
    }
    return drafts;
  }

  /// Somebody who was erased opens a card account.
  void anew(Life life) {
    cards(life);
  }

  private void rights(Life life) {
    for (int i = 0; i < life.rights.size(); i++) {
      Right right = life.rights.get(i);
      String reference = "right-" + life.person + "-" + i;
      Act given =
          new Representation(
              right.from(),
              right.as(),
              right.by(),
              right.scope(),
              right.until(),
              Right.OFFICER,
              Chances.hex(0));
      add(life, "mandate-desk", reference, "", new Step(right.from(), Right.OFFICER, given));
      Right.End end = right.end();
      if (end != null) {
        Act over = new RepresentationEnd(end.day(), "over", end.officers() ? Right.OFFICER : "");
        Step step = new Step(end.day(), end.by(), over);
        add(life, "mandate-desk", reference + "-end", reference, step);
      }
    }
  }

  private void cards(Life life) {
    for (Step step : life.cards) {
      String reference = "card-" + life.person + "-" + step.act().day() + "-" + step.day();
      add(life, "card-issuer", reference, "", step);
    }
  }

  /// The first step is what the others are about.
  private void steps(Life life, String source, String reference, List<Step> steps) {
    for (int i = 0; i < steps.size(); i++) {
      boolean first = i == 0;
      add(
          life,
          source,
          first ? reference : reference + "-" + i,
          first ? "" : reference,
          steps.get(i));
    }
  }

  private void ends(Life life) {
    LocalDate died = life.died;
    if (died != null) {
      Step death = new Step(died, "registrar", new Act.Death(died));
      String reference = "death-" + life.person;
      add(life, "consent-desk", reference, "", death);
      LocalDate lives = life.lives;
      if (lives != null) {
        Step undone = new Step(lives, "registrar", new Act.Withdrawal(lives, "lives"));
        add(life, "consent-desk", reference + "-undone", reference, undone);
      }
    }
    Life.Kin kin = life.kin;
    if (kin != null) {
      Act said = new Act.Kinship(kin.day(), kin.officer());
      Step step = new Step(kin.day(), kin.officer(), said);
      add(life, "conflict-desk", "kin-" + life.person, "", step);
    }
  }

  private void add(Life life, String source, String reference, String target, Step step) {
    Draft draft =
        new Draft(
            Place.ofLine("year", 1),
            0,
            new Draft.Claim(identifier(life), SubjectKind.PERSON, ""),
            step.act(),
            source,
            reference,
            target,
            step.by());
    days.computeIfAbsent(step.day(), _ -> new ArrayList<>()).add(new Due(life, draft));
  }
}
