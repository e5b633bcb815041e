package org.goodfaith.web.pages;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// Words of what is printed: the whole file that a subject takes home, and a lender's letter.
@MessageBundle("print")
public interface SayPrint {
  @Message("Your file in the registry")
  String file();

  @Message("As of {asOf}, as known on {known}, by the law “{law}”.")
  String asOf(String asOf, String known, String law);

  @Message("Known by {names}.")
  String knownBy(String names);

  @Message("Scores")
  String scores();

  @Message("{title} (Article {article})")
  String withArticle(String title, String article);

  @Message("{points} points")
  String points(String points);

  @Message("{points} points, grade {grade}")
  String graded(String points, String grade);

  @Message("no score, because {because}")
  String unscored(String because);

  @Message("forgotten on {day}")
  String forgottenOn(String day);

  @Message("Looked at")
  String lookedAt();

  @Message("Found")
  String found();

  @Message("Points")
  String pointsColumn();

  @Message("Article")
  String article();

  @Message("There is none.")
  String none();

  @Message("Lists")
  String lists();

  @Message("You stand on no list.")
  String noLists();

  @Message("{state}: {because}")
  String stands(String state, String because);

  @Message("{what}: {day}.")
  String on(String what, String day);

  @Message("What follows")
  String follows();

  @Message("Nothing follows.")
  String nothingFollows();

  @Message("Records, with all that was said and decided about them")
  String records();

  @Message("From {source}, reference {reference}.")
  String fromSource(String source, String reference);

  @Message("{name}: {value}.")
  String fact(String name, String value);

  @Message("It counts for nothing: {why}.")
  String countsNot(String why);

  @Message("It is no more.")
  String noMore();

  @Message("{day}: {what}, by {source}.")
  String entered(String day, String what, String source);

  @Message("What you said yes to")
  String consents();

  @Message("Day")
  String day();

  @Message("To")
  String to();

  @Message("Said")
  String said();

  @Message("yes")
  String yes();

  @Message("taken back")
  String takenBack();

  @Message("you")
  String you();

  @Message("Nothing.")
  String nothing();

  @Message("Who looked")
  String looks();

  @Message("When")
  String when();

  @Message("Who")
  String who();

  @Message("Why")
  String why();

  @Message("What")
  String what();

  @Message("Nobody read your report.")
  String nobodyLooked();

  @Message("Who asked a check")
  String checks();

  @Message("report as of {day}")
  String report(String day);

  @Message("check of {service}")
  String check(String service);

  @Message("check of {service}, for the need you named: {need}")
  String checkFor(String service, String need);

  @Message("Your rights")
  String rights();

  @Message("You may read this as often as you wish, free of charge.")
  String rightToRead();

  @Message(
      "You may object to any record, at any time, free of charge and without a form. An "
          + "officer decides, with reasons, and you may appeal to another.")
  String rightToObject();

  @Message(
      "You may ask what would raise a grade and by when, lock your file, and take back "
          + "what you said yes to.")
  String rightToMore();

  @Message(
      "File {handle}. Law applied: {digest}. History: {size} entries of the registry. The "
          + "same file for programs is the JSON beside this one.")
  String proof(String handle, String digest, String size);

  @Message("Reasons of a decision on credit")
  String letterTitle();

  @Message("The reasons of our decision on credit")
  String letter();

  @Message("To the subject of file {handle}. From {reader}.")
  String letterTo(String handle, String reader);

  @Message(
      "We decided on your application, in whole or in part, by a score that we read in "
          + "the registry on your file as of {day}.")
  String letterLead(String day);

  @Message("The score")
  String theScore();

  @Message("{title} (Article {article}): {points} points on a scale from {least} to {most}.")
  String onScale(String title, String article, String points, String least, String most);

  @Message(
      "{title} (Article {article}): {points} points on a scale from {least} to {most}, "
          + "grade {grade}.")
  String gradedOnScale(
      String title, String article, String points, String least, String most, String grade);

  @Message("The principal reasons")
  String reasons();

  @Message(
      "These cost the most points, the weightiest first, against the most that each "
          + "could have given.")
  String reasonsLead();

  @Message("Reason")
  String reason();

  @Message("{given} of {most}")
  String givenOf(String given, String most);

  @Message("The score gave every point that it can give; our reasons lie elsewhere.")
  String noReasons();

  @Message("Who decided")
  String whoDecided();

  @Message(
      "We did. The registry did not take part in this decision, and cannot tell you why "
          + "we took it beyond the reasons above.")
  String weDecided();

  @Message(
      "You may read your whole file in the registry, as often as you wish and free of "
          + "charge, and see who read it and why.")
  String letterRead();

  @Message(
      "You may object to any record in it, at any time, free of charge and without a "
          + "form: to the registry or to whoever submitted it. An officer decides, with "
          + "reasons, and you may appeal to another.")
  String letterObject();

  @Message("You may ask the registry what would raise the grade, and by when.")
  String letterAdvice();

  @Message("What turns out to be wrong is corrected, and we are told of it.")
  String letterCorrected();

  @Message("The law wants you to have this letter by {day}.")
  String letterBy(String day);

  @Message("Law applied: {digest}. Inquiry {inquiry} of the file, for the purpose {purpose}.")
  String letterProof(String digest, String inquiry, String purpose);
}
