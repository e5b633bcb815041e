package org.goodfaith.bench.rules;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
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
import java.util.function.ToDoubleFunction;
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

  /// Few enough to stay near the processor, as a standing does that was folded just before.
  private static final int HOLDERS = 512;

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
    Compared compared = trial.disagreements(200);
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
    Map<String, List<Speed>> rates = new LinkedHashMap<>();
    try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      for (int round = -WARM_ROUNDS; round < rounds; round++) {
        for (Map.Entry<String, IntToLongFunction> one : contest.entrySet()) {
          Speed rate = turn(pool, one.getValue(), millis, threads);
          if (round >= 0) {
            rates.computeIfAbsent(one.getKey(), _ -> new ArrayList<>()).add(rate);
          }
        }
      }
    }
    print(rates, rounds, millis, threads);
  }

  /// How fast a turn was.
  ///
  /// @param clock evaluations a second of all threads together
  /// @param processor evaluations a second of processor time, times the threads: what they would
  ///   have done had nobody else wanted the processor
  private record Speed(double clock, double processor) {
    Speed plus(Speed other) {
      return new Speed(clock + other.clock, processor + other.processor);
    }
  }

  private static Speed turn(ExecutorService pool, IntToLongFunction one, int millis, int threads)
      throws InterruptedException, ExecutionException {
    long end = System.nanoTime() + millis * 1_000_000L;
    List<Future<Speed>> running = new ArrayList<>();
    for (int thread = 0; thread < threads; thread++) {
      int first = thread * HOLDERS / threads;
      Callable<Speed> work = () -> speed(one, first, end);
      running.add(pool.submit(work));
    }
    Speed speed = new Speed(0, 0);
    for (Future<Speed> done : running) {
      speed = speed.plus(done.get());
    }
    return speed;
  }

  private static Speed speed(IntToLongFunction one, int first, long end) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long processor = threads.getCurrentThreadCpuTime();
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
    processor = threads.getCurrentThreadCpuTime() - processor;
    if (sum == Long.MIN_VALUE) {
      throw new IllegalStateException("no sum of points is that small");
    }
    return new Speed(
        (double) count * NANOS / (now - begun), (double) count * NANOS / Math.max(1, processor));
  }

  private static void print(Map<String, List<Speed>> speeds, int rounds, int millis, int threads) {
    System.out.printf(
        Locale.ROOT,
        "medians of %d rounds of %d ms each in turns, %d threads, evaluations a second:%n",
        rounds,
        millis,
        threads);
    Speed ours = new Speed(0, 0);
    for (Map.Entry<String, List<Speed>> one : speeds.entrySet()) {
      Speed median =
          new Speed(median(one.getValue(), Speed::clock), median(one.getValue(), Speed::processor));
      ours = ours.clock() == 0 ? median : ours;
      System.out.printf(
          Locale.ROOT,
          "%-40s by the clock %,10.0f, ours is %,6.1f times   by processor time %,10.0f,"
              + " ours is %,6.1f times%n",
          one.getKey(),
          median.clock(),
          ours.clock() / median.clock(),
          median.processor(),
          ours.processor() / median.processor());
    }
  }

  private static double median(List<Speed> speeds, ToDoubleFunction<Speed> of) {
    double[] sorted = speeds.stream().mapToDouble(of).sorted().toArray();
    return sorted[sorted.length / 2];
  }
}
