package org.goodfaith.core.answer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
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
import org.goodfaith.core.ledger.EntryBody.Unlinked;
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
///
/// What held is held against the same moment without what was wrong: a decision is harmed where it
/// was made with the file as known then, and would not have been made had the file been right.
public final class FindHarm {
  private final LedgerReader ledger;
  private final RulebookLibrary library;
  private final Question now;
  private final SubjectKey subject;
  private final List<SealedEntry> entries;
  private final Assessment today;
  private final Set<EntryRef> gone = new HashSet<>();
  private final Set<EntryRef> barred = new HashSet<>();
  private final Set<EntryRef> reviews = new HashSet<>();
  private final List<Petition> granted;
  private final boolean doubted;

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
      if (countsForNothing(history)) {
        gone.addAll(versions(history));
      } else if (history.proceedings().offList() || history.proceedings().unproved()) {
        barred.addAll(versions(history));
      }
    }
    entries.stream().filter(FindHarm::review).map(SealedEntry::ref).forEach(reviews::add);
    this.granted =
        today.standing().petitions().stream()
            .filter(one -> one.granted() && one.request().review())
            .toList();
    this.doubted =
        !gone.isEmpty()
            || !barred.isEmpty()
            || !granted.isEmpty()
            || entries.stream().anyMatch(FindHarm::saysOtherwise);
  }

  /// @param checks kept about the subject
  /// @param dayOf the registry's day at a moment
  /// @return every harmed decision, the newest first
  public List<Harm> all(List<CheckInquiry> checks, Function<Instant, LocalDate> dayOf) {
    List<Harm> all = new ArrayList<>();
    if (doubted) {
      measures(all);
      checks(all, checks, dayOf);
    }
    reports(all);
    List<Petition> petitions = today.standing().petitions();
    all.replaceAll(one -> one.with(petitions));
    all.sort(Comparator.comparing(Harm::through).reversed().thenComparing(Harm::name));
    return List.copyOf(all);
  }

  /// What counted once and does no more, because somebody found it wrong or nobody proved it.
  private static boolean countsForNothing(RecordHistory history) {
    boolean aside =
        switch (history.cause()) {
          case "annulled", "disclosure-stopped", "not-me", "returned" -> true;
          default -> false;
        };
    return history.place() == RecordHistory.Place.ENDED || aside;
  }

  private static boolean saysOtherwise(SealedEntry entry) {
    return entry.body() instanceof Unlinked
        || (entry.body() instanceof Entered entered && entered.act() instanceof Act.Correction);
  }

  private static boolean review(SealedEntry entry) {
    return entry.body() instanceof Entered entered && entered.act() instanceof ReviewRequest;
  }

  private static Set<EntryRef> versions(RecordHistory history) {
    Map<EntryRef, EntryRef> roots = RecordHistory.roots(history.entries());
    return roots.keySet().stream()
        .filter(version -> history.root().equals(roots.get(version)))
        .collect(Collectors.toSet());
  }

  /// A moment at which a measure may have held for the last time.
  ///
  /// @param day that is asked about
  /// @param size entries before this position are known
  private record Moment(LocalDate day, long size) {}

  private void measures(List<Harm> all) {
    Map<String, Harm> found = new LinkedHashMap<>();
    Set<Moment> seen = new HashSet<>();
    for (Moment moment : moments()) {
      if (seen.add(moment)) {
        Assessment then = asKnown(moment);
        held(then, moment, found);
        then.listings().stream()
            .map(Listing::through)
            .filter(last -> last != null && last.isBefore(moment.day()))
            .map(last -> new Moment(last, moment.size()))
            .filter(seen::add)
            .forEach(over -> held(asKnown(over), over, found));
      }
    }
    all.addAll(found.values());
  }

  /// Nothing ends but by an entry, by time, or by silence: just before each entry that may end
  /// something, and on the last day before a time is over, all that ended then held. What silence
  /// ends is looked at as it was known on that day, and as it is known now.
  private List<Moment> moments() {
    List<Moment> moments = new ArrayList<>();
    for (List<SealedEntry> about : RecordHistory.concerning(entries, now.head().size()).values()) {
      LocalDate day = LocalDate.MIN;
      for (SealedEntry entry : about) {
        LocalDate entered = dayOf(entry);
        day = entered.isAfter(day) ? entered : day;
        if (mayEnd(entry)) {
          moments.add(new Moment(day, entry.position()));
        }
      }
    }
    for (SealedEntry entry : entries) {
      if (entry.body() instanceof Unlinked parted && entry.position() < now.head().size()) {
        moments.add(new Moment(parted.day(), entry.position()));
      }
    }
    for (LocalDate over : ChangeDays.ofSilence(now.rulebook(), entries, now.asOf())) {
      LocalDate last = over.minusDays(1);
      moments.add(new Moment(last, knownOn(last)));
      moments.add(new Moment(last, now.head().size()));
    }
    return moments;
  }

  /// What is only added to a file ends nothing.
  private static boolean mayEnd(SealedEntry entry) {
    return entry.body() instanceof Entered entered
        && !(entered.act() instanceof Act.Recorded && entered.target() == 0)
        && !(entered.act() instanceof Act.Consent)
        && !(entered.act() instanceof Act.ConsentWithdrawal);
  }

  private static LocalDate dayOf(SealedEntry entry) {
    return entry.body() instanceof Entered entered ? entered.act().day() : LocalDate.MIN;
  }

  private long knownOn(LocalDate day) {
    return entries.stream()
        .filter(entry -> dayOf(entry).isAfter(day))
        .mapToLong(SealedEntry::position)
        .min()
        .orElse(now.head().size());
  }

  private void held(Assessment then, Moment moment, Map<String, Harm> found) {
    List<Measure> held = then.measures().stream().filter(FindHarm::against).toList();
    if (held.isEmpty()) {
      return;
    }
    Map<EntryRef, EntryRef> roots = RecordHistory.roots(entriesThen(moment.size()));
    Set<String> rightly =
        rightly(moment.day(), moment.size()).stream()
            .filter(FindHarm::against)
            .map(measure -> key(measure, roots))
            .collect(Collectors.toSet());
    held.stream()
        .filter(measure -> !rightly.contains(key(measure, roots)))
        .map(measure -> harm(measure, roots, moment.day()))
        .forEach(harm -> found.merge(harm.name(), harm, Harm::together));
  }

  private static boolean against(Measure measure) {
    return measure.measureClass() != MeasureClass.PRIVILEGE
        && measure.effect() == Measure.Effect.IN_FORCE
        && !measure.listArticle().isEmpty();
  }

  private static EntryRef root(Measure measure, Map<EntryRef, EntryRef> roots) {
    EntryRef version = measure.evidence().getFirst();
    return roots.getOrDefault(version, version);
  }

  private static String key(Measure measure, Map<EntryRef, EntryRef> roots) {
    return measure.code() + " " + root(measure, roots);
  }

  private static Harm harm(Measure measure, Map<EntryRef, EntryRef> roots, LocalDate last) {
    LocalDate from = measure.from();
    return new Harm(
        "measure:" + measure.code() + ":" + root(measure, roots).seq(),
        Harm.Sort.MEASURE,
        measure.title(),
        "",
        from == null ? last : from,
        last,
        1,
        List.of(),
        null);
  }

  private Assessment asKnown(Moment moment) {
    return AssessSubject.assess(
        now.rulebook(), subject, entriesThen(moment.size()), moment.day(), moment.size());
  }

  /// Files that are parted by now were one file then.
  private List<SealedEntry> entriesThen(long size) {
    if (entries.stream().noneMatch(entry -> entry.body() instanceof Unlinked)) {
      return entries;
    }
    Set<EntryRef> own = entries.stream().map(SealedEntry::ref).collect(Collectors.toSet());
    return Stream.concat(
            entries.stream(),
            LinkedSubjects.entriesOf(ledger::entriesOf, subject, size).stream()
                .filter(entry -> !own.contains(entry.ref())))
        .toList();
  }

  /// @return measures that would have followed on a day from what was known, had it been right:
  ///   with each correction that was made since, and without what counts for nothing by now
  private List<Measure> rightly(LocalDate day, long size) {
    List<SealedEntry> right = entries.stream().filter(entry -> right(entry, size)).toList();
    Assessment assessment =
        AssessSubject.assess(now.rulebook(), subject, right, day, now.head().size());
    return assessment.measures().stream()
        .filter(measure -> measure.listArticle().isEmpty() || !setAside(measure))
        .toList();
  }

  private boolean right(SealedEntry entry, long size) {
    if (!(entry.body() instanceof Entered entered)) {
      return true;
    }
    boolean known = entry.position() < size || entered.act() instanceof Act.Correction;
    return known && !gone.contains(entry.ref()) && !reviewed(entry.ref(), entered);
  }

  /// What was granted on review is asked by itself. Whether it was granted, whoever had a hand in a
  /// record that is gone still must not decide.
  private boolean reviewed(EntryRef ref, Entered entered) {
    return reviews.contains(ref) || reviews.contains(new EntryRef(ref.subject(), entered.target()));
  }

  private boolean setAside(Measure measure) {
    EntryRef record = measure.evidence().getFirst();
    return barred.contains(record)
        || granted.stream()
            .filter(one -> one.covers().contains(record))
            .anyMatch(one ->
                one.of(Result.Sort.LIST, measure.because())
                    || one.of(Result.Sort.MEASURE, measure.code()));
  }

  /// Refused then, because of what is wrong, or would be refused no more.
  private void checks(
      List<Harm> all, List<CheckInquiry> checks, Function<Instant, LocalDate> dayOf) {
    Map<String, Harm> found = new LinkedHashMap<>();
    Map<String, Boolean> asked = new HashMap<>();
    for (CheckInquiry check : checks) {
      LocalDate day = dayOf.apply(check.at());
      TreeHead head = ledger.headAt(check.at());
      String key = check.service() + " " + check.need() + " " + day + " " + head.size();
      boolean harmed = asked.computeIfAbsent(key, _ -> refusedWrongly(check, day, head));
      if (harmed) {
        String name = "check:" + check.service() + ":" + day + ":" + check.reader();
        found.merge(name, harm(name, check, day), (one, more) -> one.again(more.times()));
      }
    }
    all.addAll(found.values());
  }

  private Harm harm(String name, CheckInquiry check, LocalDate day) {
    return new Harm(
        name, Harm.Sort.CHECK, check.service(), check.reader(), day, day, 1, List.of(), null);
  }

  /// Whether what was asked was refused then, and would not have been: the need it was asked for
  /// counts both times. Where that is not known, nothing is claimed.
  private boolean refusedWrongly(CheckInquiry check, LocalDate day, TreeHead head) {
    String need = check.need();
    Optional<Question> then = Question.asked(ledger, library, day, head);
    if (then.isEmpty() || need == null) {
      return false;
    }
    Assessment before =
        AssessSubject.assess(
            then.get().rulebook(), subject, entriesThen(head.size()), day, head.size());
    return refused(before.measures(), day, check.service(), need)
        && !refused(rightly(day, head.size()), day, check.service(), need);
  }

  private static boolean refused(
      List<Measure> measures, LocalDate day, String service, String need) {
    return AnswerCheck.answer(measures, day, service, need).outcome()
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
