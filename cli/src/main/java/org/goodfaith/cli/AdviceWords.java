package org.goodfaith.cli;

import java.io.PrintWriter;
import java.util.Locale;
import org.goodfaith.core.answer.Advice;
import org.goodfaith.core.answer.Advice.Effort;
import org.goodfaith.core.answer.Advice.Way;
import org.goodfaith.core.score.ScoreOutcome.Scored;

/// Advice as lines of text.
final class AdviceWords {
  private AdviceWords() {}

  static void print(PrintWriter out, Advice advice) {
    out.println();
    String now =
        advice.now() instanceof Scored scored
            ? scored.points() + (scored.grade().isEmpty() ? "" : ", grade " + scored.grade())
            : "no score";
    out.println(advice.title() + " (Article " + advice.article() + "): " + now);
    String target = advice.target().isEmpty() ? "a score" : "grade " + advice.target();
    if (advice.reached()) {
      out.println("  " + target + " is there: nothing needs to be done");
      return;
    }
    if (advice.ways().isEmpty()) {
      out.println(
          "  nothing known leads to "
              + target
              + " by "
              + advice.lookedThrough()
              + "; waiting changes nothing after "
              + advice.settled());
    }
    advice.ways().forEach(way -> print(out, target, way));
    out.println("  Whatever of this is wrong can be objected to, free of charge.");
  }

  private static void print(PrintWriter out, String target, Way way) {
    out.printf(
        Locale.ROOT,
        "  %s from %s%s: %s points%n",
        target,
        way.day(),
        way.through().map(day -> " through " + day).orElse(""),
        way.points());
    if (way.efforts().isEmpty()) {
      out.println("    by waiting, while nothing new is recorded");
    }
    way.efforts().forEach(effort -> out.println("    " + words(effort)));
    for (Advice.Move move : way.moves()) {
      out.printf(
          Locale.ROOT,
          "      %+6d -> %+6d  %-60s Article %s%n",
          move.before().value(),
          move.after().value(),
          move.label(),
          move.article());
    }
  }

  private static String words(Effort effort) {
    return switch (effort) {
      case Advice.Consent consent -> "consent to the score " + consent.to();
      case Advice.Repeat repeat ->
          repeat.rule().title()
              + (repeat.days().size() == 1
                  ? ", recorded on " + repeat.days().getFirst()
                  : ", "
                      + repeat.days().size()
                      + " times, recorded from "
                      + repeat.days().getFirst()
                      + " to "
                      + repeat.days().getLast())
              + " (Article "
              + repeat.rule().origin().article()
              + ")";
      case Advice.Fulfil fulfil ->
          "make good "
              + fulfil.duty().record().kind()
              + " of "
              + fulfil.duty().record().day()
              + ": "
              + fulfil.title();
    };
  }
}
