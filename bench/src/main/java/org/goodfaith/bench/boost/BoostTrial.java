package org.goodfaith.bench.boost;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import ml.dmlc.xgboost4j.java.XGBoostError;
import org.goodfaith.bench.boost.Trees.Result;
import org.goodfaith.bench.boost.Trees.Settings;
import org.goodfaith.learn.LearnRefused;
import org.goodfaith.learn.fit.FitCard;
import org.goodfaith.learn.fit.FitWishes;
import org.goodfaith.learn.fit.Fitted;
import org.goodfaith.learn.fit.Parallel;
import org.goodfaith.learn.judge.CrossValidate;
import org.goodfaith.learn.judge.CrossValidate.Contender;
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
/// folds of the first repeat, which favours it. Run by `./goodfaith bench boost [CONFIG]...`;
/// `-Dthreads=` folds are learned at the same time, each by one thread, and times are what the
/// processor gave that thread. `-Drepeats=` overrides the page's.
public final class BoostTrial {
  private static final int THREADS = Integer.getInteger("threads", 2);
  private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();
  private static final long BEGUN = System.nanoTime();
  private static final int TOLD_SECONDS = 20;
  private static long told;

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
  public static void main(String[] args) throws LearnRefused {
    Path home = Path.of(System.getProperty("goodfaith.home", "."));
    List<Path> pages = new ArrayList<>();
    for (String arg : args) {
      pages.add(Path.of(arg));
    }
    if (pages.isEmpty()) {
      pages.add(home.resolve("demo-data/learn/german.yaml"));
      pages.add(home.resolve("demo-data/learn/cards.yaml"));
      for (String own : List.of("hmeq", "berka")) {
        Path page = home.resolve("bench/pages/" + own + ".yaml");
        if (Files.exists(ReadConfig.read(page).file().path())) {
          pages.add(page);
        } else {
          say("%s is left out: its file does not ship, and is not where the page says", page);
        }
      }
    }
    for (Path page : pages) {
      compare(page);
    }
  }

  private static void say(String pattern, Object... values) {
    System.out.println(String.format(Locale.ROOT, pattern, values));
  }

  private static void compare(Path page) throws LearnRefused {
    LearnConfig config = ReadConfig.read(page);
    ReadSample.Read read = ReadSample.read(config);
    Sample sample = read.sample();
    LearnConfig.Judging judging = config.judging();
    int repeats = Integer.getInteger("repeats", judging.repeats());
    List<Folds.Part> parts = CrossValidate.parts(sample, judging.folds(), repeats, judging.seed());
    say(
        "%s: %,d rows, %d columns, %d x %d folds, seeds from %d",
        config.words().title(),
        sample.rows(),
        sample.columns().size(),
        repeats,
        judging.folds(),
        judging.seed());
    Trees trees = new Trees(sample);
    Settings best = best(trees, parts.subList(0, judging.folds()));
    Result[] results = examine(trees, parts, best);
    double[] auc = Arrays.stream(results).mapToDouble(Result::auc).toArray();
    double[] trained = Arrays.stream(results).mapToDouble(Result::seconds).toArray();
    line("XGBoost, " + best, auc, trained, auc);
    List<Timed> timed = new ArrayList<>();
    List<Contender> contenders = new ArrayList<>();
    for (Contender contender : new Evaluate(config, read, 1).contenders()) {
      Timed way = new Timed(contender.way());
      timed.add(way);
      contenders.add(new Contender(contender.name(), contender.wishes(), way));
    }
    int fits = parts.size() * contenders.size();
    List<Outcome> outcomes =
        new CrossValidate(sample, contenders, config.fitting().scaling(), THREADS)
            .run(parts, (done, name) -> tell("%d of %d cards, last %s", done, fits, name));
    for (int i = 0; i < outcomes.size(); i++) {
      double[] seconds = timed.get(i).seconds.stream().mapToDouble(Double::doubleValue).toArray();
      line(outcomes.get(i).name(), outcomes.get(i).auc(), seconds, auc);
    }
  }

  /// A way of fitting that notes what each card took of the processor.
  private static final class Timed implements FitCard {
    private final FitCard way;
    private final List<Double> seconds = Collections.synchronizedList(new ArrayList<>());

    Timed(FitCard way) {
      this.way = way;
    }

    @Override
    public Fitted fit(Sample sample, FitWishes wishes) {
      long before = CLOCK.getCurrentThreadCpuTime();
      Fitted fitted = way.fit(sample, wishes);
      seconds.add((CLOCK.getCurrentThreadCpuTime() - before) / 1e9);
      return fitted;
    }
  }

  /// Says on standard error how far it is, now and then.
  private static synchronized void tell(String pattern, Object... values) {
    long now = System.nanoTime();
    if (now - told > TOLD_SECONDS * 1_000_000_000L) {
      told = now;
      System.err.printf(
          Locale.ROOT, "[%d s] %s%n", (now - BEGUN) / 1_000_000_000L, pattern.formatted(values));
    }
  }

  private static Result[] examine(Trees trees, List<Folds.Part> parts, Settings settings) {
    Result[] results = new Result[parts.size()];
    Parallel.each(
        parts.size(),
        THREADS,
        p -> {
          try {
            results[p] = trees.examine(parts.get(p), settings);
            tell("XGBoost, %s: %d", settings, p);
          } catch (XGBoostError failed) {
            throw new IllegalStateException(failed);
          }
        });
    return results;
  }

  private static Settings best(Trees trees, List<Folds.Part> parts) {
    Settings best = GRID.getFirst();
    double bestMean = 0;
    for (Settings settings : GRID) {
      Result[] results = examine(trees, parts, settings);
      double mean = Arrays.stream(results).mapToDouble(Result::auc).average().orElse(0);
      double seconds = Arrays.stream(results).mapToDouble(Result::seconds).average().orElse(0);
      say("    %-44s %.4f  %.2f s a fit", settings, mean, seconds);
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
