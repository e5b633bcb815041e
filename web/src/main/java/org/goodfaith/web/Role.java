package org.goodfaith.web;

import java.util.Locale;
import java.util.Optional;

/// What an account may do. Who has not signed in is the public and has no role.
public enum Role {
  /// Keeps the registry running: sees ingests and figures, no subject without a purpose.
  OPERATOR,
  /// Submits records of its own.
  SOURCE,
  /// Asks checks.
  SERVICE,
  /// Reads reports on borrowers.
  LENDER,
  /// Handles disputes and links.
  OFFICER,
  /// Reads its own file.
  SUBJECT,
  /// Has no file here, and acts for subjects by a right that an officer has seen.
  REPRESENTATIVE;

  /// @return the lower-case code, as purposes of the rulebook and the account table write it
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// @return the role of this code, or empty
  public static Optional<Role> ofCode(String code) {
    for (Role role : values()) {
      if (role.code().equals(code)) {
        return Optional.of(role);
      }
    }
    return Optional.empty();
  }
}
