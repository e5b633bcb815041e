package org.goodfaith.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.goodfaith.core.base.Place;
import org.goodfaith.core.intake.Draft;
import org.goodfaith.core.ledger.EntryBody;
import org.goodfaith.core.record.Act;
import org.goodfaith.core.record.Result;
import org.goodfaith.core.record.ReviewRequest;
import org.goodfaith.core.subject.Identifier;
import org.goodfaith.core.subject.SubjectKey;
import org.goodfaith.core.subject.SubjectKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A decision that parts two files stands in the ledger before they are parted. Whoever is killed
/// in between leaves them linked: the next reading of a file, and a server, part them.
class LeftLinkedTest {
  private static final LocalDate DAY = LocalDate.now(ZoneOffset.UTC).minusDays(1);

  @TempDir private Path folder;

  private DataOptions data() {
    DataOptions data = new DataOptions();
    data.folder = folder.resolve("data");
    return data;
  }

  private Path rows(int first) throws IOException {
    StringBuilder rows = new StringBuilder();
    for (int who = first; who < first + 2; who++) {
      rows.append(
          """
          {"about":"person","scheme":"resident","subject":"R-%d","kind":"rail.smoking","day":"%s",\
          "reference":"s-%d","evidence":"police-decision","evidence-digest":"%s"}
          """
              .formatted(who, DAY, who, "ab".repeat(32)));
    }
    return Files.writeString(folder.resolve("rows-" + first + ".jsonl"), rows);
  }

  private void ingest(Path rows) throws IOException {
    Path mapping =
        Files.writeString(
            folder.resolve("rail.yaml"),
            "mapping: rail\ntitle: Rail\nformat: jsonl\nsource: railway\nrows: native\n");
    Ran ran = Ran.command("ingest", rows, "--mapping", mapping, "--data", data().folder);
    assertThat(ran.exit()).as("%s%n%s", ran.out(), ran.err()).isZero();
    assertThat(ran.out()).contains("accepted 2");
  }

  private static SubjectKey find(OpenRegistry registry, int who) {
    return registry.vault().find(new Identifier("resident", "R-" + who)).orElseThrow();
  }

  /// As a program leaves it that is killed once the decision is committed.
  private static void decidedOnly(OpenRegistry registry, int who) {
    registry.store().link(find(registry, who), find(registry, who + 1), true, "anna", DAY);
    Result match = Result.of("match").orElseThrow();
    enter(registry, who, new ReviewRequest(DAY, match, "not-me", "", ""), "m-" + who, "");
    Act upheld = new Act.Decision(DAY, Act.Outcome.UPHELD, "bert", "Two people.");
    enter(registry, who, upheld, "d-" + who, "m-" + who);
  }

  private static void enter(
      OpenRegistry registry, int who, Act act, String reference, String target) {
    Identifier identifier = new Identifier("resident", "R-" + who);
    registry
        .store()
        .append(
            List.of(
                new Draft(
                    Place.ofLine("killed", 1),
                    0,
                    new Draft.Claim(identifier, SubjectKind.PERSON, ""),
                    act,
                    "review-desk",
                    reference,
                    target,
                    "clerk")));
  }

  private static long partings(OpenRegistry registry, int who) {
    return registry.ledger().entriesOf(find(registry, who)).stream()
        .filter(entry -> entry.body() instanceof EntryBody.Unlinked)
        .count();
  }

  @Test
  void what_was_decided_and_left_linked_is_parted_by_the_next_ingest_and_by_a_server()
      throws IOException {
    ingest(rows(1));
    try (OpenRegistry registry = OpenRegistry.open(data())) {
      decidedOnly(registry, 1);
      assertThat(partings(registry, 1)).isZero();
    }
    ingest(rows(3));
    try (OpenRegistry registry = OpenRegistry.open(data())) {
      assertThat(partings(registry, 1)).isOne();
      assertThat(partings(registry, 2)).isOne();
      CountAhead serving = new CountAhead(registry);
      serving.count();
      decidedOnly(registry, 3);
      serving.count();
      assertThat(partings(registry, 3)).as("it may still be somebody's work").isZero();
      serving.count();
      assertThat(partings(registry, 3)).isOne();
      serving.count();
      serving.count();
      assertThat(partings(registry, 3)).as("once").isOne();
      assertThat(partings(registry, 1)).as("once").isOne();
    }
  }
}
