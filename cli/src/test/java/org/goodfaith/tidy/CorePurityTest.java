package org.goodfaith.tidy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The core gives the same answer everywhere and always: exact numbers, and no surroundings.
final class CorePurityTest {
  private static final Pattern INEXACT =
      Pattern.compile("\\b(double|float|Double|Float|StrictMath|Math\\.(pow|sqrt|exp|log)\\w*)\\b");

  private static final Pattern SURROUNDINGS =
      Pattern.compile(
          "\\b[A-Z]\\w*\\.now\\(|\\bClock\\b|currentTimeMillis|nanoTime|\\bRandom\\b"
              + "|SecureRandom|randomUUID"
              + "|Math\\.random|ThreadLocalRandom|getenv|System\\.(getProperty|in|out|err)\\b"
              + "|Locale\\.getDefault|systemDefault|TimeZone|identityHashCode"
              + "|\\bjava\\.(io\\.File|nio\\.file|net|sql)\\b");

  private static final Pattern DEFAULTS =
      Pattern.compile(
          "\\.to(Upper|Lower)Case\\(\\)|\\.getBytes\\(\\)|String\\.format\\(|\\.formatted\\("
              + "|DateTimeFormatter\\.ofPattern\\([^,]*\\)|new Scanner\\(|NumberFormat\\.get");

  @Test
  void no_number_of_the_core_is_inexact() {
    assertThat(found(INEXACT)).isEmpty();
  }

  @Test
  void the_core_reads_no_clock_chance_file_or_setting() {
    assertThat(found(SURROUNDINGS)).isEmpty();
  }

  @Test
  void the_core_uses_no_default_of_locale_or_charset() {
    assertThat(found(DEFAULTS)).isEmpty();
  }

  private static List<String> found(Pattern pattern) {
    return Repository.mainSources("core").stream()
        .flatMap(s -> s.inCode(pattern).stream())
        .toList();
  }
}
