package org.goodfaith.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.goodfaith.cli.cardreport.ComparisonReport;
import org.goodfaith.cli.cardreport.EvaluationReport;
import org.goodfaith.lab.report.WritePage;
import org.goodfaith.learn.LearnRefused;
import org.goodfaith.learn.card.Scorecard;
import org.goodfaith.learn.judge.Challenge;
import org.goodfaith.learn.judge.Comparison;
import org.goodfaith.learn.judge.Comparison.Swap;
import org.goodfaith.learn.judge.Drawn;
import org.goodfaith.learn.judge.Interval;
import org.goodfaith.learn.rows.LearnConfig;
import org.goodfaith.learn.rows.ReadSample;
import org.goodfaith.web.json.JsonText;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Compares a card with the one in use.
@Command(
    name = "compare",
    description = {
      "Compare the card in use with a challenger on the same rows; it replaces nothing.",
      "Shows the difference in AUC with its paired interval, and who would change sides at the same"
          + " share of accepted rows."
    })
final class CompareCards implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private LearnOptions learn = new LearnOptions();
  @Mixin private JudgeOptions judge = new JudgeOptions();

  @Option(
      names = "--old",
      paramLabel = "CARD",
      required = true,
      description = "The card in use, JSON or PMML.")
  private Path old = Path.of("");

  @Option(
      names = "--new",
      paramLabel = "CARD",
      description = {
        "The challenger, JSON or PMML (default: the page's own card, fitted fold by fold on rows",
        "other than those it is compared on)."
      })
  private @Nullable Path challenger;

  @Option(
      names = "--accept",
      paramLabel = "SHARE",
      split = ",",
      defaultValue = "0.5,0.6,0.7,0.8,0.9",
      description = "Shares of rows to accept (default: ${DEFAULT-VALUE}).")
  private List<Double> shares = List.of();

  @Option(names = "--html", paramLabel = "FILE", description = "Write a report with pictures.")
  private @Nullable Path html;

  @Override
  public Integer call() {
    if (shares.stream().anyMatch(share -> !(share > 0 && share < 1))) {
      throw UserTrouble.misuse("A share is above 0 and below 1.", "Write --accept 0.5,0.7.");
    }
    LearnConfig config = judge.judged(learn.config());
    ReadSample.Read read = LearnOptions.rows(config);
    Scorecard inUse = CardFiles.card(old);
    Challenge.Found found;
    try {
      Challenge challenge = new Challenge(config, read, learn.threads());
      found =
          challenger == null
              ? challenge.byFolds(inUse, shares)
              : challenge.byCard(inUse, CardFiles.card(challenger), shares);
    } catch (LearnRefused refused) {
      throw CardFiles.refused("The cards cannot be compared on these rows:", refused);
    }
    if (html != null) {
      String page = WritePage.of(ComparisonReport.of(found), EvaluationReport.imprint());
      CardFiles.write(html, page);
    }
    PrintWriter out = spec.commandLine().getOut();
    if (learn.json) {
      out.println(JsonText.of(json(found)));
    } else {
      print(out, found);
    }
    out.flush();
    return 0;
  }

  private static void print(PrintWriter out, Challenge.Found found) {
    Comparison both = found.comparison();
    out.println(String.format(Locale.ROOT, "%,d rows of both outcomes", found.rows()));
    found.beware().forEach(one -> out.println("  beware: " + one));
    line(out, "in use:     " + found.older(), both.older());
    line(out, "challenger: " + found.newer(), both.newer());
    out.println("AUC of the challenger beyond the card in use: " + change(both.beyond()));
    for (Swap swap : both.swaps()) {
      out.println(
          String.format(
              Locale.ROOT,
              "Accepting %.0f %%: from %d points in use, from %d of the challenger",
              100 * swap.wished(),
              swap.olderCut(),
              swap.newerCut()));
      for (Comparison.Part part : swap.parts()) {
        out.println(
            String.format(
                Locale.ROOT,
                "  %-18s %,10.0f rows  bad %s",
                part.name(),
                part.rows(),
                words(part.badRate())));
      }
      out.println("  bad of all accepted: " + words(swap.badOlder()) + " in use,");
      out.println("                       " + words(swap.badNewer()) + " of the challenger");
    }
    out.println("Nothing was replaced: that takes a draft, two approvals and a first day.");
  }

  private static void line(PrintWriter out, String name, Drawn drawn) {
    out.println(
        name
            + "\n  AUC "
            + words(drawn.auc())
            + ", KS "
            + words(drawn.ks())
            + ", Brier "
            + words(drawn.brier()));
  }

  private static String words(Interval one) {
    return Double.isNaN(one.value())
        ? "unknown"
        : String.format(Locale.ROOT, "%.4f (%.4f to %.4f)", one.value(), one.low(), one.high());
  }

  private static String change(Interval one) {
    return String.format(Locale.ROOT, "%+.4f (%+.4f to %+.4f)", one.value(), one.low(), one.high());
  }

  private static Map<String, Object> json(Challenge.Found found) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("rows", found.rows());
    json.put("beware", found.beware());
    json.put("in-use", side(found.older(), found.comparison().older()));
    json.put("challenger", side(found.newer(), found.comparison().newer()));
    json.put("auc-beyond", JudgeJson.interval(found.comparison().beyond()));
    List<Map<String, Object>> swaps = new ArrayList<>();
    for (Swap swap : found.comparison().swaps()) {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("accepted", JudgeJson.number(swap.wished()));
      one.put("cut-in-use", swap.olderCut());
      one.put("cut-challenger", swap.newerCut());
      for (Comparison.Part part : swap.parts()) {
        Map<String, Object> rows = new LinkedHashMap<>();
        rows.put("rows", JudgeJson.number(part.rows()));
        rows.put("bad-rate", JudgeJson.interval(part.badRate()));
        one.put(part.name().replace(' ', '-'), rows);
      }
      one.put("bad-rate-in-use", JudgeJson.interval(swap.badOlder()));
      one.put("bad-rate-challenger", JudgeJson.interval(swap.badNewer()));
      swaps.add(one);
    }
    json.put("swaps", swaps);
    return json;
  }

  private static Map<String, Object> side(String name, Drawn drawn) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("card", name);
    json.put("auc", JudgeJson.interval(drawn.auc()));
    json.put("ks", JudgeJson.interval(drawn.ks()));
    json.put("brier", JudgeJson.interval(drawn.brier()));
    json.put("log-loss", JudgeJson.interval(drawn.logLoss()));
    return json;
  }
}
