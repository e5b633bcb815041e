package org.goodfaith.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.goodfaith.core.rulebook.Article;
import org.goodfaith.core.rulebook.Block;
import org.goodfaith.core.rulebook.MeasureRule;
import org.goodfaith.core.rulebook.MeasureRule.MeasureClass;
import org.goodfaith.core.rulebook.Proved;
import org.goodfaith.core.rulebook.Rulebook;
import org.goodfaith.files.rulebook.LoadRulebook;
import org.goodfaith.lab.decade.LawOfDecade;
import org.goodfaith.lab.filling.MadeUpColumns;
import org.goodfaith.lab.filling.MakeUp;
import org.goodfaith.lab.reform.CompareLaws;
import org.goodfaith.lab.reform.CompareLaws.Compared;
import org.goodfaith.lab.reform.NamedLists;
import org.goodfaith.lab.reform.ReformReport;
import org.goodfaith.lab.report.RunFolder;
import org.goodfaith.lab.world.InBlocks;
import org.goodfaith.lab.world.Parameters;
import org.goodfaith.population.columns.Columns;

/// What an analyst waits for after the table of a reform: the parts are added up, the report is
/// written, then the list of the subjects behind every bar. Some made-up subjects are compared once
/// and counted as often as it takes to have as many as are asked for.
public final class ReformTrial {
  private static final int PEOPLE = 17_000;
  private static final int MONTHS = 22;
  private static final LocalDate FROM = LocalDate.of(2025, 1, 1);
  private static final double BILLION = 1e9;

  private ReformTrial() {}

  /// @param arguments how many subjects
  /// @throws IOException where a folder for the report cannot be written
  public static void main(String[] arguments) throws IOException {
    long subjects = arguments.length > 0 ? Long.parseLong(arguments[0]) : 10_000_000;
    Path folder = Path.of(System.getProperty("goodfaith.home", ".")).resolve("rulebook");
    if (!(LoadRulebook.withoutCases(folder) instanceof Proved.Holds(Rulebook law))) {
      System.err.println(folder + " is not law.");
      return;
    }
    List<Columns> parts = madeUp(law);
    Parameters parameters = Parameters.shipped();
    CompareLaws laws =
        new CompareLaws(
            law,
            withoutPrivileges(law),
            FROM.plusMonths(MONTHS),
            MadeUpColumns.traits(parameters, 1));
    for (int turn = 1; turn <= 3; turn++) {
      turn(laws, parts, subjects);
    }
  }

  private static List<Columns> madeUp(Rulebook law) {
    MadeUpColumns columns = new MadeUpColumns(law);
    try (InBlocks blocks = new InBlocks(2)) {
      new MakeUp(Parameters.shipped(), 1, new LawOfDecade(law, FROM, MONTHS))
          .all(PEOPLE, blocks, columns);
    }
    return columns.population().parts();
  }

  private static Rulebook withoutPrivileges(Rulebook law) {
    List<Article> articles = new ArrayList<>();
    for (Article old : law.articles()) {
      List<Block> blocks =
          old.blocks().stream()
              .filter(block ->
                  !(block instanceof MeasureRule measure
                      && measure.measureClass() == MeasureClass.PRIVILEGE))
              .toList();
      articles.add(
          new Article(old.number(), old.title(), old.chapter(), old.prose(), old.place(), blocks));
    }
    return new Rulebook(law.title(), law.digest(), articles);
  }

  private static void turn(CompareLaws laws, List<Columns> parts, long subjects)
      throws IOException {
    List<Compared> found = new ArrayList<>();
    for (Columns part : parts) {
      found.add(laws.compare(part));
    }
    Path folder = Files.createTempDirectory("goodfaith-reform");
    Clock clock = new Clock();
    Compared all = Compared.none();
    for (int part = 0; all.moves().subjects() < subjects; part++) {
      all.plus(found.get(part % found.size()));
    }
    clock.say("parts added up");
    RunFolder.write(folder, ReformReport.of(all, List.of()));
    clock.say("report written");
    NamedLists.write(folder, all.moves());
    clock.say("list written");
    System.out.printf(
        Locale.ROOT,
        "%,d subjects, %,d of them move; the list has %,d lines%n",
        all.moves().subjects(),
        all.moves().gained() + all.moves().lost() + all.moves().both() + all.moves().changed(),
        all.moves().counts().values().stream().mapToLong(Integer::longValue).sum());
    Folders.delete(folder);
  }

  /// Time by the clock and of the processor since it was asked last.
  private static final class Clock {
    private final OperatingSystemMXBean system =
        ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    private long clock = System.nanoTime();
    private long processor = system.getProcessCpuTime();

    void say(String what) {
      long now = System.nanoTime();
      long worked = system.getProcessCpuTime();
      System.out.printf(
          Locale.ROOT,
          "%-16s %6.2f s by the clock, %6.2f s of the processor%n",
          what,
          (now - clock) / BILLION,
          (worked - processor) / BILLION);
      clock = now;
      processor = worked;
    }
  }
}
