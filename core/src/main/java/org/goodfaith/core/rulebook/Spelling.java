package org.goodfaith.core.rulebook;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.goodfaith.core.base.Decimal;
import org.goodfaith.core.base.Points;

/// The small spellings that several elements share.
final class Spelling {
  private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9]*(?:[.-][a-z0-9]+)*");
  private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
  private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,9}");
  private static final Pattern RANGE = Pattern.compile("(-?[0-9]{1,9}) to (-?[0-9]{1,9})");
  private static final Pattern HOLIDAY = Pattern.compile("([0-9]{1,2}) ([A-Z][a-z]+)");

  private Spelling() {}

  /// @return whether it is lower-case words joined by points and dashes
  static boolean isCode(String text) {
    return text.length() <= 64 && CODE.matcher(text).matches();
  }

  static Optional<String> code(String text) {
    return isCode(text) ? Optional.of(text) : Optional.empty();
  }

  static Optional<LocalDate> day(String text) {
    if (!DAY.matcher(text).matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeException _) {
      return Optional.empty(); // The caller says what is allowed.
    }
  }

  static Optional<Points> points(String text) {
    return whole(text).map(value -> new Points(value));
  }

  static Optional<Long> whole(String text) {
    return WHOLE.matcher(text).matches() ? Optional.of(Long.valueOf(text)) : Optional.empty();
  }

  static Optional<Boolean> yesNo(String text) {
    return switch (text) {
      case "yes" -> Optional.of(true);
      case "no" -> Optional.of(false);
      case String _ -> Optional.empty();
    };
  }

  /// @return the two ends of `300 to 850`
  static Optional<long[]> range(String text) {
    Matcher matcher = RANGE.matcher(text);
    return matcher.matches()
        ? Optional.of(
            new long[] {Long.parseLong(matcher.group(1)), Long.parseLong(matcher.group(2))})
        : Optional.empty();
  }

  /// @return a plain decimal number at the scale it is written with
  static Optional<Decimal> decimal(String text) {
    int point = text.indexOf('.');
    int scale = point < 0 ? 0 : text.length() - point - 1;
    return scale > 9 || (point >= 0 && scale == 0) ? Optional.empty() : Decimal.parse(text, scale);
  }

  /// @return the day of that year which `3 April` names
  static Optional<LocalDate> dayOfYear(int year, String text) {
    Matcher matcher = HOLIDAY.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    for (Month month : Month.values()) {
      if (month.name().equals(matcher.group(2).toUpperCase(Locale.ROOT))) {
        try {
          return Optional.of(LocalDate.of(year, month, Integer.parseInt(matcher.group(1))));
        } catch (DateTimeException _) {
          return Optional.empty(); // 30 February: the caller says what is allowed.
        }
      }
    }
    return Optional.empty();
  }

  /// @return the parts of `a, b and c` or `a or b`
  static List<String> parts(String text) {
    List<String> parts = new ArrayList<>();
    for (String part : text.split(", | and | or ", -1)) {
      parts.add(part.strip());
    }
    return parts;
  }
}
