package org.goodfaith.testkit.year;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.goodfaith.core.record.Act;
import org.goodfaith.core.record.Act.Outcome;
import org.goodfaith.core.record.Record;
import org.goodfaith.testkit.year.Life.Twin;
import org.goodfaith.testkit.year.Story.Sort;
import org.goodfaith.testkit.year.Story.Step;

/// Makes up what happens in a year: mostly as it should, now and then late, twice, wrongly or not
/// at all. One seed, one year.
final class TellStories {
  static final LocalDate FIRST = LocalDate.of(2026, 1, 5);
  static final int DAYS = 365;
  static final List<Sort> SORTS =
      List.of(
          new Sort(
              "rail.smoking",
              "railway",
              "rail-no-sale",
              Map.of("rail.ticket", "no-rail-ticket", "rail.premium", "no-premium-ticket"),
              7,
              180,
              0,
              ""),
          new Sort(
              "rail.unpaid-fare",
              "railway",
              "rail-unpaid",
              Map.of("rail.ticket", "no-ticket-unpaid", "rail.premium", "no-premium-unpaid"),
              7,
              0,
              1,
              "rail.fare-paid"),
          new Sort(
              "court.judgment-unperformed",
              "court",
              "court-defaulter",
              Map.of("rail.premium", "no-premium-defaulter"),
              30,
              0,
              3,
              "court.judgment-performed"));

  private final Chances by;
  private final Clocks clocks;
  private int told;
  private final Set<String> taken = new HashSet<>();

  TellStories(Chances by, Clocks clocks) {
    this.by = by;
    this.clocks = clocks;
  }

  /// Tells what is entered about one person.
  void tell(Life life) {
    for (Sort sort : SORTS) {
      if (by.chance(25)) {
        story(life, sort);
      }
    }
  }

  private void story(Life life, Sort sort) {
    LocalDate conduct = free(life, sort, FIRST.plusDays(by.below(DAYS - 30)));
    Story story = new Story(life, sort, "r" + told++, conduct);
    life.stories.add(story);
    boolean guilty = by.chance(75);
    LocalDate entered = enter(story);
    if (by.chance(8)) {
      LocalDate right = free(life, sort, conduct.minusDays(1 + by.below(4)));
      Act.Correction act =
          new Act.Correction(record(story, right), by.soon(entered, 40), "wrong-day");
      story.steps.add(new Step(act.day(), "clerk", act));
    }
    if (by.chance(5)) {
      LocalDate day = by.soon(entered, 90);
      story.steps.add(new Step(day, "clerk", new Act.Withdrawal(day, "wrong-person")));
    }
    if (by.chance(5)) {
      LocalDate day = by.soon(entered, 120);
      story.steps.add(new Step(day, "registrar", new Act.Annulment(day, "court", "")));
    }
    if (by.chance(15)) {
      LocalDate day = by.soon(entered, 40);
      story.steps.add(new Step(day, "second", new Act.Approval(day, "second")));
      if (by.chance(80)) {
        LocalDate told = by.soon(day, 14);
        story.steps.add(new Step(told, "clerk", new Act.Notice(told, "letter")));
      }
    }
    if (!sort.paid().isEmpty() && by.chance(40)) {
      LocalDate paid = by.soon(entered, 200);
      Record record = Record.of(sort.paid(), paid, Map.of());
      story.steps.add(new Step(paid, "clerk", new Act.Recorded(record)));
    }
    LocalDate objected = by.soon(entered, 30);
    for (int times = by.chance(guilty ? 25 : 80) ? 1 + by.below(2) : 0; times > 0; times--) {
      dispute(story, objected, guilty);
      objected = by.soon(objected, 60);
    }
    sort(story);
    comeBack(story);
  }

  private LocalDate enter(Story story) {
    LocalDate entered = by.soon(story.conduct, 6);
    story.steps.add(new Step(entered, "clerk", new Act.Recorded(record(story, story.conduct))));
    if (by.chance(92)) {
      String officer = by.chance(5) ? "clerk" : "second";
      LocalDate day = by.soon(entered, 12);
      story.steps.add(new Step(day, officer, new Act.Approval(day, officer)));
    }
    if (by.chance(92)) {
      LocalDate day = by.soon(entered, 15);
      story.steps.add(new Step(day, "clerk", new Act.Notice(day, "letter")));
    }
    return entered;
  }

  private void dispute(Story story, LocalDate made, boolean guilty) {
    String document = by.chance(50) ? Chances.hex(by.below(3)) : "";
    String ground = by.chance(25) ? "not-me" : "facts-disputed";
    String who = by.acts(story.life, made);
    story.steps.add(new Step(made, who, new Act.Objection(made, ground, document)));
    if (by.chance(70)) {
      LocalDate day = by.soon(made, 25);
      story.steps.add(new Step(day, "clerk", new Act.Answer(day, "It was so.", Chances.hex(9))));
    }
    if (by.chance(20)) {
      LocalDate day = by.soon(made, 30);
      story.steps.add(
          new Step(day, "judge", new Act.Extension(day, "judge", "A witness is away.")));
    }
    if (by.chance(75)) {
      LocalDate day = by.soon(made, ground.equals("not-me") ? 5 : 50);
      int lot = by.below(100);
      String officer = lot < 5 ? "clerk" : lot < 12 ? "second" : "judge";
      Act.Decision act = new Act.Decision(day, by.outcome(guilty), officer, "As the papers show.");
      story.steps.add(new Step(day, officer, act));
      correct(story, act.outcome(), day);
      if (by.chance(35)) {
        appeal(story, by.soon(day, 12), guilty);
      }
    }
  }

  private void appeal(Story story, LocalDate made, boolean guilty) {
    story.steps.add(
        new Step(made, by.acts(story.life, made), new Act.Appeal(made, "They did not look.")));
    if (by.chance(80)) {
      LocalDate day = by.soon(made, 40);
      String officer = by.chance(10) ? "judge" : "higher-judge";
      Outcome outcome = by.outcome(guilty);
      story.steps.add(
          new Step(day, officer, new Act.AppealDecision(day, outcome, officer, "Looked again.")));
      correct(story, outcome, day);
    }
  }

  /// A source that has to correct does so in time, too late, or not at all.
  private void correct(Story story, Outcome outcome, LocalDate decided) {
    if (outcome == Outcome.CORRECTED && by.chance(70)) {
      LocalDate right = free(story.life, story.sort, story.conduct.minusDays(1 + by.below(4)));
      LocalDate day = by.soon(decided, 9);
      story.steps.add(
          new Step(day, "clerk", new Act.Correction(record(story, right), day, "wrong-day")));
    }
  }

  /// A source that sends again what ended for the person.
  private void comeBack(Story story) {
    LocalDate last = FIRST.plusDays(DAYS);
    LocalDate objected = story.firstDoubt();
    if (objected == null || !story.settled(last, clocks) || !by.chance(60)) {
      return;
    }
    LocalDate day = objected;
    while (!story.settled(day, clocks)) {
      day = day.plusDays(1);
    }
    Story again = new Story(story.life, story.sort, "r" + told++, story.conduct);
    again.returns = story;
    LocalDate entered = by.soon(day, 20).plusDays(1);
    again.steps.add(new Step(entered, "clerk", new Act.Recorded(record(again, again.conduct))));
    again.steps.add(new Step(entered, "second", new Act.Approval(entered, "second")));
    LocalDate told = by.soon(entered, 10);
    again.steps.add(new Step(told, "clerk", new Act.Notice(told, "letter")));
    if (by.chance(40)) {
      LocalDate certified = by.soon(entered, 20);
      again.steps.add(
          new Step(certified, "judge", new Act.Certification(certified, "judge", Chances.hex(8))));
      if (by.chance(70)) {
        LocalDate anew = by.soon(certified, 10);
        again.steps.add(new Step(anew, "clerk", new Act.Notice(anew, "letter")));
      }
    }
    sort(again);
    story.life.stories.add(again);
  }

  /// Steps of one day stay in the order in which they were told; the record comes first.
  static void sort(Story story) {
    Step record = story.steps.removeFirst();
    story.steps.sort(Comparator.comparing(Step::day));
    story.steps.addFirst(record);
  }

  LocalDate free(Story story, LocalDate wanted) {
    return free(story.life, story.sort, wanted);
  }

  /// One conduct of a sort on a day: of two files that are held to be one as well.
  private LocalDate free(Life life, Sort sort, LocalDate wanted) {
    LocalDate day = wanted;
    Twin twin = life.twin;
    int file = twin == null ? life.person : Math.min(life.person, twin.other().person);
    while (!taken.add(file + " " + sort.kind() + " " + day)) {
      day = day.plusDays(1);
    }
    return day;
  }

  static Record record(Story story, LocalDate day) {
    String evidence = story.sort.source().equals("court") ? "court-decision" : "staff-file";
    return new Record(story.sort.kind(), day, new TreeMap<>(), evidence, Chances.hex(7));
  }
}
