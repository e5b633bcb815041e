package org.goodfaith.core.record;

import java.time.LocalDate;
import java.util.Optional;
import org.goodfaith.core.record.Representation.As;
import org.goodfaith.core.record.Representation.Scope;

/// Somebody says that they act for the subject. It gives no right: an officer looks at the document
/// first, and accepts the claim or refuses it.
///
/// @param day when
/// @param as what
/// @param by account of who claims it
/// @param scope how far
/// @param until last day
/// @param text why, in the claimant's words
/// @param document SHA-256 of the proof, in hexadecimal digits
public record RepresentationClaim(
    LocalDate day, As as, String by, Scope scope, LocalDate until, String text, String document)
    implements Act.OfFile {
  private static final String CODE = "representation-claim";

  private static final String CLAIM = "claim:";

  @Override
  public String codeOfFile() {
    return CODE;
  }

  /// @param day on which an officer accepted it
  /// @param officer who did
  /// @return the right that it gives from that day on
  public Representation accepted(LocalDate day, String officer) {
    return new Representation(day, as, by, scope, until, officer, document);
  }

  /// @param account of who claims to act for a subject
  /// @return as an entry about the claim says who entered it
  public static String enteredBy(String account) {
    return CLAIM + account;
  }

  /// @param enteredBy who entered an entry
  /// @return the account that claims to act, or empty where somebody else entered it
  public static Optional<String> claimant(String enteredBy) {
    return enteredBy.startsWith(CLAIM)
        ? Optional.of(enteredBy.substring(CLAIM.length()))
        : Optional.empty();
  }

  /// @param enteredBy who entered an entry
  /// @return whether the claimant did
  public boolean byItsClaimant(String enteredBy) {
    return enteredBy.equals(enteredBy(by));
  }
}
