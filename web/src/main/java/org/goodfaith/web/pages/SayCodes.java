package org.goodfaith.web.pages;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// Words for codes of entries: grounds, reasons, channels and what came of them.
@MessageBundle("code")
public interface SayCodes {
  @Message("the result is wrong")
  String groundWrong();

  @Message("it is not fair to my case")
  String groundUnfair();

  @Message("somebody else is meant")
  String groundNotMe();

  @Message("somebody else was meant")
  String mistakenIdentity();

  @Message("the day was wrong")
  String wrongDay();

  @Message("the amount was wrong")
  String wrongAmount();

  @Message("it was mistyped")
  String typo();

  @Message("it was a mistake")
  String mistaken();

  @Message("what it rests on was annulled")
  String annulled();

  @Message("its subject does not want it")
  String notWanted();

  @Message("whoever asked took it back")
  String takenBack();

  @Message("it is over")
  String ended();

  @Message("inbox")
  String inbox();

  @Message("e-mail")
  String email();

  @Message("letter")
  String letter();

  @Message("at the counter")
  String counter();

  @Message("message to a program")
  String webhook();

  @Message("sent")
  String sent();

  @Message("served")
  String served();

  @Message("could not be sent, is tried again")
  String failed();
}
