package org.goodfaith.cli;

import java.util.Optional;
import org.goodfaith.web.Account;
import org.goodfaith.web.Role;
import picocli.CommandLine.Option;

/// Which officer acts; nobody but an account of that role does.
final class ActingOfficer {
  @Option(
      names = "--officer",
      required = true,
      paramLabel = "NAME",
      description = "Who acts: an account of role officer.")
  private String name = "";

  /// @return the account's name
  /// @throws UserTrouble where it is no officer's
  String in(OpenRegistry registry) {
    return in(registry, "Only officers make law");
  }

  /// @param why what only officers do
  /// @return the account's name
  /// @throws UserTrouble where it is no officer's
  String in(OpenRegistry registry, String why) {
    return require(registry, name, why);
  }

  /// @param why what only officers do
  /// @return the account's name
  /// @throws UserTrouble where it is no officer's
  static String require(OpenRegistry registry, String name, String why) {
    Optional<Account> account = new RegistryAccounts(registry.postgres().accounts()).named(name);
    if (account.filter(one -> one.role() == Role.OFFICER).isEmpty()) {
      throw new UserTrouble(
          account.isEmpty()
              ? "There is no account '" + name + "'."
              : "The account '" + name + "' is of role " + account.get().role().code() + ".",
          why + ": name one, or add one with 'goodfaith account NAME --role officer'.");
    }
    return name;
  }
}
