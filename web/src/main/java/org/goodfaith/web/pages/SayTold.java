package org.goodfaith.web.pages;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// Words of the text of a notice, as it is opened, posted and kept.
@MessageBundle("told")
public interface SayTold {
  @Message(
      "A second officer has approved it ({day}). Nothing follows from it before you have "
          + "this and the time to object is over.")
  String listing(String day);

  @Message(
      "Its source says that you objected on paper or by word ({day}), and took it down for you. "
          + "What follows from the record waits where the law says so.")
  String objectionTakenDown(String day);

  @Message(
      "Its source says that you appealed on paper or by word ({day}), and took it down for you: "
          + "{text}")
  String appealTakenDown(String day, String text);

  @Message(
      "Its source says that you made a statement on paper or by word ({day}), and took it down for "
          + "you: {text}")
  String statementTakenDown(String day, String text);

  @Message(
      "Its source says that you asked for repair on paper or by word ({day}), and took it down for "
          + "you: {text}")
  String repairTakenDown(String day, String text);

  @Message("You asked on paper or by word, and it was taken down for you by: {source}.")
  String onPaper(String source);

  @Message(
      "Where you did not say this, or not so, tell an officer of the registry, and say yourself "
          + "what you have to say: nothing that was taken down for you takes that away.")
  String notSaidSo();

  @Message("Where you are told outside these pages is another from now on ({day}): {way}.")
  String addressChanged(String day, String way);

  @Message("Where you are told was changed")
  String changedTitle();

  @Message(
      "Somebody changed an address at which the registry tells you of what concerns you. If it "
          + "was you, you need not do anything. If it was not, look into your inbox and tell the "
          + "registry at once.")
  String changedText();

  @Message(
      "It stands in a file that an officer found to be yours as well ({day}). Nothing follows "
          + "from it for you before you have this and the time to object is over, whatever "
          + "was told there before. If somebody else is meant, ask on the page of your results "
          + "that an officer look at it: that both files are yours waits from then on.")
  String listingLinked(String day);

  @Message("It was decided ({day}).")
  String decided(String day);

  @Message("On appeal:")
  String onAppeal();

  @Message("The reasons: {text}")
  String reasons(String text);

  @Message("It was granted: the listing ends.")
  String repairGranted();

  @Message(
      "Nobody decided in time on your request for repair, and so it is granted ({day}): the "
          + "listing ends by that. You need not do anything.")
  String repairBySilence(String day);

  @Message("It was refused.")
  String repairRefused();

  @Message("The record stays as it is.")
  String rejected();

  @Message("What was decided before stays.")
  String decidedBefore();

  @Message("You were right: the record is deleted.")
  String upheld();

  @Message(
      "You were right: the source has to correct the record. Until it has, the record counts for "
          + "nothing; where it does not in time, the record is removed.")
  String corrected();

  @Message("Your statement is shown beside the record.")
  String supplemented();

  @Message("Nobody but you and officers sees the record any more.")
  String disclosureStopped();

  @Message("The record leads to no list.")
  String takenOffList();

  @Message(
      "You objected, and the time to prove the record was over ({day}). What the law "
          + "says of that has followed by itself; you need not do anything.")
  String lapse(String day);

  @Message(
      "An officer found the record wrong, and its source did not correct it in time ({day}): it is "
          + "removed. You need not do anything.")
  String uncorrected(String day);

  @Message(
      "Its source found that it was wrong, and put it right ({day}). What was wrong "
          + "counts on no day.")
  String correction(String day);

  @Message("Its source withdrew it ({day}). It counts on no day.")
  String withdrawal(String day);

  @Message(
      "Nothing counts the record from that day on ({day}). Its source is to withdraw it; "
          + "where it does not in time, the record is removed all the same.")
  String annulment(String day);

  @Message("The record")
  String theRecord();

  @Message("Recorded by {source}, of {day}, reference {reference}.")
  String recordedBy(String source, String day, String reference);

  @Message("It rests on: {evidence}.")
  String restsOn(String evidence);

  @Message("Article {article} of the law: {title}.")
  String ofLaw(String article, String title);

  @Message("{title} (Article {article})")
  String withArticle(String title, String article);

  @Message("What has changed for you")
  String changed();

  @Message("Grade of '{name}': {from}, now {to}.")
  String grade(String name, String from, String to);

  @Message("Points of '{name}': {from}, now {to}.")
  String points(String name, String from, String to);

  @Message("List '{name}': {from}, now {to}.")
  String list(String name, String from, String to);

  @Message("Measure '{name}': {from}, now {to}.")
  String measure(String name, String from, String to);

  @Message(", ")
  String comma();

  @Message("none")
  String standNone();

  @Message("more points")
  String standMorePoints();

  @Message("fewer points")
  String standFewerPoints();

  @Message("it ends later")
  String standEndsLater();

  @Message("it ends earlier")
  String standEndsEarlier();

  @Message("it begins later")
  String standBeginsLater();

  @Message("it begins earlier")
  String standBeginsEarlier();

  @Message(
      "Decisions about you that rested on what was wrong are listed with your results. "
          + "For each of them you can ask that it be made good, free of charge.")
  String harmed();

  @Message("If you think it is wrong")
  String ifWrong();

  @Message("An objection suspends what follows from the record.")
  String suspends();

  @Message(
      "You have {days} working days from the day on which you have this, before anything "
          + "follows. If you object in that time or later, what follows waits until it is "
          + "decided.")
  String window(int days);

  @Message(
      "You can object at any time, free of charge: on the page of the record, or by a "
          + "letter to {source}. Say what is wrong; a document helps and is not needed. If "
          + "somebody else is meant, say so: that is decided before everything else.")
  String object(String source);

  @Message(
      "An officer decides who neither entered the record nor approved what follows from it. If "
          + "you do not agree, another one looks again.")
  String whoDecides();

  @Message("If it is right")
  String ifRight();

  @Message(
      "It ends by itself on its last day. The page of the record says from which day on "
          + "you can ask that it end sooner, and what ends it at once.")
  String repair();

  @Message("You need not do anything.")
  String nothingToDo();

  @Message(
      "An officer found on {day} that your file and another are about the same person. What "
          + "stands in either counts for both from then on, and whoever may read your file "
          + "reads it as one.")
  String link(String day);

  @Message(
      "You are restricted by nothing of the other file before you were told of it by itself "
          + "and the time to object is over.")
  String linkRestricts();

  @Message(
      "If the other file is not yours, say so, free of charge: ask on the page of your results "
          + "that an officer look at it, as quickly as where somebody else is meant. What hangs "
          + "on it waits from that moment.")
  String linkWrong();

  @Message(
      "An officer found on {day} that your file and another are not about the same "
          + "person. What hung on the other file counts for you no more, and nobody sees "
          + "the two as one.")
  String unlink(String day);

  @Message(
      "It is known since {day} that who found your file and another to be about the same person "
          + "may not decide about them: being kin. It counts for nothing, from the first day on. "
          + "What hung on the other file counts for you no more, and nobody sees the two as one.")
  String unlinkKin(String day);

  @Message(
      "If both are yours after all, tell the registry: an officer looks at it again, free "
          + "of charge.")
  String unlinkWrong();

  @Message("It was locked on {day}. Nobody but you and officers reads your report.")
  String freeze(String day);

  @Message("You can open it at any time, at once and free of charge.")
  String freezeNext();

  @Message("It was opened again on {day}. Who has a purpose that the law knows may read it.")
  String thaw(String day);

  @Message("You can lock it again at any time, at once and free of charge.")
  String thawNext();

  @Message("It was {name} who did it, acting for you.")
  String actedFor(String name);

  @Message("If neither you nor whoever acts for you did this, tell the registry at once.")
  String notYou();

  @Message(
      "{source} says that the person of this file died on {day}. Every listing has ended "
          + "with that day, and nothing is published any more.")
  String death(String source, String day);

  @Message(
      "If the person lives, or the day is wrong, tell the registry or {source} at once: "
          + "it is put right first of all. Heirs may read the file and contest what stands "
          + "in it once an officer has seen their document.")
  String deathWrong(String source);

  @Message(
      "{source} says on {day} that the death on this file was entered wrongly. It counts on no "
          + "day.")
  String deathWithdrawn(String source, String day);

  @Message(
      "Your file is open again to whoever has a purpose that the law knows. Whoever acted for "
          + "you as guardian or lawyer may again; nobody acts as your heir. What had ended "
          + "by the death alone goes on, and ends on the day you were told.")
  String deathUndone();

  @Message("You asked on {day}: {what}.")
  String asked(String day, String what);

  @Message("Whoever made the decision is to answer, with reasons.")
  String makerAnswers();

  @Message(
      "You need not do anything until then. How it stands is on the page of your request "
          + "at any time.")
  String askedNext();

  @Message("{by} says: {text}")
  String offered(String by, String text);

  @Message("An officer decides whether that makes it good. You need not do anything until then.")
  String offeredNext();

  @Message(
      "If you do not agree, ask another officer to look again, free of charge: on the "
          + "page of your request.")
  String appealNext();

  @Message("What you asked for")
  String theRequest();

  @Message("What you can do")
  String youCan();

  @Message("An officer has seen the document by which they may.")
  String documentSeen();

  @Message(
      "You can end this at any time, at once and free of charge, on the page of who acts "
          + "for you. If you never asked for it, tell the registry too.")
  String lawyerNext();

  @Message("An officer alone ends a guardianship. If this is wrong, tell the registry at once.")
  String guardianNext();

  @Message("If this is wrong, tell the registry at once.")
  String tellRegistry();

  @Message("They ask since {day} to act for you, and may not before an officer has agreed.")
  String claimedOn(String day);

  @Message("They say: {text}")
  String claimSays(String text);

  @Message("They may not act for you ({day}).")
  String claimRefused(String day);

  @Message(
      "If you never asked for it, refuse it: on the page of this request, at once and free of "
          + "charge. Nobody acts for you then.")
  String claimLawyerNext();

  @Message(
      "If you do not agree, say so on the page of this request, free of charge: the officer who "
          + "decides sees it.")
  String claimGuardianNext();

  @Message("From {day} on nothing is done in your name by this right.")
  String endedOn(String day);

  @Message(
      "Your whole file is erased on {day}: your names and identifiers, every record, every "
          + "document, and where you wanted to be told. Nobody can bring it back.")
  String erasure(String day);

  @Message(
      "What stays says of nobody anything: numbers by which the registry can prove that it "
          + "left nothing else out. Copies of the registry made before hold your file, locked, "
          + "until they are deleted.")
  String erasureStays();

  @Message(
      "You need not do anything. This is the last time that the registry writes to you; if "
          + "you did not want this, say so to it at once.")
  String erasureNext();

  @Message("Your file was not erased")
  String erasedNotTitle();

  @Message(
      "The registry wrote to you that your file is erased. That did not happen: something was "
          + "entered meanwhile, or the machine failed. Your file is there as before.")
  String erasedNot();

  @Message("Something waits for you in the registry")
  String messageTitle();

  @Message("Reports that you read are recalled")
  String recallTitle();

  @Message("Waiting: {number}")
  String messageWaiting(int number);

  @Message("Sign in and read it here: {page}")
  String messagePage(String page);

  @Message("This message says nothing else, on purpose: mail is read by many.")
  String messageEnd();

  @Message("This letter says all that the registry’s page says. The page: {page}")
  String foot(String page);
}
