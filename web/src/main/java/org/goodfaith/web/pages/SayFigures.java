package org.goodfaith.web.pages;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// Words of the public board of figures.
@MessageBundle("board")
public interface SayFigures {
  @Message("The board of figures")
  String title();

  @Message(
      "How often this registry lists somebody, is disputed, turns out to be wrong, and repairs;"
          + " how long that takes; and how those who send records do their work.")
  String lead();

  @Message("Disputes now")
  String now();

  @Message("open disputes")
  String open();

  @Message("weeks the oldest open dispute has waited")
  String oldest();

  @Message("days until half of the disputes had ended")
  String median();

  @Message("days until 95 of 100 disputes had ended")
  String most();

  @Message(
      "Fewer than ten disputes ended within twelve months: how long they took is told when there"
          + " are more.")
  String fewEnded();

  @Message("Month by month")
  String months();

  @Message("Objections made, and disputes that ended for the subject, by month")
  String chart();

  @Message("Objections made")
  String disputedKey();

  @Message("Ended for the subject")
  String upheldKey();

  @Message("Month")
  String month();

  @Message("Records known")
  String records();

  @Message("Corrected or withdrawn")
  String corrected();

  @Message("Listed")
  String listed();

  @Message("Disputed")
  String disputed();

  @Message("Ended for the subject")
  String upheld();

  @Message("Repaired")
  String repaired();

  @Message("Checks refused")
  String refused();

  @Message("As of {day}.")
  String asOf(String day);

  @Message(
      "The figures are being counted from the history, entry by entry. That takes a while in a"
          + " large registry; nothing else waits for it.")
  String counting();

  @Message("Look again")
  String again();

  @Message("By source")
  String sources();

  @Message("Source")
  String source();

  @Message("Found wrong")
  String wrong();

  @Message("Open")
  String openShort();

  @Message("By list")
  String lists();

  @Message("List")
  String list();

  @Message("In force now")
  String inForce();

  @Message("Nobody was on a list within twelve months.")
  String noLists();

  @Message("How the sources are rated")
  String ratings();

  @Message(
      "Each month-end rates every source by the law. Who is under a floor may enter no new records"
          + " through the next month; what it entered before stays under its clocks.")
  String ratingsLead();

  @Message("As of {day}; it decides through {through}.")
  String ratedOn(String day, String through);

  @Message("No source was rated yet: a month has to end first.")
  String unrated();

  @Message("Share")
  String share();

  @Message("Found")
  String found();

  @Message("Floor")
  String floor();

  @Message("What follows")
  String follows();

  @Message("{percent} %")
  String percent(long percent);

  @Message("too few to say")
  String tooFew();

  @Message("stands")
  String stands();

  @Message("suspended")
  String suspended();

  @Message("Records in time")
  String inTime();

  @Message("Lines accepted")
  String linesAccepted();

  @Message("Disputes answered in time")
  String answered();

  @Message("Disputes that did not find it wrong")
  String notUpheld();

  @Message("What is not shown")
  String hidden();

  @Message(
      "No figure here identifies anybody. Every count of cases is rounded to the nearest five by"
          + " itself, so that no sum and no difference gives a small one away; 1-4 stands for one"
          + " to four. How long disputes took is told of ten or more. Counts of records are no"
          + " counts of people, and stand as they are.")
  String hiddenText();
}
