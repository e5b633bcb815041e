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
import org.goodfaith.core.subject.Handle;
import org.goodfaith.core.subject.SubjectKey;
import org.goodfaith.web.Wiring;
import org.jspecify.annotations.Nullable;

/// Looks up HTTP Basic credentials among the accounts.
@Singleton
final class AccountProvider implements IdentityProvider<UsernamePasswordAuthenticationRequest> {
  static final String WAIT_SECONDS = "wait-seconds";

  private final CheckPassword check;
  private final Wiring wiring;

  AccountProvider(CheckPassword check, Wiring wiring) {
    this.check = check;
    this.wiring = wiring;
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
    return context.runBlocking(
        () -> identity(request, address == null ? "" : address, actingFor(routing)));
  }

  private @Nullable SubjectKey actingFor(@Nullable RoutingContext routing) {
    String handle =
        routing == null ? null : routing.request().getHeader(SignInMechanism.ACTING_FOR);
    return handle == null || !Handle.wellFormed(handle)
        ? null
        : wiring.handles().subjectOf(new Handle(handle)).orElse(null);
  }

  private SecurityIdentity identity(
      UsernamePasswordAuthenticationRequest request,
      String address,
      @Nullable SubjectKey actingFor) {
    String password = new String(request.getPassword().getPassword());
    return switch (check.check(request.getUsername(), password, address)) {
      case CheckPassword.Right right -> Visitor.identityOf(right.account(), actingFor);
      case CheckPassword.Wrong _ ->
          throw new AuthenticationFailedException("name or password is wrong");
      case CheckPassword.Wait wait ->
          throw new AuthenticationFailedException(
              "too many failed sign-ins", Map.of(WAIT_SECONDS, wait.left().toSeconds() + 1));
    };
  }
}
