package org.goodfaith.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.goodfaith.core.base.Hash;
import org.goodfaith.core.rulebook.Rulebook;
import org.goodfaith.web.LabDesk;
import org.goodfaith.web.LabDesk.MadeFrom;
import org.goodfaith.web.LabDesk.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LabJobsTest {
  private static final int PEOPLE = 100;

  /// Nobody is watched in this scenario, so that any law will do.
  private static final String SCENARIO = "feedback";

  @TempDir private Path folder;

  private static Rulebook law(String words) {
    return new Rulebook(words, Hash.of(words.getBytes(StandardCharsets.UTF_8)), List.of());
  }

  private static String shortDigest(Rulebook law) {
    return law.digest().hex().substring(0, 8);
  }

  @Test
  void the_same_run_under_another_law_stands_beside_the_first_and_both_are_compared() {
    Rulebook before = law("before");
    Rulebook after = law("after");
    AtomicReference<Rulebook> inForce = new AtomicReference<>(before);
    LabDesk lab = new LabJobs(folder, inForce::get, Runnable::run);
    assertThat(lab.start(SCENARIO, PEOPLE, 1)).isTrue();
    assertThat(lab.job()).isEmpty();
    inForce.set(after);
    assertThat(lab.start(SCENARIO, PEOPLE, 1)).isTrue();
    assertThat(lab.runs())
        .extracting(Run::madeFrom)
        .containsExactlyInAnyOrder(
            Optional.of(new MadeFrom("100", "1", shortDigest(before))),
            Optional.of(new MadeFrom("100", "1", shortDigest(after))));
    assertThat(lab.runs())
        .extracting(Run::id)
        .contains("feedback-100-10-1-" + shortDigest(before))
        .allSatisfy(id ->
            assertThat(lab.page(id)).get().asString().contains("--rulebook FOLDER-OF-THIS-LAW"));
    String compared =
        lab.compare(lab.runs().getFirst().id(), lab.runs().getLast().id()).orElseThrow();
    assertThat(lab.page(compared)).get().asString().contains("No figure differs.");
    assertThat(lab.runs())
        .filteredOn(run -> run.id().equals(compared))
        .singleElement()
        .satisfies(run -> assertThat(run.madeFrom()).isEmpty());
  }

  @Test
  void a_run_that_was_cancelled_leaves_no_report() {
    AtomicReference<LabDesk> lab = new AtomicReference<>();
    lab.set(
        new LabJobs(
            folder,
            () -> {
              lab.get().cancel();
              return law("any");
            },
            Runnable::run));
    assertThat(lab.get().start("loyalty-gaming", PEOPLE, 1)).isTrue();
    assertThat(lab.get().job())
        .get()
        .extracting(LabDesk.Job::trouble)
        .isEqualTo("it was cancelled");
    assertThat(lab.get().runs()).isEmpty();
  }
}
