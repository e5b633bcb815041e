package org.goodfaith.web.pages;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// Words about reports that would be others now: to who read them, and to whom they were about.
@MessageBundle("recall")
public interface SayRecall {
  @Message("Reports to be read again")
  String title();

  @Message(
      "What you read there rested on something that was corrected, withdrawn or deleted since, or"
          + " that nobody proved in time. Read it again before you rely on it, and say that you"
          + " know: whom it is about sees that you do.")
  String lead();

  @Message("Nothing that you read would be something else now.")
  String none();

  @Message("You do not know of these yet")
  String open();

  @Message("You know of these")
  String known();

  @Message("Read for: {purpose}, as of {day}.")
  String read(String purpose, String day);

  @Message("Known since {day}.")
  String knownSince(String day);

  @Message("I know of it")
  String know();

  @Message("Read it again")
  String again();

  @Message("The first {count} of {all} are shown; the others follow when these are known.")
  String more(int count, String all);

  @Message("Readers who have not said yet that they know")
  String laggards();

  @Message("Reader")
  String reader();

  @Message("Reports")
  String reports();

  @Message("Every reader has said that it knows.")
  String noLaggards();

  @Message("Files of which you read what is something else now: {count}")
  String toRecalls(String count);

  @Message("It would be another answer now.")
  String moved();

  @Message("Its reader knows so since {day}.")
  String readerKnows(String day);

  @Message("Its reader has not said yet that it knows.")
  String readerOpen();
}
