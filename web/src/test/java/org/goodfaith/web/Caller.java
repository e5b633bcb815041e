package org.goodfaith.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;

/// A program that calls the API, or a browser without its looks.
final class Caller {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final URI start;

  /// Not upgraded to HTTP/2: a long answer may begin before the upgrade is through.
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  Caller(URI start) {
    this.start = start;
  }

  /// @param account empty for the public
  HttpResponse<String> get(String account, String path) {
    return send(account, path, HttpRequest.newBuilder().GET());
  }

  HttpResponse<String> post(String account, String path, String json) {
    return send(account, path, jsonOf(json));
  }

  /// @param handle of the file for which the account acts
  HttpResponse<String> acting(String account, String handle, String path) {
    return send(account, path, HttpRequest.newBuilder().header("Acting-For", handle).GET());
  }

  /// @param handle of the file for which the account acts
  HttpResponse<String> acting(String account, String handle, String path, String json) {
    return send(account, path, jsonOf(json).header("Acting-For", handle));
  }

  private static HttpRequest.Builder jsonOf(String json) {
    return HttpRequest.newBuilder()
        .header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString(json));
  }

  /// @return what it says, as JSON
  static JsonNode json(HttpResponse<String> response) {
    return json(response.body());
  }

  static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (IOException e) {
      throw new AssertionError(text, e);
    }
  }

  HttpResponse<String> form(String account, String path, Map<String, String> fields) {
    return send(account, path, formOf(fields));
  }

  static HttpRequest.Builder formOf(Map<String, String> fields) {
    String body =
        fields.entrySet().stream()
            .map(field -> field.getKey() + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    return HttpRequest.newBuilder()
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(BodyPublishers.ofString(body));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  HttpResponse<String> send(String account, String path, HttpRequest.Builder request) {
    if (!account.isEmpty()) {
      String credentials = account + ":" + TownWiring.PASSWORD;
      request.header(
          "Authorization",
          "Basic "
              + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)));
    }
    return send(client, path, request);
  }

  /// @return a client that keeps cookies and does not follow redirections
  static HttpClient withCookies() {
    return HttpClient.newBuilder()
        .version(HttpClient.Version.HTTP_1_1)
        .cookieHandler(new CookieManager())
        .build();
  }

  HttpResponse<String> send(HttpClient with, String path, HttpRequest.Builder request) {
    try {
      return with.send(
          request.uri(start.resolve(path)).build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
