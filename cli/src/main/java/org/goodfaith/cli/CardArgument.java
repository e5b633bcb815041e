package org.goodfaith.cli;

import java.nio.file.Path;
import org.goodfaith.learn.card.Scorecard;
import picocli.CommandLine.Parameters;

/// The card that a command is about, named first.
final class CardArgument {
  @Parameters(index = "0", paramLabel = "CARD", description = "The card, JSON or PMML.")
  private Path file = Path.of("");

  /// @return the card
  /// @throws UserTrouble where there is none
  Scorecard card() {
    return CardFiles.card(file);
  }
}
