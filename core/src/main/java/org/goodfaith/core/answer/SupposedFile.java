package org.goodfaith.core.answer;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.goodfaith.core.answer.Advice.Effort;
import org.goodfaith.core.answer.Advice.Fulfil;
import org.goodfaith.core.answer.Advice.Repeat;
import org.goodfaith.core.assessment.Assessment;
import org.goodfaith.core.base.RegistryBug;
import org.goodfaith.core.explain.EntryRef;
import org.goodfaith.core.explain.Sentence;
import org.goodfaith.core.ledger.EntryBody;
import org.goodfaith.core.ledger.SealedEntry;
import org.goodfaith.core.listing.RepairedRecords;
import org.goodfaith.core.record.Act;
import org.goodfaith.core.record.Fact;
import org.goodfaith.core.record.Record;
import org.goodfaith.core.rulebook.AdviceRule;
import org.goodfaith.core.rulebook.FactField;
import org.goodfaith.core.rulebook.LawOn;
import org.goodfaith.core.rulebook.RecordKind;
import org.goodfaith.core.rulebook.ReliefRule;
import org.goodfaith.core.rulebook.Rulebook;
import org.goodfaith.core.rulebook.ScoreRule;
import org.goodfaith.core.score.ScoreOutcome;
import org.goodfaith.core.score.ScoreStanding;
import org.goodfaith.core.standing.FoldStanding;
import org.goodfaith.core.standing.Standing;
import org.goodfaith.core.standing.StandingRecord;
import org.goodfaith.core.subject.SubjectKey;

/// One file as it would stand if something were entered on top of it. Nothing is written: the
/// entries supposed exist here alone, behind the last one known.
final class SupposedFile {
  private static final String SUPPOSED = "supposed";

  private final Rulebook rulebook;
  private final Standing standing;
  private final String score;
  private final List<SealedEntry> known;
  private final long treeSize;
  private final Map<List<Effort>, List<SealedEntry>> histories = new HashMap<>();
  private final Map<List<Effort>, TreeSet<LocalDate>> changes = new HashMap<>();

  SupposedFile(Rulebook rulebook, Assessment from, List<SealedEntry> entries, String score) {
    this.rulebook = rulebook;
    this.standing = from.standing();
    this.score = score;
    this.treeSize = from.treeSize();
    this.known = entries.stream().filter(entry -> entry.position() < treeSize).toList();
  }

  Rulebook rulebook() {
    return rulebook;
  }

  /// @return the score on a day, with these efforts
  ScoreOutcome on(LocalDate day, List<Effort> efforts) {
    List<SealedEntry> all = history(efforts);
    long size = treeSize + all.size() - known.size();
    Standing folded = new FoldStanding(rulebook, day, size).fold(standing.subject(), all);
    Standing then = RepairedRecords.without(rulebook, folded);
    return ScoreStanding.score(rulebook.on(day), score, then)
        .orElseGet(() ->
            new ScoreOutcome.Unscored(
                score,
                score,
                "",
                ScoreOutcome.Reason.THIN_FILE,
                Sentence.of(Sentence.Code.NO_SUCH_SCORE)));
  }

  /// @return the days after the day asked about on which the score can change
  TreeSet<LocalDate> changes(List<Effort> efforts) {
    return changes.computeIfAbsent(
        efforts, some -> ChangeDays.of(rulebook, score, history(some), standing.asOf()));
  }

  boolean needsConsent() {
    return rule().map(ScoreRule::optIn).orElse(false)
        && !(standing.consents().get(score) instanceof Standing.Live);
  }

  Effort consent() {
    return new Advice.Consent(score, standing.asOf());
  }

  /// @return whether the score reads records of the kind, or needs them to be there at all
  boolean reads(String kind) {
    return rule().map(rule -> rule.fileKinds().contains(kind)).orElse(false)
        || law().pointsOf(score).stream()
            .anyMatch(points -> points.characteristic().kinds().contains(kind));
  }

  private LawOn law() {
    return rulebook.on(standing.asOf());
  }

  private Optional<ScoreRule> rule() {
    return law().score(score);
  }

  /// The days on which something advised would be recorded. What stands in the file for a month
  /// already is not recorded for it again.
  List<LocalDate> daysOf(AdviceRule advice, LocalDate horizon) {
    Set<YearMonth> taken =
        standing.records().stream()
            .filter(record -> record.record().kind().equals(advice.kind()))
            .map(record -> YearMonth.from(record.record().day()))
            .collect(Collectors.toSet());
    List<LocalDate> days = new ArrayList<>();
    LocalDate day = advice.every().next(standing.asOf());
    if (advice.every() == AdviceRule.Rhythm.ONCE) {
      return List.of(day);
    }
    while (!day.isAfter(horizon)) {
      if (!taken.contains(YearMonth.from(day))) {
        days.add(day);
      }
      day = advice.every().next(day);
    }
    return days;
  }

  /// Duties that are not fulfilled yet, where fulfilling them can move the score: because a relief
  /// asks for it, or because the score reads the record that says so.
  List<Effort> openDuties() {
    LocalDate tomorrow = standing.asOf().plusDays(1);
    List<Effort> open = new ArrayList<>();
    for (StandingRecord record : standing.records()) {
      for (ReliefRule relief : law().reliefs()) {
        relief
            .fulfilled()
            .filter(_ -> relief.admits(standing.kind()) && relief.covers(record.record().day()))
            .filter(_ -> relief.covers().stream().anyMatch(record.record()::meets))
            .filter(duty -> !tomorrow.isAfter(duty.until()))
            .flatMap(duty -> fulfil(record, duty.by(), tomorrow))
            .ifPresent(open::add);
      }
    }
    return open;
  }

  private Optional<Effort> fulfil(StandingRecord record, String by, LocalDate day) {
    boolean done = record.fulfilments().stream().anyMatch(one -> one.kind().equals(by));
    return done
        ? Optional.empty()
        : rulebook
            .on(day)
            .kind(by)
            .filter(kind -> kind.facts().stream().noneMatch(FactField::required))
            .map(kind -> new Fulfil(record, by, kind.title(), day));
  }

  private List<SealedEntry> history(List<Effort> efforts) {
    return histories.computeIfAbsent(efforts, this::suppose);
  }

  private List<SealedEntry> suppose(List<Effort> efforts) {
    List<SealedEntry> all = new ArrayList<>(known);
    for (Effort effort : efforts) {
      switch (effort) {
        case Advice.Consent consent -> enter(all, new Act.Consent(consent.day(), consent.to()), 0);
        case Repeat repeat ->
            repeat.days().forEach(day -> enter(all, recorded(repeat.rule(), day), 0));
        case Fulfil fulfil -> {
          Record by = Record.of(fulfil.by(), fulfil.day(), Map.of());
          enter(all, new Act.Recorded(by), fulfil.duty().root());
        }
      }
    }
    return all;
  }

  private Act recorded(AdviceRule rule, LocalDate day) {
    RecordKind kind =
        law()
            .kind(rule.kind())
            .orElseThrow(() -> new RegistryBug("advice that was proved names " + rule.kind()));
    TreeMap<String, Fact> facts = new TreeMap<>();
    rule.facts()
        .forEach((name, text) ->
            kind.field(name)
                .flatMap(field -> Fact.parse(field.type(), text))
                .ifPresent(fact -> facts.put(name, fact)));
    return new Act.Recorded(Record.of(rule.kind(), day, facts));
  }

  private void enter(List<SealedEntry> all, Act act, EntryRef target) {
    enter(all, act, target.seq(), target.subject());
  }

  private void enter(List<SealedEntry> all, Act act, int target) {
    enter(all, act, target, standing.subject());
  }

  private void enter(List<SealedEntry> all, Act act, int target, SubjectKey chain) {
    int seq =
        1
            + all.stream()
                .filter(entry -> entry.ref().subject().equals(chain))
                .mapToInt(entry -> entry.ref().seq())
                .max()
                .orElse(0);
    long position = treeSize + all.size() - known.size();
    all.add(
        new SealedEntry(
            new EntryRef(chain, seq),
            position,
            new EntryBody.Entered(act, SUPPOSED, SUPPOSED + seq, SUPPOSED, target, "")));
  }
}
