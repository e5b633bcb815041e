package org.goodfaith.core.record;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// An officer has seen the document by which somebody acts for the subject.
///
/// @param day when
/// @param as what
/// @param by account of who acts
/// @param scope how far
/// @param until last day
/// @param officer who has seen the document
/// @param document SHA-256 of the document, in hexadecimal digits
public record Representation(
    LocalDate day, As as, String by, Scope scope, LocalDate until, String officer, String document)
    implements Act.OfFile {
  private static final String FOR = "for:";
  private static final String SUBJECT = "subject";

  @Override
  public String codeOfFile() {
    return "representation";
  }

  /// As what somebody acts.
  public enum As {
    /// For who is too young, or cannot act.
    GUARDIAN,
    /// By mandate of the subject.
    LAWYER,
    /// After the subject's death.
    HEIR;

    /// @return the lower-case code
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    /// @return what has this code, or empty
    public static Optional<As> ofCode(String code) {
      return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }
  }

  /// How far somebody may act. Each holds those before it.
  public enum Scope {
    /// Reads the file.
    READ,
    /// Objects, appeals, states, asks for repair, review and remedy.
    CONTEST,
    /// Consents, locks and opens as well.
    ALL;

    /// @return the lower-case code
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    /// @return what has this code, or empty
    public static Optional<Scope> ofCode(String code) {
      return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }
  }

  /// @param account of who acts for a subject
  /// @return as an entry says who entered it
  public static String enteredBy(String account) {
    return FOR + account;
  }

  /// @param enteredBy who entered an entry
  /// @return the account that acted for the subject, or empty where nobody did
  public static Optional<String> acting(String enteredBy) {
    return enteredBy.startsWith(FOR)
        ? Optional.of(enteredBy.substring(FOR.length()))
        : Optional.empty();
  }

  /// @param enteredBy who entered an entry
  /// @return whether the subject did, by its own account
  public static boolean bySubject(String enteredBy) {
    return enteredBy.equals(SUBJECT);
  }

  /// @param enteredBy who entered an entry
  /// @return whether it is the subject's word: its own, or of somebody for it
  public static boolean forSubject(String enteredBy) {
    return bySubject(enteredBy) || acting(enteredBy).isPresent();
  }

  /// @param act of a subject
  /// @return how far a right has to reach for it; empty where nobody acts for a subject by it
  public static Optional<Scope> needed(Act act) {
    return switch (act.code()) {
      case "objection",
          "appeal",
          "statement",
          "repair-request",
          "review-request",
          "remedy-request" ->
          Optional.of(Scope.CONTEST);
      case "consent", "consent-withdrawal", "freeze", "thaw" -> Optional.of(Scope.ALL);
      default -> Optional.empty();
    };
  }
}
