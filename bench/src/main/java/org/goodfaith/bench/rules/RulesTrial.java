package org.goodfaith.bench.rules;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntToLongFunction;
import org.goodfaith.core.base.Decimal;
import org.goodfaith.core.explain.Step;
import org.goodfaith.core.rulebook.LawOn;
import org.goodfaith.core.rulebook.Proved;
import org.goodfaith.core.score.ScoreOutcome;
import org.goodfaith.core.score.ScoreStanding;
import org.goodfaith.core.standing.Standing;
import org.goodfaith.files.rulebook.LoadRulebook;
import org.jspecify.annotations.Nullable;

/// Scores card holders by the demo rulebook, with every step and its entries, in turns with other
/// rule engines that are handed the characteristics ready-made and give points and articles only.
///
/// Run by `./goodfaith bench rules`: first all must agree, then prints medians and ratios.
public final class RulesTrial {
  static final String SCORE = "repayment";

  private static final int MONTHS = 12;
  private static final int HOLDERS = 4096;
  private static final int WARM_ROUNDS = 3;
  private static final int BATCH = 64;
  private static final long NANOS = 1_000_000_000L;

  private final LawOn law;
  private final TableOfScore table;
  private final List<Engine> engines;

  RulesTrial(Path root) {
    if (!(LoadRulebook.load(root.resolve("rulebook")).proved() instanceof Proved.Holds holds)) {
      throw new IllegalStateException("the demo rulebook does not hold");
    }
    law = holds.rulebook().on(Standings.AS_OF);
    table = TableOfScore.of(law, SCORE);
    engines =
        List.of(
            DroolsRules.compiled(table), DroolsRules.interpreted(table), new CamundaTable(table));
  }

  /// @param args rounds, milliseconds of each turn, threads; 9, 1000 and one for each core by
  ///   default
  /// @throws Exception where a run fails
  public static void main(String[] args) throws Exception {
    int rounds = args.length > 0 ? Integer.parseInt(args[0]) : 9;
    int millis = args.length > 1 ? Integer.parseInt(args[1]) : 1000;
    int threads =
        args.length > 2 ? Integer.parseInt(args[2]) : Runtime.getRuntime().availableProcessors();
    RulesTrial trial =
        new RulesTrial(Path.of(System.getProperty("goodfaith.home", ".")).toAbsolutePath());
    Compared compared = trial.disagreements(1000);
    if (!compared.found().isEmpty()) {
      throw new IllegalStateException("they differ: " + compared.found().getFirst());
    }
    System.out.printf(
        Locale.ROOT, "all engines agree on %,d random standings%n", compared.checked());
    trial.run(rounds, millis, threads);
  }

  /// @param checked how many standings
  /// @param found where they differ
  record Compared(int checked, List<String> found) {}

  Compared disagreements(int holders) {
    List<String> found = new ArrayList<>();
    int checked = 0;
    for (int months = 3; months <= 30; months += 3) {
      for (Standing standing : new Standings(months).of(holders, months)) {
        ScoreOutcome.Scored scored = score(standing);
        @Nullable Long[] values = values(scored);
        for (Engine engine : engines) {
          List<Engine.Fired> fired = engine.decide(values);
          long points = Engine.points(table, fired);
          if (points != scored.points().value() || fired.size() != table.columns().size()) {
            found.add(engine.name() + " " + fired + " for " + Arrays.toString(values));
          }
        }
        checked++;
      }
    }
    return new Compared(checked, found);
  }

  private ScoreOutcome.Scored score(Standing standing) {
    return (ScoreOutcome.Scored) ScoreStanding.score(law, SCORE, standing).orElseThrow();
  }

  /// What the characteristics were, for those who cannot read records.
  private static @Nullable Long[] values(ScoreOutcome.Scored scored) {
    List<Step> steps = scored.steps();
    @Nullable Long[] values = new @Nullable Long[steps.size() - 1];
    for (int i = 1; i < steps.size(); i++) {
      values[i - 1] =
          Decimal.parse(steps.get(i).value(), 3).map(TableOfScore::thousandths).orElse(null);
    }
    return values;
  }

  private void run(int rounds, int millis, int threads) throws Exception {
    List<Standing> standings = new Standings(1).of(HOLDERS, MONTHS);
    List<@Nullable Long[]> values = new ArrayList<>();
    standings.forEach(standing -> values.add(values(score(standing))));
    Map<String, IntToLongFunction> contest = new LinkedHashMap<>();
    contest.put(
        "Goodfaith, from records, full trace",
        i -> {
          ScoreOutcome.Scored scored = score(standings.get(i));
          return scored.points().value() + scored.steps().size();
        });
    for (Engine engine : engines) {
      contest.put(engine.name(), i -> Engine.points(table, engine.decide(values.get(i))));
    }
    Map<String, List<Double>> rates = new LinkedHashMap<>();
    try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      for (int round = -WARM_ROUNDS; round < rounds; round++) {
        for (Map.Entry<String, IntToLongFunction> one : contest.entrySet()) {
          double rate = turn(pool, one.getValue(), millis, threads);
          if (round >= 0) {
            rates.computeIfAbsent(one.getKey(), _ -> new ArrayList<>()).add(rate);
          }
        }
      }
    }
    print(rates, rounds, millis, threads);
  }

  private static double turn(ExecutorService pool, IntToLongFunction one, int millis, int threads)
      throws InterruptedException, ExecutionException {
    long end = System.nanoTime() + millis * 1_000_000L;
    List<Future<Double>> running = new ArrayList<>();
    for (int thread = 0; thread < threads; thread++) {
      int first = thread * HOLDERS / threads;
      Callable<Double> work = () -> rate(one, first, end);
      running.add(pool.submit(work));
    }
    double rate = 0;
    for (Future<Double> done : running) {
      rate += done.get();
    }
    return rate;
  }

  /// @return evaluations a second of one thread
  private static double rate(IntToLongFunction one, int first, long end) {
    long begun = System.nanoTime();
    long now = begun;
    long count = 0;
    long sum = 0;
    int at = first;
    while (now < end) {
      for (int i = 0; i < BATCH; i++) {
        sum += one.applyAsLong(at);
        at = (at + 1) % HOLDERS;
      }
      count += BATCH;
      now = System.nanoTime();
    }
    if (sum == Long.MIN_VALUE) {
      throw new IllegalStateException("no sum of points is that small");
    }
    return (double) count * NANOS / (now - begun);
  }

  private static void print(Map<String, List<Double>> rates, int rounds, int millis, int threads) {
    System.out.printf(
        Locale.ROOT,
        "%d rounds of %d ms each in turns, %d threads, evaluations a second:%n",
        rounds,
        millis,
        threads);
    double ours = 0;
    for (Map.Entry<String, List<Double>> one : rates.entrySet()) {
      List<Double> sorted = one.getValue().stream().sorted().toList();
      double median = sorted.get(sorted.size() / 2);
      ours = ours == 0 ? median : ours;
      System.out.printf(
          Locale.ROOT,
          "%-40s median %,12.0f   least %,12.0f   most %,12.0f   ours is %,.1f times%n",
          one.getKey(),
          median,
          sorted.getFirst(),
          sorted.getLast(),
          ours / median);
    }
  }
}
