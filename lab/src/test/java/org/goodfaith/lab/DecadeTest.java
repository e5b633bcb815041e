package org.goodfaith.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
      return Decade.live(of, born, MONTHS, watching, new Decade.Run(blocks, _ -> {}));
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
    CheckByCore.Checked checked = CheckByCore.check(decade, LAW, 250, 5);
    assertThat(checked.difference()).isEmpty();
    assertThat(checked.people()).isGreaterThan(200);
    assertThat(decade.listings().keySet())
        .contains("rail-no-sale", "rail-unpaid", "court-defaulter", "court-violent", "air-no-fly");
  }

  @Test
  void nobody_is_refused_anything_where_nobody_watches() {
    Decade decade = lived(Parameters.shipped(), 3_000, 2, new Watching.Nobody());
    assertThat(decade.series().sum(Line.RESTRICTED)).isZero();
    assertThat(decade.series().sum(Line.RECORDED)).isPositive();
  }

  @Test
  void the_court_list_holds_about_as_many_as_the_published_figures_say() {
    Decade decade = lived(Parameters.shipped(), 12_000, 2, new Watching.ByLaw(LAW));
    double share = decade.series().sum(Line.ON_COURT_LIST, 60, MONTHS) / 60.0 / 12_000;
    assertThat(share).isBetween(0.003, 0.010);
  }

  @Test
  void under_the_law_nothing_lasts_and_in_the_feared_system_nothing_ends() {
    Decade law = lived(Parameters.shipped(), 6_000, 2, new Watching.ByLaw(LAW));
    Decade feared = lived(Parameters.shipped(), 6_000, 2, new Watching.Feared());
    assertThat(law.series().of(Line.RESTRICTED, MONTHS - 1))
        .isLessThan(2 * law.series().of(Line.RESTRICTED, 36));
    assertThat(feared.series().of(Line.RESTRICTED, MONTHS - 1))
        .isGreaterThan(3 * feared.series().of(Line.RESTRICTED, 36));
    assertThat(law.series().sum(Line.WITHHELD)).isZero();
    assertThat(feared.series().sum(Line.WITHHELD)).isPositive();
  }
}
