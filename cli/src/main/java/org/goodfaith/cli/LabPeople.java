package org.goodfaith.cli;

import java.time.LocalDate;
import org.goodfaith.core.rulebook.Rulebook;
import org.goodfaith.lab.decade.LawOfDecade;
import org.goodfaith.lab.filling.MadeUp;
import org.goodfaith.lab.filling.MakeUp;
import org.goodfaith.lab.world.InBlocks;
import org.goodfaith.lab.world.Parameters;
import picocli.CommandLine.Option;

/// Which made-up people a command is about.
final class LabPeople {
  private static final long MOST_PEOPLE = 100_000_000;
  private static final int MOST_MONTHS = 120;
  private static final int MOST_THREADS = 256;

  @Option(
      names = "--people",
      paramLabel = "N",
      description = "How many people; firms and public bodies come with them (default: 20000).")
  private long people = 20_000;

  @Option(names = "--seed", paramLabel = "S", description = "Seed of all chance (default: 1).")
  private long seed = 1;

  @Option(
      names = "--from",
      paramLabel = "DAY",
      description = "First day of their records (default: 2025-01-01).")
  private LocalDate from = LocalDate.of(2025, 1, 1);

  @Option(
      names = "--months",
      paramLabel = "N",
      description = "Months of records, 1 to 120 (default: 22).")
  private int months = 22;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Threads (default: all cores). The outcome is the same for any number.")
  private int threads = Runtime.getRuntime().availableProcessors();

  /// @throws UserTrouble where a number is beyond what the lab can do
  void check() {
    RunScenario.within("--people", people, 1, MOST_PEOPLE);
    RunScenario.within("--months", months, 1, MOST_MONTHS);
    RunScenario.within("--threads", threads, 1, MOST_THREADS);
  }

  InBlocks blocks() {
    return new InBlocks(threads);
  }

  int threads() {
    return threads;
  }

  long seed() {
    return seed;
  }

  long people() {
    return people;
  }

  LawOfDecade law(Rulebook rulebook) {
    return new LawOfDecade(rulebook, from, months);
  }

  /// @return the day after the last record
  LocalDate until() {
    return from.plusMonths(months);
  }

  /// @return the options as they would be written
  String words() {
    return " --people " + people + " --seed " + seed + " --from " + from + " --months " + months;
  }

  /// Makes all of them up.
  ///
  /// @param law of their time
  /// @param each receives them
  void makeUp(LawOfDecade law, InBlocks blocks, MadeUp.Each each) {
    Progress progress = new Progress("Making up", "subjects");
    long[] done = {0};
    double all = people * 1.1;
    new MakeUp(Parameters.shipped(), seed, law)
        .all(
            people,
            blocks,
            one -> {
              each.take(one);
              progress.show(++done[0], Math.min(1, done[0] / all));
            });
    progress.end();
  }
}
