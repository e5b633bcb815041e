package org.goodfaith.web.pages;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// Words at the head of a problem; what exactly is wrong follows.
@MessageBundle("trouble")
public interface SayTrouble {
  @Message("The request cannot be understood")
  String unclear();

  @Message("Please sign in")
  String signIn();

  @Message("This is not open to you")
  String closed();

  @Message("There is nothing here")
  String nothing();

  @Message("This cannot be done here")
  String method();

  @Message("This form of content is not known here")
  String form();

  @Message("This is too much at once")
  String tooMuch();

  @Message("Nothing of this could be accepted")
  String refused();

  @Message("Too many tries")
  String tries();

  @Message("Not yet")
  String notYet();

  @Message("Our mistake")
  String ours();

  @Message("This cannot be done")
  String cannot();
}
