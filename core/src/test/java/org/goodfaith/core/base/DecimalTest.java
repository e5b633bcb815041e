package org.goodfaith.core.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalTest {
  private static final BigDecimal BEYOND = BigDecimal.TEN.pow(18);

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void random_digits_read_as_the_library_reads_them(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 20_000; i++) {
      String text = digits(random);
      int scale = random.nextInt(10);
      assertThat(Decimal.parse(text, scale).map(Decimal::toBigDecimal))
          .as("%s at scale %s", text, scale)
          .isEqualTo(naive(text, scale));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void random_numbers_are_written_as_the_library_writes_them(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 20_000; i++) {
      Decimal number =
          new Decimal(random.nextLong() >> random.nextInt(Long.SIZE), random.nextInt(10));
      assertThat(number).hasToString(number.toBigDecimal().toPlainString());
    }
    assertThat(new Decimal(Long.MIN_VALUE, 9))
        .hasToString(new Decimal(Long.MIN_VALUE, 9).toBigDecimal().toPlainString());
  }

  private static Optional<BigDecimal> naive(String text, int scale) {
    BigDecimal number = new BigDecimal(text);
    if (number.stripTrailingZeros().scale() > scale) {
      return Optional.empty();
    }
    BigDecimal scaled = number.setScale(scale, RoundingMode.UNNECESSARY);
    return scaled.movePointRight(scale).abs().compareTo(BEYOND) < 0
        ? Optional.of(scaled)
        : Optional.empty();
  }

  private static String digits(Random random) {
    StringBuilder text = new StringBuilder(new String[] {"", "-", "+"}[random.nextInt(3)]);
    int whole = 1 + random.nextInt(random.nextInt(4) == 0 ? 20 : 6);
    for (int i = 0; i < whole; i++) {
      text.append(random.nextInt(3) == 0 ? 0 : random.nextInt(10));
    }
    if (random.nextBoolean()) {
      text.append('.');
      for (int i = random.nextInt(12); i >= 0; i--) {
        text.append(random.nextBoolean() ? 0 : random.nextInt(10));
      }
    }
    return text.toString();
  }

  @Test
  void eighteen_digits_fit_and_nineteen_do_not() {
    assertThat(Decimal.parse("999999999999999999", 0)).contains(Decimal.of(999999999999999999L));
    assertThat(Decimal.parse("-9999999999999999.99", 2))
        .contains(new Decimal(-999999999999999999L, 2));
    assertThat(Decimal.parse("1000000000000000000", 0)).isEmpty();
    assertThat(Decimal.parse("10000000000000000.00", 2)).isEmpty();
    assertThat(Decimal.parse("0000000000000000000000001", 0)).contains(Decimal.of(1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "-", "+", ".", "-.", "1e3", "0x1", "1.2.3", "1,5", " 1", "1 ", "--1", "٣", "1²", "NaN"
      })
  void what_is_no_plain_number_is_refused(String text) {
    assertThat(Decimal.parse(text, 2)).isEmpty();
  }

  @Test
  void zeros_beyond_the_scale_are_no_digits_lost_but_others_are() {
    assertThat(Decimal.parse("1.5000", 2)).contains(new Decimal(150, 2));
    assertThat(Decimal.parse("1.0", 0)).contains(Decimal.of(1));
    assertThat(Decimal.parse("1.501", 2)).isEmpty();
    assertThat(Decimal.parse("1.5", 0)).isEmpty();
  }

  @Test
  void a_number_is_written_with_all_digits_of_its_scale() {
    assertThat(new Decimal(-5, 2)).hasToString("-0.05");
    assertThat(new Decimal(150, 2)).hasToString("1.50");
    assertThat(new Decimal(0, 9)).hasToString("0.000000000");
    assertThat(Decimal.of(-7)).hasToString("-7");
  }

  @ParameterizedTest
  @ValueSource(longs = {4, 5})
  void sums_orders_and_quotients_are_those_of_the_library(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 10_000; i++) {
      Decimal a = new Decimal(random.nextInt(), random.nextInt(7));
      Decimal b = new Decimal(1 + random.nextInt(1_000_000), random.nextInt(7));
      assertThat(a.plus(b).toBigDecimal())
          .isEqualByComparingTo(a.toBigDecimal().add(b.toBigDecimal()));
      assertThat(a.plus(b).scale()).isEqualTo(Math.max(a.scale(), b.scale()));
      assertThat(a.compareTo(b)).isEqualTo(a.toBigDecimal().compareTo(b.toBigDecimal()));
      assertThat(a.dividedBy(b, 3).toBigDecimal())
          .isEqualTo(a.toBigDecimal().divide(b.toBigDecimal(), 3, RoundingMode.HALF_EVEN));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {6, 7})
  void numbers_of_any_length_order_and_divide_as_the_library_says(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 20_000; i++) {
      Decimal a = new Decimal(random.nextLong() >> random.nextInt(64), random.nextInt(10));
      Decimal b = new Decimal(random.nextLong() >> random.nextInt(64), random.nextInt(10));
      assertThat(a.compareTo(b))
          .as("%s to %s", a, b)
          .isEqualTo(a.toBigDecimal().compareTo(b.toBigDecimal()));
      int scale = random.nextInt(10);
      if (b.signum() != 0) {
        BigDecimal wanted =
            a.toBigDecimal().divide(b.toBigDecimal(), scale, RoundingMode.HALF_EVEN);
        if (wanted.unscaledValue().bitLength() < Long.SIZE) {
          assertThat(a.dividedBy(b, scale).toBigDecimal()).as("%s / %s", a, b).isEqualTo(wanted);
        } else {
          assertThatThrownBy(() -> a.dividedBy(b, scale)).isInstanceOf(ArithmeticException.class);
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "1, 8, 2, 0.12",
    "3, 8, 2, 0.38",
    "-1, 8, 2, -0.12",
    "2, 3, 3, 0.667",
    "0, 5, 3, 0.000"
  })
  void a_quotient_is_rounded_half_to_even(long part, long whole, int scale, String result) {
    assertThat(Decimal.of(part).dividedBy(Decimal.of(whole), scale)).hasToString(result);
  }

  @Test
  void what_does_not_fit_is_an_error_and_never_wraps_around() {
    Decimal most = Decimal.of(Long.MAX_VALUE);
    assertThatThrownBy(() -> most.plus(Decimal.of(1))).isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> most.rescaled(1)).isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> new Decimal(1, 10)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Decimal(15, 1).rescaled(0)).hasMessageContaining("1.5 at 0");
  }
}
