package org.goodfaith.web.pages;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// Words of the page that says what would raise a grade, and by when.
@MessageBundle("advice")
public interface SayAdvice {
  @Message("What would raise my grade, and by when")
  String title();

  @Message(
      "Each day below was found by scoring your file anew as it would stand then. Nothing is"
          + " estimated, and nothing obliges you.")
  String lead();

  @Message("Now: {points} points, grade {grade}")
  String now(String points, String grade);

  @Message("Now: no score, and that is no bad score")
  String noScore();

  @Message("This is the best grade. There is nothing to raise.")
  String best();

  @Message("Grade {grade} from {day}")
  String from(String grade, String day);

  @Message("A score of {points} points from {day}")
  String scoreFrom(String points, String day);

  @Message("With {points} points.")
  String with(String points);

  @Message("It stays through {day} if nothing else is recorded.")
  String through(String day);

  @Message("Wait: time alone does it, while nothing new is recorded.")
  String waiting();

  @Message("{what}. It would be recorded on {day}.")
  String once(String what, String day);

  @Message("{what}: {times} times, recorded from {first} to {last}.")
  String times(String what, long times, String first, String last);

  @Message("Consent to the score.")
  String consent();

  @Message("Make good what is open: {what} of {day}.")
  String fulfil(String what, String day);

  @Message("{label}: {before} points now, {after} then")
  String move(String label, String before, String after);

  @Message("What changes until then")
  String moves();

  @Message("Nothing that the law knows leads to grade {grade} by {day}.")
  String none(String grade, String day);

  @Message("Nothing that the law knows leads to a score by {day}.")
  String noneToScore(String day);

  @Message("Waiting changes nothing after {day}.")
  String settled(String day);

  @Message("Another grade")
  String another();

  @Message("Show")
  String show();

  @Message(
      "If a record is wrong, you can object to it at any time and free of charge. That is your"
          + " right, whatever it does to a grade.")
  String objectRight();

  @Message("No score is made of your file.")
  String noScores();
}
