package org.goodfaith.core.answer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.goodfaith.core.answer.Advice.Effort;
import org.goodfaith.core.answer.Advice.Fulfil;
import org.goodfaith.core.answer.Advice.Move;
import org.goodfaith.core.answer.Advice.Repeat;
import org.goodfaith.core.answer.Advice.Way;
import org.goodfaith.core.answer.AnswerFault.Reason;
import org.goodfaith.core.assessment.Assessment;
import org.goodfaith.core.base.Points;
import org.goodfaith.core.explain.Step;
import org.goodfaith.core.ledger.LedgerReader;
import org.goodfaith.core.ledger.SealedEntry;
import org.goodfaith.core.rulebook.AdviceRule;
import org.goodfaith.core.rulebook.GradeRule;
import org.goodfaith.core.rulebook.GradeRule.Band;
import org.goodfaith.core.rulebook.LawOn;
import org.goodfaith.core.rulebook.Rulebook;
import org.goodfaith.core.rulebook.ScoreRule;
import org.goodfaith.core.score.ScoreOutcome;
import org.goodfaith.core.score.ScoreOutcome.Scored;
import org.goodfaith.core.standing.LinkedSubjects;
import org.goodfaith.core.standing.Standing;

/// Finds what would raise a grade, and by when: waiting; what the law declares that a subject can
/// bring about; the open duties of the file; and combinations of them. Each is entered on top of
/// the history, and folded and scored as any other entry, day by day of `ChangeDays`.
public final class AdviseScore {
  /// How many years ahead efforts are tried.
  private static final int YEARS_AHEAD = 3;

  private final Assessment from;
  private final ScoreRule score;
  private final SupposedFile file;
  private final LawOn law;
  private final LocalDate asOf;
  private final LocalDate horizon;
  private final String target;
  private final ScoreOutcome now;

  private AdviseScore(
      Assessment from, ScoreRule score, SupposedFile file, ScoreOutcome now, String target) {
    this.from = from;
    this.score = score;
    this.file = file;
    this.now = now;
    this.target = target;
    this.asOf = from.standing().asOf();
    this.law = file.rulebook().on(asOf);
    this.horizon = asOf.plusYears(YEARS_AHEAD);
  }

  /// Advice, or why there is none.
  public sealed interface Advised {}

  /// Advised.
  ///
  /// @param advice what to do, by when
  public record Given(Advice advice) implements Advised {}

  /// Not advised.
  ///
  /// @param fault why
  public record NotGiven(AnswerFault fault) implements Advised {}

  /// @param ledger where to read
  /// @param answered a report that a purpose opened
  /// @param score code of the score
  /// @param target grade wished for; empty for the next one
  public static Advised advise(
      LedgerReader ledger, Desk.Answered<Report> answered, String score, String target) {
    Assessment from = answered.value().assessment();
    List<SealedEntry> entries =
        LinkedSubjects.entriesOf(ledger::entriesOf, from.standing().subject(), from.treeSize());
    return advise(answered.question().rulebook(), answered.value(), entries, score, target);
  }

  /// @param rulebook the law of the assessment's day
  /// @param report what the reader may see; the score must be in it
  /// @param entries the history it was made from: of the subject and of those linked to it
  /// @param score code of the score
  /// @param target grade wished for; empty for the next one
  static Advised advise(
      Rulebook rulebook, Report report, List<SealedEntry> entries, String score, String target) {
    Assessment from = report.assessment();
    LawOn law = rulebook.on(from.standing().asOf());
    List<String> open = report.scores().stream().map(ScoreOutcome::score).toList();
    Optional<ScoreOutcome> now =
        report.scores().stream().filter(one -> one.score().equals(score)).findFirst();
    Optional<ScoreRule> rule = law.score(score);
    if (now.isEmpty() || rule.isEmpty()) {
      return new NotGiven(
          fault(
              "score",
              "there is no score '" + score + "' in this report",
              open.isEmpty() ? "none" : String.join(", ", open),
              "Name one of the scores of the report."));
    }
    List<String> bands =
        law.gradeOf(score)
            .map(grade -> grade.bands().stream().map(Band::name).toList())
            .orElse(List.of());
    if (!target.isEmpty() && !bands.contains(target)) {
      return new NotGiven(
          fault(
              "target",
              "the score '" + score + "' has no grade '" + target + "'",
              bands.isEmpty() ? "none: the score has no grades" : String.join(", ", bands),
              "Name one of its grades, or none for the next better one."));
    }
    SupposedFile file = new SupposedFile(rulebook, from, entries, score);
    String wanted = target.isEmpty() ? next(bands, now.get()) : target;
    return new Given(new AdviseScore(from, rule.get(), file, now.get(), wanted).advice());
  }

  private static AnswerFault fault(String culprit, String message, String allowed, String remedy) {
    return new AnswerFault(Reason.NOT_ALLOWED, culprit, message, allowed, remedy);
  }

  /// The next better grade; of the best the same; without a score any.
  private static String next(List<String> bands, ScoreOutcome now) {
    if (!(now instanceof Scored scored) || !bands.contains(scored.grade())) {
      return "";
    }
    return bands.get(Math.max(0, bands.indexOf(scored.grade()) - 1));
  }

  private Advice advice() {
    boolean reached = reaches(now, asOf);
    List<Way> ways = new ArrayList<>();
    Standing standing = from.standing();
    boolean closed = standing.died() != null || now instanceof ScoreOutcome.ForgottenOn;
    if (!reached && !closed) {
      Optional<Way> waiting = file.needsConsent() ? Optional.empty() : way(List.of());
      waiting.ifPresent(ways::add);
      ways.addAll(efforts(waiting));
    }
    LocalDate settled = file.changes(List.of()).isEmpty() ? asOf : file.changes(List.of()).last();
    return new Advice(
        score.code(),
        score.title(),
        score.origin().article(),
        asOf,
        now,
        target,
        reached,
        ways,
        settled,
        horizon);
  }

  /// What leads there sooner than waiting does.
  private List<Way> efforts(Optional<Way> waiting) {
    List<List<Effort>> candidates = new ArrayList<>();
    List<Effort> together = new ArrayList<>();
    List<Effort> consent = file.needsConsent() ? List.of(file.consent()) : List.of();
    if (!consent.isEmpty()) {
      candidates.add(consent);
    }
    for (Effort effort : possible()) {
      List<Effort> alone = new ArrayList<>(consent);
      alone.add(effort);
      candidates.add(alone);
      together.add(effort);
    }
    if (together.size() > 1) {
      together.addAll(0, consent);
      candidates.add(together);
    }
    List<Way> found = new ArrayList<>();
    for (List<Effort> candidate : candidates) {
      way(candidate)
          .map(this::least)
          .filter(way -> waiting.isEmpty() || way.day().isBefore(waiting.get().day()))
          .filter(way -> found.stream().noneMatch(other -> asGood(other, way)))
          .ifPresent(found::add);
    }
    found.sort(Comparator.comparing(Way::day).thenComparingInt(way -> way.efforts().size()));
    return found;
  }

  /// Whether one of them asks for nothing that the other does not, and leads there no later.
  private static boolean asGood(Way one, Way other) {
    return !one.day().isAfter(other.day()) && kinds(other).containsAll(kinds(one));
  }

  private static Set<Object> kinds(Way way) {
    return way.efforts().stream()
        .map(effort ->
            switch (effort) {
              case Repeat repeat -> repeat.rule();
              case Fulfil fulfil -> fulfil;
              case Advice.Consent consent -> consent;
            })
        .collect(Collectors.toSet());
  }

  private List<Effort> possible() {
    List<Effort> efforts = new ArrayList<>();
    for (AdviceRule advice : law.advices()) {
      boolean about =
          law.kind(advice.kind())
              .filter(kind -> kind.about().contains(from.standing().kind()))
              .isPresent();
      if (about && file.reads(advice.kind())) {
        efforts.add(new Repeat(advice, file.daysOf(advice, horizon)));
      }
    }
    efforts.addAll(file.openDuties());
    return efforts;
  }

  /// The first day on which the efforts lead to the grade, found by scoring the file anew on every
  /// day on which it can change.
  private Optional<Way> way(List<Effort> efforts) {
    LocalDate last = efforts.isEmpty() ? LocalDate.MAX : horizon;
    LocalDate today = asOf;
    boolean atOnce = efforts.stream().anyMatch(Advice.Consent.class::isInstance);
    if (atOnce && reaches(file.on(today, efforts), today)) {
      return Optional.of(way(efforts, today));
    }
    for (LocalDate day : file.changes(efforts)) {
      if (day.isAfter(last)) {
        return Optional.empty();
      }
      if (reaches(file.on(day, efforts), day)) {
        return Optional.of(way(efforts, day));
      }
    }
    return Optional.empty();
  }

  private Way way(List<Effort> efforts, LocalDate day) {
    Scored then = (Scored) file.on(day, efforts);
    Optional<LocalDate> through =
        file.changes(efforts).tailSet(day, false).stream()
            .filter(later -> !reaches(file.on(later, efforts), later))
            .findFirst()
            .map(later -> later.minusDays(1));
    return new Way(efforts, day, through, then.points(), then.grade(), moves(then));
  }

  /// The same day with as little as leads to it: no effort that could be left out, nothing done
  /// more often than needed.
  private Way least(Way way) {
    List<Effort> efforts = new ArrayList<>(way.efforts());
    for (int i = efforts.size() - 1; i >= 0; i--) {
      List<Effort> fewer = new ArrayList<>(efforts);
      Effort effort = fewer.remove(i);
      if (!(effort instanceof Advice.Consent) && reaches(file.on(way.day(), fewer), way.day())) {
        efforts = fewer;
      }
    }
    for (int i = 0; i < efforts.size(); i++) {
      if (efforts.get(i) instanceof Repeat repeat) {
        for (int times = 1; times <= repeat.days().size(); times++) {
          List<Effort> fewer = new ArrayList<>(efforts);
          fewer.set(i, new Repeat(repeat.rule(), repeat.days().subList(0, times)));
          if (reaches(file.on(way.day(), fewer), way.day())) {
            efforts = fewer;
            break;
          }
        }
      }
    }
    return way(efforts).orElse(way);
  }

  private boolean reaches(ScoreOutcome outcome, LocalDate day) {
    if (!(outcome instanceof Scored scored)) {
      return false;
    }
    if (target.isEmpty()) {
      return true;
    }
    List<String> bands =
        file
            .rulebook()
            .on(day)
            .gradeOf(score.code())
            .map(GradeRule::bands)
            .orElse(List.of())
            .stream()
            .map(Band::name)
            .toList();
    return bands.contains(target)
        && bands.contains(scored.grade())
        && bands.indexOf(scored.grade()) <= bands.indexOf(target);
  }

  private List<Move> moves(Scored then) {
    List<Move> moves = new ArrayList<>();
    if (now instanceof Scored before) {
      for (Step step : then.steps()) {
        Points was =
            before.steps().stream()
                .filter(one -> one.rule().equals(step.rule()))
                .findFirst()
                .map(Step::effect)
                .orElse(Points.ZERO);
        if (!was.equals(step.effect())) {
          moves.add(new Move(step.article(), step.label(), was, step.effect()));
        }
      }
    }
    return moves;
  }
}
