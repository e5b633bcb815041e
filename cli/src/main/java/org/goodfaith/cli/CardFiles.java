package org.goodfaith.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.goodfaith.learn.LearnRefused;
import org.goodfaith.learn.card.ReadCard;
import org.goodfaith.learn.card.Scorecard;
import org.goodfaith.learn.pmml.ReadPmml;
import org.goodfaith.learn.pmml.ToScorecard;

/// Reads and writes the files of `learn`.
final class CardFiles {
  private CardFiles() {}

  /// @return the card in a file, JSON or PMML
  static Scorecard card(Path file) {
    String text = text(file);
    String name = String.valueOf(file.getFileName());
    try {
      return text.stripLeading().startsWith("<")
          ? ToScorecard.card(ReadPmml.read(text, name))
          : ReadCard.read(text, name);
    } catch (LearnRefused e) {
      throw refused("No card can be read from " + file + ":", e);
    }
  }

  static UserTrouble refused(String what, LearnRefused refused) {
    return UserTrouble.of(what, refused.faults(), 1);
  }

  static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UserTrouble(
          "The file " + file + " cannot be read.", "Name a file in UTF-8 that you may read.", e);
    }
  }

  static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UserTrouble(
          "The file " + file + " of an earlier card cannot be deleted.",
          "Name a place that you may write to.",
          e);
    }
  }

  /// Writes beside and moves: whoever is killed in between leaves no half file.
  static void replace(Path file, String text) {
    Path part = file.resolveSibling(file.getFileName() + ".part");
    write(part, text);
    try {
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UserTrouble(
          "The file " + file + " cannot be written.", "Name a place that you may write to.", e);
    }
  }

  static void write(Path file, String text) {
    try {
      Path folder = file.toAbsolutePath().getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UserTrouble(
          "The file " + file + " cannot be written.", "Name a place that you may write to.", e);
    }
  }
}
