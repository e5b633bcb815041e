package org.goodfaith.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.goodfaith.core.answer.Figures;
import org.goodfaith.core.answer.Figures.MonthFigures;
import org.goodfaith.core.answer.Figures.SourceFigures;
import org.goodfaith.core.answer.Question;
import org.goodfaith.core.answer.SourceRatings.RatedShare;
import org.goodfaith.core.answer.SourceRatings.SourceRating;
import org.goodfaith.core.ledger.TreeHead;
import org.goodfaith.web.json.FiguresJson;
import org.goodfaith.web.json.JsonText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Prints the public board of figures.
@Command(
    name = "figures",
    description = {
      "Print the public board: listed, disputed, corrected, repaired, refused; days; ratings.",
      "Counts of cases are rounded to the nearest five; 1-4 stands for one to four. Ends 1 when a"
          + " source is suspended."
    })
final class FiguresCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private DataOptions data = new DataOptions();
  @Mixin private TimeOptions time = new TimeOptions();

  @Option(names = "--json", description = "Print it as JSON.")
  private boolean json;

  @Override
  public Integer call() {
    try (OpenRegistry registry = OpenRegistry.open(data)) {
      LocalDate day = time.day(data.todayIn(registry.zone()));
      TreeHead head = time.head(registry.ledger());
      Optional<Question> question =
          Question.asked(registry.ledger(), registry.library(), day, head);
      if (question.isEmpty()) {
        throw new UserTrouble(
            "No law was in force here then, so there is nothing to count.",
            "Ask about a later moment, or fill the registry first.");
      }
      Figures figures = registry.figures().figures(question.get());
      PrintWriter out = spec.commandLine().getOut();
      if (json) {
        out.print(JsonText.of(FiguresJson.figures(figures)));
      } else {
        print(out, figures);
      }
      out.flush();
      return figures.ratings().sources().stream().anyMatch(SourceRating::suspended) ? 1 : 0;
    }
  }

  private static void print(PrintWriter out, Figures figures) {
    out.printf(
        "%-8s %12s %10s %8s %9s %8s %9s %9s%n",
        "month", "records", "corrected", "listed", "disputed", "upheld", "repaired", "refused");
    for (MonthFigures one : figures.months()) {
      out.printf(
          "%-8s %,12d %10s %8s %9s %8s %9s %9s%n",
          one.month(),
          one.records(),
          one.corrected().text(),
          one.listed().text(),
          one.disputed().text(),
          one.upheld().text(),
          one.repaired().text(),
          one.refused().text());
    }
    for (SourceFigures one : figures.sources()) {
      out.printf(
          "%-22s %,d records, %s corrected, %s disputed, %s upheld, %s open%n",
          one.source(),
          one.records(),
          one.corrected().text(),
          one.disputed().text(),
          one.upheld().text(),
          one.open().text());
    }
    out.println(
        figures.open().text()
            + " disputes open"
            + figures
                .oldestOpenWeeks()
                .map(weeks -> ", the oldest for " + weeks + " weeks")
                .orElse("")
            + figures
                .days()
                .map(days ->
                    "; half had ended after "
                        + days.medianDays()
                        + " days, 95 of 100 after "
                        + days.mostDays())
                .orElse(""));
    ratings(out, figures);
  }

  private static void ratings(PrintWriter out, Figures figures) {
    out.println(
        "Rated as of "
            + figures.ratings().monthEnd()
            + ", through "
            + figures.ratings().through()
            + (figures.ratings().sources().isEmpty() ? ": nothing was known yet" : ""));
    for (SourceRating source : figures.ratings().sources()) {
      for (RatedShare share : source.shares()) {
        share
            .percent()
            .ifPresent(percent ->
                out.printf(
                    "  %-22s %-20s %3d %%, floor %d %%: %s%n",
                    source.code(),
                    share.rule().share().words(),
                    percent,
                    share.rule().floorPercent(),
                    share.verdict().words()));
      }
    }
  }
}
