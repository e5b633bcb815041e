package org.goodfaith.testkit.given;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.goodfaith.core.assessment.AssessSubject;
import org.goodfaith.core.assessment.Assessment;
import org.goodfaith.core.base.Decimal;
import org.goodfaith.core.base.Hash;
import org.goodfaith.core.explain.EntryRef;
import org.goodfaith.core.ledger.EntryBody;
import org.goodfaith.core.ledger.SealedEntry;
import org.goodfaith.core.record.Act;
import org.goodfaith.core.record.Fact;
import org.goodfaith.core.record.Record;
import org.goodfaith.core.rulebook.Rulebook;
import org.goodfaith.core.subject.SubjectKey;
import org.goodfaith.core.subject.SubjectKind;

/// What happened to one person under a `RandomLaw`: records, each with the acts that name it, in
/// the order in which they came in.
///
/// @param stories each a record and what became of it
public record RandomPast(List<List<Line>> stories) {
  private static final SubjectKey SUBJECT = new SubjectKey(1);
  private static final LocalDate FIRST = LocalDate.of(2024, 9, 1);
  private static final int DAYS = 850;

  /// An act.
  ///
  /// @param act what
  /// @param by who entered it
  /// @param named whether it names the first act of its story
  public record Line(Act act, String by, boolean named) {}

  /// @return up to twenty records and two consents
  public static RandomPast of(Random random) {
    List<List<Line>> stories = new ArrayList<>();
    for (String score : List.of("s0", "s1")) {
      if (random.nextInt(4) > 0) {
        stories.add(consent(random, score));
      }
    }
    for (int i = random.nextInt(20); i > 0; i--) {
      stories.add(story(random));
    }
    return new RandomPast(List.copyOf(stories));
  }

  private static LocalDate day(Random random) {
    return FIRST.plusDays(random.nextInt(DAYS));
  }

  private static List<Line> consent(Random random, String score) {
    LocalDate day = day(random);
    List<Line> lines = new ArrayList<>();
    lines.add(new Line(new Act.Consent(day, score), "desk", false));
    if (random.nextInt(3) == 0) {
      LocalDate back = day.plusDays(random.nextInt(300));
      lines.add(new Line(new Act.ConsentWithdrawal(back, score), "desk", false));
    }
    return List.copyOf(lines);
  }

  private static List<Line> story(Random random) {
    String kind =
        List.of("smoking", "smoking", "shouting", "trip", "courtesy").get(random.nextInt(5));
    LocalDate day = day(random);
    List<Line> lines = new ArrayList<>();
    lines.add(new Line(new Act.Recorded(record(random, kind, day)), "clerk", false));
    boolean breach = kind.equals("smoking") || kind.equals("shouting");
    if (breach && random.nextInt(6) > 0) {
      String officer = random.nextInt(8) == 0 ? "clerk" : "officer";
      lines.add(new Line(new Act.Approval(soon(random, day), officer), officer, true));
    }
    if (breach && random.nextInt(6) > 0) {
      lines.add(new Line(new Act.Notice(soon(random, day), "letter"), "clerk", true));
    }
    if (random.nextInt(breach ? 4 : 6) == 0) {
      LocalDate made = soon(random, day);
      String document = random.nextBoolean() ? "d" + random.nextInt(3) : "";
      lines.add(new Line(new Act.Objection(made, "not-me", document), "clerk", true));
      dispute(random, made, lines);
    }
    if (breach && random.nextInt(5) == 0) {
      LocalDate asked = soon(random, day.plusDays(random.nextInt(90)));
      lines.add(new Line(new Act.RepairRequest(asked, "never again"), "clerk", true));
      if (random.nextBoolean()) {
        boolean granted = random.nextBoolean();
        lines.add(
            new Line(
                new Act.RepairDecision(soon(random, asked), granted, "judge", "so"),
                "judge",
                true));
      }
    }
    if (breach && random.nextInt(3) == 0) {
      Record paid = Record.of("rail.fare-paid", day.plusDays(random.nextInt(90)), Map.of());
      lines.add(new Line(new Act.Recorded(paid), "clerk", true));
    }
    if (random.nextInt(8) == 0) {
      Record right = record(random, kind, day.plusDays(random.nextInt(9) - 4));
      lines.add(new Line(new Act.Correction(right, soon(random, day), "typo"), "clerk", true));
    }
    if (random.nextInt(12) == 0) {
      lines.add(new Line(new Act.Withdrawal(soon(random, day), "wrong-person"), "clerk", true));
    }
    return List.copyOf(lines);
  }

  private static void dispute(Random random, LocalDate made, List<Line> lines) {
    if (random.nextBoolean()) {
      lines.add(new Line(new Act.Answer(soon(random, made), "it is so", "a"), "clerk", true));
    }
    if (random.nextInt(4) == 0) {
      lines.add(new Line(new Act.Extension(soon(random, made), "judge", "ill"), "judge", true));
    }
    if (random.nextBoolean()) {
      LocalDate decided = soon(random, made);
      lines.add(new Line(new Act.Decision(decided, outcome(random), "judge", "so"), "judge", true));
      if (random.nextBoolean()) {
        LocalDate appealed = soon(random, decided);
        lines.add(new Line(new Act.Appeal(appealed, "no"), "clerk", true));
        String officer = random.nextInt(4) == 0 ? "judge" : "second";
        LocalDate again = soon(random, appealed);
        lines.add(
            new Line(new Act.AppealDecision(again, outcome(random), officer, "so"), officer, true));
      }
    }
  }

  private static Act.Outcome outcome(Random random) {
    List<Act.Outcome> all = List.of(Act.Outcome.values());
    return all.get(random.nextInt(all.size()));
  }

  private static LocalDate soon(Random random, LocalDate day) {
    return day.plusDays(random.nextInt(40));
  }

  private static Record record(Random random, String kind, LocalDate day) {
    Map<String, Fact> facts = new TreeMap<>();
    if (kind.equals("trip")) {
      facts.put("stops", new Fact.Count(random.nextInt(15)));
      facts.put("outcome", new Fact.Code(random.nextBoolean() ? "on-time" : "late"));
      for (String field : List.of("fare", "paid")) {
        if (random.nextInt(5) > 0) {
          facts.put(field, new Fact.Money(new Decimal(random.nextInt(1500), 2), "EUR"));
        }
      }
    } else if (!kind.equals("courtesy")) {
      facts.put("level", new Fact.Status(random.nextInt(6)));
    }
    return Record.of("rail." + kind, day, facts);
  }

  /// @return the same stories, come in in another order; those about one conduct stay in theirs,
  ///   because what is recorded again after an objection counts for less
  public RandomPast shuffled(Random random) {
    List<Integer> order = new ArrayList<>();
    IntStream.range(0, stories.size()).forEach(order::add);
    Collections.shuffle(order, random);
    List<Integer> taken = new ArrayList<>();
    order.forEach(story -> take(story, taken));
    return new RandomPast(taken.stream().map(stories::get).toList());
  }

  private void take(int story, List<Integer> taken) {
    if (taken.contains(story)) {
      return;
    }
    for (int before = 0; before < story; before++) {
      if (!Collections.disjoint(conducts(before), conducts(story))) {
        take(before, taken);
      }
    }
    taken.add(story);
  }

  /// Kind and day of every version.
  private List<String> conducts(int story) {
    return stories.get(story).stream()
        .flatMap(line -> line.act().recordOf().stream())
        .map(record -> record.kind() + " " + record.day())
        .toList();
  }

  /// @return the entries of one subject
  public List<SealedEntry> entries() {
    List<SealedEntry> entries = new ArrayList<>();
    add(entries, new EntryBody.Registered(SubjectKind.PERSON, Hash.zero()));
    for (List<Line> story : stories) {
      int first = entries.size() + 1;
      for (Line line : story) {
        int target = line.named() ? first : 0;
        String concerns = line.named() ? "r" + first : "";
        String reference = "r" + (entries.size() + 1);
        add(
            entries,
            new EntryBody.Entered(line.act(), "railway", reference, line.by(), target, concerns));
      }
    }
    return entries;
  }

  private static void add(List<SealedEntry> entries, EntryBody body) {
    EntryRef ref = new EntryRef(SUBJECT, entries.size() + 1);
    entries.add(new SealedEntry(ref, entries.size(), body));
  }

  /// @return what each entry says, whatever number it has in this order
  public Map<EntryRef, String> saying() {
    Map<EntryRef, String> saying = new HashMap<>();
    int seq = 1;
    saying.put(new EntryRef(SUBJECT, seq), "registration");
    for (List<Line> story : stories) {
      for (int i = 0; i < story.size(); i++) {
        seq++;
        // Two stories may be alike; then so are their entries.
        saying.put(new EntryRef(SUBJECT, seq), story + " " + i);
      }
    }
    return saying;
  }

  /// @return everything that follows
  public Assessment assess(Rulebook law, LocalDate asOf) {
    return AssessSubject.assess(law, SUBJECT, entries(), asOf, Long.MAX_VALUE);
  }
}
