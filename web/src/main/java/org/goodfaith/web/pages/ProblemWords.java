package org.goodfaith.web.pages;

import org.goodfaith.web.Problem;

/// What is wrong and what to do, in the language of the page, for who meets it there. What no
/// person meets on a page is said in the words of the API; so is, in English, what they say more
/// exactly.
///
/// @param problem what is wrong
/// @param say words of the page
/// @param english whether the page is in the language of the API
record ProblemWords(Problem problem, SayProblem say, boolean english) {
  /// A problem in words.
  ///
  /// @param detail what is wrong
  /// @param remedy what to do
  /// @param known whether both are in the language of the page
  record Said(String detail, String remedy, boolean known) {}

  Said said() {
    return switch (problem.code()) {
      case "document.too-big" -> of(false, say.tooBig(), say.tooBigDo());
      case "document.type" -> of(false, say.wrongType(), say.wrongTypeDo());
      case "document.none" -> of(false, say.noDocument(), say.noDocumentDo());
      case "document.too-many-unnamed", "document.too-many-today", "document.too-many" ->
          of(true, say.tooManyDocuments(), say.tooManyDocumentsDo());
      case "act.enough-wait" -> of(true, say.enoughWait(), say.enoughWaitDo());
      case "act.too-many-today" -> of(true, say.tooManyToday(), say.tooManyTodayDo());
      case "act.moved-on" -> of(false, say.movedOn(), say.movedOnDo());
      case "act.no-right" -> of(false, say.noRight(), say.noRightDo());
      case "act.not-yours" -> of(false, say.notYours(), say.notYoursDo());
      case "act.own-entry", "act.kin" -> of(true, say.fourEyes(), say.fourEyesDo());
      case "act.ended" -> of(true, say.ended(), say.endedDo());
      case "act.nothing-open" -> of(true, say.nothingOpen(), say.nothingOpenDo());
      case "act.too-early" -> of(true, say.tooEarly(), say.tooEarlyDo());
      case "act.less" -> of(true, say.less(), say.lessDo());
      case "act.too-late" -> of(true, say.tooLate(), say.tooLateDo());
      case "own-act.no-consent" -> of(false, say.noConsent(), say.noConsentDo());
      case "own-act.no-office" -> of(false, say.noOffice(), say.noOfficeDo());
      case "own-act.no-record", "petition.none", "notice.none", "claim.none" ->
          of(false, say.noRecord(), say.noRecordDo());
      case "own-act.not-own" -> of(false, say.notOwn(), say.notOwnDo());
      case "petition.no-harm" -> of(false, say.noHarm(), say.noHarmDo());
      case "claim.scheme" -> of(false, say.claimScheme(), say.claimSchemeDo());
      case "claim.too-many" -> of(false, say.claimTooMany(), say.claimTooManyDo());
      case "contact.form" -> of(true, say.contactForm(), say.contactFormDo());
      case "contact.language" -> of(false, say.contactLanguage(), say.contactLanguageDo());
      case "erasure.needed" -> of(false, say.stillNeeded(), say.stillNeededDo());
      case "erasure.unconfirmed" -> of(false, say.unconfirmed(), say.unconfirmedDo());
      case "access.role" -> of(false, say.noRole(), say.noRoleDo());
      case "http.404", "organisation.none", "law.no-article" ->
          of(false, say.nowhere(), say.nowhereDo());
      case "http.400" -> of(false, say.unclear(), say.unclearDo());
      case "http.413" -> of(false, say.tooMuch(), say.tooMuchDo());
      case "http.500" -> of(false, say.ours(), say.oursDo());
      case "intake.missing" -> of(true, say.missing(field(problem.culprit())), say.missingDo());
      case "intake.fact",
          "intake.unreadable",
          "intake.evidence",
          "intake.target",
          "intake.wrong-subject" ->
          of(true, say.refused(field(problem.culprit())), say.refusedDo());
      case "intake.day", "intake.expired" ->
          of(true, say.wrongDay(field(problem.culprit())), say.wrongDayDo());
      case "intake.identifier", "request.identifier" ->
          of(true, say.wrongIdentifier(), say.wrongIdentifierDo());
      case "intake.conflict" -> of(true, say.conflict(), say.conflictDo());
      case "intake.not-yours", "intake.suspended" ->
          of(true, say.deskRefuses(), say.deskRefusesDo());
      default -> own();
    };
  }

  private Said own() {
    return new Said(Words.sentence(problem.detail()), problem.remedy(), english);
  }

  /// @param exact whether the words of the API say more
  private Said of(boolean exact, String detail, String remedy) {
    return exact && english ? own() : new Said(detail, remedy, true);
  }

  private String field(String culprit) {
    return switch (culprit) {
      case "text" -> say.fieldText();
      case "evidence-digest", "document" -> say.fieldDocument();
      case "until" -> say.fieldUntil();
      case "day" -> say.fieldDay();
      case "reason" -> say.fieldReason();
      case "outcome" -> say.fieldOutcome();
      case "to", "scope" -> say.fieldChoice();
      case "representative" -> say.fieldAccount();
      case "subject", "scheme", "about" -> say.fieldSubject();
      default -> culprit;
    };
  }
}
