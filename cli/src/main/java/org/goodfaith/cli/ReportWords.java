package org.goodfaith.cli;

import java.io.PrintWriter;
import java.util.Locale;
import org.goodfaith.core.answer.Desk.Answered;
import org.goodfaith.core.answer.Question;
import org.goodfaith.core.answer.Report;
import org.goodfaith.core.explain.Step;
import org.goodfaith.core.listing.Listing;
import org.goodfaith.core.measure.Measure;
import org.goodfaith.core.score.ScoreOutcome;
import org.goodfaith.core.standing.Standing;
import org.goodfaith.core.subject.HandleCipher;

/// A report as lines of text.
final class ReportWords {
  private ReportWords() {}

  static void print(PrintWriter out, Answered<Report> answered, HandleCipher handles) {
    Report report = answered.value();
    printHead(out, answered, handles);
    for (ScoreOutcome score : report.scores()) {
      print(out, score);
      BesideLines.print(out, report, score);
    }
    for (Listing listing : report.listings()) {
      out.println();
      out.println(line(listing));
      BesideLines.review(out, report.underReview(listing));
    }
    for (Measure measure : report.measures()) {
      out.println("  " + line(measure));
      BesideLines.review(out, report.underReview(measure));
    }
    for (Standing.SetAside one : report.setAside()) {
      out.println();
      out.println(
          one.title()
              + (one.article().isEmpty() ? ": " : " (Article " + one.article() + "): ")
              + one.record().record().kind()
              + " of "
              + one.record().record().day()
              + " counts for nothing");
    }
    BesideLines.print(out, report);
    out.println();
    out.println(
        report
            .forgottenOn()
            .map(day -> "Forgotten on " + day + ": records, lists and measures of that day.")
            .orElse(report.records().size() + " records; every number with its entries: --json"));
  }

  /// Who, when and by which law.
  static void printHead(PrintWriter out, Answered<Report> answered, HandleCipher handles) {
    Question asked = answered.question();
    out.println(
        "Subject "
            + handles.handleOf(answered.value().assessment().standing().subject())
            + ", as of "
            + asked.asOf()
            + ", as known at "
            + asked.knownAt());
    out.println("Law " + asked.rulebook().title() + " (" + asked.rulebook().digest() + ")");
  }

  static String line(Listing listing) {
    return listing.title()
        + " (Article "
        + listing.article()
        + "): "
        + listing.state().code()
        + " - "
        + listing.because();
  }

  static String line(Measure measure) {
    return measure.effect().code()
        + ": "
        + measure.title()
        + " (Article "
        + measure.article()
        + ", "
        + measure.service()
        + ")";
  }

  static String line(ScoreOutcome.Scored scored) {
    return scored.title()
        + " (Article "
        + scored.article()
        + "): "
        + scored.points()
        + (scored.grade().isEmpty() ? "" : ", grade " + scored.grade());
  }

  /// A score with its steps, or why there is none.
  static void print(PrintWriter out, ScoreOutcome outcome) {
    out.println();
    switch (outcome) {
      case ScoreOutcome.Scored scored -> {
        out.println(line(scored));
        for (Step step : scored.steps()) {
          out.printf(
              Locale.ROOT,
              "  %+6d  %-60s %-10s Article %s, %d entries%n",
              step.effect().value(),
              step.label(),
              step.value(),
              step.article(),
              step.evidence().size());
        }
      }
      case ScoreOutcome.Unscored unscored ->
          out.println(
              unscored.title()
                  + " (Article "
                  + unscored.article()
                  + "): no score, because "
                  + unscored.because());
      case ScoreOutcome.ForgottenOn forgotten ->
          out.println(
              forgotten.title()
                  + " (Article "
                  + forgotten.article()
                  + "): forgotten on "
                  + forgotten.day());
    }
  }
}
