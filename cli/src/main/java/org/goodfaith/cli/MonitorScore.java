package org.goodfaith.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import org.goodfaith.cli.cardreport.EvaluationReport;
import org.goodfaith.cli.cardreport.WatchReport;
import org.goodfaith.core.base.Span;
import org.goodfaith.core.ledger.TreeHead;
import org.goodfaith.core.rulebook.PointsRule;
import org.goodfaith.core.rulebook.Rulebook;
import org.goodfaith.lab.report.WritePage;
import org.goodfaith.learn.LearnRefused;
import org.goodfaith.learn.card.CardCharacteristic;
import org.goodfaith.learn.card.Scorecard;
import org.goodfaith.learn.sample.Sample;
import org.goodfaith.learn.sample.SampleQuestion;
import org.goodfaith.learn.sample.TakeSample;
import org.goodfaith.learn.watch.Watch;
import org.goodfaith.learn.watch.WatchScore;
import org.goodfaith.web.json.JsonText;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Watches a score that is law.
@Command(
    name = "monitor",
    description = {
      "Watch a learned score that is law, and tell what should be looked at.",
      "Shows whether it meets the people it learned from and, with --page, whether what it foretold"
          + " came true. Ends 1 where something is grave. It changes nothing: a card fitted anew is"
          + " set beside the old one by `learn compare`."
    })
final class MonitorScore implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private DataOptions data = new DataOptions();
  @Mixin private OutcomeAfter after = new OutcomeAfter();

  @Parameters(paramLabel = "SCORE", description = "Code of the score in the law.")
  private String score = "";

  @Option(
      names = "--card",
      paramLabel = "CARD",
      required = true,
      description = "The card that the score was made of.")
  private Path file = Path.of("");

  @Option(
      names = "--as-of",
      paramLabel = "DAY",
      description = "The people of that day (default: today).")
  private @Nullable LocalDate asOf;

  @Option(
      names = "--page",
      paramLabel = "PAGE",
      description = "Markdown file with the score `outcome`, as for `learn sample`.")
  private @Nullable Path page;

  @Option(
      names = "--decided",
      paramLabel = "DAY",
      split = ",",
      description = "With --page: days of decision whose outcome is known by now.")
  private List<LocalDate> decided = List.of();

  @Option(names = "--html", paramLabel = "FILE", description = "Write a report with pictures.")
  private @Nullable Path html;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  @Override
  public Integer call() {
    if ((page == null) != decided.isEmpty()) {
      throw UserTrouble.misuse(
          "Observed and predicted need both --page and --decided.",
          "Name the page with the score `outcome`, and days whose outcome is known by now.");
    }
    Span span = after.span();
    Scorecard card = CardFiles.card(file);
    try (OpenRegistry registry = OpenRegistry.open(data)) {
      Watch watch = watch(registry, card, span);
      if (html != null) {
        CardFiles.write(
            html, WritePage.of(WatchReport.of(watch, card), EvaluationReport.imprint()));
      }
      PrintWriter out = spec.commandLine().getOut();
      out.print(json ? JsonText.of(WatchWords.json(watch)) + "\n" : WatchWords.of(watch));
      out.flush();
      return watch.isAlarm() ? 1 : 0;
    } catch (LearnRefused e) {
      throw CardFiles.refused("The score cannot be watched:", e);
    }
  }

  private Watch watch(OpenRegistry registry, Scorecard card, Span span) throws LearnRefused {
    LocalDate today = data.todayIn(registry.zone());
    LocalDate day = asOf == null ? today : asOf;
    Rulebook inForce = LawSteps.inForce(registry, today);
    sameCharacteristics(inForce, card, day);
    TreeHead head = registry.ledger().head();
    Progress progress = new Progress("Watch", "subjects");
    long all = registry.ledger().figures().subjects();
    LongConsumer told = done -> progress.show(done, (double) done / Math.max(1, all));
    Sample now =
        TakeSample.present(
            registry.ledger(),
            new SampleQuestion(inForce, score, score, List.of(day), span, head, head),
            told);
    Optional<Sample> earlier = Optional.empty();
    if (page != null) {
      Rulebook both =
          SampleRegistry.law(SampleRegistry.withPage(registry, inForce, CardFiles.text(page)));
      SampleQuestion question =
          new SampleQuestion(both, score, "outcome", decided, span, head, head);
      earlier = Optional.of(TakeSample.take(registry.ledger(), question, told));
    }
    progress.end();
    return WatchScore.watch(card, now, earlier);
  }

  private void sameCharacteristics(Rulebook law, Scorecard card, LocalDate day) {
    List<PointsRule> rules = law.on(day).pointsOf(score);
    TreeSet<String> theirs = new TreeSet<>();
    rules.forEach(rule -> theirs.add(Sample.column(rule)));
    TreeSet<String> ours =
        card.characteristics().stream()
            .map(CardCharacteristic::name)
            .collect(Collectors.toCollection(TreeSet::new));
    if (!theirs.equals(ours)) {
      throw new UserTrouble(
          rules.isEmpty()
              ? "The law of " + day + " has no score '" + score + "'."
              : "The score '" + score + "' was not made of this card: it reads other things.",
          "Name a score of `goodfaith rulebook show`, and the card that was published as it.");
    }
  }
}
