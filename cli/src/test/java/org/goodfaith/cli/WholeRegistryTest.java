package org.goodfaith.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.goodfaith.core.assessment.AssessSubject;
import org.goodfaith.core.ledger.EntryBody;
import org.goodfaith.core.ledger.SealedEntry;
import org.goodfaith.core.record.Act;
import org.goodfaith.core.rulebook.Proved;
import org.goodfaith.core.rulebook.Rulebook;
import org.goodfaith.core.standing.LinkedSubjects;
import org.goodfaith.core.subject.SubjectKey;
import org.goodfaith.files.rulebook.LoadRulebook;
import org.goodfaith.population.columns.Columns;
import org.goodfaith.population.columns.History;
import org.goodfaith.population.columns.TellSubject;
import org.goodfaith.population.snapshot.ReadSnapshot;
import org.goodfaith.postgres.PostgresRegistry;
import org.goodfaith.testkit.Said;
import org.goodfaith.testkit.year.Clocks;
import org.goodfaith.testkit.year.YearOfTown;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The commands that look at everybody, on a registry on PostgreSQL: made-up people, firms and
/// public bodies from record files, and a town's year of disputes, withdrawals and corrections;
/// some of it forgotten, and two subjects linked.
class WholeRegistryTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 12, 20);
  private static final LocalDate EARLIER = LocalDate.of(2026, 9, 1);
  private static final int TOWN = 90;
  private static final Rulebook LAW =
      ((Proved.Holds) LoadRulebook.load(Ran.HOME.resolve("rulebook")).proved()).rulebook();

  @TempDir private static Path shared;
  @TempDir private Path place;

  private static Path data() {
    return shared.resolve("data");
  }

  private static Path taken() {
    return shared.resolve("snapshot");
  }

  @BeforeAll
  static void fill() throws IOException {
    Path law = Ran.HOME.resolve("rulebook");
    Path made = shared.resolve("made");
    done(Ran.command("lab", "population", "--people", 300, "--seed", 5, "--out", made));
    List<Path> files;
    try (Stream<Path> all = Files.list(made)) {
      files = all.filter(file -> file.toString().endsWith(".jsonl")).sorted().toList();
    }
    for (Path file : files) {
      Path mapping = Path.of(file.toString().replace(".jsonl", ".yaml"));
      done(registry("ingest", file, "--mapping", mapping, "--rulebook", law));
    }
    live();
    done(registry("snapshot", taken(), "--span", 100));
  }

  private static void live() {
    List<AppendedDrafts> town = new ArrayList<>();
    YearOfTown year =
        new YearOfTown(
            LAW,
            Clocks.NATIONAL,
            11,
            TOWN,
            clock -> {
              town.add(new AppendedDrafts(clock));
              return town.getFirst();
            });
    year.live();
    try (PostgresRegistry registry = open()) {
      assertThat(town.getFirst().replay(registry.store())).isGreaterThan(TOWN);
      long last = subjects(registry);
      registry
          .store()
          .link(new SubjectKey(last), new SubjectKey(last - 1), true, "registrar", TODAY);
      List<SealedEntry> entries = registry.ledger().entriesOf(new SubjectKey(last - 2));
      registry.store().forget(entries.get(1).ref(), "expired", TODAY);
    }
  }

  private static long subjects(PostgresRegistry registry) {
    return registry.ledger().figures().subjects();
  }

  private static PostgresRegistry open() {
    return PostgresRegistry.open(
        PostgresRegistry.Location.of(data()), DataOptions.clock(), note -> {});
  }

  private static Ran registry(Object... words) {
    List<Object> line = new ArrayList<>(Arrays.asList(words));
    line.addAll(List.of("--data", data(), "--today", TODAY));
    return Ran.command(line.toArray());
  }

  private static String done(Ran ran) {
    assertThat(ran.exit()).as("%s%n%s", ran.out(), ran.err()).isZero();
    return ran.out();
  }

  /// The law with a shorter list, and without its cases.
  private Path milder() throws IOException {
    Path variant = place.resolve("variant");
    Files.createDirectories(variant);
    try (Stream<Path> files = Files.list(Ran.HOME.resolve("rulebook"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String text = Files.readString(file);
        text = text.replaceAll("(?ms)^```case$.*?^```$", "");
        if (file.endsWith("60-trains.md")) {
          text =
              text.replace(
                  "lasts: 180 days from end of objection", "lasts: 2 days from end of objection");
        }
        Files.writeString(variant.resolve(file.getFileName()), text);
      }
    }
    return variant;
  }

  @Test
  void a_snapshot_of_the_registry_says_of_everybody_what_the_core_says_from_the_ledger() {
    ReadSnapshot snapshot = ReadSnapshot.open(taken());
    long known = snapshot.snapshot().treeSize();
    Set<Class<?>> acts = new HashSet<>();
    int forgotten = 0;
    try (PostgresRegistry registry = open()) {
      assertThat(snapshot.snapshot().subjects()).isEqualTo(subjects(registry));
      assertThat(snapshot.snapshot().parts()).hasSizeGreaterThan(3);
      for (Columns columns : snapshot.population(2).parts()) {
        for (int at = 0; at < columns.size(); at++) {
          SubjectKey subject = new SubjectKey(columns.subjects()[at]);
          List<SealedEntry> entries =
              LinkedSubjects.entriesOf(registry.ledger()::entriesOf, subject, known);
          History told = TellSubject.tell(columns, at);
          for (LocalDate day : List.of(EARLIER, TODAY)) {
            assertThat(says(subject, told.entries(), day, told.known()))
                .as("%s on %s", subject, day)
                .isEqualTo(says(subject, entries, day, known));
          }
          forgotten += entries.stream().anyMatch(entry -> entry.body() == null) ? 1 : 0;
          entries.stream()
              .map(SealedEntry::body)
              .filter(EntryBody.Entered.class::isInstance)
              .forEach(body -> acts.add(((EntryBody.Entered) body).act().getClass()));
        }
      }
    }
    assertThat(forgotten).isPositive();
    assertThat(acts)
        .contains(
            Act.Recorded.class,
            Act.Correction.class,
            Act.Withdrawal.class,
            Act.Objection.class,
            Act.Decision.class,
            Act.Notice.class,
            Act.Approval.class);
  }

  private static String says(
      SubjectKey subject, List<SealedEntry> entries, LocalDate day, long known) {
    return Said.of(AssessSubject.assess(LAW, subject, entries, day, known));
  }

  @Test
  void everybody_comes_to_the_same_digest_from_snapshot_and_registry() {
    String files = done(Ran.command("population", taken(), "--as-of", EARLIER, "--json"));
    String ledger = done(registry("population", "--registry", "--as-of", EARLIER, "--json"));

    assertThat(files).contains("\"digest\"").isEqualTo(ledger);
  }

  @Test
  void a_snapshot_brought_up_to_date_is_the_one_written_anew() {
    Path refreshed = place.resolve("refreshed");
    done(registry("snapshot", refreshed, "--span", 100, "--threads", 1));
    try (PostgresRegistry registry = open()) {
      List<SealedEntry> entries =
          registry.ledger().entriesOf(new SubjectKey(subjects(registry) - 3));
      registry.store().forget(entries.get(1).ref(), "expired", TODAY);
    }
    done(registry("snapshot", refreshed, "--span", 100, "--refresh"));

    assertThat(done(Ran.command("population", refreshed, "--as-of", EARLIER, "--json")))
        .isEqualTo(done(registry("population", "--registry", "--as-of", EARLIER, "--json")));
    done(registry("snapshot", taken(), "--span", 100));
  }

  @Test
  void a_sweep_finds_the_same_changes_in_snapshot_and_registry_and_names_them_to_its_owner()
      throws IOException {
    Path out = place.resolve("changes.csv");
    String files =
        done(
            Ran.command(
                "population", "sweep", taken(), "--from", EARLIER, "--nights", 60, "--json"));
    String ledger =
        done(
            registry(
                "population", "sweep", "--registry", "--from", EARLIER, "--nights", 60, "--json"));
    String table =
        done(
            Ran.command(
                "population", "sweep", taken(), "--from", EARLIER, "--nights", 60, "--out", out));

    assertThat(nights(files)).hasSize(61).containsExactly(nights(ledger));
    assertThat(files).contains("\"changes\":[{");
    assertThat(table).contains("2026-09-02:", "subjects looked at", "Done in");
    assertThat(Files.readAllLines(out))
        .startsWith("day,subject,of,code,before,after")
        .hasSizeGreaterThan(2)
        .anyMatch(line -> line.startsWith("2026-"));
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(out)))
        .isEqualTo("rw-------");
  }

  private static String[] nights(String json) {
    return json.split("\\{\"changed\"");
  }

  @Test
  void a_sweep_refuses_what_it_can_not_do() throws IOException {
    Path out = Files.writeString(place.resolve("there.csv"), "mine");

    Ran both = registry("population", "sweep", taken(), "--registry");
    assertThat(both.exit()).isEqualTo(2);
    assertThat(both.err()).contains("--registry; one of them");
    Ran none = Ran.command("population", "sweep", taken(), "--nights", 0);
    assertThat(none.exit()).isEqualTo(2);
    assertThat(none.err()).contains("begins at 1");
    Ran there = Ran.command("population", "sweep", taken(), "--out", out);
    assertThat(there.exit()).isEqualTo(1);
    assertThat(there.err()).contains("is there already");
    assertThat(out).hasContent("mine");
  }

  private String reform(Path before, Path after, Path out, Object... whom) {
    List<Object> line = new ArrayList<>(List.of("lab", "reform", before, after));
    line.addAll(List.of("--as-of", EARLIER, "--out", out));
    line.addAll(Arrays.asList(whom));
    String said = done(Ran.command(line.toArray()));
    return said.lines().findFirst().orElse("");
  }

  @Test
  void a_reform_moves_the_same_people_in_snapshot_and_registry() throws IOException {
    Path law = Ran.HOME.resolve("rulebook");
    Path one = place.resolve("one");
    Path other = place.resolve("other");
    String said = reform(law, milder(), one, "--snapshot", taken());

    assertThat(said).contains("move:").doesNotContain(" 0 gain");
    assertThat(reform(law, place.resolve("variant"), other, "--registry", "--data", data()))
        .isEqualTo(said);
    String subjects = Files.readString(one.resolve("subjects.csv"));
    assertThat(subjects)
        .contains("rail", "gain")
        .isEqualTo(Files.readString(other.resolve("subjects.csv")));
    assertThat(Files.getPosixFilePermissions(one.resolve("subjects.csv")))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    assertThat(Files.readString(one.resolve("figures.csv")))
        .isEqualTo(Files.readString(other.resolve("figures.csv")));
  }

  @Test
  void the_law_against_itself_moves_nobody() throws IOException {
    Path law = Ran.HOME.resolve("rulebook");
    Path out = place.resolve("same");

    assertThat(reform(law, law, out, "--snapshot", taken())).startsWith("Nobody moves");
    assertThat(Files.readAllLines(out.resolve("subjects.csv"))).hasSize(1);
  }

  @Test
  void groups_of_a_file_are_counted_in_the_report() throws IOException {
    StringBuilder csv = new StringBuilder("subject,region,firm size\n");
    long all = ReadSnapshot.open(taken()).snapshot().subjects();
    for (long subject = 1; subject <= all; subject++) {
      csv.append(subject).append(subject % 2 == 0 ? ",north," : ",south,small").append('\n');
    }
    Path groups = Files.writeString(place.resolve("groups.csv"), csv);
    Path out = place.resolve("by-group");
    reform(Ran.HOME.resolve("rulebook"), milder(), out, "--snapshot", taken(), "--groups", groups);

    assertThat(Files.readString(out.resolve("report.html")))
        .contains("region north", "region south", "firm size small")
        .contains("subjects of a registry; none of them is named here")
        .doesNotContain("is made up");
  }

  @Test
  void groups_that_are_not_understood_are_refused_with_their_line() throws IOException {
    Path groups =
        Files.writeString(place.resolve("groups.csv"), "subject,region\n1,north\nx,south\n");
    Path law = Ran.HOME.resolve("rulebook");
    Path out = place.resolve("none");
    Ran ran =
        Ran.command(
            "lab", "reform", law, law, "--snapshot", taken(), "--groups", groups, "--out", out);

    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.err()).contains("Line 3 of", "groups.csv", "number of a subject");
    assertThat(out).doesNotExist();
    Ran alone = Ran.command("lab", "reform", law, law, "--groups", groups, "--out", out);
    assertThat(alone.exit()).isEqualTo(2);
    assertThat(alone.err()).contains("--snapshot DIR or --registry");
  }
}
