package org.goodfaith.core.answer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.goodfaith.core.answer.InquiryJournal.CheckInquiry;
import org.goodfaith.core.assessment.AssessSubject;
import org.goodfaith.core.assessment.Assessment;
import org.goodfaith.core.explain.EntryRef;
import org.goodfaith.core.ledger.EntryBody.Entered;
import org.goodfaith.core.ledger.LedgerReader;
import org.goodfaith.core.ledger.SealedEntry;
import org.goodfaith.core.ledger.TreeHead;
import org.goodfaith.core.listing.Listing;
import org.goodfaith.core.measure.Measure;
import org.goodfaith.core.record.Act;
import org.goodfaith.core.record.Result;
import org.goodfaith.core.record.ReviewRequest;
import org.goodfaith.core.rulebook.GradeRule;
import org.goodfaith.core.rulebook.LawOn;
import org.goodfaith.core.rulebook.ListRule;
import org.goodfaith.core.rulebook.MeasureRule.MeasureClass;
import org.goodfaith.core.rulebook.PurposeRule;
import org.goodfaith.core.rulebook.RulebookLibrary;
import org.goodfaith.core.standing.LinkedSubjects;
import org.goodfaith.core.standing.Petition;
import org.goodfaith.core.subject.SubjectKey;

/// Finds which decisions about one subject rested on what turned out to be wrong, and were against
/// it: measures that held, checks that were refused, reports that were read. Worked out anew each
/// time from the ledger and the journal of checks; what the journal has deleted is in no list.
public final class FindHarm {
  private final LedgerReader ledger;
  private final RulebookLibrary library;
  private final Question now;
  private final SubjectKey subject;
  private final List<SealedEntry> entries;
  private final Assessment today;
  private final List<RecordHistory> wrong = new ArrayList<>();
  private final List<RecordHistory> corrected = new ArrayList<>();

  /// @param ledger where to read
  /// @param library every law that answers rest on
  /// @param now day, history and law
  /// @param subject whose file; files linked to it belong to it
  public FindHarm(LedgerReader ledger, RulebookLibrary library, Question now, SubjectKey subject) {
    this.ledger = ledger;
    this.library = library;
    this.now = now;
    this.subject = subject;
    long known = now.head().size();
    this.entries = LinkedSubjects.entriesOf(ledger::entriesOf, subject, known);
    this.today = AssessSubject.assess(now.rulebook(), subject, entries, now.asOf(), known);
    for (RecordHistory history : RecordHistory.all(ledger, now, subject)) {
      if (wrong(history)) {
        wrong.add(history);
      } else if (history.entered().stream().anyMatch(one -> one.act() instanceof Act.Correction)) {
        corrected.add(history);
      }
    }
  }

  /// @param checks kept about the subject
  /// @param dayOf the registry's day at a moment
  /// @return every harmed decision, the newest first
  public List<Harm> all(List<CheckInquiry> checks, Function<Instant, LocalDate> dayOf) {
    List<Harm> all = new ArrayList<>();
    if (!wrong.isEmpty() || !corrected.isEmpty()) {
      measures(all);
      checks(all, checks, dayOf);
    }
    reports(all);
    List<Petition> petitions = today.standing().petitions();
    all.replaceAll(one -> one.with(petitions));
    all.sort(Comparator.comparing(Harm::through).reversed().thenComparing(Harm::name));
    return List.copyOf(all);
  }

  /// What counted once and counts for nothing, because somebody found it wrong or nobody proved it.
  private boolean wrong(RecordHistory history) {
    boolean aside =
        switch (history.cause()) {
          case "annulled", "disclosure-stopped", "not-me" -> true;
          default -> false;
        };
    return history.place() == RecordHistory.Place.ENDED
        || aside
        || history.proceedings().offList()
        || history.proceedings().unproved()
        || review(history).isPresent();
  }

  private Optional<Petition> review(RecordHistory history) {
    return today.standing().petitions().stream()
        .filter(one -> one.granted() && one.request().review())
        .filter(one -> one.covers().contains(history.record().ref()))
        .filter(one -> about(one, history))
        .findFirst();
  }

  private boolean about(Petition one, RecordHistory history) {
    Result result = one.request().result();
    return result != null
        && switch (result.sort()) {
          case LIST ->
              history.listings().stream().anyMatch(list -> list.list().equals(result.code()));
          case MATCH, SCORE, MEASURE -> false;
        };
  }

  private Set<EntryRef> versions(RecordHistory history) {
    return history.entries().stream()
        .filter(entry ->
            entry.body() instanceof Entered entered && entered.act().recordOf().isPresent())
        .map(SealedEntry::ref)
        .collect(Collectors.toSet());
  }

  /// Just before each entry that put a record in doubt, what held because of it held wrongly, and
  /// so did what had held before and was over by then.
  private void measures(List<Harm> all) {
    Map<String, Harm> found = new LinkedHashMap<>();
    for (RecordHistory history : wrong) {
      doubts(history).forEach(entry -> held(history, entry, false, found));
    }
    for (RecordHistory history : corrected) {
      history.entries().stream()
          .filter(entry ->
              entry.body() instanceof Entered entered && entered.act() instanceof Act.Correction)
          .forEach(entry -> held(history, entry, true, found));
    }
    all.addAll(found.values());
  }

  /// @param stands whether the record still counts after the entry, and what it leads to then is no
  ///   harm
  private void held(
      RecordHistory history, SealedEntry entry, boolean stands, Map<String, Harm> found) {
    Set<EntryRef> refs = versions(history);
    LocalDate day = dayOf(entry);
    Assessment then = assess(day, entry.position());
    Stream<LocalDate> over =
        then.listings().stream()
            .filter(listing -> refs.contains(listing.evidence().getFirst()))
            .map(Listing::through)
            .filter(last -> last != null && last.isBefore(day));
    Stream.concat(Stream.of(day), over)
        .distinct()
        .forEach(last -> {
          Assessment before = last.equals(day) ? then : assess(last, entry.position());
          Set<String> still =
              stands
                  ? inForce(assess(last, entry.position() + 1), refs)
                      .map(Measure::code)
                      .collect(Collectors.toSet())
                  : Set.of();
          inForce(before, refs)
              .filter(measure -> !still.contains(measure.code()))
              .map(measure -> harm(measure, history, last))
              .forEach(harm -> found.merge(harm.name(), harm, Harm::together));
        });
  }

  private static Harm harm(Measure measure, RecordHistory history, LocalDate last) {
    LocalDate from = measure.from();
    return new Harm(
        "measure:" + measure.code() + ":" + history.root().seq(),
        Harm.Sort.MEASURE,
        measure.title(),
        "",
        from == null ? last : from,
        last,
        1,
        List.of(),
        null);
  }

  private static Stream<Measure> inForce(Assessment assessment, Set<EntryRef> refs) {
    return assessment.measures().stream()
        .filter(measure -> measure.measureClass() != MeasureClass.PRIVILEGE)
        .filter(measure -> measure.effect() == Measure.Effect.IN_FORCE)
        .filter(measure -> !measure.listArticle().isEmpty())
        .filter(measure -> refs.contains(measure.evidence().getFirst()));
  }

  /// Whatever may have ended what the record led to: of its own, and of the file.
  private List<SealedEntry> doubts(RecordHistory history) {
    return Stream.concat(
            history.entries().stream().filter(FindHarm::doubts),
            entries.stream().filter(FindHarm::changesFile))
        .sorted(Comparator.comparingLong(SealedEntry::position))
        .toList();
  }

  private static boolean doubts(SealedEntry entry) {
    return entry.body() instanceof Entered entered
        && (entered.act() instanceof Act.Objection
            || entered.act() instanceof Act.Appeal
            || entered.act() instanceof Act.Withdrawal
            || entered.act() instanceof Act.Annulment
            || entered.act() instanceof Act.Correction);
  }

  private static boolean changesFile(SealedEntry entry) {
    return entry.body() instanceof Entered entered
        && (entered.act() instanceof ReviewRequest
            || entered.act() instanceof Act.Death
            || entered.act() instanceof Act.Kinship);
  }

  private static LocalDate dayOf(SealedEntry entry) {
    return entry.body() instanceof Entered entered ? entered.act().day() : LocalDate.EPOCH;
  }

  private Assessment assess(LocalDate day, long size) {
    return AssessSubject.assess(now.rulebook(), subject, entries, day, size);
  }

  /// Refused then, because of what is wrong, or would be refused no more.
  private void checks(
      List<Harm> all, List<CheckInquiry> checks, Function<Instant, LocalDate> dayOf) {
    Set<EntryRef> refs =
        wrong.stream().flatMap(one -> versions(one).stream()).collect(Collectors.toSet());
    Map<String, Harm> found = new LinkedHashMap<>();
    Map<String, Boolean> asked = new HashMap<>();
    for (CheckInquiry check : checks) {
      LocalDate day = dayOf.apply(check.at());
      TreeHead head = ledger.headAt(check.at());
      String key = check.service() + " " + check.need() + " " + day + " " + head.size();
      boolean harmed = asked.computeIfAbsent(key, _ -> refusedWrongly(check, day, head, refs));
      if (harmed) {
        String name = "check:" + check.service() + ":" + day + ":" + check.reader();
        found.merge(name, harm(name, check, day), (one, more) -> again(one, more.times()));
      }
    }
    all.addAll(found.values());
  }

  private Harm harm(String name, CheckInquiry check, LocalDate day) {
    return new Harm(
        name, Harm.Sort.CHECK, check.service(), check.reader(), day, day, 1, List.of(), null);
  }

  private static Harm again(Harm one, int more) {
    return new Harm(
        one.name(),
        one.sort(),
        one.title(),
        one.by(),
        one.from(),
        one.through(),
        one.times() + more,
        one.moved(),
        one.remedy());
  }

  /// Whether what was asked was refused then, and would not have been: the need it was asked for
  /// counts both times.
  private boolean refusedWrongly(
      CheckInquiry check, LocalDate day, TreeHead head, Set<EntryRef> refs) {
    Optional<Question> then = Question.asked(ledger, library, day, head);
    if (then.isEmpty()) {
      return false;
    }
    Assessment before =
        AssessSubject.assess(then.get().rulebook(), subject, entries, day, head.size());
    if (!refused(before.measures(), day, check)) {
      return false;
    }
    Assessment after = assess(day, now.head().size());
    List<Measure> left =
        after.measures().stream()
            .filter(one -> one.listArticle().isEmpty() || !refs.contains(one.evidence().getFirst()))
            .toList();
    return !refused(left, day, check);
  }

  private static boolean refused(List<Measure> measures, LocalDate day, CheckInquiry check) {
    return AnswerCheck.answer(measures, day, check.service(), check.need()).outcome()
        == CheckAnswer.Outcome.REFUSED;
  }

  private void reports(List<Harm> all) {
    for (Recall recall : Recall.of(ledger::entriesOf, subject, library, now.head().size())) {
      List<Movement> better = recall.moved().stream().filter(one -> better(one)).toList();
      LawOn law = now.rulebook().on(now.asOf());
      if (!better.isEmpty()) {
        all.add(
            new Harm(
                "report:" + recall.inquiry().seq(),
                Harm.Sort.REPORT,
                law.purpose(recall.purpose()).map(PurposeRule::title).orElse(recall.purpose()),
                recall.reader(),
                recall.asOf(),
                recall.asOf(),
                1,
                better,
                null));
      }
    }
  }

  /// Whether the subject stands better now than was told.
  private boolean better(Movement moved) {
    return switch (moved.sort()) {
      case POINTS -> moved.to().equals("more points");
      case LIST, MEASURE ->
          held(moved.from()) && !held(moved.to()) && against(moved.sort(), moved.code());
      case GRADE -> place(moved.code(), moved.to()) < place(moved.code(), moved.from());
    };
  }

  private boolean against(Movement.Sort sort, String code) {
    LawOn law = now.rulebook().on(now.asOf());
    return sort == Movement.Sort.LIST
        ? law.lists().stream()
            .anyMatch(one -> one.code().equals(code) && one.colour() == ListRule.Colour.BLACK)
        : law.measures().stream()
            .anyMatch(
                one -> one.code().equals(code) && one.measureClass() != MeasureClass.PRIVILEGE);
  }

  private static boolean held(String state) {
    return state.startsWith("in-force");
  }

  /// Bands stand in falling order.
  private int place(String score, String grade) {
    List<GradeRule.Band> bands =
        now.rulebook().on(now.asOf()).gradeOf(score).map(GradeRule::bands).orElse(List.of());
    for (int i = 0; i < bands.size(); i++) {
      if (bands.get(i).name().equals(grade)) {
        return i;
      }
    }
    return bands.size();
  }
}
