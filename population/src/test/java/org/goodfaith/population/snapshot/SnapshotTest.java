package org.goodfaith.population.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.goodfaith.core.assessment.AssessSubject;
import org.goodfaith.core.ledger.LedgerMoment;
import org.goodfaith.core.ledger.TreeHead;
import org.goodfaith.core.rulebook.Rulebook;
import org.goodfaith.core.subject.SubjectKey;
import org.goodfaith.population.Population;
import org.goodfaith.population.columns.Columns;
import org.goodfaith.population.columns.History;
import org.goodfaith.population.columns.TellSubject;
import org.goodfaith.testkit.Said;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SnapshotTest {
  private static final Town TOWN = Town.OF_TESTS;

  @TempDir private Path place;

  private Path folder() {
    return place.resolve("snapshot");
  }

  @Test
  void everybody_read_back_is_told_what_the_core_says_from_the_registry() {
    Snapshot snapshot = TOWN.snapshot(folder(), TOWN.registry().head());

    Population population = ReadSnapshot.open(folder()).population(2);

    assertThat(population.subjects())
        .isEqualTo(TOWN.registry().figures().subjects())
        .isEqualTo(snapshot.subjects());
    assertThat(snapshot.parts()).hasSize(Math.toIntExact(Math.ceilDiv(snapshot.subjects(), 20)));
    assertThat(snapshot.told()).isPositive();
    for (int months = 0; months < 30; months += 3) {
      LocalDate asOf =
          TOWN.registry()
              .head()
              .sealedAt()
              .atZone(java.time.ZoneOffset.UTC)
              .toLocalDate()
              .minusMonths(14)
              .plusMonths(months);
      for (Columns columns : population.parts()) {
        for (int place = 0; place < columns.size(); place++) {
          SubjectKey subject = new SubjectKey(columns.subjects()[place]);
          assertThat(told(TOWN.law(), columns, place, asOf))
              .as("%s on %s", subject, asOf)
              .isEqualTo(TOWN.says(subject, asOf, snapshot.treeSize()));
        }
      }
    }
  }

  private static String told(Rulebook law, Columns columns, int place, LocalDate asOf) {
    History history = TellSubject.tell(columns, place);
    SubjectKey subject = new SubjectKey(columns.subjects()[place]);
    return Said.of(AssessSubject.assess(law, subject, history.entries(), asOf, history.known()));
  }

  @Test
  void a_refreshed_snapshot_is_the_same_byte_for_byte_as_one_written_anew() throws IOException {
    TreeHead newest = TOWN.registry().head();
    TreeHead before = TOWN.registry().headAt(newest.sealedAt().minus(30, ChronoUnit.DAYS));
    Snapshot old = TOWN.snapshot(folder(), before);
    assertThat(old.treeSize()).isLessThan(newest.size());

    try (LedgerMoment moment = TOWN.registry().moment()) {
      assertThat(WriteSnapshot.refresh(moment, TOWN.wanted(folder(), newest))).isPresent();
    }
    TOWN.snapshot(place.resolve("anew"), newest);

    assertThat(bytes(folder())).isEqualTo(bytes(place.resolve("anew")));
  }

  @Test
  void a_snapshot_of_an_earlier_moment_knows_nothing_later() {
    TreeHead newest = TOWN.registry().head();
    TreeHead before = TOWN.registry().headAt(newest.sealedAt().minus(200, ChronoUnit.DAYS));
    TOWN.snapshot(folder(), before);
    LocalDate asOf = LocalDate.ofInstant(newest.sealedAt(), java.time.ZoneOffset.UTC);

    for (Columns columns : ReadSnapshot.open(folder()).population(1).parts()) {
      for (int place = 0; place < columns.size(); place++) {
        SubjectKey subject = new SubjectKey(columns.subjects()[place]);
        assertThat(told(TOWN.law(), columns, place, asOf))
            .isEqualTo(TOWN.says(subject, asOf, before.size()));
      }
    }
  }

  /// Names, identifiers, references and texts of the town are in none of the files.
  @Test
  void nobody_is_named_in_the_files() throws IOException {
    TOWN.snapshot(folder(), TOWN.registry().head());

    for (Map.Entry<String, String> file : texts(folder()).entrySet()) {
      if (!file.getKey().startsWith("laws")) {
        assertThat(file.getValue())
            .as(file.getKey())
            .doesNotContain("resident", "registrar", "inspector", "clerk-", "\"reference\":\"s");
      }
    }
  }

  @Test
  void only_its_owner_may_read_it() throws IOException {
    TOWN.snapshot(folder(), TOWN.registry().head());

    try (Stream<Path> all = Files.walk(folder())) {
      for (Path path : all.toList()) {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
            .isEqualTo(Files.isDirectory(path) ? "rwx------" : "rw-------");
      }
    }
  }

  @Test
  void a_folder_with_something_else_in_it_is_left_alone() throws IOException {
    Files.createDirectories(folder());
    Files.writeString(folder().resolve("letter.txt"), "dear");

    assertThatThrownBy(() -> TOWN.snapshot(folder(), TOWN.registry().head()))
        .isInstanceOf(SnapshotTrouble.class)
        .hasMessageContaining("letter.txt");
    assertThat(folder().resolve("letter.txt")).exists();
  }

  @Test
  void a_law_with_a_fact_of_another_type_does_not_fit() {
    TOWN.snapshot(folder(), TOWN.registry().head());
    ReadSnapshot snapshot = ReadSnapshot.open(folder());

    snapshot.check(TOWN.law());
    assertThat(snapshot.law(TOWN.law().digest())).containsOnlyKeys(TOWN.texts().keySet());
    Map<String, byte[]> other = new TreeMap<>(TOWN.texts());
    other.replaceAll((_, text) -> changed(text));
    Rulebook law =
        ((org.goodfaith.core.rulebook.Proved.Holds)
                org.goodfaith.files.rulebook.LoadRulebook.enacted(other))
            .rulebook();

    assertThatThrownBy(() -> snapshot.check(law))
        .isInstanceOf(SnapshotTrouble.class)
        .hasMessageContaining("does not fit")
        .hasMessageContaining("money");
  }

  private static byte[] changed(byte[] text) {
    return new String(text, StandardCharsets.UTF_8)
        .replace("bill: money TWD, 0 decimals", "bill: money TWD, 2 decimals")
        .getBytes(StandardCharsets.UTF_8);
  }

  private static Map<String, String> bytes(Path folder) throws IOException {
    return texts(folder);
  }

  private static Map<String, String> texts(Path folder) throws IOException {
    Map<String, String> texts = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        texts.put(
            folder.relativize(file).toString(),
            new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
      }
    }
    return texts;
  }
}
