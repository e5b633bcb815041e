package org.goodfaith.web.access;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.goodfaith.core.answer.Reader;
import org.goodfaith.core.standing.Representative;
import org.goodfaith.core.subject.SubjectKey;
import org.goodfaith.web.Account;
import org.goodfaith.web.Actor;
import org.goodfaith.web.Ask;
import org.goodfaith.web.Role;
import org.goodfaith.web.Wiring;
import org.jspecify.annotations.Nullable;

/// Who stands behind the request at hand, and for whom it acts.
@Singleton
public final class Visitor implements Actor {
  private static final String ACCOUNT = "account";
  private static final String ACTING = "acting";
  private static final String PUBLIC = "public";

  private final SecurityIdentity identity;
  private final Wiring wiring;
  private final Ask ask;

  Visitor(SecurityIdentity identity, Wiring wiring, Ask ask) {
    this.identity = identity;
    this.wiring = wiring;
    this.ask = ask;
  }

  /// For whom a request is to act, and by which right, once that was looked up.
  private static final class Acting {
    private final SubjectKey subject;
    private volatile boolean looked;
    private volatile @Nullable Representative right;

    Acting(SubjectKey subject) {
      this.subject = subject;
    }
  }

  static SecurityIdentity identityOf(Account account) {
    return identityOf(account, null);
  }

  /// @param actingFor for whom the account is to act; null for itself
  static SecurityIdentity identityOf(Account account, @Nullable SubjectKey actingFor) {
    QuarkusSecurityIdentity.Builder builder =
        QuarkusSecurityIdentity.builder()
            .setPrincipal(new QuarkusPrincipal(account.name()))
            .addRole(account.role().code())
            .addAttribute(ACCOUNT, account);
    boolean may = account.role() == Role.SUBJECT || account.role() == Role.REPRESENTATIVE;
    if (actingFor != null && may) {
      builder.addRole(Role.SUBJECT.code()).addAttribute(ACTING, new Acting(actingFor));
    }
    return builder.build();
  }

  /// @return the account signed in, or empty for the public; one that acts for a subject by a right
  ///   that counts is as that subject's own
  public Optional<Account> account() {
    if (stale()) {
      throw Actor.noRight("a right to act for this file").exception();
    }
    return shown();
  }

  /// @return whether the request is to act for somebody, and no right to that counts
  boolean stale() {
    return !identity.isAnonymous()
        && identity.<Acting>getAttribute(ACTING) != null
        && right().isEmpty();
  }

  /// @return the account as the frame of a page shows it, whether a right counts or not
  public Optional<Account> shown() {
    return own()
        .map(account ->
            right()
                .map(_ ->
                    new Account(
                        account.name(),
                        Role.SUBJECT,
                        account.secret(),
                        identity.<Acting>getAttribute(ACTING).subject,
                        ""))
                .orElse(account));
  }

  private Optional<Account> own() {
    return identity.isAnonymous()
        ? Optional.empty()
        : Optional.ofNullable(identity.<Account>getAttribute(ACCOUNT));
  }

  /// @return by which right the account acts for somebody, or empty where it acts for itself
  @Override
  public Optional<Representative> right() {
    Acting acting = identity.isAnonymous() ? null : identity.<Acting>getAttribute(ACTING);
    if (acting == null) {
      return Optional.empty();
    }
    if (!acting.looked) {
      acting.right = rightOver(acting.subject).orElse(null);
      acting.looked = true;
    }
    return Optional.ofNullable(acting.right);
  }

  /// @return by which right the account signed in may act for a subject today, the widest of them
  public Optional<Representative> rightOver(SubjectKey subject) {
    String name = own().map(Account::name).orElse("");
    return ask.now().standing(wiring.ledger(), subject).rightOf(name);
  }

  /// @return the account signed in, where the endpoint's roles say that there is one
  @Override
  public Account signedIn() {
    return account().orElseThrow();
  }

  /// @return whether the account has the role
  @Override
  public boolean is(Role role) {
    return account().map(Account::role).filter(role::equals).isPresent();
  }

  /// @return who asks, as the core knows it
  @Override
  public Reader reader() {
    return account()
        .map(account -> new Reader(account.name(), account.role().code(), account.subject()))
        .orElseGet(() -> new Reader(PUBLIC, PUBLIC, null));
  }
}
