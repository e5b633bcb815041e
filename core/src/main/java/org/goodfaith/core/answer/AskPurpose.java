package org.goodfaith.core.answer;

import java.util.List;
import java.util.Optional;
import org.goodfaith.core.answer.AnswerFault.Reason;
import org.goodfaith.core.base.Nearest;
import org.goodfaith.core.rulebook.LawOn;
import org.goodfaith.core.rulebook.PurposeRule;

/// Purpose first: who may look, and why. Deny by default.
public final class AskPurpose {
  private AskPurpose() {}

  /// A purpose granted, or why not.
  public sealed interface Granted {}

  /// It may be asked.
  ///
  /// @param purpose for this
  public record Yes(PurposeRule purpose) implements Granted {}

  /// It may not.
  ///
  /// @param fault why
  public record No(AnswerFault fault) implements Granted {}

  /// @param law the law of today
  /// @param code the purpose named, empty where none was
  /// @param role role of who asks
  /// @return the purpose, if it is open to that role
  public static Granted ask(LawOn law, String code, String role) {
    List<String> open =
        law.purposes().stream()
            .filter(purpose -> purpose.readers().contains(role))
            .map(PurposeRule::code)
            .toList();
    String allowed = open.isEmpty() ? "none for role " + role : String.join(", ", open);
    Optional<PurposeRule> purpose = law.purpose(code);
    if (purpose.isEmpty()) {
      String near = Nearest.to(code, open).map(word -> "; did you mean '" + word + "'?").orElse("");
      String message =
          code.isEmpty() ? "no purpose is named" : "there is no purpose '" + code + "'" + near;
      return new No(
          new AnswerFault(
              Reason.PURPOSE, "purpose", message, allowed, "Name why you look, and ask again."));
    }
    if (!purpose.get().readers().contains(role)) {
      return new No(
          new AnswerFault(
              Reason.NOT_ALLOWED,
              "purpose",
              "purpose '" + code + "' is not open to role " + role,
              allowed,
              "Ask for a purpose of your role (article "
                  + purpose.get().origin().article()
                  + " of the rulebook)."));
    }
    return new Yes(purpose.get());
  }
}
