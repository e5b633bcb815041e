package org.goodfaith.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Dates are read as their pattern says, or not at all.
class DatePatternTest {
  @ParameterizedTest
  @CsvSource({
    "yyyy-MM-dd, 2012-02-29, 2012-02-29",
    "yyyy-MM-dd HH:mm:ss, 2010-12-01 08:26:00, 2010-12-01",
    "yyyyMMdd, 20101201, 2010-12-01",
    "d/M/yyyy, 1/12/2010, 2010-12-01",
    "d/M/yyyy, 01/02/2010, 2010-02-01",
    "MM.dd.yyyy, 12.31.1999, 1999-12-31",
    "yyyy-MM-ddTHH:mm, 2010-12-01T23:59, 2010-12-01",
  })
  void date_of_the_pattern_is_read(String pattern, String text, LocalDate day) {
    assertThat(DatePattern.of(pattern).orElseThrow().day(text)).contains(day);
  }

  @ParameterizedTest
  @CsvSource({
    "yyyy-MM-dd, 2011-02-29",
    "yyyy-MM-dd, 1900-02-29",
    "yyyy-MM-dd, 2011-2-9",
    "yyyy-MM-dd, 2011-13-01",
    "yyyy-MM-dd, 2011-00-01",
    "yyyy-MM-dd, 2011-01-00",
    "yyyy-MM-dd, 2011-01-011",
    "yyyy-MM-dd, ' 2011-01-01'",
    "yyyy-MM-dd, ''",
    "yyyy-MM-dd, 0000-01-01",
    "yyyy-MM-dd HH:mm:ss, 2010-12-01 24:00:00",
    "d/M/yyyy, 1/12/10",
  })
  void date_of_another_form_or_none_is_not_read(String pattern, String text) {
    assertThat(DatePattern.of(pattern).orElseThrow().day(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"yyyy-MM", "yy-MM-dd", "yyyy-MMM-dd", "yyyy-MM-dd-dd", "yyyy-MM-ddX", "''"})
  void pattern_that_is_none_is_not_understood(String pattern) {
    assertThat(DatePattern.of(pattern)).isEmpty();
  }
}
