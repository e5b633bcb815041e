package org.goodfaith.web.pages;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// Words of the page on which a lender writes to whom it decided against.
@MessageBundle("letter")
public interface SayLetter {
  @Message("Write the letter to whom you decided against")
  String toLetter();

  @Message("Letter to whom you decided against")
  String title();

  @Message(
      "Whoever is decided against by a score is told why: the principal reasons, at most four, of"
          + " the very answer that you were given. You decided; the registry did not.")
  String lead();

  @Message("The reasons of our decision on credit")
  String heading();

  @Message("From {reader}, by the file as of {day}.")
  String to(String reader, String day);

  @Message("{points} points on a scale from {least} to {most}")
  String points(long points, long least, long most);

  @Message(
      "These cost the most points, the weightiest first, against the most that each could have"
          + " given.")
  String reasonsLead();

  @Message("Reason")
  String reason();

  @Message("Found")
  String found();

  @Message("Points")
  String given();

  @Message("Article")
  String by();

  @Message("{given} of {most}")
  String of(long given, long most);

  @Message("The score gave every point that it can give; your reasons lie elsewhere.")
  String noReasons();

  @Message(
      "The letter says that you decided, and that the registry cannot tell why beyond these"
          + " reasons.")
  String whoDecided();

  @Message(
      "It says that the subject may read its whole file free of charge, object to any record, ask"
          + " what would raise the grade, and that what is wrong is corrected and you are told.")
  String rights();

  @Message("The subject must have it by {day}.")
  String dueBy(String day);

  @Message("Download the letter (PDF)")
  String print();

  @Message("Another letter")
  String again();

  @Message("The answer that you decided by")
  String answer();

  @Message("{purpose}, as of {day}")
  String answerOf(String purpose, String day);

  @Message("The score that you decided by")
  String score();

  @Message("Write it")
  String write();

  @Message("You asked nothing about this subject. Read its report first: the letter is about that.")
  String noAnswers();
}
