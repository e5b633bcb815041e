package org.goodfaith.cli;

import java.util.List;
import java.util.Optional;
import org.goodfaith.postgres.PostgresAccounts;
import org.goodfaith.web.Account;
import org.goodfaith.web.Accounts;
import org.goodfaith.web.Role;

/// Accounts as the pages need them, kept where everything is kept.
final class RegistryAccounts implements Accounts {
  private final PostgresAccounts kept;

  RegistryAccounts(PostgresAccounts kept) {
    this.kept = kept;
  }

  @Override
  public Optional<Account> named(String name) {
    return kept.named(name).map(RegistryAccounts::account);
  }

  @Override
  public List<Account> list() {
    return kept.list().stream().map(RegistryAccounts::account).toList();
  }

  @Override
  public void add(Account account) {
    boolean added =
        kept.add(
            new PostgresAccounts.Row(
                account.name(),
                account.role().code(),
                account.secret(),
                account.subject(),
                account.source()));
    if (!added && !named(account.name()).filter(account::equals).isPresent()) {
      throw new IllegalArgumentException("the account name '" + account.name() + "' is taken");
    }
  }

  private static Account account(PostgresAccounts.Row row) {
    Role role =
        Role.ofCode(row.role())
            .orElseThrow(() -> new IllegalArgumentException("no such role: " + row.role()));
    return new Account(row.name(), role, row.secret(), row.subject(), row.source());
  }
}
