package org.goodfaith.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.goodfaith.core.ledger.LedgerMoment;
import org.goodfaith.core.rulebook.Proved;
import org.goodfaith.core.rulebook.Rulebook;
import org.goodfaith.files.rulebook.LoadRulebook;
import org.goodfaith.population.parquet.ColumnRows;
import org.goodfaith.population.parquet.ColumnShape;
import org.goodfaith.population.parquet.WriteParquet;
import org.goodfaith.population.snapshot.WriteSnapshot;
import org.goodfaith.testkit.MemoryRegistry;
import org.goodfaith.testkit.year.Clocks;
import org.goodfaith.testkit.year.YearOfTown;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Snapshots that are not whole, or do not fit, under each command that reads one: it says what is
/// wrong and what to do, and leaves nothing half-written.
class DamagedSnapshotsTest {
  private static final LocalDate DAY = LocalDate.of(2026, 12, 31);
  private static final Path LAW = Ran.HOME.resolve("rulebook");

  @TempDir private static Path shared;
  @TempDir private Path place;

  @BeforeAll
  static void take() {
    LoadRulebook.Loaded loaded = LoadRulebook.load(LAW);
    Rulebook law = ((Proved.Holds) loaded.proved()).rulebook();
    YearOfTown year = new YearOfTown(law, Clocks.NATIONAL, 3, 20);
    year.live();
    try (LedgerMoment moment = ((MemoryRegistry) year.registry().ledger()).moment()) {
      WriteSnapshot.full(
          moment,
          new WriteSnapshot.Wanted(
              shared.resolve("whole"),
              law,
              moment.head(),
              DAY,
              10,
              1,
              _ -> loaded.files(),
              (_, _) -> {}));
    }
  }

  @BeforeEach
  void copy() throws IOException {
    try (Stream<Path> all = Files.walk(shared.resolve("whole"))) {
      for (Path from : all.toList()) {
        Files.copy(from, taken().resolve(shared.resolve("whole").relativize(from).toString()));
      }
    }
  }

  private Path taken() {
    return place.resolve("snapshot");
  }

  private Path subjects() {
    return taken().resolve("subjects/00001.parquet");
  }

  private void describe(String was, String is) throws IOException {
    Path description = taken().resolve("snapshot.json");
    String text = Files.readString(description);
    assertThat(text).contains(was);
    Files.writeString(description, text.replace(was, is));
  }

  /// Under every command the same, and no file of an outcome.
  private void refused(String... said) throws IOException {
    for (List<Object> command : commands(LAW)) {
      refused(command, said);
    }
  }

  private List<List<Object>> commands(Path law) {
    return List.of(
        List.of("population", taken(), "--out", place.resolve("scores.csv"), "--rulebook", law),
        List.of("population", taken(), "--out", place.resolve("scores.parquet"), "--rulebook", law),
        List.of(
            "population", "sweep", taken(), "--out", place.resolve("moves.csv"), "--rulebook", law),
        List.of(
            "lab", "reform", LAW, law, "--snapshot", taken(), "--out", place.resolve("report")));
  }

  private void refused(List<Object> command, String... said) throws IOException {
    Ran ran = Ran.command(command.toArray());
    assertThat(ran.exit()).as("%s%n%s", command, ran.out()).isEqualTo(1);
    assertThat(ran.err()).as("%s", command).contains(said).doesNotContain("Exception", "\tat ");
    assertThat(ran.out()).isEmpty();
    try (Stream<Path> left = Files.list(place)) {
      assertThat(left.map(path -> path.getFileName().toString()).filter(DamagedSnapshotsTest::made))
          .as("%s", command)
          .isEmpty();
    }
  }

  private static boolean made(String name) {
    return !name.equals("snapshot") && !name.equals("variant");
  }

  @Test
  void a_whole_one_is_read() {
    for (List<Object> command : commands(LAW)) {
      Ran ran = Ran.command(command.toArray());
      assertThat(ran.exit()).as("%s%n%s", command, ran.err()).isZero();
    }
  }

  @Test
  void an_unknown_version_is_refused() throws IOException {
    describe("\"goodfaith-snapshot\":1", "\"goodfaith-snapshot\":7");

    refused("format 7", "reads format 1");
  }

  @Test
  void a_truncated_file_is_refused() throws IOException {
    byte[] bytes = Files.readAllBytes(subjects());
    Files.write(subjects(), Arrays.copyOf(bytes, bytes.length - 100));

    refused("subjects/00001.parquet", "should have", "goodfaith snapshot");
  }

  @Test
  void a_truncated_description_is_refused() throws IOException {
    Path description = taken().resolve("snapshot.json");
    byte[] bytes = Files.readAllBytes(description);
    Files.write(description, Arrays.copyOf(bytes, bytes.length / 2));

    refused("snapshot.json", "goodfaith snapshot");
  }

  @Test
  void a_column_of_another_type_is_refused() throws IOException {
    long was = Files.size(subjects());
    try (OutputStream out = Files.newOutputStream(subjects())) {
      WriteParquet file =
          new WriteParquet(
              out, List.of(ColumnShape.of("subject", ColumnShape.Sort.TEXT)), "somebody");
      file.group(List.of(new ColumnRows.Same("Ann")), 3);
      file.finish(Map.of());
    }
    describe("\"bytes\":" + was, "\"bytes\":" + Files.size(subjects()));

    refused("column 1 is 'subject BYTE_ARRAY text', and not 'subject INT64'");
  }

  @Test
  void a_rulebook_with_a_fact_of_another_type_is_refused() throws IOException {
    Path variant = place.resolve("variant");
    Files.createDirectories(variant);
    try (Stream<Path> files = Files.list(LAW)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.writeString(
            variant.resolve(file.getFileName()),
            Files.readString(file)
                .replaceAll("(?ms)^```case$.*?^```$", "")
                .replace("bill: money TWD, 0 decimals", "bill: money TWD, 2 decimals"));
      }
    }

    for (List<Object> command : commands(variant)) {
      refused(command, "does not fit the snapshot", "money", "decimals");
    }
  }

  @Test
  void what_is_no_snapshot_is_refused() throws IOException {
    List<Path> all = new ArrayList<>();
    try (Stream<Path> files = Files.list(taken())) {
      files.filter(Files::isRegularFile).forEach(all::add);
    }
    for (Path file : all) {
      Files.delete(file);
    }

    refused("There is no snapshot in", "goodfaith snapshot DIR");
  }
}
