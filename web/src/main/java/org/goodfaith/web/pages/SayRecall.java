package org.goodfaith.web.pages;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// Words about reports that would be others now: to who read them, and to whom they were about.
@MessageBundle("recall")
public interface SayRecall {
  @Message("Reports to be read again")
  String title();

  @Message(
      "Each report below rested on something that was corrected, withdrawn or deleted since, that"
          + " nobody proved in time, or that is about somebody else. Read it again before you rely"
          + " on it, and say that you know: whom it is about sees that you do.")
  String lead();

  @Message("No report that you read would be another one now.")
  String none();

  @Message("Not confirmed by you yet")
  String open();

  @Message("Confirmed by you")
  String known();

  @Message("Read for: {purpose}, as of {day}.")
  String read(String purpose, String day);

  @Message("Known since {day}.")
  String knownSince(String day);

  @Message("I know of it")
  String know();

  @Message("Read it again")
  String again();

  @Message("It would be another answer; the file is closed to this purpose by now.")
  String closed();

  @Message("Further files")
  String further();

  @Message("Files before")
  String before();

  @Message("Readers who have not said yet that they know")
  String laggards();

  @Message("Reader")
  String reader();

  @Message("Reports")
  String reports();

  @Message("Every reader has said that it knows.")
  String noLaggards();

  @Message("It would be another answer now.")
  String moved();

  @Message("Its reader knows so since {day}.")
  String readerKnows(String day);

  @Message("Its reader has not said yet that it knows.")
  String readerOpen();
}
