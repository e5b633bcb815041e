package org.goodfaith.web;

import java.util.regex.Pattern;
import org.goodfaith.core.subject.SubjectKey;
import org.jspecify.annotations.Nullable;

/// Who may sign in.
///
/// @param name what is typed to sign in, shown to subjects whose file was read
/// @param role what it may do
/// @param secret the password's slow salted hash, made by `SlowHash.of`; never the password
/// @param subject whose file a subject's account opens; null for all other roles
/// @param source code of the source that a source's account submits for; empty for all other roles
public record Account(
    String name, Role role, String secret, @Nullable SubjectKey subject, String source) {
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9.-]{1,39}");

  /// @throws IllegalArgumentException where the name has not the form of one, or the role lacks its
  ///   subject or source
  public Account {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "an account's name is 2 to 40 of a-z, 0-9, dot and dash, beginning with a letter");
    }
    if ((role == Role.SUBJECT) != (subject != null)) {
      throw new IllegalArgumentException("an account of role subject, and no other, has a subject");
    }
    if ((role == Role.SOURCE) == source.isEmpty()) {
      throw new IllegalArgumentException("an account of role source, and no other, has a source");
    }
  }

  /// @return name and role only, so that no log carries the secret
  @Override
  public String toString() {
    return "Account[" + name + ", " + role.code() + "]";
  }
}
