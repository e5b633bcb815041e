package org.goodfaith.core.answer;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.goodfaith.core.base.Points;
import org.goodfaith.core.rulebook.AdviceRule;
import org.goodfaith.core.score.ScoreOutcome;
import org.goodfaith.core.standing.StandingRecord;

/// What would raise a grade, and by when. Every day in it was found by scoring the file anew as it
/// would stand then; nothing is estimated.
///
/// @param score code of the score
/// @param title of it, in words
/// @param article of it
/// @param asOf the day from which one looks ahead
/// @param now the score on that day
/// @param target the grade asked for; empty for any score at all
/// @param reached whether it is reached already
/// @param ways what leads to it, the soonest first; waiting alone stands first where it does
/// @param settled after this day waiting changes nothing more
/// @param lookedThrough how far ahead of `asOf` efforts were tried
public record Advice(
    String score,
    String title,
    String article,
    LocalDate asOf,
    ScoreOutcome now,
    String target,
    boolean reached,
    List<Way> ways,
    LocalDate settled,
    LocalDate lookedThrough) {
  /// Copies the list.
  public Advice {
    ways = List.copyOf(ways);
  }

  /// @return whether time alone leads to the grade
  public boolean byWaiting() {
    return ways.stream().anyMatch(way -> way.efforts().isEmpty());
  }

  /// One way to the grade.
  ///
  /// @param efforts what to do; empty for waiting, while nothing new is recorded
  /// @param day the first day on which the grade is there; on no day before it is
  /// @param through the last day on which it is still there if nothing else is recorded; empty
  ///   where it stays
  /// @param points on that day
  /// @param grade on that day; empty where the law has no grades for the score
  /// @param moves the steps that change until then
  public record Way(
      List<Effort> efforts,
      LocalDate day,
      Optional<LocalDate> through,
      Points points,
      String grade,
      List<Move> moves) {
    /// Copies the lists.
    public Way {
      efforts = List.copyOf(efforts);
      moves = List.copyOf(moves);
    }
  }

  /// Something that the subject can bring about.
  public sealed interface Effort {}

  /// To consent to the score.
  ///
  /// @param to code of the score
  /// @param day on which it was supposed
  public record Consent(String to, LocalDate day) implements Effort {}

  /// To do what the law advises.
  ///
  /// @param rule which advice
  /// @param days on which it would be recorded
  public record Repeat(AdviceRule rule, List<LocalDate> days) implements Effort {
    /// Copies the list.
    public Repeat {
      days = List.copyOf(days);
    }
  }

  /// To fulfil an open duty.
  ///
  /// @param duty the record it is about
  /// @param by kind of the record that says so
  /// @param title of that kind, in words
  /// @param day on which it was supposed
  public record Fulfil(StandingRecord duty, String by, String title, LocalDate day)
      implements Effort {}

  /// One step that changes.
  ///
  /// @param article of the rule
  /// @param label what it looks at, in the words of the law
  /// @param before points now
  /// @param after points then
  public record Move(String article, String label, Points before, Points after) {}
}
