package org.goodfaith.web.pages;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// Words of the public desks: organisations, checks, the law, verifying, the API.
@MessageBundle("desk")
public interface SayDesk {
  @Message("Organisations")
  String organisations();

  @Message(
      "Everybody may read how clean a licensed kitchen is. About people the public reads nothing.")
  String organisationsLead();

  @Message("{count} found for “{words}”")
  String found(int count, String words);

  @Message("Nothing was found for “{words}”. Try a part of the name, or the licence number.")
  String notFound(String words);

  @Message("Only the first {count} are shown; name it more closely to see others.")
  String more(int count);

  @Message("Licence {identifier}")
  String identifier(String identifier);

  @Message("also called {names}")
  String alsoCalled(String names);

  @Message("Check desk")
  String check();

  @Message("May this person have this now? The subject sees that you asked, and why.")
  String checkLead();

  @Message("Identifier, as scheme:value (for example resident:R-1001)")
  String subject();

  @Message("Service")
  String service();

  @Message("Purpose")
  String purpose();

  @Message("Need, on the subject's own word")
  String need();

  @Message("none")
  String noNeed();

  @Message("Check")
  String ask();

  @Message("Yes")
  String yes();

  @Message("No")
  String no();

  @Message("Nothing stands against it.")
  String clear();

  @Message("Nothing stands against it, and a privilege comes with it.")
  String privileged();

  @Message("What stood against it is suspended.")
  String suspended();

  @Message("A measure in force stands against it.")
  String refused();

  @Message("The law does not determine it, and so it cannot be given.")
  String undetermined();

  @Message("Why")
  String why();

  @Message("By")
  String by();

  @Message("First day")
  String from();

  @Message("Last day")
  String through();

  @Message("How the subject can object")
  String object();

  @Message("Service: {service}, as of {day}")
  String checkedOn(String service, String day);

  @Message("Another check")
  String again();

  @Message("The law")
  String law();

  @Message("In force since it was enacted with the digest")
  String lawDigest();

  @Message("Contents")
  String contents();

  @Message("Article {number}. {title}")
  String articleTitle(String number, String title);

  @Message("The rule in plain words")
  String rule();

  @Message("Nothing to compute here.")
  String noRule();

  @Message("Worked cases ({count}), proved before this became law")
  String cases(int count);

  @Message("Whole law")
  String wholeLaw();

  @Message("{element}")
  String element(String element);

  @Message("Ingest reports")
  String ingests();

  @Message("Each reading of a source file, with every line accounted for.")
  String ingestsLead();

  @Message("Reading {run}: {file}")
  String ingest(long run, String file);

  @Message("{read} read = {accepted} accepted + {refused} refused + {duplicate} already known")
  String sum(String read, String accepted, String refused, String duplicate);

  @Message("The counts add up.")
  String addsUp();

  @Message("The counts do not add up: tell the operator.")
  String addsNotUp();

  @Message("{records} entries were added.")
  String added(String records);

  @Message("From source {source}, through the mapping {mapping}")
  String through2(String source, String mapping);

  @Message("Dropped at the door, never stored:")
  String dropped();

  @Message("Nothing was dropped.")
  String noneDropped();

  @Message("The file is still being read, or its reading was interrupted; the next run resumes it.")
  String unfinished();

  @Message("How to verify")
  String verify();

  @Message(
      "You need not trust this registry. Everything it ever answered can be recomputed, and any"
          + " change to its past shows.")
  String verifyLead();

  @Message("The newest tree head")
  String head();

  @Message("Entries")
  String size();

  @Message("Root")
  String root();

  @Message("Sealed at")
  String sealedAt();

  @Message("Signature (Ed25519, base64)")
  String signature();

  @Message("Public key (X.509, base64)")
  String key();

  @Message("Keep a copy of these lines. Whoever has an old head can show that history was cut.")
  String keep();

  @Message("What is signed")
  String signedText();

  @Message("How it holds together")
  String how();

  @Message(
      "Every entry carries the hash of the entry before it in its subject's chain, and a hash of"
          + " what it says with a random salt.")
  String how1();

  @Message(
      "All entries together are the leaves of one Merkle tree (RFC 6962). Its root is signed each"
          + " time entries are sealed, before anybody is told that they were accepted.")
  String how2();

  @Message(
      "Forgetting deletes what an entry says, never the entry: its hash stays, and another entry"
          + " says that, when and why it was forgotten.")
  String how3();

  @Message(
      "Every report given is kept as a digest with the law and the history it rested on, so that"
          + " it can be computed again and compared.")
  String how4();

  @Message("Do it")
  String doIt();

  @Message("On the machine of the registry, with the head you kept:")
  String doItLead();

  @Message(
      "It recomputes every hash, every chain, the tree, the identity vault's mapping and every"
          + " assessment given, and names the first difference. It ends 0 where there is none.")
  String doItText();

  @Message("The API")
  String api();

  @Message(
      "JSON over HTTP. Programs sign in with HTTP Basic. Identifiers travel in bodies only;"
          + " addresses carry handles. Problems come as application/problem+json (RFC 9457).")
  String apiLead();

  @Message("The OpenAPI 3.1 document")
  String openApi();

  @Message("Body")
  String body();

  @Message("Parameters")
  String parameters();

  @Message("Example")
  String example();

  @Message("Problems")
  String problems();

  @Message("Every problem has a stable code. What it says about itself is its remedy.")
  String problemsLead();
}
