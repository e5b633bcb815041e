package org.goodfaith.files;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.zip.ZipException;
import org.goodfaith.core.base.Place;
import org.goodfaith.core.intake.IntakeFault;
import org.goodfaith.core.intake.IntakeFault.Reason;

/// The words in which a file as a whole is refused, or its reading ends early.
final class FileFaults {
  private final String file;

  FileFaults(String file) {
    this.file = file;
  }

  /// @param linesRead data lines handed out before
  /// @param whole whether a file like this enters at once or not at all
  IntakeFault broken(IOException cause, long linesRead, boolean whole) {
    String kept =
        whole
            ? "none of its lines enters, because its groups could be half counted"
            : "the lines before enter";
    if (cause instanceof EOFException) {
      return of(
          linesRead,
          "the packed file is cut off after data line " + linesRead + "; " + kept,
          "a whole gzip file",
          "Fetch or copy the file again and send it once more; lines already entered count as"
              + " duplicates.");
    }
    if (cause instanceof ZipException) {
      return of(
          linesRead,
          "the packed file is damaged after data line " + linesRead + "; " + kept,
          "a gzip file whose checks hold",
          "Fetch or copy the file again and send it once more; lines already entered count as"
              + " duplicates.");
    }
    return of(
        linesRead,
        "the file could not be read on after data line " + linesRead + "; " + kept,
        "a readable file",
        "Check the disk and the file's permissions, then send it again.");
  }

  IntakeFault notOpened(IOException cause) {
    if (cause instanceof EOFException || cause instanceof ZipException) {
      return broken(cause, 0, false);
    }
    boolean absent = cause instanceof NoSuchFileException;
    return of(
        0,
        absent ? "there is no such file" : "the file could not be opened",
        "a readable file",
        absent ? "Check the path." : "Check that it is a file and may be read by you.");
  }

  IntakeFault empty() {
    return of(0, "the file is empty", "a header and data lines", "Export the file again.");
  }

  IntakeFault noLines() {
    return of(
        0,
        "the file has a header and no line after it",
        "at least one data line",
        "Export the file again; if there is nothing to send, send nothing.");
  }

  IntakeFault utf16() {
    return of(
        0,
        "the file is UTF-16, not UTF-8",
        "text in UTF-8, or in the encoding the mapping names",
        "Convert it, for example with `iconv -f UTF-16 -t UTF-8 FILE`, and send it again.");
  }

  IntakeFault otherEncoding() {
    return of(
        0,
        "none of the file's letters beyond ASCII is UTF-8: it is written in another encoding",
        "text in UTF-8, or in the encoding the mapping names",
        LineFaults.howToConvert());
  }

  IntakeFault otherFormat(String format) {
    return of(
        0,
        "this is " + format + ", not text",
        "CSV or JSON Lines, plain or packed with gzip",
        "Save it as CSV in UTF-8 and send that.");
  }

  IntakeFault header(String culprit, String message, String allowed, String remedy) {
    return new IntakeFault(
        Reason.UNREADABLE, Place.ofLine(file, 1), culprit, message, allowed, remedy);
  }

  private IntakeFault of(long line, String message, String allowed, String remedy) {
    // The header, where there is one, is not a data line: the place is the file.
    Place place = new Place(file, 0, 0);
    String culprit = line == 0 ? "" : "data line " + line;
    return new IntakeFault(Reason.UNREADABLE, place, culprit, message, allowed, remedy);
  }
}
