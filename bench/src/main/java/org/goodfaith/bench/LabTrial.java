package org.goodfaith.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.goodfaith.core.rulebook.Proved;
import org.goodfaith.core.rulebook.Rulebook;
import org.goodfaith.files.rulebook.LoadRulebook;
import org.goodfaith.lab.decade.Decade;
import org.goodfaith.lab.decade.Decade.Watching;
import org.goodfaith.lab.decade.LawOfDecade;
import org.goodfaith.lab.world.InBlocks;
import org.goodfaith.lab.world.Parameters;
import org.goodfaith.lab.world.People;

/// Ten years of many people and their firms, month by month, under each way of watching them, with
/// everything measured that the scenarios read; for one thread and for several, which must live the
/// same.
public final class LabTrial {
  private static final int MONTHS = 120;
  private static final long SEED = 1;
  private static final double BILLION = 1e9;

  private final Rulebook law;
  private final int people;
  private final Map<String, String> digests = new LinkedHashMap<>();

  private LabTrial(Rulebook law, int people) {
    this.law = law;
    this.people = people;
  }

  /// @param arguments how many people, and how many threads in the last turn
  public static void main(String[] arguments) {
    int people = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000;
    int threads =
        arguments.length > 1
            ? Integer.parseInt(arguments[1])
            : Runtime.getRuntime().availableProcessors();
    Path folder = Path.of(System.getProperty("goodfaith.home", ".")).resolve("rulebook");
    if (LoadRulebook.withoutCases(folder) instanceof Proved.Holds(Rulebook rulebook)) {
      LabTrial trial = new LabTrial(rulebook, people);
      trial.turn(threads);
      trial.turn(1);
    } else {
      System.err.println(folder + " is not law.");
    }
  }

  private void turn(int threads) {
    double all = 0;
    try (InBlocks blocks = new InBlocks(threads)) {
      long start = System.nanoTime();
      Parameters parameters = Parameters.shipped();
      People of = People.of(parameters, SEED, people, blocks);
      Decade.Born born = Decade.Born.all(parameters, of, blocks);
      all += say(threads, "people and firms born", start);
      LawOfDecade decade = new LawOfDecade(law, Decade.firstDay(), MONTHS);
      for (Watching watching :
          List.of(new Watching.ByLaw(decade), new Watching.Feared(), new Watching.Nobody())) {
        start = System.nanoTime();
        Decade lived =
            Decade.live(
                Parameters.shipped(), born, MONTHS, watching, new Decade.Run(blocks, _ -> {}));
        String name = watching.getClass().getSimpleName();
        all += say(threads, "ten years, " + name, start);
        String digest = lived.digest().hex();
        String before = digests.putIfAbsent(name, digest);
        boolean same = before == null || before.equals(digest);
        System.out.println("      digest " + digest + (same ? "" : ", which DIFFERS"));
      }
    }
    System.out.printf(
        Locale.ROOT,
        "%,d people, %d threads, all of it: %.1f s; heap at its peak %.2f GiB%n",
        people,
        threads,
        all,
        peakBytes() / (double) (1 << 30));
  }

  private static double say(int threads, String what, long start) {
    double seconds = (System.nanoTime() - start) / BILLION;
    System.out.printf(Locale.ROOT, "%d threads  %-24s %8.2f s%n", threads, what, seconds);
    return seconds;
  }

  private static long peakBytes() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .map(MemoryPoolMXBean::getPeakUsage)
        .mapToLong(usage -> usage.getUsed())
        .sum();
  }
}
