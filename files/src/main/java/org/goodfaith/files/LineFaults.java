package org.goodfaith.files;

import java.util.Locale;
import org.goodfaith.core.base.Place;
import org.goodfaith.core.intake.IntakeFault;
import org.goodfaith.core.intake.IntakeFault.Reason;

/// The words in which a line is refused. None of them shows anything of the line but its place and,
/// for a wrong byte, that byte.
final class LineFaults {
  private final String file;

  LineFaults(String file) {
    this.file = file;
  }

  /// @return what is wrong with the row found last
  IntakeFault of(RowFrames frames, int expectedFields) {
    long line = frames.line();
    int at = frames.wrongByte();
    return switch (frames.wrong()) {
      case NOTHING -> throw new IllegalArgumentException("nothing is wrong with line " + line);
      case TOO_LONG -> tooLong(line);
      case UNCLOSED_QUOTE ->
          unreadable(
              new Place(file, line, at),
              "a quote opened in this line is not closed where its field ends",
              "a field in quotes, quotes inside it doubled, its end before a delimiter",
              "Close the quote, or double it if it belongs to the text, and send the line again.");
      case AFTER_QUOTE ->
          unreadable(
              new Place(file, line, at),
              "text follows a closing quote at byte " + at + " of the line",
              "a delimiter or the line's end after a closing quote",
              "Double the quotes that belong to the text and send the line again.");
      case NUL ->
          unreadable(
              new Place(file, line, at),
              "byte " + at + " of the line is NUL (0x00)",
              "text in UTF-8 without NUL bytes",
              "Export the line again from its source; NUL bytes come from damage or UTF-16.");
      case ENCODING ->
          unreadable(
              new Place(file, line, at),
              "byte " + at + " of the line (0x" + hex(frames.wrongValue()) + ") is not UTF-8",
              "text in UTF-8, or in the encoding the mapping names",
              howToConvert());
      case LONE_RETURN ->
          unreadable(
              new Place(file, line, at),
              "a carriage return without line feed stands at byte " + at + " of the line",
              "lines that end with LF or CR LF",
              "Take the carriage return out, or put the field in quotes, and send it again.");
      case EMPTY -> empty(line);
      case FIELDS -> fields(line, frames.fields(), expectedFields);
    };
  }

  static String howToConvert() {
    return "Convert the file, for example with `iconv -f WINDOWS-1252 -t UTF-8 FILE`, or name"
        + " its `encoding:` in the mapping.";
  }

  private static String hex(int value) {
    return String.format(Locale.ROOT, "%02X", value);
  }

  private IntakeFault tooLong(long line) {
    return unreadable(
        Place.ofLine(file, line),
        "the line is longer than " + RowFrames.rowBytesMax() + " bytes",
        "lines of at most " + RowFrames.rowBytesMax() + " bytes",
        "Look for a missing line end or a field that does not belong here; send the line again.");
  }

  private IntakeFault empty(long line) {
    return unreadable(
        Place.ofLine(file, line),
        "the line is empty",
        "one row in each line",
        "Take the empty line out, or put in what is missing.");
  }

  private IntakeFault fields(long line, int found, int expected) {
    return unreadable(
        Place.ofLine(file, line),
        "the line has " + found + " fields, the header has " + expected,
        expected + " fields",
        "Put fields that hold a delimiter in quotes, complete the line, and send it again.");
  }

  IntakeFault unreadable(Place place, String message, String allowed, String remedy) {
    return new IntakeFault(Reason.UNREADABLE, place, "", message, allowed, remedy);
  }

  /// A column that must be filled is empty.
  IntakeFault missing(long line, String column) {
    return new IntakeFault(
        Reason.MISSING,
        Place.ofLine(file, line),
        column,
        "column '" + column + "' is empty",
        "a value in '" + column + "'",
        "Fill column '" + column + "' and send the line again.");
  }

  /// An unfolded line has no fact for any month.
  IntakeFault nothing(long line) {
    return new IntakeFault(
        Reason.MISSING,
        Place.ofLine(file, line),
        "",
        "the line holds no fact for any month",
        "at least one month's facts",
        "Fill the columns of a month and send the line again.");
  }

  /// A line of a grouped file names nobody it could be counted for.
  IntakeFault nobody(long line, String column) {
    return new IntakeFault(
        Reason.MISSING,
        Place.ofLine(file, line),
        column,
        "column '" + column + "' is empty, so the line is nobody's",
        "the source's identifier of the subject",
        "Fill column '"
            + column
            + "' where the subject is known; for a month already entered send a correction.");
  }

  /// A date is none of the mapping's pattern.
  IntakeFault noDate(long line, String column, String pattern) {
    return new IntakeFault(
        Reason.DAY,
        Place.ofLine(file, line),
        column,
        "column '" + column + "' is no date of the form " + pattern,
        "a day of the calendar, written " + pattern,
        "Write the date as " + pattern + " and send the line again.");
  }

  /// A date lies after the last month the mapping states.
  IntakeFault afterEnd(long line, String column, String ends) {
    return new IntakeFault(
        Reason.DAY,
        Place.ofLine(file, line),
        column,
        "column '" + column + "' lies after " + ends + ", the mapping's last month",
        "a date not later than " + ends,
        "Correct the date, or `ends:` in the mapping, and send the line again.");
  }

  /// A text does not fit its clean-up.
  IntakeFault fact(long line, String column, String message, String allowed) {
    return new IntakeFault(
        Reason.FACT,
        Place.ofLine(file, line),
        column,
        "column '" + column + "' " + message,
        allowed,
        "Correct column '" + column + "' and send the line again.");
  }

  String file() {
    return file;
  }
}
