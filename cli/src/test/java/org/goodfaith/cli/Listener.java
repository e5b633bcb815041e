package org.goodfaith.cli;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// A machine of somebody that is called when something waits, and takes what it is told.
final class Listener implements AutoCloseable {
  private final HttpServer server;
  private final List<Call> calls = new CopyOnWriteArrayList<>();

  /// What was said.
  ///
  /// @param body of the call
  /// @param headers of the call
  record Call(String body, Headers headers) {}

  /// @param meanwhile what happens while it is told, before it answers
  Listener(Runnable meanwhile) throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          byte[] body = exchange.getRequestBody().readAllBytes();
          calls.add(
              new Call(new String(body, StandardCharsets.UTF_8), exchange.getRequestHeaders()));
          meanwhile.run();
          exchange.sendResponseHeaders(204, -1);
          exchange.close();
        });
    server.start();
  }

  Listener() throws IOException {
    this(() -> {});
  }

  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
  }

  List<Call> calls() {
    return List.copyOf(calls);
  }

  List<String> bodies() {
    return calls.stream().map(Call::body).toList();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
