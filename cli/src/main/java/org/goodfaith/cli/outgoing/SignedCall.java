package org.goodfaith.cli.outgoing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.goodfaith.core.base.Json;
import org.goodfaith.core.base.RegistryBug;

/// Calls of a machine's address, signed: `Goodfaith-Signature` is the HMAC-SHA256 of the timestamp,
/// a full stop and the body, in hexadecimal digits. Redirections are not followed, and addresses
/// inside the house are not called: who names an address is a stranger.
public final class SignedCall implements Outgoing {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final int OK_MIN = 200;
  private static final int OK_END = 300;

  private final byte[] secret;
  private final boolean inside;
  private final InstantSource clock;
  private final HttpClient client =
      HttpClient.newBuilder()
          .connectTimeout(PATIENCE)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  /// @param secret shared with whom is called
  /// @param inside whether addresses inside the house may be called
  /// @param clock of the timestamp
  public SignedCall(byte[] secret, boolean inside, InstantSource clock) {
    this.secret = secret.clone();
    this.inside = inside;
    this.clock = clock;
  }

  @Override
  public void send(String address, Message message) throws Undelivered {
    Json.Fields fields = new Json.Fields();
    fields.put("event", message.event());
    fields.put("waiting", (long) message.waiting());
    fields.put("page", message.page());
    String body = fields.write();
    String at = Long.toString(clock.instant().getEpochSecond());
    try {
      URI uri = URI.create(address);
      refuseInside(uri);
      HttpRequest request =
          HttpRequest.newBuilder(uri)
              .timeout(PATIENCE)
              .header("Content-Type", "application/json")
              .header("Goodfaith-Timestamp", at)
              .header("Goodfaith-Signature", signature(secret, at, body))
              .POST(HttpRequest.BodyPublishers.ofString(body))
              .build();
      int status = client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
      if (status < OK_MIN || status >= OK_END) {
        throw new Undelivered("the address answered " + status);
      }
    } catch (IOException | IllegalArgumentException e) {
      throw new Undelivered("the address does not answer: " + e.getClass().getSimpleName(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Undelivered("interrupted", e);
    }
  }

  private void refuseInside(URI uri) throws IOException, Undelivered {
    for (InetAddress one : InetAddress.getAllByName(uri.getHost())) {
      boolean ours =
          one.isLoopbackAddress()
              || one.isSiteLocalAddress()
              || one.isLinkLocalAddress()
              || one.isAnyLocalAddress()
              || one.isMulticastAddress();
      if (ours && !inside) {
        throw new Undelivered("the address is inside the house");
      }
    }
  }

  /// @param at timestamp, seconds since 1970
  /// @return what the header must be
  public static String signature(byte[] secret, String at, String body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret, "HmacSHA256"));
      byte[] signed = (at + "." + body).getBytes(StandardCharsets.UTF_8);
      return "sha256=" + HexFormat.of().formatHex(mac.doFinal(signed));
    } catch (GeneralSecurityException e) {
      throw new RegistryBug("every Java has HMAC-SHA256", e);
    }
  }

  @Override
  public void close() {
    client.close();
  }
}
