package org.goodfaith.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a check desk and a subject send over HTTP.
final class CheckCalls {
  private static final Pattern OUTCOME = Pattern.compile("\"outcome\"\\s*:\\s*\"([a-z]+)\"");
  private static final Pattern ENTRY = Pattern.compile("\"entry\"\\s*:\\s*\"([^\"]+)/(\\d+)\"");

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final URI address;
  private final String password;

  CheckCalls(int port, String password) {
    this.address = URI.create("http://127.0.0.1:" + port);
    this.password = password;
  }

  /// @param subject identifier with its scheme
  /// @return the outcome
  String check(String subject) {
    String body =
        "{\"subject\":\"" + subject + "\",\"service\":\"rail.ticket\",\"purpose\":\"rail-sale\"}";
    return first(OUTCOME, post("/v1/checks", "desk", body)).group(1);
  }

  /// @return path of the one record of a subject, asked for by the subject itself
  String recordOf(String account, String subject) {
    String body = "{\"subject\":\"" + subject + "\",\"purpose\":\"own-file\"}";
    Matcher entry = first(ENTRY, post("/v1/reports", account, body));
    return "/v1/subjects/" + entry.group(1) + "/records/" + entry.group(2);
  }

  /// Files the subject's objection.
  void object(String account, String record) {
    post(record + "/objection", account, "{\"ground\":\"mistaken-identity\"}");
  }

  private static Matcher first(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    if (!matcher.find()) {
      throw new IllegalStateException("no " + pattern + " in " + text);
    }
    return matcher;
  }

  private String post(String path, String account, String body) {
    byte[] secret = (account + ":" + password).getBytes(StandardCharsets.UTF_8);
    HttpRequest request =
        HttpRequest.newBuilder(address.resolve(path))
            .timeout(Duration.ofSeconds(30))
            .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(secret))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    try {
      HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
      if (response.statusCode() != 200) {
        throw new IllegalStateException(path + ": " + response.statusCode() + response.body());
      }
      return response.body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
