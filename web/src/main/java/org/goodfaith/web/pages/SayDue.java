package org.goodfaith.web.pages;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// Words of due process: a subject's home, both sides of a record, and the desks.
@MessageBundle("due")
public interface SayDue {
  @Message("How things stand")
  String standing();

  @Message("Nothing is refused to you today.")
  String nothingRefused();

  @Message("{title}: in force through {day}.")
  String refusedThrough(String title, String day);

  @Message("{title}: suspended while your objection is open.")
  String refusedSuspended(String title);

  @Message("Notices not opened yet: {count}")
  String unopened(long count);

  @Message("Your notices, and how you want to be told")
  String notices();

  @Message("Points and grades")
  String scores();

  @Message("What you can do, and by when")
  String whatYouCanDo();

  @Message("There is nothing you need to do.")
  String nothingToDo();

  @Message("All records of your file")
  String allRecords();

  @Message("You can object to each of them, at any time and free of charge.")
  String allRecordsLead();

  @Message("Your file")
  String yourFile();

  @Message("Your file is open to those whom the law lets read it for a purpose.")
  String open();

  @Message("Your file is locked since {day}: nobody but you and officers reads it.")
  String locked(String day);

  @Message("Lock my file")
  String freeze();

  @Message("Open my file again")
  String thaw();

  @Message("Download everything (PDF)")
  String print();

  @Message("Download everything (JSON)")
  String download();

  @Message("The whole file: every step of every score, consents, and who looked")
  String wholeFile();

  @Message(
      "You can object through {day} before anything follows; else it takes effect from {from}.")
  String windowThrough(String day, String from);

  @Message("It ends after {day}, or sooner where the law says so.")
  String endsAfter(String day);

  @Message("You objected on {day}: {ground}.")
  String youObjected(String day, String ground);

  @Message("The subject objected on {day}: {ground}.")
  String objected(String day, String ground);

  @Message("What follows from the record waits for the end.")
  String waits();

  @Message("It came without a new document: what follows from the record does not wait for it.")
  String waitsNot();

  @Message("The source answers by {day}.")
  String answerBy(String day);

  @Message("The source answered on {day}.")
  String answered(String day);

  @Message("The source did not answer by {day}.")
  String unanswered(String day);

  @Message("An officer decides by {day}.")
  String decideBy(String day);

  @Message("Decided on {day}: {outcome}.")
  String decided(String day, String outcome);

  @Message("Appealed on {day}. Another officer decides by {by}.")
  String appealedBy(String day, String by);

  @Message("Appealed on {day}.")
  String appealed(String day);

  @Message("Decided on appeal on {day}: {outcome}.")
  String appealDecided(String day, String outcome);

  @Message("The source has to enter the correction.")
  String correctionDue();

  @Message("The source has to correct the record by {day}; else it is removed.")
  String correctionBy(String day);

  @Message("The source did not correct the record by {day}: it is removed.")
  String uncorrected(String day);

  @Message("The time was over: the record is removed.")
  String removed();

  @Message(
      "The time was over: both sides are shown, and nothing follows from the record: no list, no"
          + " measure and no score counts it.")
  String bothSides();

  @Message("The time was over: nobody but the subject and officers sees the record.")
  String stopped();

  @Message("Repair was asked for on {day}; silence after {by} grants it.")
  String repairAsked(String day, String by);

  @Message("Repair granted on {day}.")
  String repairGranted(String day);

  @Message("Repair refused on {day}.")
  String repairRefused(String day);

  @Message("You can ask now that it end.")
  String repairNow();

  @Message("the record stays as it is")
  String rejected();

  @Message("what was decided before stays")
  String decidedBefore();

  @Message("the record is deleted")
  String upheld();

  @Message("the record is corrected")
  String corrected();

  @Message("your statement is shown beside the record")
  String supplemented();

  @Message("nobody but the subject and officers sees the record any more")
  String disclosureStopped();

  @Message("the record leads to no list")
  String takenOffList();

  @Message("granted: the listing ends")
  String granted();

  @Message("refused: the listing goes on")
  String refused();

  @Message("The record is no more. This is its history; nothing follows from it.")
  String ended();

  @Message("It counts for nothing: {why}.")
  String setAside(String why);

  @Message("{source} · {day} · reference {reference}")
  String recordOf(String source, String day, String reference);

  @Message("How it stands")
  String howItStands();

  @Message("Nobody has objected to this record.")
  String undisputed();

  @Message("Both sides")
  String bothSidesTitle();

  @Message("What the source says")
  String sourceSide();

  @Message("What the subject says")
  String subjectSide();

  @Message("What officers decided")
  String officerSide();

  @Message("Nothing yet.")
  String nothingYet();

  @Message("What you can do")
  String youCan();

  @Message("There is nothing for you to do here now.")
  String youCannot();

  @Message("Object")
  String object();

  @Message(
      "Free of charge, at any time. An officer decides who neither entered the record, nor approved"
          + " what follows from it, nor decided before.")
  String objectLead();

  @Message("In your own words, shown beside the record (may stay empty)")
  String objectText();

  @Message("A document that shows it (may stay empty)")
  String objectDocument();

  @Message("PDF, PNG, JPEG or plain text, at most 5 MiB.")
  String documentLead();

  @Message("Appeal")
  String appeal();

  @Message("Why another officer should look again")
  String appealText();

  @Message("Add a statement")
  String statement();

  @Message("Your words, shown beside the record")
  String statementText();

  @Message("Ask for repair")
  String repair();

  @Message("What you have made good, and undertake")
  String repairText();

  @Message("Answer the objection")
  String answer();

  @Message("Reasons, not a code")
  String answerText();

  @Message("The document that shows it")
  String answerDocument();

  @Message("Decide on the objection")
  String decide();

  @Message("Outcome")
  String outcome();

  @Message("Reasons, for the subject and the source to read")
  String reasons();

  @Message("Take the longer time")
  String extend();

  @Message("Why it cannot be decided sooner")
  String extendText();

  @Message("Decide on the appeal")
  String decideAppeal();

  @Message("Decide on the request for repair")
  String decideRepair();

  @Message("Enter it for good")
  String enter();

  @Message("Every entry, in order")
  String entries();

  @Message("Back to the queue")
  String toQueue();

  @Message("Back to my file")
  String toOwn();

  @Message("Disputes")
  String desk();

  @Message("What waits, overdue first. The days are those of the law on the day it began.")
  String deskLead();

  @Message("For you")
  String forYou();

  @Message("Waiting for sources")
  String forSources();

  @Message("Waiting for officers")
  String forOfficers();

  @Message("Nothing waits.")
  String nothingWaits();

  @Message("Task")
  String task();

  @Message("Record")
  String recordColumn();

  @Message("Since")
  String since();

  @Message("By")
  String by();

  @Message("Answer an objection")
  String taskAnswer();

  @Message("Enter a correction")
  String taskCorrection();

  @Message("Withdraw what was annulled")
  String taskWithdrawal();

  @Message("Decide on an objection")
  String taskDecision();

  @Message("Decide on an appeal")
  String taskAppeal();

  @Message("Decide on a repair")
  String taskRepair();

  @Message("{days} days late")
  String late(long days);

  @Message("today")
  String today();

  @Message("in {days} days")
  String inDays(long days);

  @Message("by {moment}")
  String byMoment(String moment);

  @Message("no day set")
  String noDay();

  @Message("Look at it, object, appeal")
  String look();

  @Message("Second officer: agree to a listing")
  String taskApproval();

  @Message("Certify what was decided for the subject before")
  String taskCertification();

  @Message("Agree that it enters the list")
  String approve();

  @Message(
      "Look at both sides below first. Who entered the record, or corrected it, cannot agree. The"
          + " listing still has no effect until the subject was told and had time to object. Where"
          + " you do not agree, leave it: without a second officer nothing follows.")
  String approveLead();

  @Message("Agree, in my name")
  String approveButton();

  @Message("Certify that it is right after all")
  String certify();

  @Message(
      "The same was recorded before, and it ended for the subject. It counts only when an officer"
          + " who did not enter it certifies it with a document, and the subject is told anew.")
  String certifyLead();

  @Message("The way of this listing")
  String way();

  @Message("Recorded")
  String wayProposed();

  @Message("Agreed by a second officer")
  String wayApproved();

  @Message("You are told")
  String wayServed();

  @Message("Time to object is over")
  String wayWindow();

  @Message("In force")
  String wayInForce();

  @Message("Over")
  String wayOver();

  @Message("done")
  String wayDone();

  @Message("next")
  String wayNext();
}
