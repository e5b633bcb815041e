package org.goodfaith.learn.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.LongConsumer;
import org.goodfaith.core.explain.Step;
import org.goodfaith.core.ledger.LedgerReader;
import org.goodfaith.core.ledger.SealedEntry;
import org.goodfaith.core.ledger.TreeHead;
import org.goodfaith.core.listing.RepairedRecords;
import org.goodfaith.core.rulebook.PointsRule;
import org.goodfaith.core.score.ScoreOutcome;
import org.goodfaith.core.score.ScoreStanding;
import org.goodfaith.core.standing.FoldStanding;
import org.goodfaith.core.standing.LinkedSubjects;
import org.goodfaith.core.standing.Standing;
import org.goodfaith.core.subject.SubjectKey;
import org.goodfaith.learn.LearnRefused;
import org.goodfaith.learn.sample.Sample.SampleRow;

/// Takes a sample: folds each subject as of the day of decision, as known then, and reads its
/// characteristics by the very rules that score; folds it again as of the later day for the
/// outcome.
public final class TakeSample {
  private static final int AT_ONCE = 512;

  private final SampleQuestion question;
  private final List<PointsRule> rules;
  private final List<SampleRow> rows = new ArrayList<>();
  private final SortedMap<String, Long> leftOut = new TreeMap<>();
  private long group;

  private TakeSample(SampleQuestion question) {
    this.question = question;
    this.rules = question.law().on(question.days().getFirst()).pointsOf(question.score());
  }

  /// @param ledger where to read
  /// @param question what to look for
  /// @param progress told now and then how many subjects are done
  /// @return the rows
  /// @throws LearnRefused where the question would let the future speak about itself
  public static Sample take(LedgerReader ledger, SampleQuestion question, LongConsumer progress)
      throws LearnRefused {
    question.prove();
    TakeSample taking = new TakeSample(question);
    each(ledger, progress, taking::subject);
    return new Sample(question, taking.rules, taking.rows, taking.leftOut);
  }

  /// Reads the characteristics of everybody as they stand on the day of decision, where no outcome
  /// can be known yet. Every row is said to have none.
  ///
  /// @param ledger where to read
  /// @param question whose law, score, last day and knowledge count; its outcome is not looked at
  /// @param progress told now and then how many subjects are done
  /// @return the rows
  public static Sample present(
      LedgerReader ledger, SampleQuestion question, LongConsumer progress) {
    TakeSample taking = new TakeSample(question);
    LocalDate day = question.days().getLast();
    each(
        ledger,
        progress,
        (key, read) -> {
          Optional<ScoreOutcome> now =
              taking.score(key, read, question.score(), day, question.known());
          if (now.isPresent() && now.get() instanceof ScoreOutcome.Scored found) {
            taking.rows.add(new SampleRow(++taking.group, day, values(found), false));
          } else if (now.isPresent()) {
            taking.leftOut.merge(why(now.get(), Optional.empty()), 1L, Long::sum);
          }
        });
    return new Sample(question, taking.rules, taking.rows, taking.leftOut);
  }

  private static void each(
      LedgerReader ledger,
      LongConsumer progress,
      BiConsumer<SubjectKey, Function<SubjectKey, List<SealedEntry>>> taking) {
    long subjects = ledger.figures().subjects();
    for (long first = 1; first <= subjects; first += AT_ONCE) {
      long last = Math.min(subjects, first + AT_ONCE - 1);
      Map<SubjectKey, List<SealedEntry>> chains = ledger.chains(first, last);
      for (long number = first; number <= last; number++) {
        taking.accept(
            new SubjectKey(number),
            key -> chains.containsKey(key) ? chains.get(key) : ledger.entriesOf(key));
      }
      progress.accept(last);
    }
  }

  private void subject(SubjectKey key, Function<SubjectKey, List<SealedEntry>> read) {
    boolean taken = false;
    for (LocalDate day : question.days()) {
      Optional<ScoreOutcome> then = score(key, read, question.score(), day, question.known());
      if (then.isEmpty()) {
        continue; // The score is about others.
      }
      LocalDate later = question.after().after(day);
      Optional<ScoreOutcome> end =
          score(key, read, question.outcome(), later, question.knownLater());
      if (then.get() instanceof ScoreOutcome.Scored found
          && end.isPresent()
          && end.get() instanceof ScoreOutcome.Scored outcome
          && outcome.steps().stream().skip(1).noneMatch(step -> step.value().equals("none"))) {
        group += taken ? 0 : 1;
        taken = true;
        rows.add(new SampleRow(group, day, values(found), outcome.points().value() == 1));
      } else {
        leftOut.merge(why(then.get(), end), 1L, Long::sum);
      }
    }
  }

  private Optional<ScoreOutcome> score(
      SubjectKey key,
      Function<SubjectKey, List<SealedEntry>> read,
      String code,
      LocalDate day,
      TreeHead known) {
    List<SealedEntry> entries = LinkedSubjects.entriesOf(read, key, known.size());
    Standing standing =
        RepairedRecords.without(
            question.law(), new FoldStanding(question.law(), day, known.size()).fold(key, entries));
    return ScoreStanding.score(question.law().on(day), code, standing);
  }

  private static List<String> values(ScoreOutcome.Scored found) {
    return found.steps().stream()
        .skip(1)
        .map(Step::value)
        .map(value -> value.equals("none") ? "" : value)
        .toList();
  }

  private static String why(ScoreOutcome then, Optional<ScoreOutcome> end) {
    return switch (then) {
      case ScoreOutcome.ForgottenOn _ -> "forgotten";
      case ScoreOutcome.Unscored unscored ->
          switch (unscored.reason()) {
            case NO_CONSENT -> "no consent";
            case THIN_FILE -> "file too thin at the decision";
          };
      case ScoreOutcome.Scored _ ->
          end.isPresent() && end.get() instanceof ScoreOutcome.ForgottenOn
              ? "forgotten"
              : "outcome unknown";
    };
  }
}
