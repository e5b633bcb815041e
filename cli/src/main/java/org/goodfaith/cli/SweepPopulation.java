package org.goodfaith.cli;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import org.goodfaith.core.ledger.LedgerMoment;
import org.goodfaith.core.rulebook.Rulebook;
import org.goodfaith.population.results.Night;
import org.goodfaith.population.results.NightText;
import org.goodfaith.population.results.SweepNights;
import org.goodfaith.population.snapshot.FoldLedger;
import org.goodfaith.population.snapshot.ReadSnapshot;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Finds what time alone changes, night by night.
@Command(
    name = "sweep",
    description = {
      "Find what time alone changes, night by night.",
      "Who ages into another grade, whose listing or measure begins or ends: nothing is entered",
      "for that, and nobody is looked at whose day has not come."
    })
final class SweepPopulation implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private DataOptions data = new DataOptions();
  @Mixin private EverybodyOf everybody = new EverybodyOf();

  @Option(
      names = "--from",
      paramLabel = "DAY",
      description = "The day before the first night (default: the snapshot's, or yesterday).")
  private @Nullable LocalDate from;

  @Option(
      names = "--nights",
      paramLabel = "N",
      description = "How many nights in a row (default: ${DEFAULT-VALUE}).",
      defaultValue = "1")
  private int nights = 1;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Also write every change of every subject, as CSV for its owner alone.")
  private @Nullable Path subjects;

  @Option(names = "--json", description = "Print it as JSON.")
  private boolean json;

  @Override
  public Integer call() {
    everybody.check("population sweep", "sweeps");
    if (nights < 1) {
      throw UserTrouble.misuse("--nights begins at 1.", "Leave it out, or say more.");
    }
    if (subjects != null && Files.exists(subjects)) {
      throw new UserTrouble(
          "The file " + subjects + " is there already.", "Name another, or move it away.");
    }
    Progress progress = new Progress("Sweep", "subjects");
    Path folder = everybody.snapshot();
    List<Night> found = folder == null ? registry() : files(progress, folder);
    progress.end();
    if (subjects != null) {
      write(subjects, found);
    }
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(NightText.json(found));
    } else {
      NightText.lines(found).forEach(out::println);
      out.printf(Locale.ROOT, "Done in %.1f s.%n", progress.seconds());
    }
    out.flush();
    return 0;
  }

  private List<Night> files(Progress progress, Path folder) {
    ReadSnapshot read = ReadSnapshot.open(folder);
    LocalDate first = from == null ? read.snapshot().day() : from;
    SweepNights sweep =
        new SweepNights(first, nights, new SnapshotLaws(read, everybody.rulebook())::on);
    return sweep.sum(
        read.each(
            read.snapshot().parts(),
            everybody.threads(),
            columns -> {
              List<Night> part = sweep.nights(columns);
              progress.add(columns.size(), read.snapshot().subjects());
              return part;
            }));
  }

  private List<Night> registry() {
    try (OpenRegistry registry = OpenRegistry.open(data);
        LedgerMoment ledger = registry.postgres().moment()) {
      LocalDate today = data.todayIn(registry.zone());
      LocalDate first = from == null ? today.minusDays(nights) : from;
      Map<LocalDate, Rulebook> laws = new ConcurrentHashMap<>();
      first
          .datesUntil(first.plusDays(nights + 1L))
          .forEach(day -> laws.put(day, everybody.law(registry, day)));
      SweepNights sweep = new SweepNights(first, nights, day -> requireNonNull(laws.get(day)));
      FoldLedger fold = EverybodyOf.fold(registry, ledger, today);
      return sweep.sum(fold.each(everybody.threads(), sweep::nights));
    }
  }

  private static void write(Path file, List<Night> nights) {
    Path half = file.resolveSibling("." + file.getFileName() + ".next");
    try {
      Files.deleteIfExists(half);
      Files.createFile(
          half, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.write(half, NightText.subjects(nights).toList());
      Files.move(half, file);
    } catch (FileAlreadyExistsException e) {
      throw new UserTrouble(
          "The file " + file + " is there already.", "Name another, or move it away.", e);
    } catch (IOException e) {
      throw new UserTrouble(file + " can not be written: " + e, "Name another place.", e);
    }
  }
}
