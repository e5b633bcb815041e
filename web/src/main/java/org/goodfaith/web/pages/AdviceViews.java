package org.goodfaith.web.pages;

import java.util.ArrayList;
import java.util.List;
import org.goodfaith.core.answer.Advice;
import org.goodfaith.core.answer.Advice.Effort;
import org.goodfaith.core.answer.Advice.Way;
import org.goodfaith.core.score.ScoreOutcome.Scored;

/// Makes of advice what a page shows.
///
/// @param say words of the page
record AdviceViews(SayAdvice say) {
  /// One score with its ways.
  ///
  /// @param score code
  /// @param title of it
  /// @param article of it
  /// @param now points and grade
  /// @param grades all of them, the best first
  /// @param target the one looked for
  /// @param ways what leads there
  /// @param sentences said where nothing does, or nothing needs to
  public record ScoreAdvice(
      String score,
      String title,
      String article,
      String now,
      List<String> grades,
      String target,
      List<WayView> ways,
      List<String> sentences) {
    /// Copies the lists.
    public ScoreAdvice {
      grades = List.copyOf(grades);
      ways = List.copyOf(ways);
      sentences = List.copyOf(sentences);
    }
  }

  /// One way.
  ///
  /// @param head grade and day
  /// @param sentences what to do, and how it stays
  /// @param moves the steps that change
  public record WayView(String head, List<DoView> sentences, List<DoView> moves) {
    /// Copies the lists.
    public WayView {
      sentences = List.copyOf(sentences);
      moves = List.copyOf(moves);
    }
  }

  /// A sentence with its article.
  ///
  /// @param text of it
  /// @param article empty where none
  public record DoView(String text, String article) {}

  ScoreAdvice of(Advice advice, List<String> grades) {
    String now =
        advice.now() instanceof Scored scored
            ? say.now(Words.grouped(scored.points().value()), scored.grade())
            : say.noScore();
    List<String> sentences = new ArrayList<>();
    if (advice.reached()) {
      sentences.add(say.best());
    } else {
      String by = Words.words(advice.lookedThrough());
      if (advice.ways().isEmpty()) {
        sentences.add(
            advice.target().isEmpty() ? say.noneToScore(by) : say.none(advice.target(), by));
      }
      if (!advice.byWaiting()) {
        sentences.add(say.settled(Words.words(advice.settled())));
      }
    }
    return new ScoreAdvice(
        advice.score(),
        advice.title(),
        advice.article(),
        now,
        grades,
        advice.target(),
        advice.ways().stream().map(this::way).toList(),
        sentences);
  }

  private WayView way(Way way) {
    String day = Words.words(way.day());
    String points = Words.grouped(way.points().value());
    List<DoView> sentences = new ArrayList<>();
    if (way.efforts().isEmpty()) {
      sentences.add(new DoView(say.waiting(), ""));
    }
    way.efforts().forEach(effort -> sentences.add(effort(effort)));
    sentences.add(new DoView(say.with(points), ""));
    way.through().ifPresent(last -> sentences.add(new DoView(say.through(Words.words(last)), "")));
    return new WayView(
        way.grade().isEmpty() ? say.scoreFrom(points, day) : say.from(way.grade(), day),
        sentences,
        way.moves().stream()
            .map(move ->
                new DoView(
                    say.move(
                        move.label(),
                        Words.grouped(move.before().value()),
                        Words.grouped(move.after().value())),
                    move.article()))
            .toList());
  }

  private DoView effort(Effort effort) {
    return switch (effort) {
      case Advice.Consent _ -> new DoView(say.consent(), "");
      case Advice.Repeat repeat -> {
        String first = Words.words(repeat.days().getFirst());
        String title = repeat.rule().title();
        int times = repeat.days().size();
        yield new DoView(
            times == 1
                ? say.once(title, first)
                : say.times(title, times, first, Words.words(repeat.days().getLast())),
            repeat.rule().origin().article());
      }
      case Advice.Fulfil fulfil ->
          new DoView(say.fulfil(fulfil.title(), Words.words(fulfil.duty().record().day())), "");
    };
  }
}
