package org.goodfaith.web.access;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;
import org.goodfaith.core.base.Hash;
import org.goodfaith.web.LabDesk;

/// Headers of every response: nothing from elsewhere, no script, no frame, no guessing of types, no
/// address handed on, nothing kept by caches that speaks of somebody.
@Singleton
final class GuardResponses {
  private static final int FIRST = 1000;
  private static final String CONTENT =
      "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self';"
          + " frame-ancestors 'none'; base-uri 'none'";

  /// A document that somebody sent can load and run nothing, wherever it is opened.
  private static final String DOCUMENT = "default-src 'none'; sandbox; frame-ancestors 'none'";

  private static final Pattern REPORTS =
      Pattern.compile("/lab/runs/.*|/cards/[^/]+/(report|model-card|watch)");

  private final LabDesk lab;
  private volatile String ofReports = "";

  GuardResponses(LabDesk lab) {
    this.lab = lab;
  }

  void register(@Observes Filters filters) {
    filters.register(this::guard, FIRST);
  }

  /// A report of the lab, or on a card, brings the one style sheet that it may use, known by its
  /// digest.
  private String ofReports() {
    if (ofReports.isEmpty()) {
      byte[] style = lab.style().getBytes(StandardCharsets.UTF_8);
      String digest = Base64.getEncoder().encodeToString(Hash.of(style).bytes());
      ofReports =
          "default-src 'none'; style-src 'sha256-"
              + digest
              + "'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";
    }
    return ofReports;
  }

  private void guard(RoutingContext context) {
    MultiMap headers = context.response().headers();
    boolean document = context.normalizedPath().contains("/documents/");
    String policy =
        REPORTS.matcher(context.normalizedPath()).matches()
            ? ofReports()
            : document ? DOCUMENT : CONTENT;
    headers.set("Content-Security-Policy", policy);
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set("X-Frame-Options", "DENY");
    headers.set("Referrer-Policy", "no-referrer");
    headers.set("Cross-Origin-Opener-Policy", "same-origin");
    headers.set("Cross-Origin-Resource-Policy", "same-origin");
    headers.set("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
    if (!context.normalizedPath().startsWith("/style/")) {
      headers.set("Cache-Control", "no-store");
    }
    context.next();
  }
}
