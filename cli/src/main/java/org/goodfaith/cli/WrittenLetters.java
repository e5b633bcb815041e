package org.goodfaith.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.goodfaith.core.record.Document;
import org.goodfaith.core.subject.Contact;
import org.goodfaith.web.pages.NoticeText;

/// Letters that wait to be posted: for each a PDF, and its text as it will be proved to have been
/// served. Readable by this user alone.
final class WrittenLetters {
  private static final String SHEETS = ".pdf";
  private static final String TEXT = ".txt";
  private static final int PARTS = 3;

  private final NoticeSettings settings;
  private final Path folder;

  WrittenLetters(NoticeSettings settings) {
    this.settings = settings;
    this.folder = settings.letters();
  }

  private Path file(String name, String ending) {
    return folder.resolve(name.replace('/', '-') + ending);
  }

  /// @return whether a letter of this name lies here
  boolean lies(String name) {
    return Files.exists(file(name, SHEETS));
  }

  /// @param name of the letter: of the notice, as lists print it, and its matter
  /// @param notice what it says
  /// @return whether it was written; false where it lies there already
  boolean write(String name, Supplier<NoticeText> notice, Contact contact, LocalDate today) {
    if (lies(name)) {
      return false;
    }
    keep(name, set(notice.get(), contact, today));
    return true;
  }

  /// A letter set in type, which lies nowhere yet.
  ///
  /// @param text of the notice
  /// @param pdf its sheets
  record Letter(NoticeText text, byte[] pdf) {}

  /// @throws UserTrouble where the font lacks some of its signs
  Letter set(NoticeText text, Contact contact, LocalDate today) {
    return new Letter(
        text,
        Sheets.of(
            text.letter(settings.page(), contact.address().lines().toList(), today),
            settings.font().orElse(null)));
  }

  /// Writes a letter, in place of one that lies there.
  ///
  /// @param name of the notice
  /// @throws UncheckedIOException where it cannot be written
  void keep(String name, Letter letter) {
    try {
      if (!Files.exists(folder)) {
        Files.createDirectories(folder);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
      }
      keep(file(name, TEXT), letter.text().document().bytes());
      keep(file(name, SHEETS), letter.pdf()); // last: where it lies, all of it lies
    } catch (IOException e) {
      throw trouble(e);
    }
  }

  private static void keep(Path file, byte[] bytes) throws IOException {
    Path part = file.resolveSibling(file.getFileName() + ".part");
    Files.write(part, bytes);
    try {
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException _) {
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /// @return names of the letters that lie here
  List<String> names() {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(file -> file.endsWith(SHEETS))
          .map(file -> file.substring(0, file.length() - SHEETS.length()))
          .map(file -> String.join("/", file.split("-", PARTS))) // a matter has dashes of its own
          .sorted()
          .toList();
    } catch (IOException e) {
      throw trouble(e);
    }
  }

  /// @return the text of a letter, as it was written
  Document text(String name) {
    try {
      return Document.of(Files.readAllBytes(file(name, TEXT)))
          .orElseThrow(() ->
              new UserTrouble(
                  "The text of the letter " + name + " is damaged.",
                  "Take the PDF away; the next 'goodfaith notices send' writes it anew."));
    } catch (IOException e) {
      throw new UserTrouble(
          "There is no letter " + name + " in " + folder + ".",
          "'goodfaith notices send' writes those that are due.",
          e);
    }
  }

  /// Takes a letter away that was posted.
  void done(String name) {
    try {
      Files.deleteIfExists(file(name, SHEETS));
      Files.deleteIfExists(file(name, TEXT));
    } catch (IOException e) {
      throw trouble(e);
    }
  }

  private UncheckedIOException trouble(IOException e) {
    return new UncheckedIOException("letters in " + folder, e);
  }
}
