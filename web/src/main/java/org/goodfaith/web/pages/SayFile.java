package org.goodfaith.web.pages;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// Words of the pages about a subject.
@MessageBundle("file")
public interface SayFile {
  @Message("My file")
  String own();

  @Message("File of a subject")
  String title();

  @Message("File {handle}")
  String handle(String handle);

  @Message("As of {day}, under the law with the digest {digest}, from the first {size} entries.")
  String frame(String day, String digest, String size);

  @Message("Set aside")
  String setAside();

  @Message("These count for nothing any more. Nobody but you and an officer sees them.")
  String setAsideLead();

  @Message("Known by {names}")
  String knownBy(String names);

  @Message("Read for the purpose “{purpose}”. The subject sees that you looked.")
  String readFor(String purpose);

  @Message("Scores")
  String scores();

  @Message("No score is made of this file.")
  String noScores();

  @Message("{points} points")
  String points(String points);

  @Message("grade {grade}")
  String grade(String grade);

  @Message("{points} points on a scale from {least} to {most}, grade {grade}")
  String scale(String points, String least, String most, String grade);

  @Message("No score")
  String unscored();

  @Message("That is no bad score.")
  String noBadScore();

  @Message("Forgotten on {day}")
  String forgottenOn(String day);

  @Message("How it comes about")
  String howItComes();

  @Message("Each line is one step. Open it for the rule and the entries it read.")
  String howItComesLead();

  @Message("Start")
  String start();

  @Message("no record")
  String noValue();

  @Message("found: {value}")
  String found(String value);

  @Message("Sum")
  String sum();

  @Message("The rule")
  String rule();

  @Message("The entries it read")
  String evidence();

  @Message("Article {number}")
  String article(String number);

  @Message("Lists")
  String listings();

  @Message("This subject is on no list, and on the way to none.")
  String noListings();

  @Message("proposed, without effect")
  String stateProposed();

  @Message("approved, not announced, without effect")
  String stateApproved();

  @Message("announced, without effect yet")
  String stateAnnounced();

  @Message("undetermined")
  String stateUndetermined();

  @Message("suspended by an objection")
  String stateSuspended();

  @Message("in force")
  String stateInForce();

  @Message("ended by fulfilment")
  String stateReleased();

  @Message("revoked")
  String stateRevoked();

  @Message("ended by time")
  String stateLapsed();

  @Message("Day of conduct")
  String conduct();

  @Message("Notice served")
  String noticed();

  @Message("Last day to object before it has an effect")
  String objectionEnds();

  @Message("In force from")
  String from();

  @Message("Last day in force")
  String through();

  @Message(
      "How to object: tell the registry or the source, at any time and free of charge. An"
          + " objection suspends the effect until an officer, who is neither you nor who entered"
          + " the record, has decided.")
  String howToObject();

  @Message("Ground of the objection")
  String ground();

  @Message("It was somebody else")
  String groundIdentity();

  @Message("It did not happen so")
  String groundFacts();

  @Message("The law does not say so")
  String groundLaw();

  @Message("Measures")
  String measures();

  @Message("No measure follows.")
  String noMeasures();

  @Message("restriction")
  String classRestriction();

  @Message("closer supervision")
  String classManagement();

  @Message("information to the market")
  String classMarket();

  @Message("privilege")
  String classPrivilege();

  @Message("in force")
  String effectInForce();

  @Message("suspended")
  String effectSuspended();

  @Message("undetermined")
  String effectUndetermined();

  @Message("Service {service}, because of {because}.")
  String measureOf(String service, String because);

  @Message("From {from} through {through}.")
  String fromThrough(String from, String through);

  @Message("Always open: {needs}.")
  String exempt(String needs);

  @Message("Records")
  String records();

  @Message("Records that stand on this day, as far as the purpose opens them: {count}.")
  String recordsLead(int count);

  @Message("Show them all")
  String recordsShow();

  @Message("There is no record that the purpose opens.")
  String noRecords();

  @Message("Consents")
  String consents();

  @Message("{to}: given")
  String consentLive(String to);

  @Message("{to}: taken back on {day}")
  String consentBack(String to, String day);

  @Message("No consent was given.")
  String noConsents();

  @Message("Take it back")
  String takeBack();

  @Message("Say yes to “{title}”")
  String sayYes(String title);

  @Message("Who looked")
  String inquiries();

  @Message("Only you see this.")
  String inquiriesLead();

  @Message("Nobody has looked yet.")
  String noInquiries();

  @Message("When")
  String when();

  @Message("Who")
  String who();

  @Message("Why")
  String why();

  @Message("What")
  String what();

  @Message("the file as of {day}")
  String whatFile(String day);

  @Message("check of {service}")
  String whatCheck(String service);

  @Message("check of {service}, for the need you named: {need}")
  String whatCheckFor(String service, String need);

  @Message("Ask about another day")
  String other();

  @Message("As of the day")
  String asOf();

  @Message("As it was known at (leave empty for now)")
  String knownAt();

  @Message("Show")
  String show();

  @Message("Purpose")
  String purpose();

  @Message("Identifier of the subject, as scheme:value (for example card:17)")
  String identifier();

  @Message("Choose why you look")
  String choose();

  @Message("Without a purpose nobody looks. The subject will see yours.")
  String purposeLead();

  @Message("from {source}")
  String bySource(String source);

  @Message("The content of this entry was forgotten.")
  String forgottenEntry();

  @Message("The file was opened")
  String registered();

  @Message("A rulebook became law")
  String enacted();

  @Message("A rulebook was drafted")
  String drafted();

  @Message("An officer approved a draft of a rulebook")
  String draftApproved();

  @Message("A rulebook was published")
  String published();

  @Message("Somebody read the file")
  String inquired();

  @Message("An officer found that two files are of the same subject")
  String linked();

  @Message("An officer found that two files are not of the same subject")
  String unlinked();

  @Message("An earlier entry was forgotten")
  String forgotten();

  @Message("Corrected: {kind}")
  String corrected(String kind);

  @Message("A record was withdrawn")
  String withdrawn();

  @Message("A second officer approved")
  String approved();

  @Message("What it rests on was annulled")
  String annulled();

  @Message("Notice was served")
  String notice();

  @Message("Telling the subject, {channel}: {result}")
  String told(String channel, String result);

  @Message("The subject objected")
  String objected();

  @Message("A reader knows that its answer was recalled")
  String acknowledged();

  @Message("The source answered")
  String answered();

  @Message("More time was taken to decide")
  String extended();

  @Message("Decision on the objection: {outcome}")
  String decided(String outcome);

  @Message("The subject appealed")
  String appealed();

  @Message("Decision on the appeal: {outcome}")
  String appealDecided(String outcome);

  @Message("The subject’s statement")
  String stated();

  @Message("Certified after it had been deleted")
  String certified();

  @Message("The subject asked for repair")
  String repairAsked();

  @Message("The repair was granted")
  String repairGranted();

  @Message("The repair was refused")
  String repairRefused();

  @Message("The subject locked its file")
  String frozen();

  @Message("The subject opened its file again")
  String thawed();

  @Message("The subject died")
  String died();

  @Message("words")
  String text();

  @Message("document")
  String document();

  @Message("Consent to {to}")
  String consented(String to);

  @Message("Consent to {to} was taken back")
  String consentTakenBack(String to);

  @Message("evidence")
  String evidenceFact();

  @Message("officer")
  String officer();

  @Message("channel")
  String channel();

  @Message("reason")
  String reason();

  @Message("An officer is kin, and decides nothing here")
  String kinship();
}
