package org.goodfaith.web.pages;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// Words of the page on which somebody asks to act for another.
@MessageBundle("claim")
public interface SayClaim {
  @Message("Ask to act for somebody")
  String ask();

  @Message("What you asked for")
  String own();

  @Message("Nothing yet.")
  String none();

  @Message(
      "An officer looks at your document and agrees, or refuses with reasons. Until then you have "
          + "no right. Whom it is about is told. Nobody can tell from the answer whether the "
          + "registry knows them.")
  String lead();

  @Message("What the identifier is")
  String scheme();

  @Message("Identifier of whom you act for")
  String subject();

  @Message("Whom you act for is")
  String kind();

  @Message("a person")
  String person();

  @Message("an organisation")
  String organisation();

  @Message("a public body")
  String publicBody();

  @Message("Your document: the mandate, the court’s order, the certificate of inheritance")
  String document();

  @Message("Why, in your own words; by these words you find it again")
  String text();

  @Message("Asked on {day}, as {role}, to {scope}, through {until}: {text}")
  String line(String day, String role, String scope, String until, String text);

  @Message("Number {number}")
  String number(String number);

  @Message("It has come in. An officer looks at it by {day}.")
  String waits(String day);

  @Message("It has come in, and waits for an officer.")
  String waitsOpen();

  @Message("Another officer looks at it by {day}.")
  String appealed(String day);

  @Message("Whom it is about does not want it.")
  String unwanted();

  @Message("You have taken it back.")
  String ownEnd();

  @Message("The reasons: {text}")
  String why(String text);

  @Message("You can ask again at any time, with new proof.")
  String again();

  @Message("Take it back")
  String end();
}
