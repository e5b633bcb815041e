package org.goodfaith.web.pages;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// Words of the start page, of ingest reports and of the page on verifying.
@MessageBundle("home")
public interface SayHome {
  @Message("A registry that has to explain itself")
  String title();

  @Message(
      "Sources submit records. A published law turns records into explained scores, lists and"
          + " measures. Whoever is concerned sees everything, is told before anything takes"
          + " effect, and can object. Every answer can be recomputed and proved.")
  String lead();

  @Message("The registry now")
  String now();

  @Message("people")
  String persons();

  @Message("organisations")
  String organisations();

  @Message("public bodies")
  String publicBodies();

  @Message("entries in the ledger")
  String entries();

  @Message("lines refused at the door, each with its reason")
  String refusedLines();

  @Message("Sealed {moment} under the root")
  String sealed(String moment);

  @Message("Nothing is sealed yet.")
  String nothingSealed();

  @Message("How to check this yourself")
  String howToVerify();

  @Message("Where the records come from")
  String sources();

  @Message("Nothing has been read yet.")
  String noIngests();

  @Message(
      "Every line of a source is accounted for: read = accepted + refused + already known. What"
          + " is sent twice counts once.")
  String sourcesLead();

  @Message("File")
  String file();

  @Message("Source")
  String source();

  @Message("Read")
  String read();

  @Message("Accepted")
  String accepted();

  @Message("Refused")
  String refused();

  @Message("Already known")
  String duplicate();

  @Message("Records made")
  String records();

  @Message("still being read")
  String unfinished();

  @Message("Of {read} lines {accepted} were accepted, {refused} refused, {duplicate} known already")
  String shares(String read, String accepted, String refused, String duplicate);

  @Message("What this registry promises")
  String promises();

  @Message("No number without its reasons")
  String promise1();

  @Message("A score is its steps. Each step names an article of the law and the entries it read.")
  String promise1text();

  @Message("Nothing is edited")
  String promise2();

  @Message(
      "The ledger only grows. A correction is a new entry. What was known on any day can be asked"
          + " again and has the same answer.")
  String promise2text();

  @Message("Nobody is refused by a score")
  String promise3();

  @Message(
      "Restrictions come only from lists, with a legal basis, after notice and time to object, and"
          + " with an end. Missing data never counts against a person.")
  String promise3text();

  @Message("Nobody answers for another")
  String promise4();

  @Message("No rule reads the records of another person: not of family, and not of friends.")
  String promise4text();

  @Message("The door is narrow")
  String promise5();

  @Message(
      "Only kinds of record that the law lists may enter. What need not be known is dropped"
          + " before it enters.")
  String promise5text();

  @Message("Silence is impossible")
  String promise6();

  @Message("Whatever is refused is refused with its place, its reason and its remedy.")
  String promise6text();

  @Message("Who looks is seen")
  String promise7();

  @Message("Every look at a file names a purpose, and is shown to the person it concerns.")
  String promise7text();

  @Message("Find an organisation")
  String find();

  @Message("Name or licence number of an organisation")
  String findLabel();

  @Message("Search")
  String search();

  @Message("Read the law")
  String readLaw();

  @Message("This is a demo")
  String demo();
}
