package org.goodfaith.web.access;

import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.goodfaith.web.Problem;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/// Lets a page of another site change nothing: every request that is not a mere reading must come
/// from a page of this site, or from a program that is no browser.
final class SameOrigin {
  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

  SameOrigin() {}

  /// @return the refusal, or null to go on
  @ServerRequestFilter(preMatching = true)
  public @Nullable Response refuse(ContainerRequestContext context, HttpServerRequest request) {
    if (READING.contains(context.getMethod()) || comesFromHere(request)) {
      return null;
    }
    throw new Problem(
            403,
            "access.other-site",
            "this request came from a page of another site",
            "a form of this site, or a program that signs in with HTTP Basic",
            "Open the page here and send its form.")
        .exception();
  }

  private static boolean comesFromHere(HttpServerRequest request) {
    String site = request.getHeader("Sec-Fetch-Site");
    String origin = request.getHeader("Origin");
    if (site != null) {
      return "same-origin".equals(site) || "none".equals(site);
    }
    if (origin != null) {
      // With HTTP/2 the host travels as the authority of the request, and not as a header.
      String host = request.getHeader("Host");
      String here = host == null ? String.valueOf(request.authority()) : host;
      return authorityOf(origin).filter(here::equals).isPresent();
    }
    return request.getCookie(SignInMechanism.COOKIE) == null;
  }

  private static Optional<String> authorityOf(String origin) {
    try {
      return Optional.ofNullable(URI.create(origin).getAuthority());
    } catch (IllegalArgumentException _) {
      return Optional.empty(); // No address: from nowhere we know.
    }
  }
}
