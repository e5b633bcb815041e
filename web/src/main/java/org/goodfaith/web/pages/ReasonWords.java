package org.goodfaith.web.pages;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.goodfaith.core.answer.ActFault;
import org.goodfaith.core.explain.Sentence;

/// Says the sentences of the registry in the language of the page. What comes from the law stays in
/// the law's own.
///
/// @param say words of the page
record ReasonWords(SayReasons say) {
  /// @return in the language of the page at hand
  static ReasonWords here() {
    return new ReasonWords(Tongue.say(SayReasons.class));
  }

  String of(Sentence one) {
    return switch (one.code()) {
      case LAW -> with(one, 0);
      case NOTHING_TO_OBJECT -> "";
      case NOT_APPROVED -> say.notApproved();
      case TOLD_TOO_LATE -> say.toldTooLate(with(one, 0));
      case NOT_TOLD -> say.notTold();
      case NO_CALENDAR -> say.noCalendar(with(one, 0), with(one, 1));
      case DIED -> say.died();
      case KEPT_OFF -> say.keptOff();
      case OFF_LIST -> say.offList();
      case FULFILLED -> say.fulfilled(with(one, 0));
      case REPAIRED -> say.repaired(with(one, 0));
      case TIME_OVER -> say.timeOver(with(one, 0));
      case UNPROVED -> say.unproved();
      case OBJECTED -> say.objected();
      case REVIEWED -> say.reviewed();
      case SET_ASIDE -> say.setAside();
      case WINDOW_OPEN -> say.windowOpen(with(one, 0));
      case IN_FORCE -> say.inForce(with(one, 0));
      case IN_FORCE_FULFILLED -> say.inForceFulfilled(with(one, 0));
      case IN_FORCE_REPAIRED -> say.inForceRepaired(with(one, 0));
      case NO_CONSENT -> say.noConsent();
      case THIN_FILE -> say.thinFile(with(one, 0), with(one, 1));
      case NO_SUCH_SCORE -> say.noSuchScore();
      case NOTHING_AGAINST -> say.nothingAgainst();
      case UNDETERMINED -> say.undetermined();
      case SUSPENDED -> say.suspended();
      case NOT_READ -> say.notRead(with(one, 0));
      case MAY_OBJECT -> say.mayObject(with(one, 0));
      case MAY_OBJECT_OPEN -> say.mayObjectOpen(with(one, 0), with(one, 1));
      case NEEDED_BY_LISTING -> say.neededByListing(with(one, 0), with(one, 1));
      case NEEDED_BY_RECORD -> say.neededByRecord(with(one, 0), with(one, 1));
    };
  }

  private static String with(Sentence one, int place) {
    String text = one.with().get(place);
    try {
      return Words.words(LocalDate.parse(text));
    } catch (DateTimeParseException _) {
      return text; // no day
    }
  }

  /// @param code why a record counts for nothing
  /// @param title the same in the words of the law, where a relief covers it
  String setAside(String code, String title) {
    return switch (code) {
      case "returned" -> say.returned();
      case "not-me" -> say.notMe();
      case "annulled" -> say.annulled();
      case "found-wrong" -> say.foundWrong();
      case "disclosure-stopped" -> say.disclosureStopped();
      case "repaired" -> say.repairedRecord();
      default -> title;
    };
  }

  /// @param code ground of an objection; what no page offers is shown as it was entered
  static String ground(String code) {
    SayFile say = Tongue.say(SayFile.class);
    return switch (code) {
      case "not-me" -> say.groundIdentity();
      case "facts-disputed" -> say.groundFacts();
      case "law-disputed" -> say.groundLaw();
      default -> code.replace('-', ' ');
    };
  }

  /// @return why this officer does not decide
  String notYours(ActFault fault) {
    return switch (fault.reason()) {
      case KIN -> say.kin();
      case OWN_ENTRY -> say.ownEntry();
      case OWN_APPROVAL -> say.ownApproval();
      case OWN_DECISION -> say.ownDecision();
      case ENDED, NOTHING_OPEN, TOO_EARLY, TOO_LATE, LESS -> Words.sentence(fault.message());
    };
  }
}
