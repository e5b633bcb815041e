package org.goodfaith.core.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpanTest {
  @ParameterizedTest
  @CsvSource({
    "2026-01-31, 1 month, 2026-02-28",
    "2028-01-31, 1 month, 2028-02-29",
    "2028-02-29, 1 year, 2029-02-28",
    "2026-08-31, 6 months, 2027-02-28",
    "2026-03-12, 180 days, 2026-09-08",
    "2026-03-12, 0 days, 2026-03-12",
    "2025-12-31, 2 months, 2026-02-28"
  })
  void a_span_after_a_day_is_clamped_to_the_end_of_the_month(
      LocalDate day, String span, LocalDate end) {
    assertThat(Span.parse(span).orElseThrow().after(day)).isEqualTo(end);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-31, 1 month, 2026-02-28",
    "2028-03-30, 1 month, 2028-02-29",
    "2028-02-29, 1 year, 2027-02-28",
    "2026-09-08, 180 days, 2026-03-12"
  })
  void a_span_before_a_day_is_clamped_to_the_end_of_the_month(
      LocalDate day, String span, LocalDate start) {
    assertThat(Span.parse(span).orElseThrow().before(day)).isEqualTo(start);
  }

  @ParameterizedTest
  @EnumSource(Span.Unit.class)
  void what_is_written_is_read_again(Span.Unit unit) {
    for (int amount : new int[] {1, 2, 7, 12, 180, 999_999}) {
      Span span = new Span(amount, unit);
      assertThat(Span.parse(span.toString())).contains(span);
    }
    assertThat(new Span(1, Span.Unit.YEARS)).hasToString("1 year");
    assertThat(new Span(2, Span.Unit.MONTHS)).hasToString("2 months");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "5",
        "days",
        "-1 days",
        "1.5 years",
        "7 working days",
        "5 Days",
        "5 weeks",
        "1000000 days",
        "٣ days",
        "5  ",
        "x days"
      })
  void what_is_no_span_is_refused(String text) {
    assertThat(Span.parse(text)).isEmpty();
  }

  @Test
  void no_time_is_one_value_in_whatever_unit() {
    assertThat(Span.parse("0 months")).contains(Span.NONE);
    assertThat(Span.parse("0 years")).contains(Span.NONE);
    assertThatThrownBy(() -> new Span(-1, Span.Unit.DAYS)).hasMessageContaining("negative");
  }

  @Test
  void days_at_most_are_the_most_days_a_span_ever_covers() {
    for (int months = 0; months <= 40; months++) {
      long most = 0;
      Span span = new Span(months, Span.Unit.MONTHS);
      for (int month = 0; month < 96; month++) {
        LocalDate first = LocalDate.of(2023, 1, 1).plusMonths(month);
        most = Math.max(most, ChronoUnit.DAYS.between(first, span.after(first)));
      }
      assertThat(span.daysAtMost()).as(span.toString()).isGreaterThanOrEqualTo(most);
      assertThat(span.daysAtMost()).as(span.toString()).isLessThanOrEqualTo(most + months / 12);
    }
    assertThat(new Span(3, Span.Unit.MONTHS).daysAtMost()).isEqualTo(92);
    assertThat(new Span(1, Span.Unit.YEARS).daysAtMost()).isEqualTo(366);
    assertThat(new Span(12, Span.Unit.MONTHS).daysAtMost()).isEqualTo(366);
    assertThat(new Span(180, Span.Unit.DAYS).daysAtMost()).isEqualTo(180);
  }
}
