package org.goodfaith.web.pages;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// Why something is as it is: one text for each sentence of the registry.
@MessageBundle("reason")
public interface SayReasons {
  @Message("no second officer has approved it")
  String notApproved();

  @Message("nobody told the subject by {a}; it has no effect")
  String toldTooLate(String a);

  @Message("the subject has not been told yet")
  String notTold();

  @Message("the calendar '{a}' does not know the working days after {b}")
  String noCalendar(String a, String b);

  @Message("the subject has died")
  String died();

  @Message("the law does not put its subject on this list")
  String keptOff();

  @Message("it was taken off the list by decision")
  String offList();

  @Message("an officer is to look at it, and nobody has decided yet")
  String reviewed();

  @Message("it was set aside on review")
  String setAside();

  @Message("It is about somebody else")
  String notMe();

  @Message("the duty was fulfilled; it ended on {a}")
  String fulfilled(String a);

  @Message("a repair was granted; it ended on {a}")
  String repaired(String a);

  @Message("its time was over after {a}")
  String timeOver(String a);

  @Message(
      "nobody proved the record in time: both sides are shown, and nothing follows" + " from it")
  String unproved();

  @Message("the subject has objected, and nobody has decided yet")
  String objected();

  @Message("the objection window is open until {a}; no effect yet")
  String windowOpen(String a);

  @Message("in force through {a}")
  String inForce(String a);

  @Message("in force through {a}: the duty was fulfilled")
  String inForceFulfilled(String a);

  @Message("in force through {a}: a repair was granted")
  String inForceRepaired(String a);

  @Message("there is no consent to this score, and without it none is made")
  String noConsent();

  @Message("the file holds {a} of at least {b} records: no record, no evaluation")
  String thinFile(String a, String b);

  @Message("the law has no such score")
  String noSuchScore();

  @Message("nothing stands against it")
  String nothingAgainst();

  @Message("the law does not determine from when it counts")
  String undetermined();

  @Message("what stood against it is suspended, and has no effect")
  String suspended();

  @Message("the registry's newest entries could not be read for {a} s")
  String notRead(String a);

  @Message(
      "The subject may object at any time, free of charge, to the registry or to the"
          + " source (Article {a}).")
  String mayObject(String a);

  @Message(
      "The subject may object at any time, free of charge, to the registry or to the"
          + " source (Article {a}). Stays open on the subject's own word: {b}.")
  String mayObjectOpen(String a, String b);

  @Message("the listing on {a} ({b})")
  String neededByListing(String a, String b);

  @Message("the record {a} of {b}")
  String neededByRecord(String a, String b);

  @Message("It was decided for the subject before, and nobody certified it")
  String returned();

  @Message("It was found wrong, and its source has not corrected it yet")
  String foundWrong();

  @Message("What it rests on was annulled")
  String annulled();

  @Message("Its disclosure was stopped")
  String disclosureStopped();

  @Message(
      "You are the subject or its kin, and nobody decides on themselves or their" + " kin (C15).")
  String kin();

  @Message(
      "You entered this record or a correction of it, and nobody decides on their own entry (C15).")
  String ownEntry();

  @Message("You approved the listing, and whether it was right is decided by somebody else (C15).")
  String ownApproval();

  @Message("You decided on the objection, and an appeal goes to somebody else (C15).")
  String ownDecision();

  @Message("what was wrong was repaired: nobody but its subject and officers sees it")
  String repairedRecord();

  @Message("without effect, both sides are shown")
  String stateUnproved();

  @Message("suspended by a review")
  String stateReviewed();

  @Message(
      "{title}: not in force. Nobody proved the record in time, and both sides " + "are shown.")
  String refusedBothSides(String title);

  @Message("{title}: suspended while an officer looks at it again.")
  String refusedReviewed(String title);

  @Message(
      "{title}: cannot be given to you today, because the law does not determine "
          + "from when it counts.")
  String refusedUndetermined(String title);

  @Message("{title}: in force.")
  String refusedOpen(String title);

  @Message(
      "Before you can ask for repair of “{list}”, this is to be recorded: {kind}. "
          + "Once it is, you can ask from {day} on.")
  String repairNeeds(String list, String kind, String day);

  @Message("From {day} on you can ask for repair of “{list}”.")
  String repairOn(String list, String day);

  @Message("Without repair it ends after {day}.")
  String repairEnds(String day);
}
