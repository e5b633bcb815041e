package org.goodfaith.web.access;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.goodfaith.core.answer.Reader;
import org.goodfaith.web.Account;
import org.goodfaith.web.Role;

/// Who stands behind the request at hand.
@Singleton
public final class Visitor {
  private static final String ACCOUNT = "account";
  private static final String PUBLIC = "public";

  private final SecurityIdentity identity;

  Visitor(SecurityIdentity identity) {
    this.identity = identity;
  }

  static SecurityIdentity identityOf(Account account) {
    return QuarkusSecurityIdentity.builder()
        .setPrincipal(new QuarkusPrincipal(account.name()))
        .addRole(account.role().code())
        .addAttribute(ACCOUNT, account)
        .build();
  }

  /// @return the account signed in, or empty for the public
  public Optional<Account> account() {
    return identity.isAnonymous()
        ? Optional.empty()
        : Optional.ofNullable(identity.<Account>getAttribute(ACCOUNT));
  }

  /// @return the account signed in, where the endpoint's roles say that there is one
  public Account signedIn() {
    return account().orElseThrow();
  }

  /// @return whether the account has the role
  public boolean is(Role role) {
    return account().map(Account::role).filter(role::equals).isPresent();
  }

  /// @return who asks, as the core knows it
  public Reader reader() {
    return account()
        .map(account -> new Reader(account.name(), account.role().code(), account.subject()))
        .orElseGet(() -> new Reader(PUBLIC, PUBLIC, null));
  }
}
