package org.goodfaith.web.pages;

import io.quarkus.qute.TemplateExtension;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// How numbers and days are written for people.
@TemplateExtension
final class Words {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
  private static final DateTimeFormatter CHINESE_DAY =
      DateTimeFormatter.ofPattern("uuuu年M月d日", Locale.ROOT);
  private static final DateTimeFormatter CHINESE_MOMENT =
      DateTimeFormatter.ofPattern("uuuu年M月d日 HH:mm:ss 'UTC'", Locale.ROOT);
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm:ss 'UTC'", Locale.ENGLISH);

  private Words() {}

  /// @return digits in groups of three
  static String grouped(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /// @return the text with a capital at its beginning and a full stop at its end
  static String sentence(String text) {
    if (text.isEmpty()) {
      return text;
    }
    String capital = text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    return capital.endsWith(".") ? capital : capital + ".";
  }

  /// @return for example `12 March 2026`, or `2026年3月12日`
  static String words(LocalDate day) {
    return (Tongue.chinese() ? CHINESE_DAY : DAY).format(day);
  }

  /// @return for example `12 March 2026, 09:30:00 UTC`
  static String words(Instant moment) {
    return (Tongue.chinese() ? CHINESE_MOMENT : MOMENT).format(moment.atOffset(ZoneOffset.UTC));
  }
}
