package org.goodfaith.bench.population;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.goodfaith.core.rulebook.Proved;
import org.goodfaith.core.rulebook.Rulebook;
import org.goodfaith.files.rulebook.LoadRulebook;
import org.goodfaith.population.CompareReform;
import org.goodfaith.population.EvaluatePopulation;
import org.goodfaith.population.Outcomes;
import org.goodfaith.population.Population;
import org.goodfaith.population.Reform;

/// Scores and grades of everybody by the demo rulebook as it is loaded, in turns with DuckDB over
/// the same columns in memory; then a reform of one article.
///
/// Run by `./goodfaith bench population`: first both must agree, then it prints medians and ratios.
public final class PopulationTrial {
  private static final long NANOS = 1_000_000_000L;
  private static final long MEGA = 1_000_000L;

  /// Runs before anything is timed, until the loops are compiled.
  private static final int WARM = 4;

  /// For so long at least: what is still being compiled takes a processor from two threads, and
  /// none from one.
  private static final double WARM_SECONDS = 5;

  /// Runs of ours for each of the other's, which takes ten times as long: short work is disturbed
  /// more easily.
  private static final int OURS = 5;

  private final Rulebook rulebook;
  private final Rulebook variant;
  private final int rounds;
  private final int threads = Runtime.getRuntime().availableProcessors();

  private PopulationTrial(Path root, int rounds) throws IOException {
    this.rulebook = law(texts(root.resolve("rulebook")));
    Map<String, byte[]> texts = texts(root.resolve("rulebook"));
    String page = new String(texts.get("30-repayment.md"), StandardCharsets.UTF_8);
    page = page.replaceAll("(?s)```case\n.*?```\n", "").replace("exactly 2: -50", "exactly 2: -60");
    texts.put("30-repayment.md", page.getBytes(StandardCharsets.UTF_8));
    this.variant = law(texts);
    this.rounds = rounds;
  }

  private static Map<String, byte[]> texts(Path folder) throws IOException {
    Map<String, byte[]> texts = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(one -> one.toString().endsWith(".md")).toList()) {
        texts.put(String.valueOf(file.getFileName()), Files.readAllBytes(file));
      }
    }
    return texts;
  }

  private static Rulebook law(Map<String, byte[]> texts) {
    return switch (LoadRulebook.load(texts).proved()) {
      case Proved.Holds holds -> holds.rulebook();
      case Proved.Faulty faulty ->
          throw new IllegalStateException("the rulebook does not hold: " + faulty.faults());
    };
  }

  /// @param args subjects, records of each, rounds, and `skewed` where few files shall hold most
  /// @throws Exception where a run fails
  public static void main(String[] args) throws Exception {
    int subjects = args.length > 0 ? Integer.parseInt(args[0]) : 1_000_000;
    int records = args.length > 1 ? Integer.parseInt(args[1]) : 20;
    int rounds = args.length > 2 ? Integer.parseInt(args[2]) : 5;
    boolean skewed = args.length > 3 && args[3].equals("skewed");
    Path root = Path.of(System.getProperty("goodfaith.home", ".")).toAbsolutePath();
    PopulationTrial trial = new PopulationTrial(root, rounds);
    MakePeople make = new MakePeople(trial.rulebook, skewed);
    trial.people(make.people(subjects, records));
    trial.kitchens(make.kitchens(subjects / 2, records));
  }

  private interface Work {
    void run() throws IOException, SQLException;
  }

  private static double seconds(Work work) throws IOException, SQLException {
    long before = System.nanoTime();
    work.run();
    return (double) (System.nanoTime() - before) / NANOS;
  }

  private static void warm(Work work) throws IOException, SQLException {
    double spent = 0;
    for (int i = 0; i < WARM || spent < WARM_SECONDS; i++) {
      spent += seconds(work);
    }
  }

  /// What this thread was given of a processor: on a shared machine less than the clock says.
  private static long processorNanos() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static double median(List<Double> seconds) {
    return seconds.stream().sorted().toList().get(seconds.size() / 2);
  }

  private List<List<Outcomes>> scores(Population population, Set<String> codes, int workers) {
    return new EvaluatePopulation(rulebook)
        .scores(population, List.of(MakePeople.AS_OF), codes, workers);
  }

  private void people(Population population) throws IOException, SQLException {
    say("repayment and loyalty", population);
    Set<String> both = Set.of("repayment", "loyalty");
    String repayment = DuckTables.sql("repayment.sql").replace("$two", "-50");
    String loyalty = DuckTables.sql("loyalty.sql");
    try (DuckTables duck = new DuckTables(threads)) {
      duck.load(population);
      agree(Tally.of(scores(population, both, threads), "repayment"), duck.tally(repayment));
      agree(Tally.of(scores(population, both, threads), "loyalty"), duck.tally(loyalty));
      compare(
          population,
          both,
          () -> {
            duck.tally(repayment);
            duck.tally(loyalty);
          });
      reform(population, duck, repayment);
    }
  }

  private void kitchens(Population population) throws IOException, SQLException {
    say("kitchens, where caps and decay apply", population);
    Set<String> code = Set.of("kitchen");
    String kitchen = DuckTables.sql("kitchen.sql");
    try (DuckTables duck = new DuckTables(threads)) {
      duck.load(population);
      agree(Tally.of(scores(population, code, threads), "kitchen"), duck.tally(kitchen));
      compare(population, code, () -> duck.tally(kitchen));
    }
  }

  private static void say(String what, Population population) {
    System.gc();
    long used = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    System.out.printf(
        Locale.ROOT,
        "%n%s: %,d subjects, %,d records, heap %,d MiB%n",
        what,
        population.subjects(),
        population.records(),
        used >> 20);
  }

  private static void agree(Tally engine, Tally duck) {
    if (!engine.toString().equals(duck.toString())) {
      throw new IllegalStateException("they differ:\n" + engine + "and\n" + duck);
    }
    System.out.print("both say:\n" + engine);
  }

  private void compare(Population population, Set<String> codes, Work duck)
      throws IOException, SQLException {
    List<Double> one = new ArrayList<>();
    List<Double> processor = new ArrayList<>();
    List<Double> all = new ArrayList<>();
    List<Double> others = new ArrayList<>();
    warm(() -> scores(population, codes, 1));
    warm(() -> scores(population, codes, threads));
    duck.run();
    for (int round = 0; round < rounds; round++) {
      for (int i = 0; i < OURS; i++) {
        long before = processorNanos();
        one.add(seconds(() -> scores(population, codes, 1)));
        processor.add((double) (processorNanos() - before) / NANOS);
        all.add(seconds(() -> scores(population, codes, threads)));
      }
      others.add(seconds(duck));
    }
    double records = (double) population.records() / MEGA;
    System.out.printf(
        Locale.ROOT,
        "goodfaith, 1 thread: %.3f s, %.0f million records/s, %.0f by its processor time%n"
            + "goodfaith, %d threads: %.3f s, %.0f million records/s, scaling %.2f%n"
            + "DuckDB, %d threads: %.3f s, %.0f million records/s%nratio: %.1f%n",
        median(one),
        records / median(one),
        records / median(processor),
        threads,
        median(all),
        records / median(all),
        median(one) / median(all),
        threads,
        median(others),
        records / median(others),
        median(others) / median(all));
  }

  private void reform(Population population, DuckTables duck, String repayment)
      throws IOException, SQLException {
    String both = Reforms.both(repayment);
    LocalDate day = MakePeople.AS_OF;
    Reform found = CompareReform.compareScores(rulebook, variant, day, population, threads);
    Map<String, Long> engine = Reforms.moved(found);
    if (!engine.equals(Reforms.moved(duck.tally(both)))) {
      throw new IllegalStateException(
          "they differ: " + engine + " and " + Reforms.moved(duck.tally(both)));
    }
    System.out.println("reform of one article, both say: " + engine);
    List<Double> ours = new ArrayList<>();
    List<Double> whole = new ArrayList<>();
    List<Double> others = new ArrayList<>();
    Work scoresAlone =
        () -> CompareReform.compareScores(rulebook, variant, day, population, threads);
    Work everything = () -> CompareReform.compare(rulebook, variant, day, population, threads);
    warm(everything);
    for (int round = 0; round < rounds; round++) {
      ours.add(seconds(scoresAlone));
      whole.add(seconds(everything));
      others.add(seconds(() -> duck.tally(both)));
    }
    System.out.printf(
        Locale.ROOT,
        "reform: scores %.3f s, with lists and measures %.3f s; DuckDB, scores alone, %.3f s:"
            + " %.3f and %.3f of its time%n",
        median(ours),
        median(whole),
        median(others),
        median(ours) / median(others),
        median(whole) / median(others));
  }
}
