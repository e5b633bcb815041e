package org.goodfaith.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Who read a report that is another one now, by commands alone: found, told where to look, and
/// known.
class RecallCommandTest {
  private static final LocalDate DAY = LocalDate.now(ZoneOffset.UTC).minusDays(1);
  private static final String RECORD =
      """
      {"about":"person","scheme":"resident","subject":"R-1","kind":"rail.smoking","day":"%s",\
      "reference":"s-1","evidence":"police-decision","evidence-digest":"%s"}
      """
          .formatted(DAY, "ab".repeat(32));
  private static final String WITHDRAWAL =
      """
      {"act":"withdrawal","about":"person","scheme":"resident","subject":"R-1","day":"%s",\
      "reference":"w-1","target":"s-1","reason":"wrong-person"}
      """
          .formatted(DAY.plusDays(1));

  @TempDir private Path folder;

  private Ran run(Object... words) {
    List<Object> all = new ArrayList<>(List.of(words));
    all.addAll(List.of("--data", folder.resolve("data")));
    return Ran.command(all.toArray());
  }

  private void done(Object... words) {
    Ran ran = run(words);
    assertThat(ran.exit()).as("%s%n%s", ran.out(), ran.err()).isZero();
  }

  private void ingest(String name, String rows) throws IOException {
    Path mapping =
        Files.writeString(
            folder.resolve("rail.yaml"),
            "mapping: rail\ntitle: Rail\nformat: jsonl\nsource: railway\nrows: native\n");
    done("ingest", Files.writeString(folder.resolve(name), rows), "--mapping", mapping);
  }

  private void read() {
    done("report", "resident:R-1", "--purpose", "supervision", "--reader", "anna");
  }

  /// @return what calls say while readers are told
  private List<String> told() throws IOException {
    Listener listener = new Listener();
    Path secret = Files.writeString(folder.resolve("data").resolve("secret"), "a".repeat(40));
    Files.writeString(
        folder.resolve("data").resolve("notices.properties"),
        "page=https://r.example\nwebhook=true\nwebhook.inside=true\nwebhook.secret-file="
            + secret
            + "\nreader.anna=webhook "
            + listener.address()
            + "\n");
    done("notices", "send");
    listener.close();
    return listener.bodies();
  }

  @Test
  void who_read_what_was_wrong_is_named_told_and_says_that_it_knows() throws IOException {
    ingest("rows.jsonl", RECORD);
    read();
    Ran before = run("recall");
    assertThat(before.out()).contains("No answer rested on what turned out to be wrong.");
    assertThat(before.exit()).isZero();
    ingest("more.jsonl", WITHDRAWAL);

    Ran found = run("recall");
    assertThat(found.exit()).isEqualTo(1);
    assertThat(found.out()).contains("anna: 1 answers to be read again, 1 of them not");
    assertThat(told())
        .singleElement()
        .satisfies(
            call -> assertThat(call).contains("recalls-waiting", "https://r.example/recalls\""));

    Ran known = run("recall", "--reader", "anna", "--acknowledge");
    assertThat(known.exit()).isZero();
    assertThat(known.out()).contains("0 of them not acknowledged", ", known since ");
    read();
    assertThat(run("recall").out()).contains("anna: 1 answers to be read again, 0 of them not");
  }

  @Test
  void nobody_is_said_to_know_who_was_not_named() throws IOException {
    ingest("rows.jsonl", RECORD);
    Ran ran = run("recall", "--acknowledge");
    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.err()).contains("--acknowledge", "Name the account too: --reader ACCOUNT.");
    Ran other = run("recall", "--acknowledge", "--reader", "ana");
    assertThat(other.exit()).isEqualTo(2);
    assertThat(other.err())
        .contains("No answer that 'ana' read is recalled", "nothing was entered");
  }
}
