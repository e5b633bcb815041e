package org.goodfaith.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.goodfaith.lab.decade.Aftermath;
import org.goodfaith.lab.decade.CheckByCore;
import org.goodfaith.lab.decade.Decade;
import org.goodfaith.lab.decade.Decade.Watching;
import org.goodfaith.lab.decade.LawOfDecade;
import org.goodfaith.lab.decade.Series.Line;
import org.goodfaith.lab.world.InBlocks;
import org.goodfaith.lab.world.Parameters;
import org.goodfaith.lab.world.People;
import org.junit.jupiter.api.Test;

final class DecadeTest {
  private static final int MONTHS = 120;
  private static final LawOfDecade LAW =
      new LawOfDecade(LawForTests.shipped(), Decade.firstDay(), MONTHS);

  private static Decade lived(Parameters of, int people, int threads, Watching watching) {
    try (InBlocks blocks = new InBlocks(threads)) {
      People born = People.of(of, 7, people, blocks);
      Decade.Born all = Decade.Born.all(of, born, blocks);
      return Decade.live(of, all, MONTHS, watching, new Decade.Run(blocks, _ -> {}));
    }
  }

  @Test
  void any_number_of_threads_lives_the_same_decade() {
    Parameters of = Parameters.shipped();
    for (Watching watching :
        List.of(new Watching.Nobody(), new Watching.ByLaw(LAW), new Watching.Feared())) {
      assertThat(lived(of, 9_000, 1, watching).digest())
          .isEqualTo(lived(of, 9_000, 5, watching).digest());
    }
  }

  @Test
  void another_seed_lives_another_decade_and_part_of_the_people_are_the_same_people() {
    Parameters of = Parameters.shipped();
    try (InBlocks blocks = new InBlocks(2)) {
      People all = People.of(of, 7, 3000, blocks);
      People part = People.part(of, 7, 1000, 500);
      assertThat(part.income[3]).isEqualTo(all.income[1003]);
      assertThat(part.luck(3)).isEqualTo(all.luck(1003));
      assertThat(People.of(of, 8, 3000, blocks).income).isNotEqualTo(all.income);
    }
  }

  @Test
  void what_the_lab_does_on_a_day_is_what_the_core_answers_on_that_day() {
    Parameters many =
        Parameters.shipped()
            .with("conduct.caught", 1)
            .with("conduct.fare", 0.1)
            .with("error.false", 0.01)
            .with("money.sued", 1)
            .with("court.lists.able", 0.5)
            .with("court.lists.unable", 0.1)
            .with("court.violence", 0.3);
    Decade decade = lived(many, 1_000, 2, new Watching.ByLaw(LAW));
    CheckByCore.Checked checked = CheckByCore.check(decade.ofPeople(), LAW, 250, 5);
    assertThat(checked.difference()).isEmpty();
    assertThat(checked.subjects()).isGreaterThan(200);
    assertThat(decade.ofPeople().listings().keySet())
        .contains("rail-no-sale", "rail-unpaid", "court-defaulter", "court-violent", "air-no-fly");
  }

  @Test
  void firms_and_public_bodies_are_listed_and_refused_as_the_core_says_on_that_day() {
    Parameters many =
        Parameters.shipped()
            .with("firms.fraud", 0.03)
            .with("firms.illness", 0.1)
            .with("firms.grave", 0.02)
            .with("firms.low", 0.2)
            .with("firms.noreport", 0.1)
            .with("firms.false", 0.05)
            .with("firms.sued", 0.5)
            .with("firms.wages", 0.5)
            .with("court.lists.able", 0.5)
            .with("court.lists.unable", 0.1)
            .with("bodies.each", 0.004)
            .with("bodies.unpaid", 0.4);
    Decade decade = lived(many, 5_000, 2, new Watching.ByLaw(LAW));
    CheckByCore.Checked firms = CheckByCore.check(decade.ofFirms(), LAW, 250, 5);
    assertThat(firms.difference()).isEmpty();
    assertThat(firms.subjects()).isGreaterThan(200);
    assertThat(decade.ofFirms().listings().keySet())
        .contains("market-minor", "market-penalty", "market-serious", "market-flag")
        .contains("wage-arrears", "tender-ban", "food-ban", "court-defaulter", "court-limit");
    assertThat(decade.ofFirms().releases().keySet())
        .contains("market-penalty", "market-flag", "wage-arrears", "court-defaulter", "food-ban");
    assertThat(CheckByCore.check(decade.ofBodies(), LAW, 250, 5).difference()).isEmpty();
    assertThat(decade.ofBodies().listings()).containsOnlyKeys("government-unpaid");
    assertThat(decade.ofBodies().series().sum(Line.RESTRICTED)).isZero();
  }

  @Test
  void whom_a_list_marks_is_refused_nothing_but_where_the_law_says_so() {
    Decade decade = lived(Parameters.shipped(), 20_000, 2, new Watching.ByLaw(LAW));
    Aftermath firms = decade.ofFirms().aftermath();
    int listed = 0;
    int refused = 0;
    for (int i = 0; i < firms.count(); i++) {
      assertThat(firms.refusedDays(i)).isLessThanOrEqualTo(firms.listedDays(i));
      assertThat(firms.wrongDays(i)).isLessThanOrEqualTo(firms.refusedDays(i));
      listed += firms.listedDays(i) > 0 ? 1 : 0;
      refused += firms.refusedDays(i) > 0 ? 1 : 0;
    }
    assertThat(listed).isGreaterThan(refused);
    assertThat(refused).isPositive();
  }

  @Test
  void nothing_is_refused_to_a_firm_that_has_closed() {
    for (Watching watching : List.of(new Watching.ByLaw(LAW), new Watching.Feared())) {
      Decade decade = lived(Parameters.shipped(), 20_000, 2, watching);
      Aftermath firms = decade.ofFirms().aftermath();
      int closed = 0;
      for (int i = 0; i < firms.count(); i++) {
        for (int month = 0; month < MONTHS; month++) {
          if (!decade.firms().open(i, month)) {
            assertThat(firms.refusedIn(i, month)).isFalse();
            closed++;
          }
        }
      }
      assertThat(closed).isPositive();
    }
  }

  @Test
  void the_owner_costs_a_firm_everything_in_the_feared_system_and_nothing_under_the_law() {
    Parameters of = Parameters.shipped();
    Decade feared = lived(of, 20_000, 2, new Watching.Feared());
    assertThat(feared.ofFirms().series().sum(Line.BY_FRIENDS)).isPositive();
    Parameters rich = of.with("money.living", 0.5);
    assertThat(digestOfFirms(lived(of, 3_000, 2, new Watching.ByLaw(LAW))))
        .isEqualTo(digestOfFirms(lived(rich, 3_000, 2, new Watching.ByLaw(LAW))));
  }

  /// What happens to firms, and to nobody else.
  private static List<Long> digestOfFirms(Decade decade) {
    return Arrays.stream(Line.values()).map(decade.ofFirms().series()::sum).toList();
  }

  @Test
  void with_firms_or_without_people_live_the_same() {
    Parameters of = Parameters.shipped();
    try (InBlocks blocks = new InBlocks(2)) {
      People people = People.of(of, 7, 3_000, blocks);
      Decade.Run run = new Decade.Run(blocks, _ -> {});
      Decade alone =
          Decade.live(of, Decade.Born.people(of, people), MONTHS, new Watching.ByLaw(LAW), run);
      Decade all =
          Decade.live(
              of, Decade.Born.all(of, people, blocks), MONTHS, new Watching.ByLaw(LAW), run);
      for (Line line : Line.values()) {
        assertThat(all.series().sum(line)).isEqualTo(alone.series().sum(line));
      }
    }
  }

  @Test
  void nobody_is_refused_anything_where_nobody_watches() {
    Decade decade = lived(Parameters.shipped(), 3_000, 2, new Watching.Nobody());
    assertThat(decade.series().sum(Line.RESTRICTED)).isZero();
    assertThat(decade.series().sum(Line.RECORDED)).isPositive();
  }

  @Test
  void about_three_people_in_a_thousand_are_on_lists_of_courts_as_the_parameters_say() {
    Decade decade = lived(Parameters.shipped(), 20_000, 2, new Watching.ByLaw(LAW));
    double share = decade.series().sum(Line.ON_COURT_LIST, 60, MONTHS) / 60.0 / 20_000;
    assertThat(share).isBetween(0.0025, 0.0040);
  }

  @Test
  void under_the_law_no_refusal_lasts_and_in_the_feared_system_they_pile_up() {
    Decade law = lived(Parameters.shipped(), 6_000, 2, new Watching.ByLaw(LAW));
    Decade feared = lived(Parameters.shipped(), 6_000, 2, new Watching.Feared());
    assertThat(law.series().of(Line.RESTRICTED, MONTHS - 1))
        .isLessThan(2 * law.series().of(Line.RESTRICTED, 36));
    assertThat(feared.series().of(Line.RESTRICTED, MONTHS - 1))
        .isGreaterThan(3 * feared.series().of(Line.RESTRICTED, 36));
    assertThat(free(law)).isGreaterThan(0.5);
    assertThat(free(feared)).isGreaterThan(0).isLessThan(0.2);
  }

  /// Of those ever refused something, the share to whom nothing is in the last month.
  private static double free(Decade decade) {
    Aftermath of = decade.ofPeople().aftermath();
    int ever = 0;
    int free = 0;
    for (int i = 0; i < of.count(); i++) {
      ever += of.refusedDays(i) > 0 ? 1 : 0;
      free += of.refusedDays(i) > 0 && !of.refusedIn(i, MONTHS - 1) ? 1 : 0;
    }
    return (double) free / ever;
  }

  @Test
  void who_is_afraid_of_the_feared_system_says_less_than_under_the_law() {
    Decade law = lived(Parameters.shipped(), 6_000, 2, new Watching.ByLaw(LAW));
    Decade feared = lived(Parameters.shipped(), 6_000, 2, new Watching.Feared());
    assertThat(feared.series().sum(Line.SPOKEN) + feared.series().sum(Line.WITHHELD))
        .isEqualTo(law.series().sum(Line.SPOKEN));
    assertThat(feared.series().sum(Line.SPOKEN)).isLessThan(law.series().sum(Line.SPOKEN));
  }
}
