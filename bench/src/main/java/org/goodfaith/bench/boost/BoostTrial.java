package org.goodfaith.bench.boost;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import ml.dmlc.xgboost4j.java.XGBoostError;
import org.goodfaith.bench.boost.Trees.Result;
import org.goodfaith.bench.boost.Trees.Settings;
import org.goodfaith.learn.LearnRefused;
import org.goodfaith.learn.judge.CrossValidate;
import org.goodfaith.learn.judge.CrossValidate.Outcome;
import org.goodfaith.learn.judge.Evaluate;
import org.goodfaith.learn.judge.Interval;
import org.goodfaith.learn.rows.Folds;
import org.goodfaith.learn.rows.LearnConfig;
import org.goodfaith.learn.rows.ReadConfig;
import org.goodfaith.learn.rows.ReadSample;
import org.goodfaith.learn.rows.Sample;

/// Cards next to XGBoost, on the same folds of the same columns.
///
/// XGBoost gets the best of the settings below for each file, chosen by its own mean AUC on the
/// folds of the first repeat, which favours it. Run by `./goodfaith bench boost [CONFIG]...`.
public final class BoostTrial {
  private static final int THREADS = Integer.getInteger("threads", 2);

  private static final List<Settings> GRID =
      List.of(
          new Settings(1, 0.1, 300, 1),
          new Settings(2, 0.05, 300, 1),
          new Settings(3, 0.05, 250, 3),
          new Settings(4, 0.05, 120, 3),
          new Settings(5, 0.05, 150, 10),
          new Settings(6, 0.03, 200, 20),
          new Settings(6, 0.05, 400, 1),
          new Settings(8, 0.05, 400, 1),
          new Settings(6, 0.1, 800, 1));

  private BoostTrial() {}

  /// @param args pages of cards; those that ship by default
  /// @throws LearnRefused where a page or its file is wrong
  /// @throws XGBoostError where XGBoost fails
  public static void main(String[] args) throws LearnRefused, XGBoostError {
    Path home = Path.of(System.getProperty("goodfaith.home", "."));
    List<Path> pages = new ArrayList<>();
    for (String arg : args) {
      pages.add(Path.of(arg));
    }
    if (pages.isEmpty()) {
      pages.add(home.resolve("demo-data/learn/german.yaml"));
      pages.add(home.resolve("demo-data/learn/cards.yaml"));
    }
    for (Path page : pages) {
      compare(page);
    }
  }

  private static void say(String pattern, Object... values) {
    System.out.println(String.format(Locale.ROOT, pattern, values));
  }

  private static void compare(Path page) throws LearnRefused, XGBoostError {
    LearnConfig config = ReadConfig.read(page);
    ReadSample.Read read = ReadSample.read(config);
    Sample sample = read.sample();
    LearnConfig.Judging judging = config.judging();
    List<Folds.Part> parts =
        CrossValidate.parts(sample, judging.folds(), judging.repeats(), judging.seed());
    say(
        "%s: %,d rows, %d columns, %d x %d folds, seeds from %d",
        config.words().title(),
        sample.rows(),
        sample.columns().size(),
        judging.repeats(),
        judging.folds(),
        judging.seed());
    Trees trees = new Trees(sample);
    Settings best = best(trees, parts.subList(0, judging.folds()));
    double[] auc = new double[parts.size()];
    double[] seconds = new double[parts.size()];
    for (int i = 0; i < auc.length; i++) {
      Result result = trees.examine(parts.get(i), best, THREADS);
      auc[i] = result.auc();
      seconds[i] = result.seconds();
    }
    line("XGBoost, " + best, auc, seconds, auc);
    List<Outcome> outcomes =
        new CrossValidate(
                sample,
                new Evaluate(config, read, THREADS).contenders(),
                config.fitting().scaling())
            .run(parts, (done, name) -> {});
    for (Outcome outcome : outcomes) {
      line(outcome.name(), outcome.auc(), outcome.seconds(), auc);
    }
  }

  private static Settings best(Trees trees, List<Folds.Part> parts) throws XGBoostError {
    Settings best = GRID.getFirst();
    double bestMean = 0;
    for (Settings settings : GRID) {
      double sum = 0;
      double seconds = 0;
      for (Folds.Part part : parts) {
        Result result = trees.examine(part, settings, THREADS);
        sum += result.auc();
        seconds += result.seconds();
      }
      double mean = sum / parts.size();
      say("    %-44s %.4f  %.2f s a fit", settings, mean, seconds / parts.size());
      if (mean > bestMean) {
        bestMean = mean;
        best = settings;
      }
    }
    return best;
  }

  private static void line(String name, double[] auc, double[] seconds, double[] trees) {
    double[] gaps = new double[auc.length];
    Arrays.setAll(gaps, i -> auc[i] - trees[i]);
    Interval mean = Interval.mean(auc);
    Interval gap = Interval.mean(gaps);
    double[] sorted = Arrays.stream(seconds).sorted().toArray();
    say(
        "  %-46s AUC %.4f (%.4f to %.4f)  to XGBoost %+.4f (%+.4f to %+.4f)  median %.2f s a fit",
        name,
        mean.value(),
        mean.low(),
        mean.high(),
        gap.value(),
        gap.low(),
        gap.high(),
        sorted[sorted.length / 2]);
  }
}
