package org.goodfaith.web.pages;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// Words of the pages of learned cards.
@MessageBundle("cards")
public interface SayCards {
  @Message("Scorecards")
  String cards();

  @Message(
      "Cards that were learned from outcomes. None of them is law by being here: a card becomes law"
          + " by a draft, two approvals and a first day.")
  String lead();

  @Message("No card was kept yet. `learn report --out` writes one into the folder cards.")
  String noCards();

  @Message("It predicts: {outcome}")
  String predicts(String outcome);

  @Message("Report")
  String report();

  @Message("Model card")
  String modelCard();

  @Message("How it does")
  String watch();

  @Message("Law today, as the score {score}.")
  String isLaw(String score);

  @Message("Not law.")
  String isNotLaw();

  @Message("Draft as law")
  String draft();

  @Message("First article")
  String article();

  @Message("In force from")
  String from();

  @Message("Smallest file that is scored")
  String needs();

  @Message("Whose score it is")
  String about();

  @Message("Persons")
  String persons();

  @Message("Organisations")
  String organisations();

  @Message("Public bodies")
  String publicBodies();

  @Message("Fields whose records it may read, with commas between")
  String fields();

  @Message("'{kind}' is nobody a score is about")
  String noKind(String kind);

  @Message("'{field}' is no field of records")
  String noField(String field);

  @Message(
      "Choose persons, organisations or public bodies, and write one or more fields of these:"
          + " {fields}.")
  String fieldRemedy(String fields);

  @Message("Draft")
  String draftButton();

  @Message("Watch as of")
  String watchAsOf();

  @Message("and what came of decisions of")
  String watchDecided();

  @Message(
      "Decisions of that day are held against what is known since; leave the day empty for the"
          + " people alone.")
  String decidedHint();

  @Message(
      "This card does not say how its outcome is found, so that only the people are held against"
          + " those it learned from.")
  String noDecided();

  @Message("Watch")
  String watchButton();

  @Message(
      "Watching changes nothing. A card fitted anew is set beside this one by learn compare, and"
          + " never replaces it by itself.")
  String watchHint();

  @Message("It cannot be law")
  String noLaw();

  @Message("Nothing was drafted.")
  String nothingDrafted();

  @Message("Back to the cards")
  String back();

  @Message("there is no such card, or no such page of it")
  String noCard();

  @Message("Choose one of the list of cards.")
  String noCardRemedy();

  @Message("a number of an article, a day or the smallest file is missing or cannot be read")
  String terms();

  @Message("Write a whole number, a day, and for example: 3 records of card.month")
  String termsRemedy();

  @Message("the score cannot be watched: {why}")
  String unwatched(String why);

  @Message("Publish the card first, or name another day.")
  String unwatchedRemedy();
}
