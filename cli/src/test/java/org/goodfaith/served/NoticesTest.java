package org.goodfaith.served;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// A notice on its way with the packaged program: a message through a real mail server, a letter
/// where nobody opens it, and the proof in the ledger.
final class NoticesTest {
  private static final String WHO = "resident:MADE-UP-003";
  private static Path folder = Path.of("");

  @BeforeAll
  static void copy() {
    folder = SmallRegistry.copy("notices");
  }

  @AfterAll
  static void delete() {
    Folders.delete(folder);
  }

  private static Outcome notices(String... words) {
    List<String> all = new ArrayList<>(List.of("notices"));
    all.addAll(List.of(words));
    all.addAll(List.of("--data", folder.toString()));
    return Commands.run(all.toArray(String[]::new));
  }

  private static List<Map<String, Object>> listings(String today) {
    Map<String, Object> listed = notices("list", "--json", "--today", today).json();
    return Outcome.list(listed, "waits").stream()
        .filter(one -> "listing".equals(one.get("matter")))
        .toList();
  }

  private static Map<String, Object> send(String today, int code) {
    return notices("send", "--json", "--today", today).ended(code).json();
  }

  private static Path settings(int port) throws IOException {
    return Files.writeString(
        folder.resolve("notices.properties"),
        "smtp.host=127.0.0.1\nsmtp.port="
            + port
            + "\nsmtp.starttls=false\nfrom=registry@registry.example\n"
            + "page=https://registry.example\n");
  }

  @Test
  void whoever_is_erased_is_told_in_their_language_before_the_address_goes() throws Exception {
    Path own = Folders.copy(folder, "notices-erased");
    GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    server.start();
    int port = server.getSmtp().getPort();
    Files.writeString(
        own.resolve("notices.properties"),
        "smtp.host=127.0.0.1\nsmtp.port=" + port + "\nsmtp.starttls=false\nfrom=a@example.org\n");
    SmallRegistry.account(own, "anna", "officer");
    String who = "shop-customer:12347";
    String data = own.toString();
    String[] contact = {"notices", "contact", who, "--e-mail", "shopper@example.org"};
    run(data, contact).ended(0);
    run(data, "notices", "contact", who, "--letter", "A; B; C", "--language", "zh").ended(0);
    assertThat(run(data, "notices", "contact", who, "--language", "xx").ended(2).err())
        .contains("Write en or zh");
    String[] erase = {"forget", who, "--erase", "--officer", "anna", "--yes", "--json"};
    assertThat(run(data, erase).ended(0).json())
        .containsEntry("told", List.of("e-mail"))
        .containsEntry("letter_to_post", true);
    String mail = GreenMailUtil.getBody(server.getReceivedMessages()[0]);
    assertThat(new String(Base64.getMimeDecoder().decode(mail), StandardCharsets.UTF_8))
        .contains("您的整份档案于", "最后一次致函给您")
        .doesNotContain("12347", "shop");
    server.stop();
    assertThat(run(data, "notices", "posted").ended(0).out()).contains("served on");
    run(data, "verify").ended(0);
    Folders.delete(own);
  }

  private static Outcome run(String data, String... words) {
    List<String> all = new ArrayList<>(List.of(words));
    all.addAll(List.of("--data", data));
    return Commands.run(all.toArray(String[]::new));
  }

  @Test
  void message_then_letter_then_proof_in_the_ledger() throws Exception {
    GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    server.start();
    int port = server.getSmtp().getPort();
    settings(port);
    notices("contact", WHO, "--e-mail", "traveller@example.org", "--letter", "A; B; C").ended(0);
    assertThat(listings("2026-09-10")).hasSize(1);

    server.stop();
    assertThat(send("2026-09-09", 1)).containsEntry("failed", 1L);
    assertThat(listings("2026-09-09").getFirst().get("told").toString()).contains("failed");
    server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    server.start();
    assertThat(send("2026-09-10", 0)).containsEntry("messages", 1L).containsEntry("failed", 0L);
    assertThat(send("2026-09-10", 0)).as("told before").containsEntry("messages", 0L);
    assertThat(server.getReceivedMessages()).hasSize(1);
    assertThat(GreenMailUtil.getWholeMessage(server.getReceivedMessages()[0]))
        .contains("https://registry.example/me/notices")
        .doesNotContain("MADE-UP", "smok", "rail");
    server.stop();

    assertThat(send("2026-09-14", 0)).containsEntry("letters", 1L);
    try (Stream<Path> letters = Files.list(folder.resolve("letters"))) {
      assertThat(letters.map(file -> file.toString().replaceFirst(".*[.]", "")))
          .containsExactlyInAnyOrder("pdf", "txt");
    }
    assertThat(notices("posted", "--today", "2026-09-14").ended(0).out()).contains("served on");
    assertThat(listings("2026-09-14")).isEmpty();
    GoodfaithProcess.run("verify", "--data", folder.toString()).ended(0);
  }
}
