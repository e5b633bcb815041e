package org.goodfaith.web.pages;

/// Says the codes of entries in the language of the page. What no page offers and no program of
/// ours enters is a source's own, and is shown as it was entered.
final class CodeWords {
  private CodeWords() {}

  private static SayCodes say() {
    return Tongue.say(SayCodes.class);
  }

  /// @param code ground of a request for review
  static String review(String code) {
    return switch (code) {
      case "wrong" -> say().groundWrong();
      case "unfair" -> say().groundUnfair();
      case "not-me" -> say().groundNotMe();
      default -> ReasonWords.ground(code);
    };
  }

  /// @param code why something was corrected, withdrawn, annulled or ended
  static String reason(String code) {
    return switch (code) {
      case "mistaken-identity", "wrong-person" -> say().mistakenIdentity();
      case "wrong-day", "wrong-date" -> say().wrongDay();
      case "wrong-amount" -> say().wrongAmount();
      case "typo" -> say().typo();
      case "mistaken" -> say().mistaken();
      case "annulled" -> say().annulled();
      case "not-wanted" -> say().notWanted();
      case "taken-back" -> say().takenBack();
      case "ended" -> say().ended();
      default -> code.replace('-', ' ');
    };
  }

  /// @param code by which the subject was told
  static String channel(String code) {
    return switch (code) {
      case "inbox" -> say().inbox();
      case "e-mail", "email" -> say().email();
      case "letter" -> say().letter();
      case "counter" -> say().counter();
      case "webhook" -> say().webhook();
      default -> code.replace('-', ' ');
    };
  }

  /// @param code what came of telling
  static String result(String code) {
    return switch (code) {
      case "sent" -> say().sent();
      case "served" -> say().served();
      case "failed" -> say().failed();
      default -> code;
    };
  }
}
