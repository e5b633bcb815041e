package org.goodfaith.web.access;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.UsernamePasswordAuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Map;

/// Looks up HTTP Basic credentials among the accounts.
@Singleton
final class AccountProvider implements IdentityProvider<UsernamePasswordAuthenticationRequest> {
  static final String WAIT_SECONDS = "wait-seconds";

  private final CheckPassword check;

  AccountProvider(CheckPassword check) {
    this.check = check;
  }

  @Override
  public Class<UsernamePasswordAuthenticationRequest> getRequestType() {
    return UsernamePasswordAuthenticationRequest.class;
  }

  @Override
  public Uni<SecurityIdentity> authenticate(
      UsernamePasswordAuthenticationRequest request, AuthenticationRequestContext context) {
    RoutingContext routing = HttpSecurityUtils.getRoutingContextAttribute(request);
    String address = routing == null ? "" : routing.request().remoteAddress().hostAddress();
    return context.runBlocking(() -> identity(request, address == null ? "" : address));
  }

  private SecurityIdentity identity(UsernamePasswordAuthenticationRequest request, String address) {
    String password = new String(request.getPassword().getPassword());
    return switch (check.check(request.getUsername(), password, address)) {
      case CheckPassword.Right right -> Visitor.identityOf(right.account());
      case CheckPassword.Wrong _ ->
          throw new AuthenticationFailedException("name or password is wrong");
      case CheckPassword.Wait wait ->
          throw new AuthenticationFailedException(
              "too many failed sign-ins", Map.of(WAIT_SECONDS, wait.left().toSeconds() + 1));
    };
  }
}
