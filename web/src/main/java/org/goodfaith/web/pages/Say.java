package org.goodfaith.web.pages;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// Words around every page, and on the small ones.
@MessageBundle("say")
public interface Say {
  @Message("Goodfaith")
  String brand();

  @Message("Skip to the content")
  String skip();

  @Message("Main menu")
  String menu();

  @Message("Organisations")
  String organisations();

  @Message("The law")
  String law();

  @Message("Figures")
  String figures();

  @Message("Verify")
  String verify();

  @Message("API")
  String api();

  @Message("My file")
  String ownFile();

  @Message("Check desk")
  String checkDesk();

  @Message("Notices")
  String notices();

  @Message("Disputes")
  String disputes();

  @Message("Report desk")
  String reportDesk();

  @Message("Rulebooks")
  String rulebooks();

  @Message("Ingests")
  String ingests();

  @Message("Sign in")
  String signIn();

  @Message("Sign out")
  String signOut();

  @Message("Signed in as {name}, {role}")
  String signedInAs(String name, String role);

  @Message("Every number is explained. Nothing is edited. Who looks is seen.")
  String motto();

  @Message("English")
  String english();

  @Message("中文")
  String chinese();

  @Message("Account")
  String account();

  @Message("Password")
  String password();

  @Message("Accounts are given out by the operator. The public needs none.")
  String signInHint();

  @Message("Name or password is wrong. Check both and try again.")
  String signInWrong();

  @Message("There were too many failed tries. Wait {seconds} seconds and try again.")
  String signInWait(long seconds);

  @Message("What would be right: {allowed}")
  String allowed(String allowed);

  @Message("Code: {code}")
  String code(String code);

  @Message("To the start page")
  String toStart();

  @Message("Article {number}")
  String article(String number);

  @Message("Entry")
  String entry();
}
