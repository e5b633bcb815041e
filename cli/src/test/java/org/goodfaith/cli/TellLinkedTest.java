package org.goodfaith.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.goodfaith.cli.outgoing.SignedCall;
import org.goodfaith.core.base.Place;
import org.goodfaith.core.intake.Draft;
import org.goodfaith.core.record.Act;
import org.goodfaith.core.subject.Identifier;
import org.goodfaith.core.subject.SubjectKey;
import org.goodfaith.core.subject.SubjectKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What stands in a linked file is told to a file by the ways of that file, signed with its secret.
class TellLinkedTest {
  private static final LocalDate DAY = LocalDate.now(ZoneOffset.UTC).minusDays(1);

  @TempDir private Path folder;

  private Path data() {
    return folder.resolve("data");
  }

  private static void done(Object... words) {
    Ran ran = Ran.command(words);
    assertThat(ran.exit()).as("%s%n%s", ran.out(), ran.err()).isZero();
  }

  private void ingest() throws IOException {
    StringBuilder rows = new StringBuilder();
    for (int who = 1; who <= 2; who++) {
      rows.append(
          """
          {"about":"person","scheme":"resident","subject":"R-%d","kind":"rail.smoking","day":"%s",\
          "reference":"s-%d","evidence":"police-decision","evidence-digest":"%s"}
          """
              .formatted(who, DAY, who, "ab".repeat(32)));
    }
    Path file = Files.writeString(folder.resolve("rows.jsonl"), rows);
    Path mapping =
        Files.writeString(
            folder.resolve("rail.yaml"),
            "mapping: rail\ntitle: Rail\nformat: jsonl\nsource: railway\nrows: native\n");
    done("ingest", file, "--mapping", mapping, "--data", data());
  }

  private static SubjectKey find(OpenRegistry registry, int who) {
    return registry.vault().find(new Identifier("resident", "R-" + who)).orElseThrow();
  }

  private OpenRegistry open() {
    DataOptions options = new DataOptions();
    options.folder = data();
    return OpenRegistry.open(options);
  }

  private static void approve(OpenRegistry registry) {
    Draft.Claim who = new Draft.Claim(new Identifier("resident", "R-1"), SubjectKind.PERSON, "");
    Act approval = new Act.Approval(DAY, "officer");
    registry
        .store()
        .append(
            List.of(
                new Draft(
                    Place.ofLine("approved", 1),
                    0,
                    who,
                    approval,
                    "railway",
                    "a",
                    "s-1",
                    "clerk")));
  }

  @Test
  void a_call_about_a_linked_file_bears_the_secret_of_whom_it_tells() throws IOException {
    ingest();
    Listener listener = new Listener();
    done("notices", "contact", "resident:R-2", "--webhook", listener.address(), "--data", data());
    Files.writeString(
        data().resolve("notices.properties"),
        "page=https://r.example\nwebhook=true\nwebhook.inside=true\n");
    String secret;
    try (OpenRegistry registry = open()) {
      approve(registry);
      registry.store().link(find(registry, 1), find(registry, 2), true, "anna", DAY);
      secret = registry.webhookSecret(find(registry, 2));
    }
    done("notices", "send", "--data", data());
    listener.close();
    assertThat(listener.calls())
        .singleElement()
        .satisfies(call ->
            assertThat(call.headers().getFirst("Goodfaith-Signature"))
                .isEqualTo(
                    SignedCall.signature(
                        secret, call.headers().getFirst("Goodfaith-Timestamp"), call.body())));
  }
}
