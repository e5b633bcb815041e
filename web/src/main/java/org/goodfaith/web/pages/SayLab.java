package org.goodfaith.web.pages;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// Words of the pages of the policy lab.
@MessageBundle("lab")
public interface SayLab {
  @Message("Policy lab")
  String lab();

  @Message(
      "Try the law on people who do not exist, and whose truth is known. Nothing here reads the"
          + " registry's subjects, and nothing is written to it.")
  String lead();

  @Message("Start a scenario")
  String start();

  @Message("Scenario")
  String scenario();

  @Message("People")
  String people();

  @Message("Seed")
  String seed();

  @Message("Start")
  String startButton();

  @Message(
      "One scenario at a time. The same seed gives the same figures again" + " under the same law.")
  String startHint();

  @Message("Running")
  String running();

  @Message("{scenario}: {percent} percent of {people} people, seed {seed}")
  String progress(String scenario, int percent, int people, long seed);

  @Message("Look again")
  String lookAgain();

  @Message("Cancel")
  String cancel();

  @Message("{scenario} ended without a report: {trouble}")
  String ended(String scenario, String trouble);

  @Message("{people} people, seed {seed}, law {law}")
  String madeFrom(String people, String seed, String law);

  @Message(
      "The same run under another law stands beside it, under the beginning of that law's digest:"
          + " the same people, before and after.")
  String reportsHint();

  @Message("Reports")
  String reports();

  @Message("No report was written yet.")
  String noReports();

  @Message("Compare two reports")
  String compare();

  @Message("First")
  String first();

  @Message("Second")
  String second();

  @Message("Compare")
  String compareButton();

  @Message("another scenario runs already")
  String busy();

  @Message("Wait for its end, or cancel it.")
  String busyRemedy();

  @Message("a number is missing, or beyond what the lab does here")
  String number();

  @Message("Choose a scenario of the list, 100 to {most} people, and a whole number as seed.")
  String numberRemedy(int most);

  @Message("there is no such report")
  String noReport();

  @Message("Choose one of the list on the page of the lab.")
  String noReportRemedy();
}
