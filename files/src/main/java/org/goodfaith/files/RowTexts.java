package org.goodfaith.files;

import java.time.LocalDate;
import java.util.Optional;
import org.goodfaith.core.intake.IntakeFault;

/// Cleans the texts of one row and keeps the first fault in the order of precedence.
final class RowTexts {
  private final LineFaults faults;
  private final Shift shift;
  private Optional<IntakeFault> fault = Optional.empty();

  RowTexts(LineFaults faults, Shift shift) {
    this.faults = faults;
    this.shift = shift;
  }

  void begin() {
    fault = Optional.empty();
  }

  /// @return why the row is refused, or empty
  Optional<IntakeFault> fault() {
    return fault;
  }

  void refuse(IntakeFault other) {
    boolean earlier = fault.isEmpty() || other.reason().compareTo(fault.get().reason()) < 0;
    fault = earlier ? Optional.of(other) : fault;
  }

  /// @return the text of a column, cleaned; empty where it is empty or was refused
  String clean(long line, String column, Clean clean, String raw) {
    String text = clean.trimmed(raw);
    if (text.isEmpty()) {
      return "";
    }
    return switch (clean.turn()) {
      case Clean.Turn.Same _ -> text;
      case Clean.Turn.Values values -> {
        String meaning = values.meanings().getOrDefault(text, "");
        if (meaning.isEmpty()) {
          refuse(faults.fact(line, column, "holds a word the mapping lacks", clean.allowed()));
        }
        yield meaning;
      }
      case Clean.Turn.Number number -> {
        String exact = Clean.number(number, text).orElse("");
        if (exact.isEmpty()) {
          refuse(faults.fact(line, column, "is no such number", clean.allowed()));
        }
        yield exact;
      }
      case Clean.Turn.Date date -> {
        Optional<LocalDate> day = date.pattern().day(text);
        if (day.isEmpty()) {
          refuse(faults.noDate(line, column, date.pattern().text()));
        }
        yield day.map(found -> shift.day(found).toString()).orElse("");
      }
    };
  }

  /// @return the moved day of conduct; empty where it was refused
  String day(long line, String column, DatePattern pattern, String raw) {
    Optional<LocalDate> day = pattern.day(raw);
    if (day.isEmpty()) {
      refuse(faults.noDate(line, column, pattern.text()));
      return "";
    }
    if (shift.afterEnd(day.get())) {
      refuse(faults.afterEnd(line, column, shift.endText()));
    }
    return shift.day(day.get()).toString();
  }

  LineFaults faults() {
    return faults;
  }

  Shift shift() {
    return shift;
  }
}
