package org.goodfaith.web.access;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.credential.PasswordCredential;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.identity.request.UsernamePasswordAuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;

/// HTTP Basic for programs, the cookie of a session for people. Without either the request is the
/// public's.
@Singleton
final class SignInMechanism implements HttpAuthenticationMechanism {
  static final String COOKIE = "goodfaith";

  /// Names the file for which a program acts, by its handle.
  static final String ACTING_FOR = "Acting-For";

  private static final String BASIC = "Basic ";

  private final Sessions sessions;

  SignInMechanism(Sessions sessions) {
    this.sessions = sessions;
  }

  @Override
  public Uni<SecurityIdentity> authenticate(
      RoutingContext context, IdentityProviderManager manager) {
    String header = context.request().getHeader("Authorization");
    if (header != null) {
      Optional<UsernamePasswordAuthenticationRequest> request = basic(header);
      if (request.isEmpty()) {
        return Uni.createFrom().failure(new AuthenticationFailedException("not HTTP Basic"));
      }
      HttpSecurityUtils.setRoutingContextAttribute(request.get(), context);
      return manager.authenticate(request.get());
    }
    Cookie cookie = context.request().getCookie(COOKIE);
    if (cookie == null) {
      return Uni.createFrom().nullItem();
    }
    return Uni.createFrom()
        .item(() ->
            sessions
                .find(cookie.getValue())
                .map(one -> Visitor.identityOf(one.account(), one.actingFor()))
                .orElse(null));
  }

  private static Optional<UsernamePasswordAuthenticationRequest> basic(String header) {
    if (!header.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
      return Optional.empty();
    }
    try {
      byte[] bytes = Base64.getDecoder().decode(header.substring(BASIC.length()).strip());
      String text = new String(bytes, StandardCharsets.UTF_8);
      int colon = text.indexOf(':');
      return colon < 0
          ? Optional.empty()
          : Optional.of(
              new UsernamePasswordAuthenticationRequest(
                  text.substring(0, colon),
                  new PasswordCredential(text.substring(colon + 1).toCharArray())));
    } catch (IllegalArgumentException _) {
      return Optional.empty(); // Not base64: not HTTP Basic.
    }
  }

  @Override
  public Uni<ChallengeData> getChallenge(RoutingContext context) {
    return Uni.createFrom()
        .item(new ChallengeData(401, "WWW-Authenticate", "Basic realm=\"goodfaith\""));
  }

  @Override
  public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
    return Set.of(UsernamePasswordAuthenticationRequest.class);
  }
}
