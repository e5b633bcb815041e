package org.goodfaith.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.goodfaith.core.answer.Desk.Answered;
import org.goodfaith.core.answer.Report;
import org.goodfaith.core.explain.EntryRef;
import org.goodfaith.core.explain.Step;
import org.goodfaith.core.listing.Listing;
import org.goodfaith.core.measure.Measure;
import org.goodfaith.core.record.Fact;
import org.goodfaith.core.record.Record;
import org.goodfaith.core.rulebook.Block;
import org.goodfaith.core.rulebook.LawOn;
import org.goodfaith.core.rulebook.MeasureRule;
import org.goodfaith.core.rulebook.PlainWords;
import org.goodfaith.core.rulebook.Rulebook;
import org.goodfaith.core.score.ScoreOutcome;
import org.goodfaith.core.score.ScoreOutcome.Scored;
import org.goodfaith.core.score.StepTrace;
import org.goodfaith.core.score.TraceScore;
import org.goodfaith.core.standing.Standing;
import org.goodfaith.core.standing.StandingRecord;
import org.goodfaith.core.subject.HandleCipher;
import org.goodfaith.web.json.AnswerJson;
import org.jspecify.annotations.Nullable;

/// The full trace of a report as lines of text.
final class TraceWords {
  private final PrintWriter out;
  private final AnswerJson names;

  TraceWords(PrintWriter out, AnswerJson names) {
    this.out = out;
    this.names = names;
  }

  void print(Answered<Report> answered, HandleCipher handles) {
    Report report = answered.value();
    Rulebook rulebook = answered.question().rulebook();
    Standing standing = report.assessment().standing();
    LawOn law = rulebook.on(standing.asOf());
    ReportWords.printHead(out, answered, handles);
    for (ScoreOutcome outcome : report.scores()) {
      if (outcome instanceof Scored scored) {
        score(law, standing, scored);
      } else {
        ReportWords.print(out, outcome);
      }
      BesideLines.print(out, report, outcome);
    }
    for (Listing listing : report.listings()) {
      listing(rulebook, report, listing);
      BesideLines.review(out, report.underReview(listing));
    }
    for (Measure measure : report.measures()) {
      measure(law, measure);
      BesideLines.review(out, report.underReview(measure));
    }
    BesideLines.print(out, report);
    out.println();
    out.println(
        report.records().size()
            + " records, "
            + report.listings().size()
            + " listings and "
            + report.measures().size()
            + " measures are open to the purpose '"
            + report.purpose().code()
            + "'.");
  }

  private void score(LawOn law, Standing standing, Scored scored) {
    out.println();
    out.println(ReportWords.line(scored));
    Step start = scored.steps().getFirst();
    out.printf(Locale.ROOT, "  %+6d  start%n", start.effect().value());
    for (StepTrace trace : TraceScore.trace(law, standing, scored)) {
      step(trace);
    }
    String sum =
        scored.steps().stream()
            .map(step -> String.format(Locale.ROOT, "%+d", step.effect().value()))
            .collect(Collectors.joining(" "));
    out.println("  sum: " + sum + " = " + scored.points());
  }

  private void step(StepTrace trace) {
    Step step = trace.step();
    out.printf(
        Locale.ROOT,
        "  %+6d  %s (Article %s, %s)%n",
        step.effect().value(),
        step.label(),
        step.article(),
        step.rule());
    say("reads", PlainWords.characteristic(trace.rule().characteristic()));
    say(
        "window",
        trace.after().map(day -> "after " + day + ", ").orElse("from the beginning, ")
            + "through "
            + trace.through());
    say("value", step.value());
    if (!trace.bin().isEmpty()) {
      say("bin", trace.bin());
    }
    if (!trace.limits().isEmpty()) {
      say("limits", trace.limits());
    }
    if (trace.records().isEmpty()) {
      say("records", "none in the window");
    }
    for (StepTrace.RecordRead read : trace.records()) {
      String worth = read.each().isEmpty() ? "" : ", " + read.each() + " each";
      say(
          read.counted() ? "record" : "passed by",
          words(read.record().record())
              + worth
              + "  entry "
              + names.entry(read.record().ref())
              + flag(read.record()));
    }
  }

  private static String flag(StandingRecord record) {
    return record
        .proceedings()
        .flagged()
        .map(dispute -> "  " + BesideLines.words(dispute, record))
        .orElse("");
  }

  private void say(String what, String words) {
    out.printf(Locale.ROOT, "          %-9s %s%n", what, words);
  }

  private static String words(Record record) {
    String facts =
        record.facts().entrySet().stream().map(TraceWords::fact).collect(Collectors.joining(", "));
    return record.day() + " " + record.kind() + (facts.isEmpty() ? "" : ": " + facts);
  }

  private static String fact(Map.Entry<String, Fact> fact) {
    String unit = fact.getValue() instanceof Fact.Money money ? " " + money.currency() : "";
    return fact.getKey() + " " + fact.getValue().text() + unit;
  }

  private void listing(Rulebook rulebook, Report report, Listing listing) {
    out.println();
    out.println(ReportWords.line(listing));
    say("conduct", listing.conduct().toString());
    day("noticed", listing.noticed());
    day("objection", listing.objectionEnds());
    day("from", listing.from());
    day("through", listing.through());
    rulebook.on(listing.conduct()).list(listing.list()).ifPresent(this::rule);
    for (EntryRef ref : listing.evidence()) {
      say("entry", names.entry(ref) + record(report, ref).map(found -> "  " + found).orElse(""));
    }
  }

  private static Optional<String> record(Report report, EntryRef ref) {
    return report.records().stream()
        .filter(record -> record.root().equals(ref) || record.ref().equals(ref))
        .findFirst()
        .map(StandingRecord::record)
        .map(TraceWords::words);
  }

  private void measure(LawOn law, Measure measure) {
    out.println();
    out.println(ReportWords.line(measure));
    say("because", measure.because());
    day("from", measure.from());
    day("through", measure.through());
    if (!measure.exempt().isEmpty()) {
      say("open", String.join(", ", measure.exempt()));
    }
    for (MeasureRule rule : law.measures()) {
      if (rule.code().equals(measure.code())) {
        rule(rule);
      }
    }
    measure.evidence().forEach(ref -> say("entry", names.entry(ref)));
  }

  private void rule(Block rule) {
    List<String> sentences = PlainWords.of(rule).sentences();
    sentences.forEach(sentence -> say("rule", sentence));
  }

  private void day(String what, @Nullable LocalDate day) {
    if (day != null) {
      say(what, day.toString());
    }
  }
}
