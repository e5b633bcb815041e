package org.goodfaith.served;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/// What the API acknowledged is there after a kill, once. -Dgoodfaith.heavy=true kills twenty
/// times.
final class KilledServerTest {
  private static final long SEED = Long.getLong("seed", System.nanoTime());
  private static final int KILLS = Boolean.getBoolean("goodfaith.heavy") ? 20 : 1;
  private static final String ACCOUNT = "railway:" + SmallRegistry.PASSWORD;

  @Test
  void a_record_acknowledged_over_http_is_never_lost_and_never_doubled() throws Exception {
    Path folder = SmallRegistry.copy("killed-http");
    SmallRegistry.account(folder, "railway", "source", "--source", "railway");
    List<String> acknowledged = Collections.synchronizedList(new ArrayList<>());
    Random random = new Random(SEED);
    for (int round = 0; round < KILLS; round++) {
      submitUntilKilled(Served.start(folder), "r" + round, 20 + random.nextInt(40), acknowledged);
    }
    try (Served served = Served.start(folder)) {
      assertThat(acknowledged).as("seed %d", SEED).hasSizeGreaterThanOrEqualTo(20);
      String all = "[" + String.join(",", acknowledged.stream().map(this::row).toList()) + "]";
      HttpResponse<String> again = served.post("/v1/records", ACCOUNT, all);
      assertThat(again.statusCode()).as(again.body()).isEqualTo(200);
      assertThat(Outcome.json(again.body()))
          .containsEntry("accepted", 0L)
          .containsEntry("duplicate", (long) acknowledged.size());
    }
    Commands.run("verify", "--data", folder.toString()).ended(0);
    Folders.delete(folder);
  }

  /// Four senders; the server is killed under them after so many acknowledgements.
  private void submitUntilKilled(Served served, String round, int kills, List<String> acknowledged)
      throws InterruptedException {
    CountDownLatch enough = new CountDownLatch(kills);
    List<Thread> senders = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      String sender = round + "-" + i + "-";
      senders.add(Thread.ofVirtual().start(() -> send(served, sender, enough, acknowledged)));
    }
    boolean reached = enough.await(2, TimeUnit.MINUTES);
    served.kill();
    for (Thread sender : senders) {
      sender.join();
    }
    assertThat(reached).as("so many were acknowledged").isTrue();
  }

  private void send(
      Served served, String sender, CountDownLatch enough, List<String> acknowledged) {
    boolean alive = true;
    for (int i = 0; alive; i++) {
      try {
        String reference = sender + i;
        HttpResponse<String> answer = served.post("/v1/records", ACCOUNT, row(reference));
        if (answer.statusCode() / 100 == 2) {
          acknowledged.add(reference);
          enough.countDown();
        } else {
          throw new IllegalStateException(answer.body());
        }
      } catch (UncheckedIOException _) {
        alive = false; // killed while it answered: not acknowledged
      }
    }
  }

  private String row(String reference) {
    return """
    {"act":"record","about":"person","scheme":"resident","subject":"%s","kind":"rail.smoking",\
    "day":"2026-08-03","reference":"%s","entered-by":"clerk","evidence":"staff-file",\
    "evidence-digest":"%s"}\
    """
        .formatted(reference, reference, "0".repeat(64));
  }
}
