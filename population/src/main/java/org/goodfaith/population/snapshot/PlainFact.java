package org.goodfaith.population.snapshot;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import org.goodfaith.core.rulebook.FactType;
import org.goodfaith.population.columns.Days;

/// Reads one fact of a record from the bytes of its canonical text. For one thread.
final class PlainFact {
  private static final int NONE = Integer.MIN_VALUE;
  private static final int RADIX = 10;
  private static final int DIGITS_MOST = 18;
  private static final int YEAR_DIGITS = 4;

  private final byte[] name;
  private final FactType type;
  private final byte[] prefix;
  private final int decimals;
  private long number;

  PlainFact(String name, FactType type) {
    this.name = name.getBytes(StandardCharsets.UTF_8);
    this.type = type;
    this.prefix = spelled(type).getBytes(StandardCharsets.UTF_8);
    this.decimals = type instanceof FactType.Money money ? money.scale() : 0;
  }

  private static String spelled(FactType type) {
    return switch (type) {
      case FactType.Money money -> "money " + money.currency() + " ";
      case FactType.Count _ -> "count ";
      case FactType.Status _ -> "status ";
      case FactType.Day _ -> "day ";
      case FactType.Code _ -> "code ";
      case FactType.Digest _ -> "digest ";
    };
  }

  /// @return the number of a day that is none
  static int none() {
    return NONE;
  }

  boolean named(byte[] bytes, int from, int to) {
    return Arrays.equals(name, 0, name.length, bytes, from, to);
  }

  boolean isCode() {
    return type instanceof FactType.Code || type instanceof FactType.Digest;
  }

  int typeLength() {
    return prefix.length;
  }

  /// @return whether the text begins with the type
  boolean typed(byte[] bytes, int from, int to) {
    return to - from > prefix.length
        && Arrays.equals(prefix, 0, prefix.length, bytes, from, from + prefix.length);
  }

  /// @return whether the text is a number of the type; `number` gives it
  boolean read(byte[] bytes, int from, int to) {
    if (!typed(bytes, from, to)) {
      return false;
    }
    int begin = from + prefix.length;
    if (type instanceof FactType.Day) {
      number = to - begin == 10 ? day(bytes, begin) : NONE;
      return number != NONE;
    }
    boolean minus = bytes[begin] == '-';
    long sum = 0;
    int point = -1;
    int digits = 0;
    for (int i = minus ? begin + 1 : begin; i < to; i++) {
      if (bytes[i] == '.' && point < 0) {
        point = i;
      } else if (bytes[i] >= '0' && bytes[i] <= '9' && digits < DIGITS_MOST) {
        sum = sum * RADIX + (bytes[i] - '0');
        digits++;
      } else {
        return false;
      }
    }
    number = minus ? -sum : sum;
    return digits > 0 && (point < 0 ? 0 : to - point - 1) == decimals && inRange();
  }

  /// A status is a small number.
  private boolean inRange() {
    return !(type instanceof FactType.Status) || number == (int) number;
  }

  long number() {
    return number;
  }

  /// @return the day that ten bytes spell, `none` where they spell none
  static int day(byte[] bytes, int from) {
    if (bytes.length - from < 10 || bytes[from + YEAR_DIGITS] != '-' || bytes[from + 7] != '-') {
      return NONE;
    }
    int year = digits(bytes, from, from + YEAR_DIGITS);
    int month = digits(bytes, from + 5, from + 7);
    int day = digits(bytes, from + 8, from + 10);
    if (year < 0 || month < 0 || day < 0) {
      return NONE;
    }
    try {
      return Days.of(LocalDate.of(year, month, day));
    } catch (DateTimeException _) {
      return NONE; // The caller reads it the other way, which says what is wrong.
    }
  }

  private static int digits(byte[] bytes, int from, int to) {
    int sum = 0;
    for (int i = from; i < to; i++) {
      if (bytes[i] < '0' || bytes[i] > '9') {
        return -1;
      }
      sum = sum * RADIX + (bytes[i] - '0');
    }
    return sum;
  }
}
