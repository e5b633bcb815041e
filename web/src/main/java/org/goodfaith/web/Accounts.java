package org.goodfaith.web;

import java.util.List;
import java.util.Optional;

/// Where accounts are kept.
public interface Accounts {
  /// @return the account of this name, or empty
  Optional<Account> named(String name);

  /// @return all accounts, by name
  List<Account> list();

  /// Adds an account. The same account twice is one.
  ///
  /// @throws IllegalArgumentException where the name is taken by another
  void add(Account account);
}
