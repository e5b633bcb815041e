package org.goodfaith.web.pages;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// What is wrong and what to do, of problems that somebody meets on a page, by their codes.
@MessageBundle("problem")
public interface SayProblem {
  @Message("The document is too big: 5 MiB is the most.")
  String tooBig();

  @Message("Save it smaller, as PDF, PNG, JPEG or plain text, and send it again.")
  String tooBigDo();

  @Message("The file is of no type that is taken here.")
  String wrongType();

  @Message("Save it as PDF, PNG, JPEG or plain text in UTF-8 and send it again.")
  String wrongTypeDo();

  @Message("There is no such document here.")
  String noDocument();

  @Message("Open the record and follow it from there.")
  String noDocumentDo();

  @Message("Somebody has acted on this since you looked.")
  String movedOn();

  @Message("Look at it again, and act then where it is still needed.")
  String movedOnDo();

  @Message("You have no right to act for this file, or none that reaches so far.")
  String noRight();

  @Message("Ask for it with your document, on the page of those for whom you act.")
  String noRightDo();

  @Message("This act is not for your account.")
  String notYours();

  @Message("Leave it to whom the law names.")
  String notYoursDo();

  @Message(
      "Somebody who had a hand in this, or is close to whom it is about, does not decide it (C15).")
  String fourEyes();

  @Message("Leave it to another officer.")
  String fourEyesDo();

  @Message("The record is no more.")
  String ended();

  @Message("Nothing needs to be done about it.")
  String endedDo();

  @Message("Nothing waits for this: it was answered or decided already, or nobody asked.")
  String nothingOpen();

  @Message("Nothing needs to be done about it.")
  String nothingOpenDo();

  @Message("It is too early for this.")
  String tooEarly();

  @Message("Come again on the day that the page names.")
  String tooEarlyDo();

  @Message("The time for this is over, and what the law says of that has followed.")
  String tooLate();

  @Message("Look at what stands there now.")
  String tooLateDo();

  @Message("The subject has as much already, and no decision takes it away.")
  String less();

  @Message("Choose what gives the subject more; that is never too late.")
  String lessDo();

  @Message("There is no such consent.")
  String noConsent();

  @Message("Choose one of those that the page lists.")
  String noConsentDo();

  @Message("No office of the law takes this from here.")
  String noOffice();

  @Message("Write to the source or the registry, which must take it, free of charge.")
  String noOfficeDo();

  @Message("There is nothing of this name here for you.")
  String noRecord();

  @Message("Open your file, or the list that you came from, and follow it from there.")
  String noRecordDo();

  @Message("A subject acts on its own file only.")
  String notOwn();

  @Message("Sign in as that subject.")
  String notOwnDo();

  @Message("No decision of this name about you rested on what was wrong.")
  String noHarm();

  @Message("Choose one of those that the page lists.")
  String noHarmDo();

  @Message("No desk that looks at claims to act knows this kind of identifier.")
  String claimScheme();

  @Message("Name whom you act for by another one.")
  String claimSchemeDo();

  @Message("This file holds as many documents as may be sent for it now.")
  String tooManyDocuments();

  @Message("Send the document on another day, or bring it to an officer.")
  String tooManyDocumentsDo();

  @Message("As many objections to this record wait for a decision as may wait at once.")
  String enoughWait();

  @Message("Say what else there is to say as a statement; the officer who decides reads it.")
  String enoughWaitDo();

  @Message("As much was done for this file today as may be done on one day.")
  String tooManyToday();

  @Message("Go on tomorrow, or bring the rest to an officer; no time that runs is lost by it.")
  String tooManyTodayDo();

  @Message("As many of your claims wait as may wait at once.")
  String claimTooMany();

  @Message("Wait until an officer has looked at one of them, or take one back.")
  String claimTooManyDo();

  @Message("The address has not the form of one.")
  String contactForm();

  @Message("Correct it and keep it again.")
  String contactFormDo();

  @Message("The registry does not write in this language.")
  String contactLanguage();

  @Message("Choose English or Chinese.")
  String contactLanguageDo();

  @Message("The file is still needed.")
  String stillNeeded();

  @Message("Look at what needs it and until when, and ask again after that day.")
  String stillNeededDo();

  @Message("Nobody said that it is meant.")
  String unconfirmed();

  @Message("Say that it cannot be taken back, and ask again.")
  String unconfirmedDo();

  @Message("Your account has not the role for this.")
  String noRole();

  @Message("Sign in with an account of the right role; the law says who may do what.")
  String noRoleDo();

  @Message("There is nothing at this address.")
  String nowhere();

  @Message("Check the address, or begin at the start page.")
  String nowhereDo();

  @Message("The request could not be understood.")
  String unclear();

  @Message("Check it and send it again.")
  String unclearDo();

  @Message("This is more than is taken at once.")
  String tooMuch();

  @Message("Send less, or a smaller file.")
  String tooMuchDo();

  @Message("The request could not be answered.")
  String ours();

  @Message("Try again later; the operator finds the reason in the log.")
  String oursDo();

  @Message("Something that is needed was not sent: {field}.")
  String missing(String field);

  @Message("Fill it in and send it again.")
  String missingDo();

  @Message("This cannot be taken: {field}.")
  String refused(String field);

  @Message("Correct it and send it again.")
  String refusedDo();

  @Message("The day cannot be taken: {field}.")
  String wrongDay(String field);

  @Message("Correct it and send it again.")
  String wrongDayDo();

  @Message("The identifier has not the form of one.")
  String wrongIdentifier();

  @Message("Correct it and send it again.")
  String wrongIdentifierDo();

  @Message("Something else was sent from this page before.")
  String conflict();

  @Message("Load the page again, and send it then.")
  String conflictDo();

  @Message("This office does not take it.")
  String deskRefuses();

  @Message("Leave it to the office that the law names.")
  String deskRefusesDo();

  @Message("your words")
  String fieldText();

  @Message("the document")
  String fieldDocument();

  @Message("the last day")
  String fieldUntil();

  @Message("the day")
  String fieldDay();

  @Message("the ground")
  String fieldReason();

  @Message("the decision")
  String fieldOutcome();

  @Message("the choice")
  String fieldChoice();

  @Message("the account")
  String fieldAccount();

  @Message("the identifier")
  String fieldSubject();
}
