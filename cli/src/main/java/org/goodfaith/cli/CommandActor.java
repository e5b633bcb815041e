package org.goodfaith.cli;

import java.util.Optional;
import org.goodfaith.core.answer.Reader;
import org.goodfaith.core.standing.Representative;
import org.goodfaith.core.standing.Standing;
import org.goodfaith.core.subject.SubjectKey;
import org.goodfaith.web.Account;
import org.goodfaith.web.Actor;
import org.goodfaith.web.Role;
import org.jspecify.annotations.Nullable;

/// The account that a command names: as it would be behind a request of its own.
///
/// @param signedIn the account; as the subject's own where it acts for one
/// @param by by which right it does, null where it acts for itself
record CommandActor(Account signedIn, @Nullable Representative by) implements Actor {
  /// @param name of the account
  /// @param file on which it acts
  /// @param about how that file stands today
  static CommandActor of(OpenRegistry registry, String name, SubjectKey file, Standing about) {
    Account account =
        new RegistryAccounts(registry.postgres().accounts())
            .named(name)
            .orElseThrow(() ->
                new UserTrouble(
                    "There is no account '" + name + "'.",
                    "Name one that is there, or add it with 'goodfaith account'."));
    boolean mayAct = account.role() == Role.SUBJECT || account.role() == Role.REPRESENTATIVE;
    if (!mayAct || file.equals(account.subject())) {
      return new CommandActor(account, null);
    }
    Representative right =
        about
            .rightOf(name)
            .orElseThrow(() ->
                new UserTrouble(
                    "The account '" + name + "' is not of this file, and acts for it by no right.",
                    "Name the subject's own account, or enter the right with 'goodfaith"
                        + " representatives accept'."));
    return new CommandActor(new Account(name, Role.SUBJECT, account.secret(), file, ""), right);
  }

  /// @param name of an account that may act for others, by which it claims to
  static CommandActor claimant(OpenRegistry registry, String name) {
    return new RegistryAccounts(registry.postgres().accounts())
        .named(name)
        .filter(one -> one.role() == Role.REPRESENTATIVE || one.role() == Role.SUBJECT)
        .map(one -> new CommandActor(one, null))
        .orElseThrow(() ->
            new UserTrouble(
                "There is no account '" + name + "' that could act for somebody.",
                "Add it first: 'goodfaith account " + name + " --role representative'."));
  }

  @Override
  public boolean is(Role role) {
    return signedIn.role() == role;
  }

  @Override
  public Optional<Representative> right() {
    return Optional.ofNullable(by);
  }

  @Override
  public Reader reader() {
    return new Reader(signedIn.name(), signedIn.role().code(), signedIn.subject());
  }
}
