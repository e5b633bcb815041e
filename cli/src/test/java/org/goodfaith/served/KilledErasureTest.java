package org.goodfaith.served;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpServer;
import jakarta.mail.internet.MimeMessage;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// A program that is killed after somebody was told that their file goes, and before it goes.
final class KilledErasureTest {
  private static final String WHO = "shop-customer:12347";
  private static final long PATIENCE_SECONDS = 120;
  private static Path folder = Path.of("");

  private final GreenMail mail =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
  private final List<String> called = Collections.synchronizedList(new ArrayList<>());
  private final CountDownLatch told = new CountDownLatch(1);
  private final CountDownLatch killed = new CountDownLatch(1);

  @BeforeAll
  static void copy() {
    folder = SmallRegistry.copy("killed-erasure");
  }

  @AfterAll
  static void delete() {
    Folders.delete(folder);
  }

  private static Outcome run(String... words) {
    List<String> all = new ArrayList<>(List.of(words));
    all.addAll(List.of("--data", folder.toString()));
    return Commands.run(all.toArray(String[]::new));
  }

  /// Does not answer the first call before its caller is dead.
  private HttpServer listener() throws Exception {
    HttpServer listener =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    listener.createContext(
        "/",
        exchange -> {
          called.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
          told.countDown();
          try {
            assertThat(killed.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
          } catch (InterruptedException e) {
            throw new IllegalStateException(e);
          }
          exchange.sendResponseHeaders(204, -1);
          exchange.close();
        });
    listener.setExecutor(Thread::startVirtualThread);
    listener.start();
    return listener;
  }

  private List<String> subjects() throws Exception {
    List<String> subjects = new ArrayList<>();
    for (MimeMessage one : mail.getReceivedMessages()) {
      subjects.add(one.getSubject());
    }
    return subjects;
  }

  @Test
  void whoever_was_told_before_the_kill_is_told_by_the_next_run_that_the_file_is_there()
      throws Exception {
    mail.start();
    HttpServer listener = listener();
    Path secret = Files.writeString(folder.resolve("secret"), "a shared secret of some length");
    Files.write(
        folder.resolve("notices.properties"),
        List.of(
            "smtp.host=127.0.0.1",
            "smtp.port=" + mail.getSmtp().getPort(),
            "smtp.starttls=false",
            "from=a@example.org",
            "webhook.inside=true",
            "webhook.secret-file=" + secret));
    String hook = "http://127.0.0.1:" + listener.getAddress().getPort() + "/";
    run("notices", "contact", WHO, "--e-mail", "a@example.org", "--webhook", hook).ended(0);
    run("notices", "contact", WHO, "--letter", "A; B; C").ended(0);
    String data = folder.toString();
    SmallRegistry.account(folder, "anna", "officer");
    String[] erase = {"forget", WHO, "--erase", "--officer", "anna", "--yes", "--data", data};
    try (GoodfaithProcess erasing = GoodfaithProcess.start(erase)) {
      assertThat(told.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
      erasing.kill();
    }
    killed.countDown();
    assertThat(Files.list(folder.resolve("last-words"))).hasSize(1);

    run("notices", "send");
    assertThat(called.getFirst()).contains("file-erased");
    assertThat(called.getLast()).contains("file-kept");
    assertThat(subjects()).contains("Your file was not erased");
    assertThat(Files.list(folder.resolve("last-words"))).isEmpty();
    assertThat(run("report", WHO, "--purpose", "audit").exit()).isZero();
    int before = called.size();
    run("notices", "send");
    assertThat(called.subList(before, called.size())).noneMatch(one -> one.contains("file-kept"));

    run(Arrays.copyOf(erase, erase.length - 2)).ended(0);
    assertThat(called.getLast()).contains("file-erased");
    assertThat(Files.list(folder.resolve("last-words"))).isEmpty();
    run("verify").ended(0);
    mail.stop();
    listener.stop(0);
  }
}
