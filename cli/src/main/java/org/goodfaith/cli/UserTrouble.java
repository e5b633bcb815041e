package org.goodfaith.cli;

import java.util.List;
import org.goodfaith.core.base.Fault;
import org.goodfaith.core.rulebook.RulebookFault;

/// Something the user can mend; printed without a stack trace.
final class UserTrouble extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int exitCode;

  /// @param message what is wrong
  /// @param remedy what to do
  UserTrouble(String message, String remedy) {
    super(message + "\n  " + remedy);
    this.exitCode = 1;
  }

  /// @param message what is wrong
  /// @param remedy what to do
  /// @param cause what revealed it
  UserTrouble(String message, String remedy, Throwable cause) {
    super(message + "\n  " + remedy, cause);
    this.exitCode = 1;
  }

  private UserTrouble(String text, int exitCode) {
    super(text);
    this.exitCode = exitCode;
  }

  /// @return a command used wrongly: exit code 2
  static UserTrouble misuse(String message, String remedy) {
    return new UserTrouble(message + "\n  " + remedy, 2);
  }

  /// @return faults of a text or a question, each with place, what is allowed and the remedy
  static UserTrouble of(String what, List<? extends Fault> faults, int exitCode) {
    StringBuilder text = new StringBuilder(what);
    for (Fault fault : faults) {
      text.append("\n").append(words(fault));
    }
    return new UserTrouble(text.toString(), exitCode);
  }

  /// @return a fault as people read it
  static String words(Fault fault) {
    if (fault instanceof RulebookFault rule) {
      return rule.text();
    }
    return fault.place()
        + ": "
        + fault.message()
        + " ["
        + fault.code()
        + "]\n    allowed: "
        + fault.allowed()
        + "\n    remedy:  "
        + fault.remedy();
  }

  int exitCode() {
    return exitCode;
  }
}
