package org.goodfaith.spark;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.goodfaith.core.rulebook.Proved;
import org.goodfaith.files.rulebook.LoadRulebook;
import org.goodfaith.population.results.Tally;
import org.goodfaith.population.results.TallyText;
import org.goodfaith.population.snapshot.SnapshotTrouble;

/// What the launcher starts for `population --spark MASTER`. Settings of Spark are Java's system
/// properties that begin with `spark.`.
public final class Main {
  private static final String USAGE =
      "Usage: ./goodfaith population SNAPSHOT --spark MASTER [--as-of DAY]... [--rulebook DIR]"
          + " [--compare] [--json]\n"
          + "  SNAPSHOT is a folder or a URI that every machine of the cluster reaches.\n"
          + "  --compare: this machine alone evaluates it too; ends 1 where a digest differs.";

  private String master = "";
  private String snapshot = "";
  private final List<LocalDate> days = new ArrayList<>();
  private Map<String, byte[]> law = Map.of();
  private boolean json;
  private boolean compare;

  private Main() {}

  /// Evaluates and exits: 0 done, 1 refused, 2 misuse.
  ///
  /// @param args as for `population`
  public static void main(String[] args) {
    Main asked = new Main();
    try {
      asked.read(new ArrayDeque<>(Arrays.asList(args)));
    } catch (IllegalArgumentException e) {
      System.err.println(e.getMessage() + "\n" + USAGE);
      System.exit(2);
    }
    System.exit(asked.run(System.out, System.err));
  }

  private void read(ArrayDeque<String> args) {
    while (!args.isEmpty()) {
      String arg = args.removeFirst();
      int sign = arg.startsWith("--") ? arg.indexOf('=') : -1;
      if (sign > 0) {
        args.addFirst(arg.substring(sign + 1));
        arg = arg.substring(0, sign);
      }
      switch (arg) {
        case "--spark" -> master = value(arg, args);
        case "--as-of" -> days.add(day(value(arg, args)));
        case "--rulebook" -> law = rulebook(Path.of(value(arg, args)));
        case "--json" -> json = true;
        case "--compare" -> compare = true;
        default -> {
          if (arg.startsWith("-") || !snapshot.isEmpty()) {
            throw new IllegalArgumentException("'" + arg + "' is not understood with --spark.");
          }
          snapshot = arg;
        }
      }
    }
    if (master.isEmpty() || snapshot.isEmpty()) {
      throw new IllegalArgumentException("A snapshot and a master are needed.");
    }
    if (Files.isDirectory(Path.of(snapshot))) {
      snapshot = Path.of(snapshot).toAbsolutePath().normalize().toUri().toString();
    }
  }

  private static String value(String of, ArrayDeque<String> args) {
    if (args.isEmpty()) {
      throw new IllegalArgumentException(of + " needs a value.");
    }
    return args.removeFirst();
  }

  private static LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("'" + text + "' is no day; write 2026-11-25.", e);
    }
  }

  private static Map<String, byte[]> rulebook(Path folder) {
    LoadRulebook.Loaded loaded = LoadRulebook.load(folder);
    if (loaded.proved() instanceof Proved.Faulty faulty) {
      throw new IllegalArgumentException(
          "The rulebook in "
              + folder
              + " has faults, the first: "
              + faulty.faults().getFirst().message());
    }
    return loaded.files();
  }

  /// Ends 1 where any digest differs.
  private static int compared(
      EvaluateOnSpark evaluate, List<Tally> found, PrintStream out, PrintStream err) {
    err.println("Evaluating it on this machine alone ...");
    long start = System.nanoTime();
    List<Tally> alone = evaluate.alone(Runtime.getRuntime().availableProcessors());
    double seconds = (System.nanoTime() - start) / 1e9;
    boolean same = true;
    for (int i = 0; i < found.size(); i++) {
      String here = alone.get(i).digest();
      boolean equal = here.equals(found.get(i).digest());
      same &= equal;
      out.printf(
          Locale.ROOT,
          "%s: this machine alone comes to %s%s%n",
          alone.get(i).asOf(),
          equal ? "the same digest" : "another digest: ",
          equal ? "" : here);
    }
    out.printf(Locale.ROOT, "This machine alone took %.1f s.%n", seconds);
    return same ? 0 : 1;
  }

  private int run(PrintStream out, PrintStream err) {
    SparkConf settings = new SparkConf().setAppName("goodfaith population").setMaster(master);
    settings.setIfMissing("spark.ui.enabled", "false");
    err.println("Starting Spark on " + master + " ...");
    try (JavaSparkContext spark = new JavaSparkContext(settings)) {
      spark.sc().addSparkListener(new ShowParts(err));
      long start = System.nanoTime();
      EvaluateOnSpark evaluate = new EvaluateOnSpark(snapshot, days, law);
      List<Tally> tallies = evaluate.run(spark);
      double seconds = (System.nanoTime() - start) / 1e9;
      if (json) {
        out.println(TallyText.json(tallies));
      } else {
        TallyText.lines(tallies).forEach(out::println);
        out.printf(Locale.ROOT, "Done in %.1f s, without starting Spark.%n", seconds);
      }
      return compare ? compared(evaluate, tallies, out, err) : 0;
    } catch (SnapshotTrouble | IllegalArgumentException e) {
      err.println(e.getMessage());
      return 1;
    }
  }
}
