package org.goodfaith.lab;

import static org.assertj.core.api.Assertions.assertThat;

import org.goodfaith.lab.decade.Decade;
import org.goodfaith.lab.decade.Decade.Watching;
import org.goodfaith.lab.decade.Series.Line;
import org.goodfaith.lab.world.InBlocks;
import org.goodfaith.lab.world.Parameters;
import org.goodfaith.lab.world.People;
import org.junit.jupiter.api.Test;

final class FeedbackTest {
  private static final int MONTHS = 120;
  private static final int PEOPLE = 20_000;

  private static Decade lived(Parameters of) {
    try (InBlocks blocks = new InBlocks(2)) {
      Decade.Born born = Decade.Born.people(of, People.of(of, 4, PEOPLE, blocks));
      Watching nobody = new Watching.Nobody();
      return Decade.live(of, born, MONTHS, nobody, new Decade.Run(blocks, _ -> {}));
    }
  }

  @Test
  void where_a_refusal_costs_nothing_it_changes_nothing_how_long_a_lender_remembers() {
    Parameters free = Parameters.shipped().with("lender.refuses", 0);
    Decade never = lived(free.with("lender.memory", 0));
    Decade always = lived(free.with("lender.memory", 120));
    assertThat(always.series().sum(Line.REFUSED)).isGreaterThan(never.series().sum(Line.REFUSED));
    for (int i = 0; i < PEOPLE; i++) {
      assertThat(always.lives().shortMonths(i)).isEqualTo(never.lives().shortMonths(i));
      assertThat(always.lives().lastDefault(i)).isEqualTo(never.lives().lastDefault(i));
      assertThat(always.lives().defaults(i)).isEqualTo(never.lives().defaults(i));
      assertThat(always.lives().judgedIn(i)).isEqualTo(never.lives().judgedIn(i));
    }
  }

  @Test
  void where_a_refusal_costs_something_more_months_are_short() {
    Decade refusing = lived(Parameters.shipped());
    Decade free = lived(Parameters.shipped().with("lender.refuses", 0));
    assertThat(refusing.series().sum(Line.SHORT)).isGreaterThan(free.series().sum(Line.SHORT));
    assertThat(refusing.series().sum(Line.DEFAULTED))
        .isGreaterThan(free.series().sum(Line.DEFAULTED));
  }
}
