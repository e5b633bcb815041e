package org.goodfaith.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.goodfaith.core.answer.PartMatches;
import org.goodfaith.core.answer.Question;
import org.goodfaith.core.base.Fault;
import org.goodfaith.core.base.Hash;
import org.goodfaith.core.explain.EntryRef;
import org.goodfaith.core.intake.AdmitRows;
import org.goodfaith.core.intake.SourceItem;
import org.goodfaith.core.intake.SourceReader;
import org.goodfaith.core.intake.Suspension;
import org.goodfaith.core.ledger.GroupOutcome;
import org.goodfaith.core.ledger.IngestProgress;
import org.goodfaith.core.ledger.IngestProgress.When;
import org.goodfaith.core.ledger.SubmitRows;
import org.goodfaith.core.rulebook.LawOn;
import org.goodfaith.core.rulebook.Rulebook;
import org.goodfaith.core.rulebook.SourceRule;
import org.goodfaith.files.Mapping;
import org.goodfaith.files.ReadOptions;
import org.goodfaith.files.ReadSourceFile;

/// Takes one source file into the ledger: read, admitted, appended, counted, batch after batch.
///
/// What each batch adds and what is counted of it are stored in one transaction, so a run that was
/// killed goes on where its last batch ended. A grouped file enters in one batch.
final class IngestFile {
  private static final int BATCH_ROWS = 24_000;
  private static final int BATCH_LINES = 30_000;

  private final OpenRegistry registry;
  private final Rulebook rulebook;
  private final LocalDate today;
  private final boolean quiet;

  /// @param registry where to
  /// @param rulebook the law in force
  /// @param today the registry's day
  /// @param quiet whether to show no progress
  IngestFile(OpenRegistry registry, Rulebook rulebook, LocalDate today, boolean quiet) {
    this.registry = registry;
    this.rulebook = rulebook;
    this.today = today;
    this.quiet = quiet;
  }

  /// How a file went.
  ///
  /// @param progress the counts
  /// @param seconds how long it took
  /// @param fault what ended it early, or empty
  /// @param rejects where the refused lines are told, or empty where none was refused
  /// @param resumedAfter lines that an earlier, killed run had taken in already
  /// @param earlierActs acts that this run took in whose day lies before today
  record Ingested(
      IngestProgress progress,
      double seconds,
      Optional<Fault> fault,
      Optional<Path> rejects,
      long resumedAfter,
      long earlierActs) {}

  /// @return the latest reading of the same file through the same mapping, done or not, or empty
  Optional<IngestProgress> before(Path file, SourceMappings.Named named, LocalDate movedTo) {
    return registry.store().lastProgress(digestOf(file), key(named, movedTo));
  }

  private static String key(SourceMappings.Named named, LocalDate movedTo) {
    Mapping mapping = named.mapping();
    return named.name() + (mapping.shifted() ? "+" + mapping.shiftMonths(movedTo) : "");
  }

  /// @param file the file
  /// @param named how to read it
  /// @param movedTo the day whose month before ends the file, where the mapping moves its dates
  /// @return how it went
  Ingested ingest(Path file, SourceMappings.Named named, LocalDate movedTo) {
    Mapping mapping = named.mapping();
    SourceRule source = source(mapping);
    partLeft();
    long after = 0;
    Optional<IngestProgress> killed = before(file, named, movedTo).filter(one -> !one.done());
    if (!mapping.whole()) {
      after = killed.map(IngestProgress::readLines).orElse(0L);
    }
    IngestProgress start = after > 0 ? killed.get() : begin(file, named, movedTo);
    int months = mapping.shifted() ? mapping.shiftMonths(movedTo) : 0;
    Optional<Suspension> suspension = registry.suspension(source, today);
    AdmitRows door = new AdmitRows(rulebook, today, source, suspension);
    SubmitRows submit = new SubmitRows(door, registry.store());
    Path rejectsPath = registry.folder().resolve("rejects").resolve(start.run() + ".csv");
    try (SourceReader reader = ReadSourceFile.open(file, mapping, new ReadOptions(months, after));
        Rejects rejects = Rejects.open(rejectsPath, after)) {
      Run run = new Run(reader, submit, rejects, start, suspension.isPresent());
      run.all();
      return new Ingested(
          run.counted, run.seconds(), reader.fileFault(), rejects.path(), after, run.earlier);
    }
  }

  /// Parts what was decided before a program was killed, and is linked still.
  private void partLeft() {
    PartMatches matches = new PartMatches(registry.ledger(), registry.store());
    Question.asked(registry.ledger(), registry.library(), today, registry.ledger().head())
        .ifPresent(now -> matches.part(matches.left(now), today));
  }

  private SourceRule source(Mapping mapping) {
    LawOn law = rulebook.on(today);
    return law.source(mapping.source())
        .orElseThrow(() ->
            UserTrouble.misuse(
                "The rulebook knows no source '" + mapping.source() + "'.",
                "Name one of its sources in the mapping: "
                    + law.sources().stream().map(SourceRule::code).toList()));
  }

  private IngestProgress begin(Path file, SourceMappings.Named named, LocalDate movedTo) {
    Mapping mapping = named.mapping();
    return new IngestProgress(
        registry.store().nextRun(),
        String.valueOf(file.getFileName()),
        digestOf(file),
        key(named, movedTo),
        mapping.source(),
        0,
        0,
        0,
        0,
        0,
        false,
        List.of(),
        mapping.shifted() && mapping.shiftMonths(movedTo) != 0
            ? "every date moved by " + mapping.shiftMonths(movedTo) + " months"
            : "",
        new When(today, false));
  }

  /// @return what to say of a file that cannot be read
  static UserTrouble unreadable(Path file) {
    return new UserTrouble(
        "The file " + file + " cannot be read.",
        "Check that it is there and that you may read it.");
  }

  private static String digestOf(Path file) {
    MessageDigest digest = Hash.sha256();
    try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
      in.transferTo(java.io.OutputStream.nullOutputStream());
    } catch (IOException e) {
      UserTrouble trouble = unreadable(file);
      trouble.initCause(e);
      throw trouble;
    }
    return Hash.ofBytes(digest.digest()).hex();
  }

  /// One reading of one file.
  private final class Run {
    private final SourceReader reader;
    private final SubmitRows submit;
    private final Rejects rejects;
    private final Progress progress;
    private final When when;
    private IngestProgress counted;
    private long earlier;

    Run(
        SourceReader reader,
        SubmitRows submit,
        Rejects rejects,
        IngestProgress start,
        boolean suspended) {
      this.when = new When(today, suspended || start.when().suspended());
      this.reader = reader;
      this.submit = submit;
      this.rejects = rejects;
      this.counted = start;
      this.progress = new Progress("  " + start.file(), "lines");
    }

    void all() {
      try (ReadAhead ahead = new ReadAhead(reader, submit, BATCH_ROWS, BATCH_LINES)) {
        boolean done = false;
        while (!done) {
          ReadAhead.Batch batch = ahead.next();
          done = batch.last();
          take(batch);
          if (!quiet) {
            double share =
                reader.bytesTotal() == 0 ? -1 : (double) batch.bytesRead() / reader.bytesTotal();
            progress.show(counted.readLines(), share);
          }
        }
      }
      progress.end();
    }

    double seconds() {
      return progress.seconds();
    }

    private void take(ReadAhead.Batch batch) {
      long unreadableLines = 0;
      for (SourceItem.Unreadable unreadable : batch.unreadable()) {
        unreadableLines += unreadable.lines();
        rejects.write(unreadable.fault());
      }
      boolean done = batch.last() && reader.fileFault().isEmpty();
      long unread = unreadableLines;
      IngestProgress before = counted;
      rejects.mark();
      List<GroupOutcome> entered =
          submit.append(
              batch.admitted(),
              outcomes -> {
                // Comes again where the connection was lost before the commit.
                rejects.backToMark();
                counted = count(before, outcomes, batch.lines(), unread, done);
                rejects.checkpoint(counted.readLines());
                return Optional.of(counted);
              });
      earlier += batch.admitted().earlier(entered, today);
      part(batch, entered);
    }

    /// What a decision in the file sets aside is parted as if it was decided on a page.
    private void part(ReadAhead.Batch batch, List<GroupOutcome> entered) {
      List<EntryRef> decided = batch.admitted().decisions(entered);
      if (!decided.isEmpty()) {
        new PartMatches(registry.ledger(), registry.store())
            .after(decided, WaitingNotices.now(registry, today));
      }
    }

    private IngestProgress count(
        IngestProgress before,
        List<GroupOutcome> outcomes,
        long[] groupLines,
        long unreadableLines,
        boolean done) {
      long accepted = 0;
      long refused = unreadableLines;
      long duplicate = 0;
      long records = 0;
      for (int i = 0; i < outcomes.size(); i++) {
        long lines = groupLines[i];
        switch (outcomes.get(i)) {
          case GroupOutcome.Accepted yes -> {
            accepted += lines;
            records += yes.added().size();
          }
          case GroupOutcome.Duplicate _ -> duplicate += lines;
          case GroupOutcome.Refused no -> {
            refused += lines;
            no.faults().forEach(rejects::write);
          }
        }
      }
      return new IngestProgress(
          before.run(),
          before.file(),
          before.fileDigest(),
          before.mapping(),
          before.source(),
          before.readLines() + accepted + refused + duplicate,
          before.acceptedLines() + accepted,
          before.refusedLines() + refused,
          before.duplicateLines() + duplicate,
          before.recordCount() + records,
          done,
          reader.droppedColumns(),
          before.note(),
          when);
    }
  }
}
