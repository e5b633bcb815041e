package org.goodfaith.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.goodfaith.core.rulebook.Rulebook;
import org.goodfaith.lab.report.Report;
import org.goodfaith.lab.report.RunFolder;
import org.goodfaith.lab.report.WritePage;
import org.goodfaith.lab.scenario.CompareRuns;
import org.goodfaith.lab.scenario.Trial;
import org.goodfaith.lab.world.InBlocks;
import org.goodfaith.web.LabDesk;
import org.jspecify.annotations.Nullable;

/// The lab behind the pages: one scenario at a time, on one thread beside the registry's own, under
/// the law in force; reports stay in a folder.
final class LabJobs implements LabDesk {
  private static final int MOST_PEOPLE = 200_000;
  private static final int YEARS = 10;

  /// The law in force is in the registry and in no folder: whoever wants a run again has to say
  /// where the same law is.
  private static final String FOLDER_OF_LAW = "FOLDER-OF-THIS-LAW";

  private static final Pattern DIGEST = Pattern.compile(".* digest ([0-9a-f]+)");

  private final Path folder;
  private final Supplier<Rulebook> law;
  private final Executor runs;
  private @Nullable Running running;

  /// @param folder for reports
  /// @param law in force
  LabJobs(Path folder, Supplier<Rulebook> law) {
    this(folder, law, job -> Thread.ofPlatform().daemon().name("policy-lab").start(job));
  }

  /// @param runs what was started
  LabJobs(Path folder, Supplier<Rulebook> law, Executor runs) {
    this.folder = folder;
    this.law = law;
    this.runs = runs;
  }

  /// Ends a run that somebody cancelled.
  private static final class Cancelled extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Cancelled() {
      super("cancelled", null, false, false);
    }
  }

  /// A scenario under way.
  private static final class Running {
    private final String scenario;
    private final int people;
    private final long seed;
    private volatile int percent;
    private volatile boolean cancelled;
    private volatile boolean ended;

    /// Holds until a report is written or it is known why not.
    private volatile String trouble = "the program made a mistake, which stands in its log";

    Running(String scenario, int people, long seed) {
      this.scenario = scenario;
      this.people = people;
      this.seed = seed;
    }

    void progress(double share) {
      if (cancelled) {
        throw new Cancelled();
      }
      percent = (int) Math.min(99, share * 100);
    }
  }

  @Override
  public List<Scenario> scenarios() {
    return Arrays.stream(org.goodfaith.lab.scenario.Scenario.values())
        .map(one -> new Scenario(one.code(), one.question()))
        .toList();
  }

  @Override
  public int mostPeople() {
    return MOST_PEOPLE;
  }

  @Override
  public synchronized Optional<Job> job() {
    return Optional.ofNullable(running)
        .filter(one -> !one.ended || !one.trouble.isEmpty())
        .map(one ->
            new Job(one.scenario, one.people, one.seed, one.percent, !one.ended, one.trouble));
  }

  @Override
  public synchronized boolean start(String scenario, int people, long seed) {
    if (running != null && !running.ended) {
      return false;
    }
    Running job = new Running(scenario, people, seed);
    running = job;
    runs.execute(() -> run(job));
    return true;
  }

  private void run(Running job) {
    try (InBlocks blocks = new InBlocks(1)) {
      Trial.Work work = new Trial.Work(blocks, job::progress);
      Trial trial = new Trial(job.people, job.seed, YEARS, law.get(), FOLDER_OF_LAW, work);
      Report report =
          org.goodfaith.lab.scenario.Scenario.ofCode(job.scenario).orElseThrow().run(trial);
      RunFolder.write(folder.resolve(trial.folderName(job.scenario)), report);
      job.trouble = "";
    } catch (Cancelled e) {
      job.trouble = "it was cancelled";
    } catch (IOException e) {
      job.trouble = "the report could not be written to " + folder;
    } finally {
      job.ended = true;
    }
  }

  @Override
  public synchronized void cancel() {
    if (running != null) {
      running.cancelled = true;
    }
  }

  @Override
  public List<Run> runs() {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(folder)) {
      List<Run> runs = new ArrayList<>();
      for (Path one : all.sorted(Comparator.comparing(LabJobs::written).reversed()).toList()) {
        kept(one.getFileName().toString())
            .map(kept ->
                new Run(one.getFileName().toString(), kept.title(), kept.answer(), madeFrom(kept)))
            .ifPresent(runs::add);
      }
      return runs;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<MadeFrom> madeFrom(RunFolder.Kept kept) {
    Matcher law = DIGEST.matcher(kept.fact("Law"));
    return law.matches()
        ? Optional.of(
            new MadeFrom(kept.fact("People"), kept.fact("Seed"), Trial.shortDigest(law.group(1))))
        : Optional.empty();
  }

  private static FileTime written(Path folder) {
    try {
      return Files.getLastModifiedTime(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// A run of this folder and no other: its name is that of a folder here.
  private Optional<RunFolder.Kept> kept(String id) {
    if (!id.matches("[a-z0-9][a-z0-9.-]*") || !Files.isDirectory(folder.resolve(id))) {
      return Optional.empty();
    }
    try {
      return Optional.of(RunFolder.read(folder.resolve(id)));
    } catch (IOException | IllegalArgumentException e) {
      return Optional.empty(); // Half-written, or something else: it is no run.
    }
  }

  @Override
  public synchronized Optional<String> compare(String one, String other) {
    Optional<RunFolder.Kept> first = kept(one);
    Optional<RunFolder.Kept> second = kept(other);
    if (first.isEmpty() || second.isEmpty()) {
      return Optional.empty();
    }
    String id = "compare-" + one + "-" + other;
    try {
      RunFolder.write(folder.resolve(id), CompareRuns.compare(first.get(), second.get()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Optional.of(id);
  }

  @Override
  public Optional<String> page(String id) {
    if (kept(id).isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(Files.readString(folder.resolve(id).resolve(RunFolder.page())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String style() {
    return WritePage.style();
  }
}
