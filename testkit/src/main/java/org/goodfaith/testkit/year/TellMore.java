package org.goodfaith.testkit.year;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.goodfaith.core.base.Decimal;
import org.goodfaith.core.record.Act;
import org.goodfaith.core.record.Fact;
import org.goodfaith.core.record.Record;
import org.goodfaith.testkit.year.Life.Twin;
import org.goodfaith.testkit.year.Story.Step;

/// Makes up what comes on top: records corrected for better and for worse, and approved and told of
/// anew; what is told of a file that was linked; deaths that were none. By a chance of its own, so
/// that the rest of a year is what it was without.
final class TellMore {
  private static final List<String> FARES = List.of("15.00", "20.00", "20.01", "2000.00");

  private final Chances by;
  private final TellStories stories;

  TellMore(Random random, TellStories stories) {
    this.by = new Chances(random);
    this.stories = stories;
  }

  void tell(List<Life> lives) {
    for (Life life : lives) {
      for (Story story : life.stories) {
        fare(story);
        if (by.chance(15)) {
          correct(story);
        }
      }
    }
    for (Life life : lives) {
      Twin twin = life.twin;
      if (twin != null) {
        twin.other().stories.forEach(story -> linked(life, twin, story));
      }
      LocalDate died = life.died;
      if (died != null && by.chance(50)) {
        life.lives = by.soon(died, 90);
      }
    }
  }

  /// Some fares are small.
  private void fare(Story story) {
    if (story.sort.kind().equals("rail.unpaid-fare") && by.chance(50)) {
      Step first = story.steps.getFirst();
      Act.Recorded recorded =
          new Act.Recorded(fare(TellStories.record(story, story.conduct), by.one(FARES)));
      story.steps.set(0, new Step(first.day(), first.by(), recorded));
    }
  }

  private static Record fare(Record record, String fare) {
    Fact money = new Fact.Money(Decimal.parse(fare, 2).orElseThrow(), "GBP");
    return new Record(
        record.kind(),
        record.day(),
        new TreeMap<>(Map.of("fare", money)),
        record.evidence(),
        record.evidenceDigest());
  }

  private void correct(Story story) {
    LocalDate day = by.soon(story.steps.getFirst().day(), 70).plusDays(1);
    LocalDate conduct =
        by.chance(50)
            ? story.conduct
            : stories.free(story, story.conduct.plusDays(by.below(60) - 15L));
    // No source may say what is yet to come.
    Record right = TellStories.record(story, conduct.isAfter(day) ? story.conduct : conduct);
    boolean fares = story.sort.kind().equals("rail.unpaid-fare");
    right = fares && by.chance(80) ? fare(right, by.one(FARES)) : right;
    story.steps.add(new Step(day, "clerk", new Act.Correction(right, day, "wrong")));
    if (by.chance(60)) {
      LocalDate approved = by.soon(day, 8);
      story.steps.add(new Step(approved, "second", new Act.Approval(approved, "second")));
      if (by.chance(80)) {
        LocalDate told = by.soon(approved, 10);
        story.steps.add(new Step(told, "clerk", new Act.Notice(told, "letter")));
      }
    }
    TellStories.sort(story);
  }

  /// Whose file was linked is told of what stands in the other one: mostly in time, sometimes too
  /// early to count, or never.
  private void linked(Life life, Twin twin, Story story) {
    LocalDate entered = story.steps.getFirst().day();
    LocalDate since = entered.isAfter(twin.linked()) ? entered : twin.linked();
    for (int times = by.chance(80) ? 1 + by.below(2) : 0; times > 0; times--) {
      LocalDate day = by.chance(15) ? by.soon(entered, 20) : by.soon(since, 25);
      story.tellings.add(new Story.Telling(life, day));
    }
  }
}
