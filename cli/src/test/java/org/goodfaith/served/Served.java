package org.goodfaith.served;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;

/// The packaged program, serving a data folder on a port of its own.
final class Served implements AutoCloseable {
  private final GoodfaithProcess program;
  private final URI address;
  private final HttpClient client = HttpClient.newHttpClient();

  private Served(GoodfaithProcess program, URI address) {
    this.program = program;
    this.address = address;
  }

  static Served start(Path folder) {
    int port = freePort();
    GoodfaithProcess program =
        GoodfaithProcess.start("serve", "--data", folder.toString(), "--port", "" + port);
    program.awaitOut("Ready: ");
    return new Served(program, URI.create("http://127.0.0.1:" + port));
  }

  /// @return where it is served
  URI address() {
    return address;
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  HttpResponse<String> get(String path) {
    return send(HttpRequest.newBuilder(address.resolve(path)).GET());
  }

  /// Posts JSON as an account of a small registry, which takes it.
  ///
  /// @return the answer
  Map<String, Object> done(String path, String account, String json) {
    HttpResponse<String> response = post(path, account + ":" + SmallRegistry.PASSWORD, json);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return Outcome.json(response.body());
  }

  /// Posts JSON as an account with its password.
  HttpResponse<String> post(String path, String account, String json) {
    byte[] secret = account.getBytes(StandardCharsets.UTF_8);
    return send(
        HttpRequest.newBuilder(address.resolve(path))
            .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(secret))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(json)));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  void kill() {
    program.kill();
  }

  /// @return what it said and how it ended, asked to stop as Ctrl-C does
  Outcome stopped() {
    client.close();
    return program.stop();
  }

  @Override
  public void close() {
    client.close();
    program.stop();
  }
}
