package org.goodfaith.web.pages;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// Words of the pages on rulebooks on their way from draft to law.
@MessageBundle("draft")
public interface SayDraft {
  @Message("Rulebooks")
  String rulebooks();

  @Message(
      "Every text that is law, was law, or may become law. Two officers approve a draft: not who"
          + " drafted it, and not one of them twice.")
  String lead();

  @Message("All rulebooks")
  String all();

  @Message("Digest")
  String digest();

  @Message("Steps")
  String steps();

  @Message("Your approval")
  String approval();

  @Message("Approve as {name}")
  String approve(String name);

  @Message(
      "Your name stands in the registry for good. Its proofs and all its cases are run again"
          + " first.")
  String approveHint();

  @Message("What it changes")
  String changes();

  @Message("Compared with the law in force, article by article.")
  String changesLead();

  @Message("Nothing changes: the two say the same on every day.")
  String same();

  @Message("Article {number}. {title}")
  String article(String number, String title);

  @Message("Added: {what}")
  String added(String what);

  @Message("Ended: {what}")
  String ended(String what);

  @Message("Changed: {what}")
  String changed(String what);

  @Message("on every day")
  String always();

  @Message("from {day}")
  String from(String day);

  @Message("through {day}")
  String through(String day);

  @Message("from {first} through {last}")
  String during(String first, String last);

  @Message("For {whom}")
  String whom(String whom);

  @Message("Before")
  String before();

  @Message("After")
  String after();

  @Message("As written in the rule")
  String written();

  @Message("nothing")
  String nothing();

  @Message("Who would move")
  String impact();

  @Message(
      "Every subject is evaluated under the law in force and under this one. Nothing is written,"
          + " and nobody is named here. A large registry takes its time.")
  String impactLead();

  @Message("Day")
  String asOf();

  @Message("Count who would move")
  String count();

  @Message("As of {day}: of {all} subjects {moved} move.")
  String moved(String day, String all, String moved);

  @Message("By")
  String by();

  @Message("From")
  String movedFrom();

  @Message("To")
  String movedTo();

  @Message("Subjects")
  String subjects();
}
