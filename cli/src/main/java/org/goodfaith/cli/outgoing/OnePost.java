package org.goodfaith.cli.outgoing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/// One request to an address that was looked at before: the name is not resolved again, so that
/// nobody answers the first question with one address and the second with another. The certificate
/// is that of the name. All of it ends when the patience does, whatever comes in between.
final class OnePost {
  private static final int HTTPS_PORT = 443;
  private static final int HTTP_PORT = 80;
  private static final int LINE_MAX = 256;

  private OnePost() {}

  /// @param uri whose name, path and scheme are meant
  /// @param at where it is
  /// @param headers beside those that every request has
  /// @param body in UTF-8
  /// @return the status that was answered
  static int send(
      URI uri, InetAddress at, Map<String, String> headers, String body, Duration patience)
      throws IOException {
    boolean secure = "https".equals(uri.getScheme());
    int port = uri.getPort() > 0 ? uri.getPort() : secure ? HTTPS_PORT : HTTP_PORT;
    int millis = Math.toIntExact(patience.toMillis());
    try (Socket plain = new Socket()) {
      CompletableFuture<Void> end =
          CompletableFuture.runAsync(
              () -> close(plain), CompletableFuture.delayedExecutor(millis, TimeUnit.MILLISECONDS));
      plain.connect(new InetSocketAddress(at, port), millis);
      plain.setSoTimeout(millis);
      try (Socket socket = secure ? secured(plain, uri.getHost(), port) : plain) {
        socket.getOutputStream().write(request(uri, headers, body));
        socket.getOutputStream().flush();
        return status(socket.getInputStream());
      } finally {
        end.cancel(false);
      }
    }
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Socket secured(Socket plain, String host, int port) throws IOException {
    SSLSocketFactory factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
    SSLSocket socket = (SSLSocket) factory.createSocket(plain, host, port, true);
    SSLParameters parameters = socket.getSSLParameters();
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    socket.setSSLParameters(parameters);
    socket.startHandshake();
    return socket;
  }

  private static byte[] request(URI uri, Map<String, String> headers, String body) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    String path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
    String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
    String host = uri.getHost() + (uri.getPort() > 0 ? ":" + uri.getPort() : "");
    StringBuilder head =
        new StringBuilder("POST ").append(path).append(query).append(" HTTP/1.1\r\n");
    head.append("Host: ").append(host).append("\r\nConnection: close\r\n");
    head.append("Content-Length: ").append(bytes.length).append("\r\n");
    headers.forEach((name, text) -> head.append(name).append(": ").append(text).append("\r\n"));
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(head.append("\r\n").toString().getBytes(StandardCharsets.US_ASCII));
    all.writeBytes(bytes);
    return all.toByteArray();
  }

  /// What is answered beyond its first line is not read.
  private static int status(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int one = in.read();
        one >= 0 && one != '\n' && line.length() < LINE_MAX;
        one = in.read()) {
      line.append((char) one);
    }
    String[] words = line.toString().strip().split(" ", -1);
    if (words.length < 2 || !words[0].startsWith("HTTP/1.") || !words[1].matches("[1-5][0-9]{2}")) {
      throw new IOException("no answer of HTTP");
    }
    return Integer.parseInt(words[1]);
  }
}
