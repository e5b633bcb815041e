package org.goodfaith.files;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A date as a source writes it, for example `yyyy-MM-dd HH:mm:ss` or `d/M/yyyy`. The time of day
/// is checked and then forgotten.
final class DatePattern {
  static final DatePattern ISO = of("yyyy-MM-dd").orElseThrow();
  private static final int[] MOST = {9999, 12, 31, 23, 59, 59};
  private static final String LETTERS = "yMdHms";
  private static final int NONE = Integer.MIN_VALUE;

  /// One part: a number of the date, or a character that must stand there.
  ///
  /// @param unit index into `LETTERS`, or -1 for a literal
  /// @param least digits
  /// @param most digits
  /// @param literal the character
  private record Part(int unit, int least, int most, char literal) {}

  private final String text;
  private final Part[] parts;

  private DatePattern(String text, Part[] parts) {
    this.text = text;
    this.parts = parts;
  }

  /// @return the pattern, or empty where it has no year, month and day, or an unknown letter
  static Optional<DatePattern> of(String text) {
    List<Part> parts = new ArrayList<>();
    int seen = 0;
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      int run = 1;
      while (at + run < text.length() && text.charAt(at + run) == c) {
        run++;
      }
      int unit = LETTERS.indexOf(c);
      if (unit < 0 && Character.isLetterOrDigit(c) && c != 'T') {
        return Optional.empty();
      }
      if (unit < 0) {
        parts.add(new Part(-1, 0, 0, c));
        at++;
        continue;
      }
      boolean fits = unit == 0 ? run == 4 : run <= 2;
      if (!fits || (seen & 1 << unit) != 0) {
        return Optional.empty();
      }
      seen |= 1 << unit;
      parts.add(new Part(unit, run, run == 1 ? 2 : run, c));
      at += run;
    }
    return (seen & 7) == 7
        ? Optional.of(new DatePattern(text, parts.toArray(Part[]::new)))
        : Optional.empty();
  }

  String text() {
    return text;
  }

  /// @return the day, or empty where the text is none of this pattern
  Optional<LocalDate> day(String value) {
    char[] chars = value.toCharArray();
    int packed = packed(chars, 0, chars.length);
    return isNone(packed)
        ? Optional.empty()
        : Optional.of(LocalDate.of(packed >> 9, packed >> 5 & 15, packed & 31));
  }

  /// @return `year << 9 | month << 5 | day`, or a number for which `isNone` holds
  int packed(char[] buffer, int from, int length) {
    int[] units = {0, 0, 0, 0, 0, 0};
    int at = from;
    int end = from + length;
    for (Part part : parts) {
      if (part.unit < 0) {
        if (at == end || buffer[at] != part.literal) {
          return NONE;
        }
        at++;
        continue;
      }
      int digits = 0;
      int number = 0;
      while (digits < part.most && at < end && buffer[at] >= '0' && buffer[at] <= '9') {
        number = number * 10 + (buffer[at] - '0');
        digits++;
        at++;
      }
      if (digits < part.least || number > MOST[part.unit]) {
        return NONE;
      }
      units[part.unit] = number;
    }
    return at == end && isDay(units[0], units[1], units[2])
        ? units[0] << 9 | units[1] << 5 | units[2]
        : NONE;
  }

  static boolean isNone(int packed) {
    return packed == NONE;
  }

  private static boolean isDay(int year, int month, int day) {
    return year >= 1
        && month >= 1
        && day >= 1
        && (day <= 28 || day <= YearMonth.of(year, month).lengthOfMonth());
  }
}
