package org.goodfaith.web;

import java.util.Optional;
import org.goodfaith.core.answer.Reader;
import org.goodfaith.core.record.Representation;
import org.goodfaith.core.standing.Representative;

/// The account that does something, and for whom: behind a request, or named by a command.
public interface Actor {
  /// @return the account; one that acts for a subject by a right that counts is as that subject's
  ///   own
  Account signedIn();

  /// @return whether the account has the role
  boolean is(Role role);

  /// @return by which right the account acts for somebody, or empty where it acts for itself
  Optional<Representative> right();

  /// @return who asks, as the core knows it
  Reader reader();

  /// Refuses an act that the right does not reach, where the account acts for somebody.
  ///
  /// @param needed how far it has to reach
  default void needs(Representation.Scope needed) {
    boolean tooShort =
        right().filter(right -> right.right().scope().compareTo(needed) < 0).isPresent();
    if (tooShort) {
      throw noRight(needed.code()).exception();
    }
  }

  /// @return as entries say who entered them
  default String enteredBy() {
    Account account = signedIn();
    return right().isPresent()
        ? Representation.enteredBy(account.name())
        : account.role() == Role.SUBJECT ? Role.SUBJECT.code() : account.name();
  }

  /// @param allowed what would be right
  /// @return that the account does not act for this file
  static Problem noRight(String allowed) {
    return new Problem(
        403,
        "act.no-right",
        "",
        "you have no right to act for this file, or none that reaches so far",
        allowed,
        "Show an officer a document that gives you this right.");
  }
}
