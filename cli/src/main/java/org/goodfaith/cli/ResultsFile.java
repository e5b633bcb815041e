package org.goodfaith.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.goodfaith.core.rulebook.ScoreRule;
import org.goodfaith.population.Outcomes;
import org.goodfaith.population.results.EvaluateDays;
import org.goodfaith.population.results.Tally;
import org.goodfaith.population.results.WriteResults;
import org.goodfaith.population.snapshot.ReadSnapshot;
import org.goodfaith.population.snapshot.Snapshot.Part;

/// Writes the scores of every subject of a snapshot to a file that only its owner may read.
///
/// @param file ends with `.parquet` or `.csv`
/// @param snapshot whose
/// @param evaluate how
/// @param threads parts at once
record ResultsFile(Path file, ReadSnapshot snapshot, EvaluateDays evaluate, int threads) {
  /// @return the counts as well
  List<Tally> write(List<LocalDate> days, SnapshotLaws laws, Progress progress) {
    String name = file.toString().toLowerCase(Locale.ROOT);
    if (!name.endsWith(".parquet") && !name.endsWith(".csv")) {
      throw UserTrouble.misuse(
          "What " + file + " shall be can not be seen from its name.",
          "Let it end with .parquet or .csv.");
    }
    List<String> scores =
        days.stream()
            .flatMap(day -> laws.on(day).on(day).scores().stream())
            .map(ScoreRule::code)
            .distinct()
            .toList();
    Path part = file.resolveSibling("." + file.getFileName() + ".next");
    try {
      if (Files.exists(file)) {
        throw new FileAlreadyExistsException(file.toString());
      }
      return written(part, scores, progress);
    } catch (FileAlreadyExistsException e) {
      throw new UserTrouble(
          "The file " + file + " is there already.", "Name another, or move it away.", e);
    } catch (IOException e) {
      throw new UserTrouble(file + " can not be written: " + e, "Name another place.", e);
    }
  }

  /// Beside its place first; what is not whole does not stay.
  private List<Tally> written(Path part, List<String> scores, Progress progress)
      throws IOException {
    Files.deleteIfExists(part);
    try {
      Files.createFile(
          part, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      boolean csv = file.toString().toLowerCase(Locale.ROOT).endsWith(".csv");
      List<Tally> tallies;
      try (OutputStream out =
          new BufferedOutputStream(Files.newOutputStream(part, StandardOpenOption.WRITE))) {
        WriteResults into = new WriteResults(out, csv, scores);
        tallies = parts(into, progress);
        into.finish();
      }
      Files.move(part, file);
      return tallies;
    } finally {
      Files.deleteIfExists(part);
    }
  }

  /// As many parts at once as there are threads, written in order.
  private List<Tally> parts(WriteResults into, Progress progress) throws IOException {
    List<List<Tally>> counted = new ArrayList<>();
    List<Part> parts = snapshot.snapshot().parts();
    for (int at = 0; at < parts.size(); at += threads) {
      List<Part> some = parts.subList(at, Math.min(parts.size(), at + threads));
      for (List<Outcomes> found : snapshot.each(some, threads, evaluate::outcomes)) {
        for (Outcomes outcomes : found) {
          into.write(outcomes);
        }
        counted.add(found.stream().map(Tally::of).toList());
        progress.add(found.getFirst().columns().size(), snapshot.snapshot().subjects());
      }
    }
    return evaluate.sum(counted);
  }
}
