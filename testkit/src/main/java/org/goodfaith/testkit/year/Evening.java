package org.goodfaith.testkit.year;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.goodfaith.core.answer.AnswerCheck;
import org.goodfaith.core.answer.AnswerReport;
import org.goodfaith.core.answer.FindHarm;
import org.goodfaith.core.answer.Harm;
import org.goodfaith.core.answer.Question;
import org.goodfaith.core.assessment.Assessment;
import org.goodfaith.core.explain.EntryRef;
import org.goodfaith.core.ledger.EntryBody;
import org.goodfaith.core.ledger.LedgerReader;
import org.goodfaith.core.ledger.SealedEntry;
import org.goodfaith.core.listing.ListSubject;
import org.goodfaith.core.listing.Listing;
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
  private static final Set<String> WITHIN = Set.of("own-file", "supervision", "audit");

  /// @return how many answers were held against the model
  long look(Life life, SubjectKey subject) {
    List<SealedEntry> entries =
        life.twin == null
            ? ledger.entriesOf(subject)
            : LinkedSubjects.entriesOf(ledger::entriesOf, subject, Long.MAX_VALUE);
    Assessment assessment = assess(life, subject, entries);
    Map<Story, Expected> effects = new LinkedHashMap<>();
    life.file(today)
        .flatMap(one -> one.stories.stream())
        .forEach(story -> effects.put(story, expected(life, story, assessment, entries)));
    effects.forEach((story, effect) ->
        story.sort.measures().values().stream()
            .filter(one -> story.life.effect(story, one, effect, today, clocks) == Expected.EFFECT)
            .forEach(story.held::add));
    for (String service : SERVICES) {
      String answer = AnswerCheck.answer(assessment, service, "").outcome().name();
      String right =
          switch (life.answer(service, effects, today, clocks)) {
            case EFFECT -> "REFUSED";
            case SUSPENDED -> "SUSPENDED";
            case GONE, QUIET -> "CLEAR";
          };
      assertThat(answer)
          .as(() -> at(life) + " asks for " + service + " " + effects + life.askings + life.rights)
          .isEqualTo(right);
    }
    asked(life, assessment.standing());
    shown(life, assessment);
    return effects.size();
  }

  /// Whatever held because of what turned out to be wrong is found, for its subject to ask that it
  /// be made good; and nothing is found that is right.
  void harmed(Life life, SubjectKey subject) {
    List<SealedEntry> entries = ledger.entriesOf(subject);
    Set<String> harms = new TreeSet<>();
    Set<String> doubtful = new TreeSet<>();
    for (Story story : life.stories) {
      String root = root(entries, story).map(one -> ":" + one.seq()).orElse("");
      boolean wrong = story.wrong(today, clocks);
      for (String measure : story.sort.measures().values()) {
        boolean harm = wrong || life.lifted(story, measure, today, clocks);
        if (harm && story.held.contains(measure)) {
          harms.add("measure:" + measure + root);
        }
        if (harm || story.corrected(today)) {
          doubtful.add(root);
        }
      }
    }
    Question now = new Question(today, ledger.head(), law);
    List<String> found =
        new FindHarm(ledger, _ -> law, now, subject)
            .all(List.of(), moment -> LocalDate.ofInstant(moment, ZoneOffset.UTC)).stream()
                .filter(harm -> harm.sort() == Harm.Sort.MEASURE)
                .map(Harm::name)
                .toList();
    assertThat(found).as(() -> at(life) + told(life)).containsAll(harms);
    assertThat(found)
        .as(() -> at(life) + told(life))
        .allMatch(harm -> doubtful.contains(harm.substring(harm.lastIndexOf(':'))));
  }

  private static String told(Life life) {
    return life.stories.stream().map(story -> story.reference + story.steps).toList()
        + " "
        + life.askings;
  }

  /// Nothing of an erased file comes back.
  void gone(Life life, SubjectKey subject) {
    List<SealedEntry> entries = ledger.entriesOf(subject);
    Assessment assessment = assess(life, subject, entries);
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
        .as(() -> at(life) + ": " + story.reference + " " + story.steps + story.life.askings)
        .isEqualTo(expected);
    if (found == Expected.EFFECT) {
      fourEyesAndNotice(story);
    }
    return expected;
  }

  /// The way of `AssessSubject`; scores only of whom a score is told.
  private Assessment assess(Life life, SubjectKey subject, List<SealedEntry> entries) {
    LawOn now = law.on(today);
    Standing standing = new FoldStanding(law, today, Long.MAX_VALUE).fold(subject, entries);
    List<ScoreOutcome> scores =
        life.cards.isEmpty() ? List.of() : ScoreStanding.score(now, standing);
    List<Listing> listings = ListSubject.list(law, standing);
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
        .findFirst()
        .map(listing ->
            switch (listing.state()) {
              case IN_FORCE -> Expected.EFFECT;
              case SUSPENDED, UNDETERMINED -> Expected.SUSPENDED;
              case PROPOSED, APPROVED, ANNOUNCED, REVOKED, RELEASED, LAPSED -> Expected.QUIET;
            })
        .orElse(Expected.QUIET);
  }

  private static Optional<EntryRef> root(List<SealedEntry> entries, Story story) {
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

  private void fourEyesAndNotice(Story story) {
    boolean approved =
        story.steps.stream()
            .anyMatch(step ->
                step.act() instanceof Act.Approval approval
                    && !step.day().isAfter(today)
                    && !approval.officer().equals("clerk"));
    boolean told =
        story.steps.stream()
            .anyMatch(step -> step.act() instanceof Act.Notice && step.day().isBefore(today));
    assertThat(approved && told).as(() -> name + ": effect without approval or notice").isTrue();
  }

  /// Every request stands where the law puts it, decided by nobody who had a hand in it; what was
  /// asked by whoever may not ask is none.
  private void asked(Life life, Standing standing) {
    life.file(today)
        .flatMap(one -> one.askings.stream())
        .forEach(asking -> {
          Optional<Petition> found =
              standing.petitions().stream()
                  .filter(one -> one.request().reference().equals(asking.reference))
                  .findFirst();
          Optional<String> state = found.map(Petition::state).map(Enum::name);
          assertThat(state)
              .as(() -> at(life) + ": " + asking + life.rights)
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
          .as(() -> at(life) + " for " + purpose.code() + " " + life.locks + life.rights)
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
