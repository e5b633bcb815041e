package org.goodfaith.testkit.year;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.goodfaith.core.base.Decimal;
import org.goodfaith.core.record.Act;
import org.goodfaith.core.record.Fact;
import org.goodfaith.core.record.Record;
import org.goodfaith.core.record.RemedyAnswer;
import org.goodfaith.core.record.RemedyRequest;
import org.goodfaith.core.record.Representation;
import org.goodfaith.core.record.Representation.As;
import org.goodfaith.core.record.Representation.Scope;
import org.goodfaith.core.record.RepresentationClaim;
import org.goodfaith.core.record.RepresentationEnd;
import org.goodfaith.core.record.Result;
import org.goodfaith.core.record.ReviewRequest;
import org.goodfaith.testkit.year.Life.Kin;
import org.goodfaith.testkit.year.Life.Twin;
import org.goodfaith.testkit.year.Story.Step;

/// Makes up the lives of a town: who acts for whom, who locks its file, who asks what, who dies,
/// who wishes to be forgotten, and which two files are held to be one.
final class TellLives {
  private static final List<Scope> SCOPES = List.of(Scope.values());
  private static final List<As> POSITIONS = List.of(As.values());
  private static final Map<As, String> WHO =
      Map.of(As.LAWYER, "anna", As.GUARDIAN, "gus", As.HEIR, "hera");

  private final Chances by;
  private final TellStories stories;
  private final TellMore more;
  private int told;

  /// @param random of the year
  /// @param more of what comes on top
  TellLives(Random random, Random more, Clocks clocks) {
    this.by = new Chances(random);
    this.stories = new TellStories(by, clocks);
    this.more = new TellMore(more, stories);
  }

  /// @return what happens to so many people
  List<Life> tell(int people) {
    List<Life> lives = new ArrayList<>();
    for (int person = 0; person < people; person++) {
      Life life = new Life(person);
      lives.add(life);
      if (person % 2 == 1 && by.chance(8)) {
        twins(lives.get(person - 1), life);
      }
    }
    for (Life life : lives) {
      if (life.twin == null) {
        alone(life);
      } else {
        stories.tell(life);
      }
    }
    lives.stream().filter(life -> life.twin != null && by.chance(70)).forEach(this::notMe);
    more.tell(lives);
    return lives;
  }

  /// What happens to somebody whom nobody takes for another.
  private void alone(Life life) {
    if (by.chance(4)) {
      life.died = by.anyDay();
    }
    if (by.chance(5)) {
      life.kin = new Kin(by.anyDay(), by.chance(50) ? "second" : "judge");
    }
    for (int times = by.chance(life.died == null ? 25 : 90) ? 1 + by.below(2) : 0; times > 0; ) {
      right(life);
      times--;
    }
    if (by.chance(life.died == null ? 15 : 60)) {
      claim(life);
    }
    if (by.chance(12)) {
      locks(life);
    }
    if (by.chance(10)) {
      cards(life);
      ask(life, "score:repayment", 50);
    }
    stories.tell(life);
    for (Story.Sort sort : TellStories.SORTS) {
      if (life.stories.stream().anyMatch(story -> story.sort.equals(sort))) {
        ask(life, "list:" + sort.list(), 20);
        sort.measures().values().stream()
            .sorted()
            .forEach(measure -> ask(life, "measure:" + measure, 8));
      }
    }
    if (!life.stories.isEmpty()) {
      ask(life, "", 15);
    }
    for (int times = by.chance(12) ? 2 : 0; times > 0; times--) {
      life.wishes.add(by.anyDay());
    }
  }

  /// Two files that officers hold to be one person's, wrongly as often as not. Both are opened on
  /// the first day.
  private void twins(Life one, Life other) {
    if (one.twin != null) {
      return;
    }
    LocalDate linked = TellStories.FIRST.plusDays(1L + by.below(200));
    LocalDate parted = by.chance(30) ? linked.plusDays(1L + by.below(100)) : null;
    one.twin = new Twin(other, linked, parted);
    other.twin = new Twin(one, linked, parted);
    one.cards.add(month(TellStories.FIRST));
    other.cards.add(month(TellStories.FIRST));
  }

  private void notMe(Life life) {
    Twin twin = life.twin;
    if (twin != null) {
      asking(life, "match", by.soon(twin.linked(), 150), 4);
    }
  }

  private void right(Life life) {
    As as = life.died != null && by.chance(60) ? As.HEIR : by.one(POSITIONS);
    String who = WHO.getOrDefault(as, "");
    LocalDate from = by.anyDay();
    LocalDate until = from.plusDays(by.below(200));
    LocalDate ended = from.plusDays(1L + by.below(60));
    List<String> enders = List.of("subject", Right.OFFICER, Representation.enteredBy(who));
    Right.End end = by.chance(40) ? new Right.End(ended, by.one(enders)) : null;
    life.rights.add(new Right(as, who, by.one(SCOPES), from, until, Right.OFFICER, end));
  }

  /// Somebody asks to act, mostly itself; an officer decides, mostly in time.
  private void claim(Life life) {
    As as = life.died != null && by.chance(60) ? As.HEIR : by.one(POSITIONS);
    String who = by.one(List.of("cleo", "cato"));
    LocalDate made = by.anyDay();
    LocalDate until = made.plusDays(by.below(250));
    RepresentationClaim said =
        new RepresentationClaim(made, as, who, by.one(SCOPES), until, "I do.", Chances.hex(0));
    Claiming claim = new Claiming(life, "c" + told++, said);
    List<String> whoever =
        List.of("claim:" + who, "claim:" + who, "claim:" + who, "claim:dan", "subject", "clerk");
    if (by.chance(20)) {
      LocalDate day = by.soon(made, 25);
      claim.steps.add(new Step(day, "judge", new Act.Extension(day, "judge", "More papers.")));
    }
    if (by.chance(80)) {
      decide(claim, by.soon(made, 25));
    }
    if (by.chance(40)) {
      LocalDate day = by.soon(made, 50);
      claim.steps.add(new Step(day, by.one(whoever), new Act.Appeal(day, "Look again.")));
      LocalDate heard = by.soon(day, 20);
      String higher = by.chance(30) ? "judge" : "higher-judge";
      Act end = new Act.AppealDecision(heard, by.outcome(by.chance(60)), higher, "Looked again.");
      claim.steps.add(new Step(heard, higher, end));
    }
    if (by.chance(30)) {
      LocalDate day = by.soon(made, 90);
      String ender = by.one(List.of("subject", Right.OFFICER, "claim:" + who, claim.enters()));
      String officer = ender.equals(Right.OFFICER) ? ender : "";
      claim.steps.add(new Step(day, ender, new RepresentationEnd(day, "over", officer)));
    }
    claim.steps.sort(Comparator.comparing(Step::day));
    String first = by.chance(90) ? "claim:" + who : by.one(whoever);
    claim.steps.addFirst(new Step(made, first, said));
    life.claims.add(claim);
  }

  private void decide(Claiming claim, LocalDate day) {
    String officer = by.one(List.of("judge", "judge", "second", "clerk", claim.said.by()));
    Act decision = new Act.Decision(day, by.outcome(by.chance(65)), officer, "Looked.");
    claim.steps.add(new Step(day, officer, decision));
  }

  private void locks(Life life) {
    LocalDate day = by.anyDay();
    for (int times = 1 + by.below(4); times > 0; times--) {
      Act act = by.chance(60) ? new Act.Freeze(day) : new Act.Thaw(day);
      life.locks.add(new Step(day, by.acts(life, day), act));
      day = by.soon(day, 60);
    }
  }

  /// Half a year before the year begins, and then month by month, with gaps.
  private void cards(Life life) {
    for (int back = 6; back > 0; back--) {
      LocalDate conduct = YearMonth.from(TellStories.FIRST).minusMonths(back).atEndOfMonth();
      life.cards.add(new Step(TellStories.FIRST, "issuer", month(conduct).act()));
    }
    for (int month = 1; month <= 12; month++) {
      if (by.chance(40)) {
        LocalDate day = YearMonth.of(TellStories.FIRST.getYear(), month).atEndOfMonth();
        life.cards.add(month(day));
      }
    }
  }

  private Step month(LocalDate day) {
    Map<String, Fact> facts = new TreeMap<>();
    facts.put("status", new Fact.Status(by.below(4) - 1));
    facts.put("bill", new Fact.Money(Decimal.of(1_000), "TWD"));
    facts.put("payment", new Fact.Money(Decimal.of(by.below(1_001)), "TWD"));
    return new Step(day, "issuer", new Act.Recorded(Record.of("card.month", day, facts)));
  }

  /// Now and then an officer is to look at a result, or harm is to be made good; sometimes twice.
  private void ask(Life life, String of, int percent) {
    LocalDate made = by.anyDay();
    for (int times = by.chance(percent) ? 1 + by.below(2) : 0; times > 0; times--) {
      asking(life, of, made, of.isEmpty() ? 45 : 40);
      made = by.soon(made, 60).plusDays(1);
    }
  }

  /// @param days within which an officer may decide
  private void asking(Life life, String of, LocalDate made, int days) {
    Asking asking = new Asking(life, of, "a" + told++);
    life.askings.add(asking);
    String document = by.document(30, 2);
    Act request =
        Result.of(of)
            .<Act>map(result -> new ReviewRequest(made, result, "wrong", "Look.", document))
            .orElseGet(() ->
                new RemedyRequest(made, "report:" + asking.reference, "Make it good.", document));
    if (by.chance(20)) {
      LocalDate day = by.soon(made, of.equals("match") ? 3 : 25);
      String officer = by.chance(20) ? "second" : "judge";
      asking.steps.add(new Step(day, officer, new Act.Extension(day, officer, "More papers.")));
    }
    if (of.isEmpty() && by.chance(60)) {
      LocalDate day = by.soon(made, 40);
      String who = by.one(List.of("lender", "judge", "higher-judge"));
      asking.steps.add(new Step(day, who, new RemedyAnswer(day, who, "It was so.")));
    }
    if (by.chance(75)) {
      decide(asking, by.soon(made, days));
    }
    asking.steps.sort(Comparator.comparing(Step::day));
    asking.steps.addFirst(new Step(made, by.acts(life, made), request));
  }

  private void decide(Asking asking, LocalDate day) {
    String officer = by.one(List.of("judge", "judge", "judge", "second", "issuer"));
    Act decision = new Act.Decision(day, by.outcome(by.chance(50)), officer, "Looked.");
    asking.steps.add(new Step(day, officer, decision));
    if (by.chance(40)) {
      LocalDate again = by.soon(day, 20);
      String who = by.acts(asking.life, again);
      asking.steps.add(new Step(again, who, new Act.Appeal(again, "Look again.")));
      LocalDate heard = by.soon(again, 30);
      String higher = by.chance(20) ? "judge" : "higher-judge";
      Act end = new Act.AppealDecision(heard, by.outcome(by.chance(50)), higher, "Looked again.");
      asking.steps.add(new Step(heard, higher, end));
    }
  }
}
