package org.goodfaith.cli.outgoing;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.NoRouteToHostException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.goodfaith.core.base.Json;
import org.goodfaith.core.base.RegistryBug;

/// Calls of a machine's address, signed: `Goodfaith-Signature` is the HMAC-SHA256 of the timestamp,
/// a full stop and the body, in hexadecimal digits. Redirections are not followed, and addresses
/// inside the house are not called: who names an address is a stranger. Its name is resolved once,
/// and what was looked at is what is called.
public final class SignedCall implements Outgoing {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final int OK_MIN = 200;
  private static final int OK_END = 300;

  private final boolean inside;
  private final InstantSource clock;
  private final Names names;

  /// Where a name is.
  @FunctionalInterface
  interface Names {
    /// @return every address of the name
    InetAddress[] of(String host) throws IOException;
  }

  /// @param inside whether addresses inside the house may be called
  /// @param clock of the timestamp
  public SignedCall(boolean inside, InstantSource clock) {
    this(inside, clock, InetAddress::getAllByName);
  }

  SignedCall(boolean inside, InstantSource clock, Names names) {
    this.inside = inside;
    this.clock = clock;
    this.names = names;
  }

  @Override
  public void send(String address, Message message, String secret) throws Undelivered {
    Json.Fields fields = new Json.Fields();
    fields.put("event", message.event());
    fields.put("waiting", (long) message.waiting());
    fields.put("page", message.page());
    String body = fields.write();
    String at = Long.toString(clock.instant().getEpochSecond());
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Content-Type", "application/json");
    headers.put("Goodfaith-Timestamp", at);
    headers.put("Goodfaith-Signature", signature(secret, at, body));
    try {
      URI uri = URI.create(address);
      int status = first(uri, headers, body);
      if (status < OK_MIN || status >= OK_END) {
        throw new Undelivered("the address answered " + status);
      }
    } catch (IOException | IllegalArgumentException e) {
      throw new Undelivered("the address does not answer: " + e.getClass().getSimpleName(), e);
    }
  }

  /// The next address of a name is tried only where nobody was reached at the one before.
  private int first(URI uri, Map<String, String> headers, String body)
      throws IOException, Undelivered {
    IOException failed = new ConnectException("the name has no address");
    for (InetAddress one : looked(uri)) {
      try {
        return OnePost.send(uri, one, headers, body, PATIENCE);
      } catch (ConnectException | NoRouteToHostException e) {
        failed = e;
      }
    }
    throw failed;
  }

  /// @return every address of the name, where none of them is inside the house
  private List<InetAddress> looked(URI uri) throws IOException, Undelivered {
    if (uri.getHost() == null) {
      throw new Undelivered("the address names nobody");
    }
    List<InetAddress> all = List.of(names.of(uri.getHost()));
    if (!inside && all.stream().anyMatch(HouseAddress::is)) {
      throw new Undelivered("the address is inside the house");
    }
    return all;
  }

  /// @param secret shared with whom is called
  /// @param at timestamp, seconds since 1970
  /// @return what the header must be
  public static String signature(String secret, String at, String body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      byte[] signed = (at + "." + body).getBytes(StandardCharsets.UTF_8);
      return "sha256=" + HexFormat.of().formatHex(mac.doFinal(signed));
    } catch (GeneralSecurityException e) {
      throw new RegistryBug("every Java has HMAC-SHA256", e);
    }
  }

  @Override
  public void close() {
    // Each call has closed what it opened.
  }
}
