package org.goodfaith.web.pages;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// Words of the pages on erasure, on consents and on who looked.
@MessageBundle("form")
public interface SayForms {
  @Message("Erase a file")
  String erasure();

  @Message(
      "A person's file goes as a whole, with whom officers found to be the same person: names,"
          + " keys, records and documents. What stays is that something was here and was erased,"
          + " so that every proof still holds. It cannot be taken back.")
  String erasureLead();

  @Message("Nothing needs this file any more. It may be erased.")
  String free();

  @Message("I know that it cannot be taken back")
  String confirm();

  @Message("Erase it, in my name")
  String erase();

  @Message("It is still needed")
  String needed();

  @Message("What needs it")
  String what();

  @Message("By which article")
  String article();

  @Message("Through which day")
  String until();

  @Message("not known yet")
  String unknownDay();

  @Message("This is no person's file. What is kept of an organisation ends with its retention.")
  String noPerson();

  @Message("The file is erased. Nobody can be found by it any more.")
  String erased();

  @Message("Its subject was told by: {channels}.")
  String erasedTold(String channels);

  @Message("A letter to them lies in the registry’s folder of letters, to be posted.")
  String erasedLetter();

  @Message("Its subject was not told: the registry knew no address of theirs. Tell them.")
  String erasedUntold();

  @Message("May this file be erased?")
  String toErasure();

  @Message("What you said yes to")
  String consents();

  @Message(
      "Each yes and each no is an entry of its own, with a receipt. What rests on a yes is gone"
          + " when you take it back.")
  String consentsLead();

  @Message("You have said yes to nothing.")
  String noConsents();

  @Message("You said yes on {day}.")
  String said(String day);

  @Message("You took it back on {day}.")
  String takenBack(String day);

  @Message("Receipt")
  String receipt();

  @Message("Receipt as JSON")
  String receiptJson();

  @Message("Receipt of a consent")
  String receiptYes();

  @Message("Receipt of a consent taken back")
  String receiptNo();

  @Message("To")
  String to();

  @Message("On")
  String on();

  @Message("Entry")
  String entry();

  @Message("Sealed")
  String sealed();

  @Message("Size of the tree")
  String size();

  @Message("Root of the tree")
  String root();

  @Message("Signature")
  String signature();

  @Message("Print this page, or keep the JSON. With it you can prove what you said, and when.")
  String keep();

  @Message("Your consents and their receipts")
  String toConsents();

  @Message("Back to my file")
  String back();

  @Message("This is me, or my kin")
  String kinship();

  @Message(
      "Nobody decides on themselves or their kin. Say so, and whatever you decide or decided on"
          + " this file counts for nothing; another officer takes it. No rule about the person"
          + " reads it.")
  String kinshipLead();

  @Message("I am kin, and decide nothing here")
  String kinshipButton();

  @Message("Older looks")
  String olderInquiries();

  @Message("Newer looks")
  String newerInquiries();

  @Message("My file")
  String toHome();
}
