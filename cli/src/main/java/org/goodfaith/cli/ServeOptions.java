package org.goodfaith.cli;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import picocli.CommandLine.Option;

/// Where to serve.
final class ServeOptions {
  @Option(
      names = "--port",
      paramLabel = "PORT",
      defaultValue = "8080",
      description = "Port of the pages and the API (default: ${DEFAULT-VALUE}).")
  int port = 8080;

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      defaultValue = "127.0.0.1",
      description = "Address to listen on (default: ${DEFAULT-VALUE}, this machine only).")
  String host = "127.0.0.1";

  /// @return whether nobody but people at this machine can reach the pages
  boolean thisMachineOnly() {
    return host.equals("localhost") || host.equals("::1") || host.startsWith("127.");
  }

  /// Tells before long work that the port is taken, not after it.
  void checkFree() {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(host, port));
    } catch (IOException e) {
      throw new UserTrouble(
          "Cannot listen on " + host + ":" + port + ": " + e.getMessage() + ".",
          "Choose another port with --port, or stop what uses this one.",
          e);
    }
  }
}
