package org.goodfaith.web.pages;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// Words of reviews, remedies and of who acts for whom.
@MessageBundle("ask")
public interface SayAsk {
  @Message("What was worked out about you")
  String results();

  @Message(
      "Each of these was worked out by the registry from your records, by the law. You "
          + "can ask, at any time and free of charge, that an officer look at it.")
  String resultsLead();

  @Message("Nothing is worked out about you today.")
  String noResults();

  @Message("Ask that an officer look at it")
  String askReview();

  @Message("Why you ask")
  String ground();

  @Message("It is wrong")
  String groundWrong();

  @Message("It is unfair in my case")
  String groundUnfair();

  @Message("Somebody else is meant")
  String groundNotMe();

  @Message("In your own words")
  String words();

  @Message("A document, where you have one")
  String document();

  @Message("Send")
  String send();

  @Message("Files that were held to be yours")
  String match();

  @Message("What you asked")
  String petitions();

  @Message("You have asked nothing yet.")
  String noPetitions();

  @Message("Decisions that rested on what was wrong")
  String harms();

  @Message(
      "A record of yours was found wrong. These decisions rested on it. For each of "
          + "them you can ask that it be made good.")
  String harmsLead();

  @Message("No decision about you is known to have rested on something wrong.")
  String noHarms();

  @Message("{by} was told no about {title} on {day}.")
  String harmCheck(String by, String title, String day);

  @Message("{by} read on {day}, for {title}, what stands better now.")
  String harmReport(String by, String title, String day);

  @Message("“{title}” held from {from} to {day}.")
  String harmMeasure(String title, String from, String day);

  @Message("Ask that it be made good")
  String askRemedy();

  @Message("What you ask for, and why")
  String remedyWords();

  @Message("You have asked that it be made good.")
  String remedyAsked();

  @Message("Back to your file")
  String toOwn();

  @Message("Back to what waits")
  String toQueue();

  @Message("Review: {what}")
  String review(String what);

  @Message("Remedy: {what}")
  String remedy(String what);

  @Message("Asked on {day}.")
  String askedOn(String day);

  @Message("What follows from it waits until somebody decides.")
  String waits();

  @Message("An officer decides by {day}.")
  String decideBy(String day);

  @Message("Decided on {day}: it stands.")
  String stands(String day);

  @Message("Decided on {day}: it is set aside and counts for nothing.")
  String setAside(String day);

  @Message("Decided on {day}: it is not made good.")
  String notGood(String day);

  @Message("Decided on {day}: it is to be made good.")
  String madeGood(String day);

  @Message("Appealed on {day}.")
  String appealed(String day);

  @Message("Nobody decided in time: the law grants it.")
  String lapsed();

  @Message("{by} answered on {day}: {text}")
  String answered(String by, String day, String text);

  @Message("How it stands")
  String howItStands();

  @Message("What you can do")
  String youCan();

  @Message("There is nothing to do for you here now.")
  String youCannot();

  @Message("Ask another officer")
  String appeal();

  @Message("Decide")
  String decide();

  @Message("Decide on the appeal")
  String decideAppeal();

  @Message("Take the longer time")
  String extend();

  @Message("Say what you do about it")
  String answer();

  @Message("Your reasons, in plain words")
  String reasons();

  @Message("What you decide")
  String outcome();

  @Message("Set aside, or made good")
  String granted();

  @Message("It stands, or is not made good")
  String rejected();

  @Message("Everything entered about it")
  String entries();

  @Message("Reviews and remedies")
  String desk();

  @Message("A result to look at")
  String taskReview();

  @Message("A harmed decision to make good")
  String taskRemedy();

  @Message("An appeal to hear")
  String taskAppeal();

  @Message("Who acts for whom")
  String representatives();

  @Message(
      "An officer has seen the document of each. Whatever is done that way says so, and "
          + "by whom.")
  String representativesLead();

  @Message("Nobody acts for this file.")
  String noRepresentatives();

  @Message("{name}, as {role}, may {scope}, from {from} through {until}.")
  String right(String name, String role, String scope, String from, String until);

  @Message("It counts today.")
  String counts();

  @Message("It does not count today.")
  String countsNot();

  @Message("guardian")
  String guardian();

  @Message("lawyer")
  String lawyer();

  @Message("heir")
  String heir();

  @Message("read")
  String scopeRead();

  @Message("read and contest")
  String scopeContest();

  @Message("do everything")
  String scopeAll();

  @Message("End it")
  String end();

  @Message("Enter who acts for this file")
  String grant();

  @Message("As what")
  String as();

  @Message("Account of who acts")
  String account();

  @Message("How far")
  String scope();

  @Message("Last day")
  String until();

  @Message("The document you have seen")
  String seen();

  @Message("For whom you act")
  String clients();

  @Message("You act for nobody. Ask for it with your document: an officer looks at it.")
  String noClients();

  @Message("Act for this file")
  String act();

  @Message("You act for another: {file}.")
  String acting(String file);

  @Message("Act for yourself again")
  String actNoMore();

  @Message("Who is kin and decides nothing here")
  String kin();

  @Message("{officer} is the subject or its kin, and decides nothing about this file.")
  String kinOne(String officer);

  @Message(
      "The subject says that {officer} is its kin. Nobody has confirmed it yet: if it is so,"
          + " {officer} leaves the file to others, and any officer can confirm it.")
  String kinSaid(String officer);

  @Message("An officer is kin")
  String kinSay();

  @Message(
      "Nobody decides on their kin. Name the officer, as decisions name who made them. Once an"
          + " officer confirms it, whatever that officer decides or decided about this file counts"
          + " for nothing.")
  String kinLead();

  @Message("Name of the officer's account")
  String kinName();

  @Message("{officer} is kin: confirm it")
  String kinConfirm(String officer);

  @Message("The subject asked that an officer look at a result: {result}")
  String reviewAsked(String result);

  @Message("The subject asked that a decision be made good: {harm}")
  String remedyAskedOf(String harm);

  @Message("answered by")
  String answeredBy();

  @Message("{by} was told no about {title} on {day}")
  String aboutCheck(String by, String title, String day);

  @Message("“{title}” held")
  String aboutMeasure(String title);

  @Message("somebody read the file (entry {entry})")
  String aboutReport(String entry);

  @Message("Who made the decision has answered")
  String remedyAnswered();

  @Message("Somebody may act for the subject, as {role}")
  String represented(String role);

  @Message("{name} asked to act for the subject, as {role}")
  String claimMade(String name, String role);

  @Message("{name} asks to act for this file, as {role}")
  String claim(String name, String role);

  @Message("They ask to {scope}, through {until}.")
  String claimed(String scope, String until);

  @Message("The subject says that it does not want this ({day}).")
  String claimOpposed(String day);

  @Message("Who asked has taken it back.")
  String claimTakenBack();

  @Message("Decided on {day}: they may act.")
  String claimAccepted(String day);

  @Message("Decided on {day}: they may not act.")
  String claimRefused(String day);

  @Message("Nobody decided in time: nobody gets a right that way.")
  String claimLapsed();

  @Message("A claim to act for somebody")
  String taskClaim();

  @Message("Their document has to be about {names}.")
  String claimWhom(String names);

  @Message("Say that you do not want this")
  String claimNo();

  @Message(
      "A lawyer is sent away at once. Of a guardian an officer decides, and sees what you say here."
          + " Who asked reads that you do not want it.")
  String claimNoLead();

  @Message("They may act")
  String claimYes();

  @Message("They may not act")
  String claimNot();

  @Message(
      "Who asked reads your reasons. Say what the document lacks; say nothing of whether there is "
          + "a file, or what it holds.")
  String claimReasons();

  @Message("Who asks to act")
  String claims();

  @Message(".")
  String stop();

  @Message("Somebody may act for the subject no more")
  String representationEnded();
}
