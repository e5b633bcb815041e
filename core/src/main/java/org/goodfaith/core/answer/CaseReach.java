package org.goodfaith.core.answer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.goodfaith.core.assessment.Assessment;
import org.goodfaith.core.explain.Step;
import org.goodfaith.core.ledger.EntryBody.Entered;
import org.goodfaith.core.ledger.SealedEntry;
import org.goodfaith.core.listing.Listing;
import org.goodfaith.core.measure.Measure;
import org.goodfaith.core.record.Act;
import org.goodfaith.core.rulebook.Block;
import org.goodfaith.core.rulebook.CalendarRule;
import org.goodfaith.core.rulebook.CaseRule;
import org.goodfaith.core.rulebook.ClockRule;
import org.goodfaith.core.rulebook.ListRule;
import org.goodfaith.core.rulebook.MeasureRule;
import org.goodfaith.core.rulebook.PointsRule;
import org.goodfaith.core.rulebook.Rulebook;
import org.goodfaith.core.score.ScoreOutcome;

/// Finds the blocks that the answer of a case rests on: the kinds of its records, the scores with
/// their points and grades, the lists with their calendars, and the measures; and those that an
/// expectation names, because that they do nothing is what the case shows.
final class CaseReach {
  private final Rulebook rulebook;
  private final CaseRule worked;
  private final Set<Block> read = new HashSet<>();

  private CaseReach(Rulebook rulebook, CaseRule worked) {
    this.rulebook = rulebook;
    this.worked = worked;
  }

  /// @return whether a case can read such a block at all; who may ask and who may submit is tested
  ///   where questions and records come in, and a figure is read as part of the rule that names it
  static boolean readable(Block block) {
    return !(block instanceof CaseRule)
        && !Set.of("purpose", "source", "value", "prohibition", "advice").contains(block.element());
  }

  /// @return the blocks read, in order of the law
  static List<Block> of(
      Rulebook rulebook, CaseRule worked, List<SealedEntry> entries, Assessment assessment) {
    CaseReach reach = new CaseReach(rulebook, worked);
    reach.records(entries);
    reach.scores(assessment);
    reach.lists(assessment);
    worked.expect().forEach(reach::named);
    return rulebook.articles().stream()
        .flatMap(article -> article.blocks().stream())
        .filter(reach.read::contains)
        .toList();
  }

  private void records(List<SealedEntry> entries) {
    for (SealedEntry entry : entries) {
      if (entry.body() instanceof Entered entered && entered.act() instanceof Act.Recorded made) {
        rulebook.on(made.record().day()).kind(made.record().kind()).ifPresent(read::add);
      }
    }
  }

  private void scores(Assessment assessment) {
    for (ScoreOutcome outcome : assessment.scores()) {
      if (outcome instanceof ScoreOutcome.Scored scored) {
        score(scored.score());
        Set<String> steps = new HashSet<>(scored.steps().stream().map(Step::rule).toList());
        for (PointsRule rule : rulebook.on(worked.asOf()).pointsOf(scored.score())) {
          if (steps.contains(rule.code())) {
            read.add(rule);
          }
        }
      }
    }
  }

  private void score(String code) {
    rulebook.on(worked.asOf()).score(code).ifPresent(read::add);
    rulebook.on(worked.asOf()).gradeOf(code).ifPresent(read::add);
  }

  private void lists(Assessment assessment) {
    for (Listing listing : assessment.listings()) {
      listed(listing.list(), List.of(listing.conduct(), worked.asOf()));
    }
    for (Measure measure : assessment.measures()) {
      for (MeasureRule rule : rulebook.blocks(MeasureRule.class)) {
        if (rule.code().equals(measure.code()) && holds(rule, worked.asOf())) {
          read.add(rule);
        }
      }
    }
  }

  private void listed(String code, List<LocalDate> days) {
    for (ListRule rule : rulebook.blocks(ListRule.class)) {
      if (rule.code().equals(code) && days.stream().anyMatch(day -> holds(rule, day))) {
        read.add(rule);
        calendar(rule.objection().calendar());
        days.forEach(day -> read.addAll(rulebook.on(day).exceptionsTo(code)));
      }
    }
  }

  private void clock(ClockRule clock) {
    read.add(clock);
    calendar(clock.within().calendar());
  }

  private void calendar(String code) {
    for (CalendarRule calendar : rulebook.blocks(CalendarRule.class)) {
      if (calendar.code().equals(code)) {
        read.add(calendar);
      }
    }
  }

  private void named(String sentence) {
    List<String> words = new ArrayList<>(List.of(sentence.split(" ", -1)));
    words.remove("no");
    String first = words.getFirst();
    if (words.size() > 1 && List.of("score", "grade").contains(first)) {
      score(words.get(1));
    } else if (words.size() > 1 && "clock".equals(first)) {
      rulebook.on(worked.asOf()).clock(words.get(1)).ifPresent(this::clock);
    } else if (words.size() > 1 && "relief".equals(first)) {
      rulebook.on(worked.asOf()).reliefs().stream()
          .filter(relief -> relief.code().equals(words.get(1)))
          .forEach(read::add);
    } else if (words.size() > 1 && "rating".equals(first)) {
      rulebook.on(worked.asOf()).ratings().stream()
          .filter(rating -> rating.code().equals(words.get(1)))
          .forEach(read::add);
    } else if (words.size() > 1 && "list".equals(first)) {
      listed(words.get(1), List.of(worked.asOf()));
    } else {
      for (MeasureRule rule : rulebook.blocks(MeasureRule.class)) {
        if (rule.service().equals(first) && holds(rule, worked.asOf())) {
          read.add(rule);
        }
      }
    }
  }

  private static boolean holds(Block block, LocalDate day) {
    return block.origin().term().holdsOn(day);
  }
}
