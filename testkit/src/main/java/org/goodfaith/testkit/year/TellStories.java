package org.goodfaith.testkit.year;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.goodfaith.core.record.Act;
import org.goodfaith.core.record.Act.Outcome;
import org.goodfaith.core.record.Record;
import org.goodfaith.core.record.Result;
import org.goodfaith.core.record.ReviewRequest;
import org.goodfaith.testkit.year.Story.Sort;
import org.goodfaith.testkit.year.Story.Step;

/// Makes up what happens in a year: mostly as it should, now and then late, twice, wrongly or not
/// at all. One seed, one year.
final class TellStories {
  static final LocalDate FIRST = LocalDate.of(2026, 1, 5);
  static final int DAYS = 365;
  static final List<Sort> SORTS =
      List.of(
          new Sort("rail.smoking", "railway", "rail-no-sale", "rail.ticket", 7, 180, 0, ""),
          new Sort(
              "rail.unpaid-fare",
              "railway",
              "rail-unpaid",
              "rail.ticket",
              7,
              0,
              1,
              "rail.fare-paid"),
          new Sort(
              "court.judgment-unperformed",
              "court",
              "court-defaulter",
              "rail.premium",
              30,
              0,
              3,
              "court.judgment-performed"));

  private static final List<Outcome> OUTCOMES = List.of(Outcome.values());

  private final Random random;
  private final Clocks clocks;
  private final List<Story> stories = new ArrayList<>();
  private final List<Asking> askings = new ArrayList<>();
  private final Set<String> taken = new HashSet<>();

  TellStories(Random random, Clocks clocks) {
    this.random = random;
    this.clocks = clocks;
  }

  /// @return what was asked to be looked at, by those of whom stories were told
  List<Asking> askings() {
    return askings;
  }

  /// @return what happens to so many people
  List<Story> tell(int people) {
    for (int person = 0; person < people; person++) {
      for (Sort sort : SORTS) {
        if (chance(25)) {
          story(person, sort);
          ask(person, sort);
        }
      }
    }
    return stories;
  }

  private void story(int person, Sort sort) {
    LocalDate conduct = free(person, sort, FIRST.plusDays(random.nextInt(DAYS - 30)));
    Story story = new Story(person, sort, "r" + stories.size(), conduct);
    stories.add(story);
    boolean guilty = chance(75);
    LocalDate entered = enter(story);
    if (chance(8)) {
      LocalDate right = free(person, sort, conduct.minusDays(1 + random.nextInt(4)));
      Act.Correction act = new Act.Correction(record(story, right), soon(entered, 40), "wrong-day");
      story.steps.add(new Step(act.day(), "clerk", act));
    }
    if (chance(5)) {
      LocalDate day = soon(entered, 90);
      story.steps.add(new Step(day, "clerk", new Act.Withdrawal(day, "wrong-person")));
    }
    if (chance(5)) {
      LocalDate day = soon(entered, 120);
      story.steps.add(new Step(day, "registrar", new Act.Annulment(day, "court", "")));
    }
    if (chance(15)) {
      LocalDate day = soon(entered, 40);
      story.steps.add(new Step(day, "second", new Act.Approval(day, "second")));
      if (chance(80)) {
        LocalDate told = soon(day, 14);
        story.steps.add(new Step(told, "clerk", new Act.Notice(told, "letter")));
      }
    }
    if (!sort.paid().isEmpty() && chance(40)) {
      LocalDate paid = soon(entered, 200);
      Record record = Record.of(sort.paid(), paid, Map.of());
      story.steps.add(new Step(paid, "clerk", new Act.Recorded(record)));
    }
    LocalDate objected = soon(entered, 30);
    for (int times = chance(guilty ? 25 : 80) ? 1 + random.nextInt(2) : 0; times > 0; times--) {
      dispute(story, objected, guilty);
      objected = soon(objected, 60);
    }
    sort(story);
    comeBack(story);
  }

  /// Now and then an officer is to look at a listing; sometimes twice.
  private void ask(int person, Sort sort) {
    Set<String> seen = new HashSet<>();
    LocalDate made = FIRST.plusDays(random.nextInt(DAYS));
    for (int times = chance(20) ? 1 + random.nextInt(2) : 0; times > 0; times--) {
      String document = chance(30) ? hex(random.nextInt(2)) : "";
      boolean first = seen.isEmpty();
      boolean waits = (!document.isEmpty() && seen.add(document)) || first;
      seen.add("");
      Asking asking = new Asking(person, sort, "a" + askings.size(), waits);
      askings.add(asking);
      Result of = new Result(Result.Sort.LIST, sort.list());
      asking.steps.add(
          new Step(made, "subject", new ReviewRequest(made, of, "wrong", "Look.", document)));
      look(asking, made);
      made = soon(made, 60).plusDays(1);
    }
  }

  private void look(Asking asking, LocalDate made) {
    if (chance(20)) {
      LocalDate day = soon(made, 25);
      asking.steps.add(new Step(day, "judge", new Act.Extension(day, "judge", "More papers.")));
    }
    if (chance(80)) {
      LocalDate day = soon(made, 40);
      String officer = chance(20) ? "second" : "judge";
      asking.steps.add(
          new Step(day, officer, new Act.Decision(day, outcome(chance(50)), officer, "Looked.")));
      if (chance(40)) {
        LocalDate again = soon(day, 20);
        asking.steps.add(new Step(again, "subject", new Act.Appeal(again, "Look again.")));
        LocalDate heard = soon(again, 30);
        String higher = chance(20) ? "judge" : "higher-judge";
        asking.steps.add(
            new Step(
                heard,
                higher,
                new Act.AppealDecision(heard, outcome(chance(50)), higher, "Looked again.")));
      }
    }
    Step request = asking.steps.removeFirst();
    asking.steps.sort(Comparator.comparing(Step::day));
    asking.steps.addFirst(request);
  }

  private LocalDate enter(Story story) {
    LocalDate entered = soon(story.conduct, 6);
    story.steps.add(new Step(entered, "clerk", new Act.Recorded(record(story, story.conduct))));
    if (chance(92)) {
      String officer = chance(5) ? "clerk" : "second";
      LocalDate day = soon(entered, 12);
      story.steps.add(new Step(day, officer, new Act.Approval(day, officer)));
    }
    if (chance(92)) {
      LocalDate day = soon(entered, 15);
      story.steps.add(new Step(day, "clerk", new Act.Notice(day, "letter")));
    }
    return entered;
  }

  private void dispute(Story story, LocalDate made, boolean guilty) {
    String document = chance(50) ? hex(random.nextInt(3)) : "";
    String ground = chance(25) ? "not-me" : "facts-disputed";
    String by = chance(10) ? Story.Acting.BY : "subject";
    story.steps.add(new Step(made, by, new Act.Objection(made, ground, document)));
    if (chance(70)) {
      LocalDate day = soon(made, 25);
      story.steps.add(new Step(day, "clerk", new Act.Answer(day, "It was so.", hex(9))));
    }
    if (chance(20)) {
      LocalDate day = soon(made, 30);
      story.steps.add(
          new Step(day, "judge", new Act.Extension(day, "judge", "A witness is away.")));
    }
    if (chance(75)) {
      LocalDate day = soon(made, ground.equals("not-me") ? 5 : 50);
      String officer = chance(5) ? "clerk" : "judge";
      Act.Decision act = new Act.Decision(day, outcome(guilty), officer, "As the papers show.");
      story.steps.add(new Step(day, officer, act));
      if (chance(35)) {
        appeal(story, soon(day, 12), guilty);
      }
    }
  }

  private void appeal(Story story, LocalDate made, boolean guilty) {
    story.steps.add(new Step(made, "subject", new Act.Appeal(made, "They did not look.")));
    if (chance(80)) {
      LocalDate day = soon(made, 40);
      String officer = chance(10) ? "judge" : "higher-judge";
      story.steps.add(
          new Step(
              day,
              officer,
              new Act.AppealDecision(day, outcome(guilty), officer, "Looked again.")));
    }
  }

  private Outcome outcome(boolean guilty) {
    return chance(70)
        ? guilty ? Outcome.REJECTED : Outcome.UPHELD
        : OUTCOMES.get(random.nextInt(OUTCOMES.size()));
  }

  /// A source that sends again what was deleted.
  private void comeBack(Story story) {
    LocalDate last = FIRST.plusDays(DAYS);
    LocalDate objected = story.firstDoubt();
    if (objected == null || !story.deleted(last, clocks) || !chance(60)) {
      return;
    }
    LocalDate day = objected;
    while (!story.deleted(day, clocks)) {
      day = day.plusDays(1);
    }
    Story again = new Story(story.subject, story.sort, "r" + stories.size(), story.conduct);
    again.returns = story;
    LocalDate entered = soon(day, 20).plusDays(1);
    again.steps.add(new Step(entered, "clerk", new Act.Recorded(record(again, again.conduct))));
    again.steps.add(new Step(entered, "second", new Act.Approval(entered, "second")));
    LocalDate told = soon(entered, 10);
    again.steps.add(new Step(told, "clerk", new Act.Notice(told, "letter")));
    if (chance(40)) {
      LocalDate certified = soon(entered, 20);
      again.steps.add(
          new Step(certified, "judge", new Act.Certification(certified, "judge", hex(8))));
      if (chance(70)) {
        LocalDate anew = soon(certified, 10);
        again.steps.add(new Step(anew, "clerk", new Act.Notice(anew, "letter")));
      }
    }
    sort(again);
    stories.add(again);
  }

  /// Steps of one day stay in the order in which they were told; the record comes first.
  private static void sort(Story story) {
    Step record = story.steps.removeFirst();
    story.steps.sort(Comparator.comparing(Step::day));
    story.steps.addFirst(record);
  }

  private LocalDate free(int person, Sort sort, LocalDate wanted) {
    LocalDate day = wanted;
    while (!taken.add(person + " " + sort.kind() + " " + day)) {
      day = day.plusDays(1);
    }
    return day;
  }

  private static Record record(Story story, LocalDate day) {
    String evidence = story.sort.source().equals("court") ? "court-decision" : "staff-file";
    return new Record(story.sort.kind(), day, new TreeMap<>(), evidence, hex(7));
  }

  private static String hex(int digit) {
    return Integer.toString(digit).repeat(64);
  }

  private LocalDate soon(LocalDate day, int days) {
    return day.plusDays(random.nextInt(days));
  }

  private boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }
}
