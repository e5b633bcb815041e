package org.goodfaith.web.pages;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// Words of notices: the subject's inbox, and what officers see of what is not served.
@MessageBundle("notices")
public interface SayNotices {
  @Message("Your notices")
  String inbox();

  @Message(
      "What you have to know about your file. Nothing follows from a record before you "
          + "were told of it.")
  String inboxLead();

  @Message("Not opened yet")
  String fresh();

  @Message("Opened")
  String read();

  @Message("Nothing new.")
  String nothingNew();

  @Message("Nothing yet.")
  String nothingRead();

  @Message("When you open it, that is written down: from that day on you have been told.")
  String openLead();

  @Message("Open it")
  String open();

  @Message("All notices")
  String toInbox();

  @Message("The record: look at it, object")
  String toRecord();

  @Message("How you want to be told")
  String contacts();

  @Message(
      "A message says only that something waits here. A letter says everything. Leave "
          + "a field empty to take it away.")
  String contactsLead();

  @Message("E-mail address")
  String eMail();

  @Message("Postal address")
  String letter();

  @Message("Address for your machine (https)")
  String webhook();

  @Message("Language of messages and letters")
  String language();

  @Message("English")
  String english();

  @Message("中文")
  String chinese();

  @Message("Keep it")
  String keep();

  @Message("Notices not served")
  String waiting();

  @Message(
      "What subjects were not told yet, by the last day for it. What is not served in "
          + "time has the consequence of its clock.")
  String waitingLead();

  @Message("Notice")
  String matter();

  @Message("Done so far")
  String done();

  @Message("nothing yet")
  String nothingDone();

  @Message("You are to be put on a list")
  String listing();

  @Message("What you said on paper was taken down")
  String takenDown();

  @Message("Where you are told was changed")
  String addressChanged();

  @Message(
      "You read this with a right to read only. It is not opened by that, and no time runs "
          + "from it.")
  String readOnly();

  @Message(
      "Calls to your machine are signed. This is your secret, and nobody else's: with it your "
          + "machine can tell that a call comes from here.")
  String secret();

  @Message("Your objection was decided")
  String decision();

  @Message("Nobody proved a record in time")
  String lapse();

  @Message("A record was corrected")
  String correction();

  @Message("A record was withdrawn")
  String withdrawal();

  @Message("What a record rests on was annulled")
  String annulment();

  @Message("Your request for repair was decided")
  String repair();

  @Message("Another file is held to be yours")
  String link();

  @Message("Another file is held to be yours no more")
  String unlink();

  @Message("Your file is locked")
  String freeze();

  @Message("Your file is open again")
  String thaw();

  @Message("A death was entered on your file")
  String death();

  @Message("A death that was entered wrongly is withdrawn")
  String deathWithdrawn();

  @Message("An officer is to look at a result of yours")
  String reviewAsked();

  @Message("An officer has looked at a result of yours")
  String reviewDecided();

  @Message("You asked that a decision be made good")
  String remedyAsked();

  @Message("Who made a decision about you has answered")
  String remedyOffered();

  @Message("It was decided whether a decision is made good")
  String remedyDecided();

  @Message("A request was not decided in time")
  String requestLapsed();

  @Message("Somebody asks to act for you")
  String representationClaimed();

  @Message("Somebody who asked to act for you may not")
  String claimRefused();

  @Message("Somebody may act for you")
  String representativeAccepted();

  @Message("Somebody may act for you no more")
  String representativeEnded();

  @Message("Your file is erased")
  String erasure();

  @Message("Your file as a whole")
  String wholeFile();

  @Message("Your request: look at it, go on with it")
  String toRequest();

  @Message("Who acts for you: look at it, end it")
  String toRights();

  @Message("Your file: look at it")
  String toFile();

  @Message("{channel}: sent on {day}")
  String sent(String channel, String day);

  @Message("{channel}: served on {day}")
  String served(String channel, String day);

  @Message("{channel}: could not be sent on {day}, is tried again")
  String failed(String channel, String day);

  @Message("Where the subject is told was changed: {channel}")
  String readdressed(String channel);

  @Message("taken down from paper or word by")
  String onPaper();
}
