package org.goodfaith.cli.outgoing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Messages against a real mail server and a real listener.
class OutgoingTest {
  private static final Message MESSAGE = Message.notices(2, "https://registry.example/");
  private static final String SECRET = "shared";
  private static final InstantSource CLOCK = InstantSource.fixed(Instant.ofEpochSecond(1_700));

  private static GreenMail server() {
    ServerSetup setup = new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
    setup.setServerStartupTimeout(20_000);
    GreenMail server = new GreenMail(setup);
    server.start();
    return server;
  }

  private static SmtpMail mail(int port) {
    return new SmtpMail(
        new SmtpMail.Server("127.0.0.1", port, false, "", "", "registry@registry.example"));
  }

  @Test
  void mail_says_that_something_waits_and_nothing_else() throws Exception {
    GreenMail server = server();
    try (SmtpMail mail = mail(server.getSmtp().getPort())) {
      mail.send("somebody@example.org", MESSAGE, SECRET);
      mail.send("other@example.org", MESSAGE, SECRET);
      var received = server.getReceivedMessages();
      assertThat(received).hasSize(2);
      assertThat(GreenMailUtil.getBody(received[0]))
          .contains("Waiting: 2", "https://registry.example/me/notices");
      assertThat(received[0].getAllRecipients()).hasSize(1);
      assertThat(received[0].getHeader("Auto-Submitted")).containsExactly("auto-generated");
    } finally {
      server.stop();
    }
  }

  @Test
  void mail_server_that_is_gone_is_a_message_not_sent_and_names_nobody() {
    GreenMail server = server();
    int port = server.getSmtp().getPort();
    server.stop();
    try (SmtpMail mail = mail(port)) {
      assertThatThrownBy(() -> mail.send("somebody@example.org", MESSAGE, SECRET))
          .isInstanceOf(Undelivered.class)
          .hasMessageContaining("127.0.0.1:" + port)
          .hasMessageNotContaining("somebody");
    }
  }

  @Test
  void call_is_signed_and_whoever_shares_the_secret_can_tell() throws Exception {
    List<String> got = new ArrayList<>();
    HttpServer listener = listener(204, got);
    try (SignedCall calls = new SignedCall(true, CLOCK)) {
      calls.send(address(listener), MESSAGE, SECRET);
      assertThat(got.get(0)).contains("\"waiting\":2").doesNotContain("resident");
      assertThat(got.get(1)).isEqualTo("1700");
      assertThat(got.get(2)).isEqualTo(SignedCall.signature(SECRET, "1700", got.get(0)));
    } finally {
      listener.stop(0);
    }
  }

  @Test
  void address_inside_the_house_or_one_that_fails_is_not_sent_to() throws Exception {
    List<String> got = new ArrayList<>();
    HttpServer listener = listener(500, got);
    try (SignedCall calls = new SignedCall(false, CLOCK);
        SignedCall insideToo = new SignedCall(true, CLOCK)) {
      assertThatThrownBy(() -> calls.send(address(listener), MESSAGE, SECRET))
          .isInstanceOf(Undelivered.class)
          .hasMessageContaining("inside");
      assertThat(got).isEmpty();
      assertThatThrownBy(() -> insideToo.send(address(listener), MESSAGE, SECRET))
          .isInstanceOf(Undelivered.class)
          .hasMessageContaining("500");
    } finally {
      listener.stop(0);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[::1]",
        "[fc00::1]",
        "[fdab::1]",
        "[fe80::1]",
        "[fec0::1]",
        "[::ffff:10.0.0.1]",
        "[::10.0.0.1]",
        "[64:ff9b::a00:1]",
        "[2002:a00:1::]",
        "[2001::1]",
        "100.64.0.1",
        "100.127.255.254",
        "169.254.169.254",
        "172.31.0.1",
        "192.168.0.1",
        "0.0.0.0",
        "198.18.0.1",
        "255.255.255.255"
      })
  void no_form_of_an_address_reaches_into_the_house(String host) {
    try (SignedCall calls = new SignedCall(false, CLOCK)) {
      assertThatThrownBy(() -> calls.send("https://" + host + "/hook", MESSAGE, SECRET))
          .isInstanceOf(Undelivered.class)
          .hasMessageContaining("inside");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"93.184.215.14", "100.63.0.1", "2606:2800:21f:cb07:6820:80da:af6b:8b2c"})
  void addresses_of_the_world_are_none_of_the_house(String address) throws Exception {
    assertThat(HouseAddress.is(InetAddress.getByName(address))).isFalse();
  }

  @Test
  void the_address_that_was_looked_at_is_the_one_that_is_called() throws Exception {
    List<String> got = new ArrayList<>();
    List<String> asked = new ArrayList<>();
    HttpServer listener = listener(204, got);
    SignedCall.Names once =
        host -> {
          asked.add(host);
          return new InetAddress[] {InetAddress.getLoopbackAddress()};
        };
    String address = "http://named.example:" + listener.getAddress().getPort() + "/hook?a=b";
    try (SignedCall calls = new SignedCall(true, CLOCK, once)) {
      calls.send(address, MESSAGE, SECRET);
      assertThat(got.get(0)).contains("notices-waiting");
      assertThat(asked).containsExactly("named.example");
    } finally {
      listener.stop(0);
    }
  }

  private static String address(HttpServer listener) {
    return "http://127.0.0.1:" + listener.getAddress().getPort() + "/hook";
  }

  private static HttpServer listener(int status, List<String> got) throws IOException {
    HttpServer listener =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    listener.createContext(
        "/",
        (HttpExchange exchange) -> {
          got.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
          got.add(exchange.getRequestHeaders().getFirst("Goodfaith-Timestamp"));
          got.add(exchange.getRequestHeaders().getFirst("Goodfaith-Signature"));
          exchange.sendResponseHeaders(status, -1);
          exchange.close();
        });
    listener.start();
    return listener;
  }
}
