package org.goodfaith.testkit.year;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.goodfaith.core.answer.AnswerCheck;
import org.goodfaith.core.answer.AnswerReport;
import org.goodfaith.core.answer.FindHarm;
import org.goodfaith.core.answer.Harm;
import org.goodfaith.core.answer.InquiryJournal.CheckInquiry;
import org.goodfaith.core.answer.Question;
import org.goodfaith.core.assessment.Assessment;
import org.goodfaith.core.explain.EntryRef;
import org.goodfaith.core.ledger.EntryBody;
import org.goodfaith.core.ledger.LedgerReader;
import org.goodfaith.core.ledger.SealedEntry;
import org.goodfaith.core.listing.ListSubject;
import org.goodfaith.core.listing.Listing;
import org.goodfaith.core.listing.RepairedRecords;
import org.goodfaith.core.measure.ImposeMeasures;
import org.goodfaith.core.measure.Measure;
import org.goodfaith.core.record.Act;
import org.goodfaith.core.rulebook.Context;
import org.goodfaith.core.rulebook.LawOn;
import org.goodfaith.core.rulebook.PurposeRule;
import org.goodfaith.core.rulebook.Rulebook;
import org.goodfaith.core.score.ScoreOutcome;
import org.goodfaith.core.score.ScoreStanding;
import org.goodfaith.core.standing.FoldStanding;
import org.goodfaith.core.standing.LinkedSubjects;
import org.goodfaith.core.standing.Petition;
import org.goodfaith.core.standing.Standing;
import org.goodfaith.core.subject.SubjectKey;
import org.goodfaith.testkit.year.Story.Expected;

/// One evening of a year: what the registry says of somebody is held against what the model says.
///
/// @param name of the year, by which it is lived again
/// @param law of the year
/// @param clocks of the same law
/// @param ledger where to read
/// @param today the day
record Evening(String name, Rulebook law, Clocks clocks, LedgerReader ledger, LocalDate today) {
  private static final List<String> SERVICES = List.of("rail.ticket", "rail.premium");

  /// A check of each is asked every so many days.
  private static final int CHECKED = 17;

  private static final Set<String> WITHIN = Set.of("own-file", "supervision", "audit");

  /// @return how many answers were held against the model
  long look(Life life, SubjectKey subject) {
    List<SealedEntry> entries =
        life.twin == null
            ? ledger.entriesOf(subject)
            : LinkedSubjects.entriesOf(ledger::entriesOf, subject, Long.MAX_VALUE);
    FoldStanding fold = new FoldStanding(law, today, Long.MAX_VALUE);
    Assessment assessment = assess(life, fold.fold(subject, entries));
    life.before.look(
        assessment, fold.ended(), entries, FoldStanding.kin(entries, Long.MAX_VALUE), at(life));
    Map<Story, Expected> effects = new LinkedHashMap<>();
    life.file(today)
        .flatMap(one -> one.stories.stream())
        .forEach(story -> effects.put(story, expected(life, story, assessment, entries)));
    effects.forEach((story, effect) ->
        story.sort.measures().values().stream()
            .filter(one -> effect(story, one, effect) == Expected.EFFECT)
            .forEach(one -> life.held.computeIfAbsent(story, _ -> new TreeSet<>()).add(one)));
    for (String service : SERVICES) {
      String answer = AnswerCheck.answer(assessment, service, "").outcome().name();
      String right =
          switch (life.answer(service, effects, today, clocks)) {
            case EFFECT -> "REFUSED";
            case SUSPENDED -> "SUSPENDED";
            case GONE, QUIET -> "CLEAR";
          };
      assertThat(answer)
          .as(() ->
              at(life)
                  + " asks for "
                  + service
                  + " "
                  + effects
                  + life.askings
                  + life.rights
                  + life.claims)
          .isEqualTo(right);
    }
    refused(life, effects);
    asked(life, assessment.standing());
    shown(life, assessment);
    new Recalled(this).look(life, subject, effects);
    return effects.size();
  }

  private Expected effect(Story story, String measure, Expected listed) {
    return story.life.effect(story, measure, listed, today, clocks);
  }

  /// Somebody asks a check, now and then; of each the model knows why it was refused.
  private void refused(Life life, Map<Story, Expected> effects) {
    if (today.getDayOfYear() % CHECKED != life.person % CHECKED) {
      return;
    }
    for (String service : SERVICES) {
      List<Story> because =
          effects.entrySet().stream()
              .filter(one -> one.getKey().sort.measures().containsKey(service))
              .filter(one -> {
                String measure = measure(one.getKey(), service);
                return effect(one.getKey(), measure, one.getValue()) == Expected.EFFECT;
              })
              .map(Map.Entry::getKey)
              .toList();
      if (!because.isEmpty()) {
        life.refused.add(new Life.Refused(service, today, because));
      }
    }
  }

  /// Whatever held because of what turned out to be wrong is found, for its subject to ask that it
  /// be made good, and so is every check refused for nothing else; and nothing is found that is
  /// right.
  void harmed(Life life, SubjectKey subject, Function<Life, Optional<SubjectKey>> find) {
    Set<String> harms = new TreeSet<>();
    Set<String> doubtful = new TreeSet<>();
    Map<Story, Set<String>> held = life.heldByNow(today, clocks);
    for (Story story : life.allStories()) {
      List<SealedEntry> entries = find.apply(story.life).map(ledger::entriesOf).orElse(List.of());
      String leaf = root(entries, story).map(root -> ":leaf-" + leaf(entries, root)).orElse("");
      for (String measure : story.sort.measures().values()) {
        boolean harm = life.harmedBy(story, measure, today, clocks);
        if (harm && held.getOrDefault(story, Set.of()).contains(measure)) {
          harms.add("measure:" + measure + leaf);
        }
        if (harm || story.corrected(today)) {
          doubtful.add(leaf);
        }
      }
    }
    List<CheckInquiry> checks = new ArrayList<>();
    for (Life.Refused one : life.refused) {
      String name = "check:" + one.service() + ":" + one.day() + ":railway-1";
      boolean corrected = one.because().stream().anyMatch(story -> story.corrected(today));
      boolean harm =
          one.because().stream()
              .allMatch(story ->
                  story.corrected(today)
                      || life.harmedBy(story, measure(story, one.service()), today, clocks));
      if (harm && !corrected) {
        harms.add(name);
      }
      if (harm) {
        doubtful.add(name);
      }
      checks.add(
          new CheckInquiry(
              subject,
              one.day().atTime(23, 0).toInstant(ZoneOffset.UTC),
              "railway-1",
              "service",
              "rail-sale",
              one.service(),
              "",
              one.day().plusYears(9)));
    }
    Question now = new Question(today, ledger.head(), law);
    List<String> found =
        new FindHarm(ledger, _ -> law, now, subject)
            .all(checks, moment -> LocalDate.ofInstant(moment, ZoneOffset.UTC)).stream()
                .filter(harm -> harm.sort() != Harm.Sort.REPORT)
                .map(Harm::name)
                .toList();
    assertThat(found).as(() -> at(life) + told(life)).containsAll(harms).doesNotHaveDuplicates();
    assertThat(found).as(() -> at(life) + told(life)).allMatch(harm -> doubtful(harm, doubtful));
  }

  /// What follows from the third fare in a year rests on the two before as well.
  private static boolean doubtful(String harm, Set<String> doubtful) {
    String about = harm.startsWith("check:") ? harm : harm.substring(harm.lastIndexOf(':'));
    boolean again = harm.contains("-again:") && !doubtful.isEmpty();
    return again || doubtful.contains(about);
  }

  private static String measure(Story story, String service) {
    return story.sort.measures().getOrDefault(service, "");
  }

  private static long leaf(List<SealedEntry> entries, EntryRef root) {
    return entries.stream()
        .filter(entry -> entry.ref().equals(root))
        .mapToLong(SealedEntry::position)
        .findFirst()
        .orElseThrow();
  }

  private String told(Life life) {
    return life.heldByNow(today, clocks).keySet().stream()
            .map(story -> story.reference + story.steps)
            .toList()
        + " "
        + life.askings
        + (life.twin == null ? "" : life.twin.linked() + " " + life.twin.parted())
        + life.refused.stream().map(one -> one.service() + one.day()).toList();
  }

  /// Nothing of an erased file comes back.
  void gone(Life life, SubjectKey subject) {
    List<SealedEntry> entries = ledger.entriesOf(subject);
    FoldStanding fold = new FoldStanding(law, today, Long.MAX_VALUE);
    Assessment assessment = assess(life, fold.fold(subject, entries));
    boolean empty =
        entries.stream()
            .allMatch(entry -> entry.body() == null || entry.body() instanceof EntryBody.Forgotten);
    assertThat(empty && !entries.isEmpty()).as(() -> at(life) + " is erased").isTrue();
    assertThat(assessment.standing().records()).as(() -> at(life) + " is erased").isEmpty();
    assertThat(assessment.standing().petitions()).as(() -> at(life) + " is erased").isEmpty();
    assertThat(assessment.measures()).as(() -> at(life) + " is erased").isEmpty();
  }

  private String at(Life life) {
    return name + " on " + today + ": person " + life.person;
  }

  private Expected expected(
      Life life, Story story, Assessment assessment, List<SealedEntry> entries) {
    Expected expected = story.expected(life, today, clocks);
    Expected found = found(assessment, entries, story);
    assertThat(found)
        .as(() -> at(life) + ": " + story.reference + " " + story.steps + file(life, story.life))
        .isEqualTo(expected);
    if (found == Expected.EFFECT) {
      fourEyesAndNotice(life, story);
    }
    return expected;
  }

  static String file(Life life, Life owner) {
    Life.Twin twin = life.twin;
    return owner.askings
        + (life == owner ? "" : " of person " + owner.person + " " + life.askings)
        + (twin == null ? "" : " linked " + twin.linked() + " parted " + twin.parted())
        + " rights "
        + life.rights
        + " kin "
        + life.kin
        + " claims "
        + life.claims;
  }

  /// The way of `AssessSubject`; scores only of whom a score is told.
  private Assessment assess(Life life, Standing folded) {
    LawOn now = law.on(today);
    Standing standing = RepairedRecords.without(law, folded);
    List<ScoreOutcome> scores =
        life.cards.isEmpty() ? List.of() : ScoreStanding.score(now, standing);
    List<Listing> listings = ListSubject.list(law, folded);
    List<Measure> measures = ImposeMeasures.impose(law, now, standing, listings, scores);
    return new Assessment(standing, Long.MAX_VALUE, law.digest(), scores, listings, measures);
  }

  private static Expected found(Assessment assessment, List<SealedEntry> entries, Story story) {
    Optional<EntryRef> root = root(entries, story);
    boolean stands =
        assessment.standing().records().stream()
            .anyMatch(record -> root.filter(record.root()::equals).isPresent());
    if (!stands) {
      return Expected.GONE;
    }
    return assessment.listings().stream()
        .filter(listing -> listing.list().equals(story.sort.list()))
        .filter(listing -> rests(assessment, listing, root.orElseThrow()))
        .map(listing ->
            switch (listing.state()) {
              case IN_FORCE -> Expected.EFFECT;
              case SUSPENDED, UNDETERMINED -> Expected.SUSPENDED;
              case PROPOSED, APPROVED, ANNOUNCED, REVOKED, RELEASED, LAPSED -> Expected.QUIET;
            })
        .max(Comparator.naturalOrder())
        .orElse(Expected.QUIET);
  }

  static Optional<EntryRef> root(List<SealedEntry> entries, Story story) {
    return entries.stream()
        .filter(entry ->
            entry.body() instanceof EntryBody.Entered entered
                && entered.reference().equals(story.reference))
        .map(SealedEntry::ref)
        .findFirst();
  }

  /// The record's latest version is the first of a listing's evidence.
  private static boolean rests(Assessment assessment, Listing listing, EntryRef root) {
    return assessment.standing().records().stream()
        .anyMatch(
            record -> record.root().equals(root) && listing.evidence().contains(record.ref()));
  }

  /// Whoever is restricted was told of it itself.
  private void fourEyesAndNotice(Life life, Story story) {
    boolean approved =
        story.steps.stream()
            .anyMatch(step ->
                step.act() instanceof Act.Approval approval
                    && !step.day().isAfter(today)
                    && !approval.officer().equals("clerk"));
    boolean told =
        life == story.life
            ? story.steps.stream()
                .anyMatch(step -> step.act() instanceof Act.Notice && step.day().isBefore(today))
            : story.told(life, today.minusDays(1)).stream().findAny().isPresent();
    assertThat(approved && told).as(() -> name + ": effect without approval or notice").isTrue();
  }

  /// Every request stands where the law puts it, decided by nobody who had a hand in it; what was
  /// asked by whoever may not ask is none.
  private void asked(Life life, Standing standing) {
    for (Claiming claim : life.claims) {
      Optional<String> state =
          standing.claims().stream()
              .filter(one -> one.request().reference().equals(claim.reference))
              .map(one -> one.state().name())
              .findFirst();
      assertThat(state).as(() -> at(life) + ": " + claim).isEqualTo(claim.state(today));
    }
    life.file(today)
        .flatMap(one -> one.askings.stream())
        .forEach(asking -> {
          Optional<Petition> found =
              standing.petitions().stream()
                  .filter(one -> one.request().reference().equals(asking.reference))
                  .findFirst();
          Optional<String> state = found.map(Petition::state).map(Enum::name);
          assertThat(state)
              .as(() -> at(life) + ": " + asking + life.rights + life.claims)
              .isEqualTo(asking.state(today, clocks).map(Enum::name));
        });
  }

  /// A locked file and that of a dead are closed to all but the subject and officers; a score that
  /// was set aside is hidden from everybody else; nothing restricts a dead.
  private void shown(Life life, Assessment assessment) {
    boolean closed = life.closed(today);
    for (PurposeRule purpose : law.on(today).purposes()) {
      if (!purpose.report()) {
        continue;
      }
      boolean within = WITHIN.contains(purpose.code());
      boolean refused = AnswerReport.refuse(purpose, assessment).isPresent();
      assertThat(refused)
          .as(() ->
              at(life) + " for " + purpose.code() + " " + life.locks + life.rights + life.claims)
          .isEqualTo(closed && !within);
      if (!refused && !life.cards.isEmpty()) {
        boolean scored = assessment.scores().stream().anyMatch(Evening::repayment);
        boolean open =
            within || (purpose.contexts().contains(Context.FINANCE) && !life.hidden(today, clocks));
        boolean seen =
            AnswerReport.answer(law, purpose, assessment).scores().stream()
                .anyMatch(Evening::repayment);
        assertThat(seen)
            .as(() -> at(life) + " for " + purpose.code() + " " + life.askings)
            .isEqualTo(scored && open);
      }
    }
    if (life.dead(today)) {
      assertThat(assessment.measures()).as(() -> at(life) + " is dead").isEmpty();
    }
  }

  private static boolean repayment(ScoreOutcome outcome) {
    return outcome instanceof ScoreOutcome.Scored scored && scored.score().equals("repayment");
  }
}
