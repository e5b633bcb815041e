package org.goodfaith.core.intake;

import java.util.Optional;
import java.util.regex.Pattern;
import org.goodfaith.core.intake.IntakeFault.Reason;
import org.goodfaith.core.record.RowField;
import org.goodfaith.core.record.SourceRow;

/// The checks of one row: every one is made, and of all faults the earliest in order of `Reason` is
/// kept, so that the same row has the same complaint in whatever order it is looked at.
final class Checks {
  private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9-]{0,39}");
  private static final Pattern WORD = Pattern.compile("[a-z][a-z.-]{0,39}");
  private static final int TEXT_MAX = 200;
  private static final int WORDS_MAX = 4_000;
  private static final int OFFICER_MAX = 64;

  private final SourceRow row;
  private Optional<IntakeFault> first = Optional.empty();

  Checks(SourceRow row) {
    this.row = row;
  }

  /// A check.
  ///
  /// @param <T> what it finds
  interface Check<T> {
    T run() throws Refusal;
  }

  /// @return what the check finds; empty where it refuses
  <T> Optional<T> run(Check<T> check) {
    try {
      return Optional.of(check.run());
    } catch (Refusal refusal) {
      IntakeFault fault = refusal.fault();
      if (first.isEmpty() || fault.reason().compareTo(first.get().reason()) < 0) {
        first = Optional.of(fault);
      }
      return Optional.empty();
    }
  }

  /// @return the fault that comes first in order of `Reason`
  Optional<IntakeFault> first() {
    return first;
  }

  /// @return the text of a field, or an empty one that was noted as missing
  String needed(RowField field) {
    String text = row.text(field);
    if (text.isEmpty()) {
      run(() -> {
        throw missing(field);
      });
    }
    return text;
  }

  private Refusal missing(RowField field) {
    return new Refusal(
        Reason.MISSING,
        row,
        field.code(),
        "'" + field.code() + "' is empty",
        "a value",
        "Fill '" + field.code() + "' and send the line again.");
  }

  /// A reason, a ground or a channel is a code: free text is no fact (C5).
  void code(RowField field) {
    if (!row.text(field).isEmpty() && !CODE.matcher(row.text(field)).matches()) {
      misshapen(field, "a code of up to 40 lower-case letters, digits and dashes");
    }
  }

  /// Who entered, approved or decided is an account or a number, no free text.
  void officer(RowField field) {
    String text = row.text(field);
    if (text.length() > OFFICER_MAX || text.indexOf(' ') >= 0 || !printable(text)) {
      misshapen(field, "an account or a number: up to 64 characters without spaces");
    }
  }

  /// References and names are one line of text.
  void line(RowField field) {
    if (row.text(field).length() > TEXT_MAX || !printable(row.text(field))) {
      misshapen(field, "up to 200 printable characters");
    }
  }

  /// Reasons and statements are some paragraphs of text.
  void words(RowField field) {
    String text = row.text(field);
    if (text.length() > WORDS_MAX || !printable(text.replace('\n', ' '))) {
      misshapen(field, "up to 4,000 printable characters in lines");
    }
  }

  private static boolean printable(String text) {
    for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
      int c = text.codePointAt(at);
      if ((c >= 0x7f || c < ' ') && !printable(Character.getType(c))) {
        return false;
      }
    }
    return true;
  }

  private static boolean printable(int type) {
    return type != Character.CONTROL
        && type != Character.SURROGATE
        && type != Character.LINE_SEPARATOR
        && type != Character.PARAGRAPH_SEPARATOR;
  }

  private void misshapen(RowField field, String allowed) {
    run(() -> {
      throw new Refusal(
          Reason.FACT,
          row,
          field.code(),
          "'" + field.code() + "' has not the form it should have",
          allowed,
          "Correct '" + field.code() + "' and send the line again.");
    });
  }

  /// @return the word in quotes, for a message; a text that might say more than a code is not shown
  static String quoted(String text) {
    return WORD.matcher(text).matches()
        ? "'" + text + "'"
        : "'…' (" + text.length() + " characters)";
  }
}
