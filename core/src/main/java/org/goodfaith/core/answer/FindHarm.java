package org.goodfaith.core.answer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.goodfaith.core.answer.HarmMoments.Moment;
import org.goodfaith.core.answer.InquiryJournal.CheckInquiry;
import org.goodfaith.core.assessment.AssessSubject;
import org.goodfaith.core.assessment.Assessment;
import org.goodfaith.core.base.RegistryBug;
import org.goodfaith.core.explain.EntryRef;
import org.goodfaith.core.ledger.EntryBody.Entered;
import org.goodfaith.core.ledger.EntryBody.Linked;
import org.goodfaith.core.ledger.EntryBody.Told;
import org.goodfaith.core.ledger.EntryBody.Unlinked;
import org.goodfaith.core.ledger.LedgerReader;
import org.goodfaith.core.ledger.SealedEntry;
import org.goodfaith.core.ledger.TreeHead;
import org.goodfaith.core.listing.Listing;
import org.goodfaith.core.measure.Measure;
import org.goodfaith.core.record.Act;
import org.goodfaith.core.record.Result;
import org.goodfaith.core.record.ReviewRequest;
import org.goodfaith.core.rulebook.MeasureRule.MeasureClass;
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
  private final Set<SubjectKey> others;
  private final Assessment today;
  private final Set<EntryRef> gone = new HashSet<>();
  private final Set<EntryRef> barred = new HashSet<>();
  private final Set<EntryRef> reviews = new HashSet<>();
  private final List<Petition> granted;
  private final Set<EntryRef> strange = new HashSet<>();
  private final boolean doubted;
  private final Map<String, EntryRef> measured = new HashMap<>();

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
    this.others =
        entries.stream()
            .map(entry -> entry.ref().subject())
            .filter(file -> !file.equals(subject))
            .collect(Collectors.toCollection(LinkedHashSet::new));
    this.today = AssessSubject.assess(now.rulebook(), subject, entries, now.asOf(), known);
    WrongRecords wrong = WrongRecords.of(ledger, now, subject, others);
    gone.addAll(wrong.gone());
    barred.addAll(wrong.barred());
    strange.addAll(wrong.strange());
    entries.stream().filter(FindHarm::review).map(SealedEntry::ref).forEach(reviews::add);
    this.granted =
        today.standing().petitions().stream()
            .filter(one -> one.granted() && one.request().review())
            .toList();
    this.doubted =
        !gone.isEmpty()
            || !barred.isEmpty()
            || !granted.isEmpty()
            || entries.stream().anyMatch(this::saysOtherwise);
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
    all.addAll(new HarmedReports(ledger, library, now, subject).all());
    AskedRemedies asked = new AskedRemedies(today.standing().petitions(), subject, all, measured);
    all.replaceAll(one -> one.with(asked.last(one)));
    all.sort(Comparator.comparing(Harm::through).reversed().thenComparing(Harm::name));
    return List.copyOf(all);
  }

  private boolean saysOtherwise(SealedEntry entry) {
    return parts(entry) || corrects(entry);
  }

  /// A link by whoever turned out to be kin never counted.
  private boolean parts(SealedEntry entry) {
    return entry.body() instanceof Unlinked
        || (entry.body() instanceof Linked link
            && !link.other().equals(subject)
            && !others.contains(link.other()));
  }

  private static boolean corrects(SealedEntry entry) {
    return entry.body() instanceof Entered entered && entered.act() instanceof Act.Correction;
  }

  private static boolean review(SealedEntry entry) {
    return entry.body() instanceof Entered entered && entered.act() instanceof ReviewRequest;
  }

  private void measures(List<Harm> all) {
    Map<String, Harm> found = new LinkedHashMap<>();
    Set<Moment> seen = new HashSet<>();
    for (Moment moment : new HarmMoments(ledger, now, subject, entries).all()) {
      if (seen.add(moment)) {
        Map<SubjectKey, Assessment> then = asKnown(moment);
        held(then, moment, found);
        then.values().stream()
            .flatMap(file -> file.listings().stream())
            .map(Listing::through)
            .filter(last -> last != null && last.isBefore(moment.day()))
            .map(last -> new Moment(last, moment.size()))
            .filter(seen::add)
            .forEach(over -> held(asKnown(over), over, found));
      }
    }
    all.addAll(found.values());
  }

  /// @return the file as it was known, its own first, then as each other one it is linked to
  private Map<SubjectKey, Assessment> asKnown(Moment moment) {
    Map<SubjectKey, Assessment> files = new LinkedHashMap<>();
    files.put(subject, asKnown(subject, moment));
    others.forEach(file -> files.put(file, asKnown(file, moment)));
    return files;
  }

  /// What held against a file of the same person held against the person: a review of whether they
  /// are one made it wait in the other file alone, and of what stands in one the other was told by
  /// itself.
  private void held(Map<SubjectKey, Assessment> then, Moment moment, Map<String, Harm> found) {
    then.forEach((file, assessment) -> {
      List<Measure> own = against(assessment);
      if (!own.isEmpty() && !file.equals(subject)) {
        Map<EntryRef, EntryRef> roots = RecordHistory.roots(entriesThen(moment.size()));
        own = own.stream().filter(one -> !strange.contains(root(one, roots))).toList();
      }
      held(file, own, moment, found);
    });
  }

  private void held(SubjectKey file, List<Measure> held, Moment moment, Map<String, Harm> found) {
    if (held.isEmpty()) {
      return;
    }
    Map<EntryRef, EntryRef> roots = RecordHistory.roots(entriesThen(moment.size()));
    Set<String> rightly =
        rightly(file, moment.day(), moment.size()).stream()
            .filter(FindHarm::against)
            .map(measure -> key(measure, roots))
            .collect(Collectors.toSet());
    held.stream()
        .filter(measure -> !rightly.contains(key(measure, roots)))
        .filter(measure -> reached(root(measure, roots), moment))
        .map(measure -> harm(measure, root(measure, roots), moment))
        .forEach(harm -> found.merge(harm.name(), harm, Harm::together));
  }

  /// What held against whoever else is meant, before anybody took the two for one, harmed nobody
  /// here.
  private boolean reached(EntryRef root, Moment moment) {
    return !strange.contains(root)
        || entries.stream()
            .filter(entry -> entry.position() < moment.size())
            .anyMatch(entry ->
                entry.ref().subject().equals(root.subject())
                    && entry.body() instanceof Linked link
                    && !link.day().isAfter(moment.day()));
  }

  private static List<Measure> against(Assessment then) {
    return then.measures().stream().filter(FindHarm::against).toList();
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

  private Harm harm(Measure measure, EntryRef root, Moment moment) {
    LocalDate from = measure.from();
    LocalDate last = moment.day();
    long leaf =
        entriesThen(moment.size()).stream()
            .filter(entry -> entry.ref().equals(root))
            .mapToLong(SealedEntry::position)
            .findFirst()
            .orElseThrow(() -> new RegistryBug("a measure rests on no entry"));
    String name = "measure:" + measure.code() + ":leaf-" + leaf;
    measured.put(name, root);
    return new Harm(
        name,
        "measure:" + measure.code() + ":" + root.seq(),
        Harm.Sort.MEASURE,
        measure.title(),
        "",
        from == null ? last : from,
        last,
        1,
        List.of(),
        null);
  }

  private Assessment asKnown(SubjectKey file, Moment moment) {
    return AssessSubject.assess(
        now.rulebook(), file, entriesThen(moment.size()), moment.day(), moment.size());
  }

  /// Files that are parted by now were one file then.
  private List<SealedEntry> entriesThen(long size) {
    if (entries.stream().noneMatch(this::parts)) {
      return entries;
    }
    Set<EntryRef> own = entries.stream().map(SealedEntry::ref).collect(Collectors.toSet());
    return Stream.concat(
            entries.stream(),
            LinkedSubjects.entriesOf(ledger::entriesOf, subject, size).stream()
                .filter(entry -> !own.contains(entry.ref())))
        .toList();
  }

  /// @param file as which the person is asked about
  /// @return measures that would have followed on a day from what was known, had it been right:
  ///   with each correction that was made since, and without what counts for nothing by now
  private List<Measure> rightly(SubjectKey file, LocalDate day, long size) {
    List<SealedEntry> right = entries.stream().filter(entry -> right(entry, size)).toList();
    Assessment assessment =
        AssessSubject.assess(now.rulebook(), file, right, day, now.head().size());
    return assessment.measures().stream()
        .filter(measure -> measure.listArticle().isEmpty() || !setAside(measure))
        .toList();
  }

  private boolean right(SealedEntry entry, long size) {
    if (!(entry.body() instanceof Entered entered)) {
      return entry.position() < size || !ofLinks(entry);
    }
    boolean known = entry.position() < size || entered.act() instanceof Act.Correction;
    return known && !gone.contains(entry.ref()) && !reviewed(entry.ref(), entered);
  }

  private static boolean ofLinks(SealedEntry entry) {
    return entry.body() instanceof Linked
        || entry.body() instanceof Unlinked
        || entry.body() instanceof Told;
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
            .anyMatch(one -> concerns(one, measure));
  }

  private static boolean concerns(Petition review, Measure measure) {
    return review.of(Result.Sort.LIST, measure.because())
        || review.of(Result.Sort.MEASURE, measure.code());
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
        name, "", Harm.Sort.CHECK, check.service(), check.reader(), day, day, 1, List.of(), null);
  }

  /// Whether what was asked was refused then, and would not have been: the need it was asked for
  /// counts both times. Where that is not known, nothing is claimed.
  private boolean refusedWrongly(CheckInquiry check, LocalDate day, TreeHead head) {
    String need = check.need();
    Optional<Question> then = Question.asked(ledger, library, day, head);
    if (then.isEmpty() || need == null) {
      return false;
    }
    // Of a file that was linked since, nothing was said then.
    List<SealedEntry> known =
        LinkedSubjects.entriesOf(ledger::entriesOf, check.subject(), head.size());
    Assessment before =
        AssessSubject.assess(then.get().rulebook(), check.subject(), known, day, head.size());
    return refused(before.measures(), day, check.service(), need)
        && !refused(justly(before, day, head.size()), day, check.service(), need);
  }

  /// @return of what would have followed, what did then as well, or follows from a correction of
  ///   what no review held back then and nobody had to certify: what did not hold then did not
  ///   refuse anything
  private List<Measure> justly(Assessment before, LocalDate day, long size) {
    Map<EntryRef, EntryRef> roots = RecordHistory.roots(entriesThen(now.head().size()));
    Set<String> then =
        before.measures().stream()
            .filter(FindHarm::against)
            .map(measure -> key(measure, roots))
            .collect(Collectors.toSet());
    Set<EntryRef> returned =
        before.standing().setAside().stream()
            .filter(one -> one.why().equals("returned"))
            .map(one -> one.record().root())
            .collect(Collectors.toSet());
    Set<EntryRef> corrected =
        entries.stream()
            .filter(FindHarm::corrects)
            .map(SealedEntry::ref)
            .map(version -> roots.getOrDefault(version, version))
            .filter(root -> !returned.contains(root))
            .collect(Collectors.toSet());
    return rightly(subject, day, size).stream()
        .filter(measure ->
            measure.listArticle().isEmpty()
                || then.contains(key(measure, roots))
                || (corrected.contains(root(measure, roots))
                    && before.standing().petitions().stream()
                        .noneMatch(one -> heldBack(one, measure, roots))))
        .toList();
  }

  /// Whoever had been told by an officer that nothing follows was refused for something else.
  private boolean heldBack(Petition review, Measure measure, Map<EntryRef, EntryRef> roots) {
    EntryRef root = root(measure, roots);
    boolean about =
        concerns(review, measure)
            && review.covers().stream()
                .anyMatch(version -> root.equals(roots.getOrDefault(version, version)));
    return review.holds() && (about || review.crosses(subject, root));
  }

  private static boolean refused(
      List<Measure> measures, LocalDate day, String service, String need) {
    return AnswerCheck.answer(measures, day, service, need).outcome()
        == CheckAnswer.Outcome.REFUSED;
  }
}
