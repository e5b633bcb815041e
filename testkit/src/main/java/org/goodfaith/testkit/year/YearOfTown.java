package org.goodfaith.testkit.year;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.goodfaith.core.answer.AnswerCheck;
import org.goodfaith.core.answer.CheckAnswer;
import org.goodfaith.core.assessment.Assessment;
import org.goodfaith.core.base.Hash;
import org.goodfaith.core.base.Place;
import org.goodfaith.core.explain.EntryRef;
import org.goodfaith.core.intake.Draft;
import org.goodfaith.core.ledger.Entry;
import org.goodfaith.core.ledger.EntryBody;
import org.goodfaith.core.ledger.GroupOutcome;
import org.goodfaith.core.ledger.Payload;
import org.goodfaith.core.ledger.SealedEntry;
import org.goodfaith.core.listing.ListSubject;
import org.goodfaith.core.listing.Listing;
import org.goodfaith.core.measure.ImposeMeasures;
import org.goodfaith.core.measure.Measure;
import org.goodfaith.core.record.Act;
import org.goodfaith.core.record.Representation;
import org.goodfaith.core.record.RepresentationEnd;
import org.goodfaith.core.rulebook.LawOn;
import org.goodfaith.core.rulebook.Rulebook;
import org.goodfaith.core.standing.FoldStanding;
import org.goodfaith.core.standing.Standing;
import org.goodfaith.core.subject.Identifier;
import org.goodfaith.core.subject.SubjectKey;
import org.goodfaith.core.subject.SubjectKind;
import org.goodfaith.core.verify.StoredRows.EntryRow;
import org.goodfaith.testkit.year.Story.Expected;
import org.goodfaith.testkit.year.Story.Step;

/// Runs one year, and looks at everybody each evening.
///
/// After every day: what the registry says of each record is what the model says; a check refuses
/// only where the model sees an effect; nothing has an effect without a second officer's approval
/// and a notice in the ledger; the ledger grew, and every new entry hangs on the one before. At the
/// end of the year the whole registry is verified.
public final class YearOfTown {
  private static final List<Representation.Scope> SCOPES =
      List.copyOf(EnumSet.allOf(Representation.Scope.class));

  private final Rulebook law;
  private final Clocks clocks;
  private final String name;
  private final Random random;
  private final TownLedger registry;
  private final Map<Integer, List<Story>> byPerson = new TreeMap<>();
  private final Map<LocalDate, List<Entering>> byDay = new TreeMap<>();
  private final Map<Integer, LocalDate> deaths = new HashMap<>();
  private final Map<Integer, Story.Kin> kins = new TreeMap<>();
  private final Map<LocalDate, List<Draft>> byFile = new TreeMap<>();
  private final Map<LocalDate, List<Draft>> mandates = new TreeMap<>();
  private final Map<Long, Hash> tails = new HashMap<>();
  private LocalDate today = TellStories.FIRST;
  private int size;
  private long looked;

  /// @param law the law of the year
  /// @param clocks the clocks of the same law
  /// @param seed makes the year
  /// @param people how many live in the town
  public YearOfTown(Rulebook law, Clocks clocks, long seed, int people) {
    this(law, clocks, seed, people, TownLedger::inMemory);
  }

  /// @param law the law of the year
  /// @param clocks the clocks of the same law
  /// @param seed makes the year
  /// @param people how many live in the town
  /// @param ledger makes the registry, from the clock of the year
  public YearOfTown(
      Rulebook law,
      Clocks clocks,
      long seed,
      int people,
      Function<InstantSource, TownLedger> ledger) {
    this.law = law;
    this.clocks = clocks;
    this.name = "-Dseed=" + seed + " -Dpeople=" + people + " -Dprofile=" + clocks.name();
    this.random = new Random(seed);
    this.registry = ledger.apply(() -> Instant.from(today.atTime(12, 0).atOffset(ZoneOffset.UTC)));
    TellStories teller = new TellStories(random, clocks);
    for (Story story : teller.tell(people)) {
      byPerson.computeIfAbsent(story.subject, _ -> new ArrayList<>()).add(story);
      for (int i = 0; i < story.steps.size(); i++) {
        LocalDate day = story.steps.get(i).day();
        byDay.computeIfAbsent(day, _ -> new ArrayList<>()).add(new Entering(story, i));
      }
    }
    for (int person = 0; person < people; person++) {
      if (random.nextInt(50) == 0) {
        deaths.put(person, TellStories.FIRST.plusDays(random.nextInt(TellStories.DAYS)));
      }
      if (random.nextInt(20) == 0) {
        LocalDate day = TellStories.FIRST.plusDays(random.nextInt(TellStories.DAYS));
        Story.Kin kin = new Story.Kin(day, random.nextBoolean() ? "second" : "judge");
        kins.put(person, kin);
        byPerson.getOrDefault(person, List.of()).forEach(story -> story.kin = kin);
      }
      if (random.nextInt(4) == 0) {
        rights(person);
      }
    }
    desks(teller.askings());
  }

  /// Askings and rights are entered at desks of their own.
  private void desks(List<Asking> askings) {
    for (Asking asking : askings) {
      List<Story> file = byPerson.getOrDefault(asking.subject, List.of());
      asking.kin = kins.get(asking.subject);
      for (Story story : file) {
        story.file = file;
        story.askings = Stream.concat(story.askings.stream(), Stream.of(asking)).toList();
      }
      for (int i = 0; i < asking.steps.size(); i++) {
        Step step = asking.steps.get(i);
        String reference = i == 0 ? asking.reference : asking.reference + "-" + i;
        String target = i == 0 ? "" : asking.reference;
        Draft draft =
            draft(0, asking.subject, step.act(), "review-desk", reference, target, step.by());
        byFile.computeIfAbsent(step.day(), _ -> new ArrayList<>()).add(draft);
      }
    }
  }

  /// Somebody acts for some of the people, by a right that ends.
  private void rights(int person) {
    LocalDate from = TellStories.FIRST.plusDays(random.nextInt(TellStories.DAYS));
    LocalDate until = from.plusDays(random.nextInt(200));
    LocalDate ended = random.nextInt(3) == 0 ? from.plusDays(1 + random.nextInt(60)) : null;
    Representation.Scope scope = SCOPES.get(random.nextInt(SCOPES.size()));
    Story.Acting acting =
        new Story.Acting(
            from, until, ended, scope != Representation.Scope.READ, deaths.get(person));
    byPerson.getOrDefault(person, List.of()).forEach(story -> story.acting = acting);
    String reference = "right-" + person;
    Act right =
        new Representation(
            from, Representation.As.LAWYER, "anna", scope, until, "judge", "0".repeat(64));
    mandates
        .computeIfAbsent(from, _ -> new ArrayList<>())
        .add(draft(0, person, right, "mandate-desk", reference, "", "judge"));
    if (ended != null) {
      Act end = new RepresentationEnd(ended, "no-trust", "");
      mandates
          .computeIfAbsent(ended, _ -> new ArrayList<>())
          .add(draft(0, person, end, "mandate-desk", reference + "-end", reference, "subject"));
    }
  }

  private record Entering(Story story, int number) {}

  /// @return where the town's year is written
  public TownLedger registry() {
    return registry;
  }

  /// Lives the year.
  ///
  /// @return how many answers were held against the model
  public long live() {
    registry.enact(law, today);
    size = Math.toIntExact(registry.ledger().head().size());
    LocalDate last = TellStories.FIRST.plusDays(TellStories.DAYS);
    for (; today.isBefore(last); today = today.plusDays(1)) {
      enter(drafts());
      grown();
      byPerson.keySet().forEach(this::look);
    }
    assertThat(registry.verify(_ -> law).first()).as(name).isEmpty();
    return looked;
  }

  private List<Draft> drafts() {
    List<Draft> drafts = new ArrayList<>();
    mandates.getOrDefault(today, List.of()).forEach(one -> drafts.add(numbered(one, drafts)));
    for (Entering one : byDay.getOrDefault(today, List.of())) {
      Step step = one.story().steps.get(one.number());
      boolean first = one.number() == 0;
      String source = one.story().sort.source();
      String reference = first ? one.story().reference : one.story().reference + "-" + one.number();
      String target = first ? "" : one.story().reference;
      drafts.add(
          draft(
              drafts.size(),
              one.story().subject,
              step.act(),
              source,
              reference,
              target,
              step.by()));
    }
    byFile.getOrDefault(today, List.of()).forEach(one -> drafts.add(numbered(one, drafts)));
    deaths.forEach((person, day) -> {
      if (day.equals(today)) {
        String reference = "death-" + person;
        Act death = new Act.Death(day);
        drafts.add(draft(drafts.size(), person, death, "consent-desk", reference, "", "registrar"));
      }
    });
    kins.forEach((person, kin) -> {
      if (kin.day().equals(today)) {
        Act said = new Act.Kinship(today, kin.officer());
        String reference = "kin-" + person;
        String by = kin.officer();
        drafts.add(draft(drafts.size(), person, said, "conflict-desk", reference, "", by));
      }
    });
    return drafts;
  }

  private static Draft numbered(Draft draft, List<Draft> before) {
    return new Draft(
        Place.ofLine("year", before.size() + 1L),
        before.size(),
        draft.claim(),
        draft.act(),
        draft.source(),
        draft.reference(),
        draft.target(),
        draft.enteredBy());
  }

  private static Draft draft(
      int group, int person, Act act, String source, String reference, String target, String by) {
    return new Draft(
        Place.ofLine("year", group + 1L),
        group,
        new Draft.Claim(identifier(person), SubjectKind.PERSON, ""),
        act,
        source,
        reference,
        target,
        by);
  }

  private static Identifier identifier(int person) {
    return new Identifier("resident", "P-" + person);
  }

  /// Now and then the command dies half-way, and is given again.
  private void enter(List<Draft> drafts) {
    if (drafts.isEmpty()) {
      return;
    }
    int done = random.nextInt(6) == 0 ? registry.die(drafts, random) : 0;
    List<GroupOutcome> outcomes = registry.store().append(drafts);
    for (int i = 0; i < outcomes.size(); i++) {
      assertThat(outcomes.get(i))
          .as(name + " on " + today + ": " + drafts.get(i).act())
          .isInstanceOf(i < done ? GroupOutcome.Duplicate.class : GroupOutcome.Accepted.class);
    }
  }

  private void grown() {
    for (EntryRow row : registry.rowsFrom(size)) {
      EntryRef ref = new EntryRef(new SubjectKey(row.subject()), row.seq());
      byte[] salt = row.salt();
      byte[] body = row.body();
      boolean whole =
          salt != null
              && body != null
              && Entry.hashOf(ref, row.prev(), new Payload(salt, body)).equals(row.hash())
              && row.prev().equals(tails.getOrDefault(row.subject(), row.prev()));
      assertThat(whole).as(name + ": " + ref + " hangs on the entry before").isTrue();
      tails.put(row.subject(), row.hash());
    }
    int now = Math.toIntExact(registry.ledger().head().size());
    assertThat(now).as(name).isGreaterThanOrEqualTo(size);
    size = now;
  }

  private void look(int person) {
    Optional<SubjectKey> subject = registry.vault().find(identifier(person));
    if (subject.isEmpty()) {
      return;
    }
    List<SealedEntry> entries = registry.ledger().entriesOf(subject.get());
    Assessment assessment = assess(subject.get(), entries);
    Map<String, Boolean> effects = new HashMap<>();
    for (Story story : byPerson.getOrDefault(person, List.of())) {
      Expected expected = story.expected(today, clocks, deaths.get(person));
      Expected found = found(assessment, entries, story);
      looked++;
      assertThat(found)
          .as(() ->
              name + " on " + today + ": " + story.reference + " " + story.steps + story.askings)
          .isEqualTo(expected);
      effects.merge(story.sort.service(), expected == Expected.EFFECT, Boolean::logicalOr);
      if (found == Expected.EFFECT) {
        fourEyesAndNotice(story);
      }
    }
    boolean ticket = effects.getOrDefault("rail.ticket", false);
    CheckAnswer.Outcome answer = AnswerCheck.answer(assessment, "rail.ticket", "").outcome();
    assertThat(answer == CheckAnswer.Outcome.REFUSED)
        .as(() -> name + " on " + today + ": person " + person + " is answered " + answer)
        .isEqualTo(ticket);
  }

  /// The way of `AssessSubject`, without scores: nothing here hangs on them.
  private Assessment assess(SubjectKey subject, List<SealedEntry> entries) {
    LawOn now = law.on(today);
    Standing standing = new FoldStanding(law, today, Long.MAX_VALUE).fold(subject, entries);
    List<Listing> listings = ListSubject.list(law, standing);
    List<Measure> measures = ImposeMeasures.impose(law, now, standing, listings, List.of());
    return new Assessment(standing, Long.MAX_VALUE, law.digest(), List.of(), listings, measures);
  }

  private static Expected found(Assessment assessment, List<SealedEntry> entries, Story story) {
    Optional<EntryRef> root =
        entries.stream()
            .filter(entry ->
                entry.body() instanceof EntryBody.Entered entered
                    && entered.reference().equals(story.reference))
            .map(SealedEntry::ref)
            .findFirst();
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
}
