package org.goodfaith.core.answer;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.goodfaith.core.answer.RecordTally.Part;
import org.goodfaith.core.intake.Suspension;
import org.goodfaith.core.ledger.LedgerReader;
import org.goodfaith.core.ledger.LedgerReader.SentLines;
import org.goodfaith.core.ledger.TreeHead;
import org.goodfaith.core.rulebook.LawOn;
import org.goodfaith.core.rulebook.RatingRule;
import org.goodfaith.core.rulebook.RatingRule.Verdict;
import org.goodfaith.core.rulebook.RulebookLibrary;
import org.goodfaith.core.rulebook.SourceRule;
import org.goodfaith.core.standing.Dispute;
import org.goodfaith.core.standing.Dispute.Decided;
import org.goodfaith.core.subject.SubjectKey;

/// How the sources were rated at the last month-end, by the law of that day and from what was known
/// then. Nothing that enters later moves it, so that a whole month has one answer.
///
/// @param monthEnd the day of the rating
/// @param through last day on which it decides who is suspended
/// @param sources each source of the law of that day, in its order
public record SourceRatings(LocalDate monthEnd, LocalDate through, List<SourceRating> sources) {
  /// Copies the list.
  public SourceRatings {
    sources = List.copyOf(sources);
  }

  /// One source.
  ///
  /// @param code of the source
  /// @param title in words
  /// @param article of the source
  /// @param shares what is said of it, in order of the law
  public record SourceRating(String code, String title, String article, List<RatedShare> shares) {
    /// Copies the list.
    public SourceRating {
      shares = List.copyOf(shares);
    }

    /// @return whether it may enter no new records
    public boolean suspended() {
      return shares.stream().anyMatch(share -> share.verdict() == Verdict.SUSPENDED);
    }
  }

  /// One share of one source.
  ///
  /// @param rule of the law
  /// @param good how many were as they should be
  /// @param all of how many
  public record RatedShare(RatingRule rule, long good, long all) {
    /// @return what follows
    public Verdict verdict() {
      return rule.verdict(good, all);
    }

    /// @return what the law asks for
    public long floorPercent() {
      return rule.floorPercent();
    }

    /// @return the share in whole percent, rounded down; nothing is said of too few
    public Optional<Long> percent() {
      return verdict() == Verdict.TOO_FEW ? Optional.empty() : Optional.of(good * 100 / all);
    }
  }

  /// @param source code of a source
  /// @return why it may enter no new records now, or empty where it may
  public Optional<Suspension> suspension(String source) {
    return sources.stream()
        .filter(one -> one.code().equals(source))
        .flatMap(one -> one.shares().stream())
        .filter(share -> share.verdict() == Verdict.SUSPENDED)
        .findFirst()
        .map(share ->
            new Suspension(
                share.rule().origin().article(),
                share.rule().share().words(),
                share.good() * 100 / share.all(),
                share.rule().floorPercent(),
                monthEnd,
                through));
  }

  /// @param day any day
  /// @return the last month-end before it
  public static LocalDate monthEnd(LocalDate day) {
    return day.withDayOfMonth(1).minusDays(1);
  }

  /// Rates the sources.
  static final class Rate {
    private static final Set<String> BEGINNINGS = Set.of("objection");

    private final LedgerReader ledger;
    private final RecordTally tally;
    private final LocalDate monthEnd;
    private final Map<String, List<Dispute>> disputes = new HashMap<>();

    private Rate(LedgerReader ledger, RecordTally tally, LocalDate monthEnd) {
      this.ledger = ledger;
      this.tally = tally;
      this.monthEnd = monthEnd;
    }

    /// @param library every law
    /// @param tally read at least as far as the head of the month-end
    /// @param zone the registry's
    /// @param asked for which day, as known when
    static SourceRatings at(
        LedgerReader ledger, RulebookLibrary library, RecordTally tally, ZoneId zone, Asked asked) {
      LocalDate end = monthEnd(asked.asOf());
      TreeHead head = headOf(ledger, zone, asked);
      LocalDate through = YearMonth.from(asked.asOf()).atEndOfMonth();
      Optional<Question> question =
          head.size() == 0 ? Optional.empty() : Question.asked(ledger, library, end, head);
      List<SourceRating> sources =
          question.map(found -> new Rate(ledger, tally, end).all(found)).orElse(List.of());
      return new SourceRatings(end, through, sources);
    }

    /// @return the head of the month-end, or an older one where no more was known
    static TreeHead headOf(LedgerReader ledger, ZoneId zone, Asked asked) {
      LocalDate first = monthEnd(asked.asOf()).plusDays(1);
      TreeHead then = ledger.headAt(first.atStartOfDay(zone).toInstant().minusNanos(1_000));
      return then.size() <= asked.known().size() ? then : asked.known();
    }

    private List<SourceRating> all(Question question) {
      LawOn law = question.rulebook().on(monthEnd);
      boolean disputesCount = law.ratings().stream().anyMatch(rule -> ofDisputes(rule.share()));
      if (disputesCount) {
        gather(question);
      }
      return law.sources().stream().map(source -> rating(law, source)).toList();
    }

    private static boolean ofDisputes(RatingRule.Share share) {
      return share == RatingRule.Share.DISPUTES_ANSWERED
          || share == RatingRule.Share.DISPUTES_NOT_UPHELD;
    }

    private void gather(Question question) {
      for (SubjectKey subject : ledger.subjectsWith(BEGINNINGS)) {
        for (RecordHistory history : RecordHistory.all(ledger, question, subject)) {
          if (history.root().subject().equals(subject)) {
            disputes
                .computeIfAbsent(history.record().source(), _ -> new ArrayList<>())
                .addAll(history.proceedings().disputes());
          }
        }
      }
    }

    private SourceRating rating(LawOn law, SourceRule source) {
      List<RatedShare> shares =
          law.ratingsOf(source.code()).stream()
              .map(rule -> {
                Part part = part(source.code(), rule);
                return new RatedShare(rule, part.good(), part.all());
              })
              .toList();
      return new SourceRating(source.code(), source.title(), source.origin().article(), shares);
    }

    private Part part(String source, RatingRule rule) {
      LocalDate after = rule.within().before(monthEnd.plusDays(1)).minusDays(1);
      List<Dispute> own = disputes.getOrDefault(source, List.of());
      return switch (rule.share()) {
        case RECORDS_IN_TIME -> tally.inTime(source, months(after), rule.inTimeDays());
        case LINES_ACCEPTED -> {
          SentLines sent =
              ledger
                  .linesSent(after.plusDays(1), monthEnd)
                  .getOrDefault(source, new SentLines(0, 0));
          yield new Part(sent.readLines() - sent.refusedLines(), sent.readLines());
        }
        case DISPUTES_ANSWERED -> {
          List<Dispute> due = own.stream().filter(one -> answerDue(one, after)).toList();
          yield new Part(due.stream().filter(Rate::answeredInTime).count(), due.size());
        }
        case DISPUTES_NOT_UPHELD -> {
          List<Decided> decided = own.stream().flatMap(one -> decided(one, after)).toList();
          long wrong =
              decided.stream().filter(one -> CaseFigures.WRONG.contains(one.outcome())).count();
          yield new Part(decided.size() - wrong, decided.size());
        }
      };
    }

    private List<YearMonth> months(LocalDate after) {
      return Stream.iterate(
              YearMonth.from(after.plusDays(1)),
              month -> !month.atDay(1).isAfter(monthEnd),
              month -> month.plusMonths(1))
          .toList();
    }

    /// What was decided before the time to answer was over needed no answer.
    private boolean answerDue(Dispute dispute, LocalDate after) {
      LocalDate by = dispute.answerBy();
      boolean passed = by != null && by.isAfter(after) && by.isBefore(monthEnd.plusDays(1));
      Decided decision = dispute.decision();
      boolean moot =
          dispute.answer() == null
              && decision != null
              && by != null
              && !decision.mark().day().isAfter(by);
      return passed && !moot;
    }

    private static boolean answeredInTime(Dispute dispute) {
      return dispute.answer() != null
          && dispute.answerBy() != null
          && !dispute.answer().day().isAfter(dispute.answerBy());
    }

    private static Stream<Decided> decided(Dispute dispute, LocalDate after) {
      Decided last = dispute.last();
      boolean counts = last != null && last.mark().day().isAfter(after) && !dispute.open();
      return counts ? Stream.of(last) : Stream.empty();
    }
  }

  /// For which day, as known when.
  ///
  /// @param asOf the day for which the rating decides
  /// @param known the newest head known
  public record Asked(LocalDate asOf, TreeHead known) {}
}
