package org.goodfaith.lab;

import static org.assertj.core.api.Assertions.assertThat;

import org.goodfaith.lab.decade.FirmYears;
import org.goodfaith.lab.world.Firms;
import org.goodfaith.lab.world.InBlocks;
import org.goodfaith.lab.world.Parameters;
import org.junit.jupiter.api.Test;

final class FirmYearsTest {
  private static final int PEOPLE = 200_000;
  private static final int MONTHS = 120;

  private static FirmYears lived(Parameters parameters, int people, int threads) {
    return lived(parameters, people, threads, MONTHS);
  }

  private static FirmYears lived(Parameters parameters, int people, int threads, int months) {
    try (InBlocks blocks = new InBlocks(threads)) {
      return FirmYears.live(parameters, Firms.of(parameters, 5, people, blocks), months, blocks);
    }
  }

  private static double share(FirmYears years, java.util.function.IntPredicate which) {
    long hits = java.util.stream.IntStream.range(0, years.firms().count()).filter(which).count();
    return (double) hits / years.firms().count();
  }

  @Test
  void any_number_of_threads_and_of_firms_gives_each_firm_the_same_years() {
    FirmYears one = lived(Parameters.shipped(), PEOPLE, 1);
    FirmYears other = lived(Parameters.shipped(), PEOPLE / 10, 3);
    assertThat(one.firms().count()).isEqualTo(26_000);
    for (int i = 0; i < other.firms().count(); i++) {
      assertThat(other.firms().size[i]).isEqualTo(one.firms().size[i]);
      for (int month = 0; month < MONTHS; month++) {
        assertThat(other.shortIn(i, month)).isEqualTo(one.shortIn(i, month));
        assertThat(other.salesBefore(i, month)).isEqualTo(one.salesBefore(i, month));
      }
    }
  }

  @Test
  void what_a_firm_sold_before_a_month_is_known_in_that_month_and_not_changed_by_any_later_one() {
    for (int asked : new int[] {6, 18, 30, 54, 60}) {
      FirmYears then = lived(Parameters.shipped(), PEOPLE / 10, 2, asked);
      FirmYears later = lived(Parameters.shipped(), PEOPLE / 10, 2, MONTHS);
      for (int i = 0; i < then.firms().count(); i++) {
        assertThat(later.salesBefore(i, asked)).isEqualTo(then.salesBefore(i, asked));
      }
      assertThat(share(later, i -> later.salesBefore(i, asked) > 0.9)).isGreaterThan(0.3);
    }
  }

  @Test
  void who_is_short_for_long_closes_and_stays_closed() {
    FirmYears years = lived(Parameters.shipped(), PEOPLE, 2);
    int closes = Parameters.shipped().whole("firms.closes");
    int closed = 0;
    for (int i = 0; i < years.firms().count(); i++) {
      int row = 0;
      for (int month = 0; month < MONTHS; month++) {
        row = years.shortIn(i, month) ? row + 1 : 0;
        assertThat(years.open(i, month)).isEqualTo(row < closes);
      }
      closed += row >= closes ? 1 : 0;
    }
    assertThat(closed).isBetween(years.firms().count() / 50, years.firms().count() / 2);
  }

  @Test
  void worse_times_and_thinner_margins_make_more_firms_short() {
    FirmYears usual = lived(Parameters.shipped(), PEOPLE, 2);
    FirmYears thin = lived(Parameters.shipped().with("firms.margin", 0.0), PEOPLE, 2);

    assertThat(share(thin, i -> thin.shortIn(i, 60)))
        .isGreaterThan(1.2 * share(usual, i -> usual.shortIn(i, 60)));
  }

  @Test
  void the_careless_are_penalised_and_most_are_not() {
    Firms firms = lived(Parameters.shipped(), PEOPLE, 2).firms();
    long penalised =
        java.util.stream.IntStream.range(0, firms.count())
            .filter(i -> firms.penalised(i, 3))
            .count();

    assertThat((double) penalised / firms.count()).isBetween(0.025, 0.035);
  }
}
