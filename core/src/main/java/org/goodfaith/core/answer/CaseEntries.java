package org.goodfaith.core.answer;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.goodfaith.core.base.Hash;
import org.goodfaith.core.explain.EntryRef;
import org.goodfaith.core.ledger.EntryBody;
import org.goodfaith.core.ledger.SealedEntry;
import org.goodfaith.core.record.Act;
import org.goodfaith.core.record.Fact;
import org.goodfaith.core.record.Record;
import org.goodfaith.core.record.Result;
import org.goodfaith.core.record.ReviewRequest;
import org.goodfaith.core.rulebook.FactField;
import org.goodfaith.core.rulebook.RecordKind;
import org.goodfaith.core.rulebook.Rulebook;
import org.goodfaith.core.subject.SubjectKey;
import org.goodfaith.core.subject.SubjectKind;

/// Makes entries of one subject from the `given` sentences of a case, as the ledger would hold
/// them.
final class CaseEntries {
  private static final String DAY = "([0-9]{4}-[0-9]{2}-[0-9]{2})";
  private static final Pattern CONSENT =
      Pattern.compile("consent to (\\S+)( withdrawn)? on " + DAY);
  private static final Pattern FILE =
      Pattern.compile("(frozen|thawed|died) on " + DAY + "(?:, withdrawn " + DAY + ")?");
  private static final Pattern REVIEW =
      Pattern.compile("review of (\\S+) on " + DAY + "|review ([a-z ]+) on " + DAY);
  private static final Pattern RECORD =
      Pattern.compile(
          "(\\S+)(?: with (.+?))? (?:on "
              + DAY
              + "|monthly from "
              + DAY
              + " to "
              + DAY
              + ")(?:, (.+))?");
  private static final Pattern FULFILLED = Pattern.compile("fulfilled by (\\S+) " + DAY);
  private static final Pattern CORRECTED =
      Pattern.compile("corrected " + DAY + " to the day " + DAY);
  private static final Pattern CORRECTED_FACT =
      Pattern.compile("corrected " + DAY + " to (\\S+) (\\S+)");
  private static final Pattern STEP = Pattern.compile("([a-z ]+) " + DAY);
  private static final String CLERK = "clerk";
  private static final String APPROVER = "approver";
  private static final String BY_APPROVER = " by who approved";
  private static final String OFFICER = "officer";
  private static final String SECOND = "second-officer";
  private static final String REVIEWER = "reviewer";
  private static final String WORDS = "as the case says";
  private static final String STEPS =
      "a word and a day: `approved`, `noticed`, `approved and noticed`, "
          + "`approved by the same officer`, `objected`, `objected with a document`, `answered`, "
          + "`extended`, `rejected`, `upheld`, `supplemented`, `disclosure stopped`, "
          + "`taken off list`, `appealed`, `appeal rejected` (or any other outcome, each "
          + "with ` by who approved` where that officer decides), `stated`, "
          + "`certified`, `repair asked`, `repair granted`, `repair refused`, `withdrawn`; "
          + "`fulfilled by KIND 2026-03-20`; `corrected 2026-03-20 to the day 2026-03-01`; "
          + "`corrected 2026-03-20 to FACT VALUE`";
  private static final String SENTENCES =
      "`KIND on 2026-03-02`, `KIND with FACT VALUE, FACT VALUE on 2026-03-02`, "
          + "`KIND monthly from 2026-01-31 to 2026-05-31`, each with steps after a comma, or "
          + "`consent to CODE on 2026-03-02`, `frozen on 2026-03-02`, `thawed on 2026-03-02`, "
          + "`died on 2026-03-02`, `died on 2026-03-02, withdrawn 2026-03-09`, "
          + "`review of list:CODE on 2026-03-02` (or `score:`, `measure:`), "
          + "`review rejected on 2026-03-02` (or `upheld`, `extended`, `appealed`, "
          + "`appeal rejected`, `appeal upheld`), or `nothing`";

  private final Rulebook rulebook;
  private final SubjectKey subject = new SubjectKey(1);
  private final List<EntryBody> bodies = new ArrayList<>();
  private int reviewed;

  /// What the subject may still be, by the kinds of its records so far.
  private final EnumSet<SubjectKind> about = EnumSet.allOf(SubjectKind.class);

  CaseEntries(Rulebook rulebook) {
    this.rulebook = rulebook;
  }

  SubjectKey subject() {
    return subject;
  }

  /// @return the entries of all sentences taken, the registration first
  List<SealedEntry> entries() {
    List<SealedEntry> entries = new ArrayList<>();
    entries.add(sealed(0, new EntryBody.Registered(about.iterator().next(), Hash.zero())));
    for (int i = 0; i < bodies.size(); i++) {
      entries.add(sealed(i + 1, bodies.get(i)));
    }
    return entries;
  }

  private SealedEntry sealed(int position, EntryBody body) {
    return new SealedEntry(new EntryRef(subject, position + 1), position, body);
  }

  /// Takes one sentence.
  ///
  /// @return what is wrong with it, and what would be right; empty where nothing is
  Optional<Misread> take(String sentence) {
    if ("nothing".equals(sentence)) {
      return Optional.empty();
    }
    try {
      Matcher consent = CONSENT.matcher(sentence);
      if (consent.matches()) {
        LocalDate day = LocalDate.parse(consent.group(3));
        enter(
            consent.group(2) == null
                ? new Act.Consent(day, consent.group(1))
                : new Act.ConsentWithdrawal(day, consent.group(1)),
            0);
        return Optional.empty();
      }
      Matcher file = FILE.matcher(sentence);
      if (file.matches() && (file.group(3) == null || "died".equals(file.group(1)))) {
        file(file);
        return Optional.empty();
      }
      Matcher review = REVIEW.matcher(sentence);
      if (review.matches()) {
        return review(review);
      }
      Matcher record = RECORD.matcher(sentence);
      return record.matches()
          ? records(record)
          : Optional.of(new Misread("the sentence is none of the case grammar", SENTENCES));
    } catch (DateTimeException _) {
      return Optional.of(new Misread("a day is none of the calendar", "days such as 2026-03-02"));
    }
  }

  private void file(Matcher sentence) {
    LocalDate day = LocalDate.parse(sentence.group(2));
    int number =
        enter(
            switch (sentence.group(1)) {
              case "frozen" -> new Act.Freeze(day);
              case "thawed" -> new Act.Thaw(day);
              case String _ -> new Act.Death(day);
            },
            0);
    if (sentence.group(3) != null) {
      enter(new Act.Withdrawal(LocalDate.parse(sentence.group(3)), "lives"), number);
    }
  }

  /// A request for review, or a step about the last one.
  private Optional<Misread> review(Matcher sentence) {
    if (sentence.group(1) != null) {
      LocalDate day = LocalDate.parse(sentence.group(2));
      Optional<Result> of = Result.of(sentence.group(1));
      of.ifPresent(
          result -> reviewed = enter(new ReviewRequest(day, result, "other", WORDS, ""), 0));
      return of.isPresent()
          ? Optional.empty()
          : Optional.of(
              new Misread(
                  "'" + sentence.group(1) + "' is no result",
                  "`score:CODE`, `list:CODE`, `measure:CODE`, `match`"));
    }
    LocalDate day = LocalDate.parse(sentence.group(4));
    Optional<Act> act =
        Optional.ofNullable(
            switch (sentence.group(3)) {
              case "rejected" -> new Act.Decision(day, Act.Outcome.REJECTED, REVIEWER, WORDS);
              case "upheld" -> new Act.Decision(day, Act.Outcome.UPHELD, REVIEWER, WORDS);
              case "extended" -> new Act.Extension(day, REVIEWER, WORDS);
              case "appealed" -> new Act.Appeal(day, WORDS);
              case "appeal rejected" ->
                  new Act.AppealDecision(day, Act.Outcome.REJECTED, SECOND, WORDS);
              case "appeal upheld" ->
                  new Act.AppealDecision(day, Act.Outcome.UPHELD, SECOND, WORDS);
              case String _ -> null;
            });
    act.ifPresent(one -> enter(one, reviewed));
    return act.isPresent() && reviewed > 0
        ? Optional.empty()
        : Optional.of(new Misread("no review was asked for, or this is no step of one", SENTENCES));
  }

  /// Why a sentence is not understood.
  ///
  /// @param message what is wrong
  /// @param allowed what would be right
  record Misread(String message, String allowed) {}

  private Optional<Misread> records(Matcher sentence) {
    List<LocalDate> days = new ArrayList<>();
    if (sentence.group(3) != null) {
      days.add(LocalDate.parse(sentence.group(3)));
    } else {
      LocalDate first = LocalDate.parse(sentence.group(4));
      LocalDate last = LocalDate.parse(sentence.group(5));
      for (int i = 0; !first.plusMonths(i).isAfter(last); i++) {
        days.add(first.plusMonths(i));
      }
    }
    String facts = sentence.group(2) == null ? "" : sentence.group(2);
    String steps = sentence.group(6) == null ? "" : sentence.group(6);
    for (LocalDate day : days) {
      Optional<Misread> misread = record(sentence.group(1), day, facts, steps);
      if (misread.isPresent()) {
        return misread;
      }
    }
    return Optional.empty();
  }

  private Optional<Misread> record(String code, LocalDate day, String facts, String steps) {
    Optional<RecordKind> kind = rulebook.on(day).kind(code);
    if (kind.isEmpty()) {
      return Optional.of(
          new Misread(
              "'" + code + "' is in no catalogue of " + day,
              String.join(", ", rulebook.on(day).kinds().stream().map(RecordKind::code).toList())));
    }
    TreeMap<String, Fact> read = new TreeMap<>();
    for (String fact : facts.isEmpty() ? new String[0] : facts.split(", ", -1)) {
      String[] words = fact.split(" ", 2);
      Optional<FactField> field = kind.get().field(words[0]);
      Optional<Fact> value =
          words.length < 2
              ? Optional.empty()
              : field.flatMap(found -> Fact.parse(found.type(), words[1]));
      if (value.isEmpty()) {
        return Optional.of(
            new Misread(
                "'" + fact + "' is no fact of '" + code + "'",
                String.join(", ", kind.get().facts().stream().map(FactField::name).toList())));
      }
      read.put(words[0], value.get());
    }
    for (FactField field : kind.get().facts()) {
      if (field.required() && !read.containsKey(field.name())) {
        return Optional.of(
            new Misread(
                "a record of '" + code + "' needs the fact '" + field.name() + "'",
                String.join(", ", kind.get().facts().stream().map(FactField::name).toList())));
      }
    }
    if (about.stream().anyMatch(kind.get().about()::contains)) {
      about.retainAll(kind.get().about());
    }
    String evidence = kind.get().evidence().isEmpty() ? "" : kind.get().evidence().getFirst();
    Record record =
        new Record(code, day, read, evidence, evidence.isEmpty() ? "" : Hash.zero().hex());
    int target = enter(new Act.Recorded(record), 0);
    for (String step : steps.isEmpty() ? new String[0] : steps.split(", ", -1)) {
      if (!step(step, record, target)) {
        return Optional.of(new Misread("'" + step + "' is no step of a record", STEPS));
      }
    }
    return Optional.empty();
  }

  private boolean step(String text, Record record, int target) {
    Matcher fulfilled = FULFILLED.matcher(text);
    if (fulfilled.matches()) {
      LocalDate day = LocalDate.parse(fulfilled.group(2));
      Record by = new Record(fulfilled.group(1), day, new TreeMap<>(), "", "");
      boolean known = rulebook.on(day).kind(by.kind()).isPresent();
      if (known) {
        enter(new Act.Recorded(by), target);
      }
      return known;
    }
    Matcher corrected = CORRECTED.matcher(text);
    if (corrected.matches()) {
      LocalDate conduct = LocalDate.parse(corrected.group(2));
      correct(record, conduct, record.facts(), LocalDate.parse(corrected.group(1)), target);
      return true;
    }
    Matcher fact = CORRECTED_FACT.matcher(text);
    if (fact.matches()) {
      Optional<Fact> value =
          rulebook
              .on(record.day())
              .kind(record.kind())
              .flatMap(kind -> kind.field(fact.group(2)))
              .flatMap(field -> Fact.parse(field.type(), fact.group(3)));
      value.ifPresent(right -> {
        SortedMap<String, Fact> facts = new TreeMap<>(record.facts());
        facts.put(fact.group(2), right);
        correct(record, record.day(), facts, LocalDate.parse(fact.group(1)), target);
      });
      return value.isPresent();
    }
    Matcher step = STEP.matcher(text);
    return step.matches() && step(step.group(1), LocalDate.parse(step.group(2)), target);
  }

  private void correct(
      Record record, LocalDate conduct, SortedMap<String, Fact> facts, LocalDate day, int target) {
    Record right =
        new Record(record.kind(), conduct, facts, record.evidence(), record.evidenceDigest());
    enter(new Act.Correction(right, day, "wrong"), target);
  }

  private boolean step(String word, LocalDate day, int target) {
    if ("approved and noticed".equals(word)) {
      return step("approved", day, target) && step("noticed", day, target);
    }
    Optional<Act> act = act(word, day).or(() -> decision(word, day));
    act.ifPresent(step -> enter(step, target));
    return act.isPresent();
  }

  private static Optional<Act> act(String word, LocalDate day) {
    return Optional.ofNullable(
        switch (word) {
          case "approved" -> new Act.Approval(day, APPROVER);
          case "approved by the same officer" -> new Act.Approval(day, CLERK);
          case "noticed" -> new Act.Notice(day, "letter");
          case "objected" -> new Act.Objection(day, "other", "");
          case "objected with a document" -> new Act.Objection(day, "other", "d" + day);
          case "answered" -> new Act.Answer(day, WORDS, "a" + day);
          case "extended" -> new Act.Extension(day, OFFICER, WORDS);
          case "appealed" -> new Act.Appeal(day, WORDS);
          case "stated" -> new Act.Statement(day, WORDS);
          case "certified" -> new Act.Certification(day, OFFICER, "c" + day);
          case "repair asked" -> new Act.RepairRequest(day, WORDS);
          case "objected as not me" -> new Act.Objection(day, "not-me", "");
          case "annulled" -> new Act.Annulment(day, "court", "");
          case "withdrawn" -> new Act.Withdrawal(day, "no-ground");
          case String _ -> null;
        });
  }

  private static Optional<Act> decision(String said, LocalDate day) {
    boolean approver = said.endsWith(BY_APPROVER);
    String word = approver ? said.substring(0, said.length() - BY_APPROVER.length()) : said;
    String officer = approver ? APPROVER : OFFICER;
    String appeal = "appeal ";
    if (word.startsWith(appeal)) {
      return Act.Outcome.ofCode(word.substring(appeal.length()).replace(' ', '-'))
          .map(
              outcome -> new Act.AppealDecision(day, outcome, approver ? APPROVER : SECOND, WORDS));
    }
    return switch (word) {
      case "repair granted" -> Optional.of(new Act.RepairDecision(day, true, officer, WORDS));
      case "repair refused" -> Optional.of(new Act.RepairDecision(day, false, officer, WORDS));
      case String _ ->
          Act.Outcome.ofCode(word.replace(' ', '-'))
              .map(outcome -> new Act.Decision(day, outcome, officer, WORDS));
    };
  }

  private int enter(Act act, int target) {
    int number = bodies.size() + 2;
    bodies.add(
        new EntryBody.Entered(
            act, "case", "case-" + number, CLERK, target, target == 0 ? "" : "case-" + target));
    return number;
  }
}
