package org.goodfaith.lab.decade;

import org.goodfaith.lab.decade.Deed.Truth;
import org.goodfaith.lab.world.Bodies;
import org.goodfaith.lab.world.Chance;
import org.goodfaith.lab.world.Draw;
import org.goodfaith.lab.world.Parameters;

/// One month of public bodies: a bill left unpaid against an order now and then, and paid later.
final class BodyMonth {
  private static final double MONTHS_A_YEAR = 12;

  private final Bodies bodies;
  private final Watched watched;
  private final boolean[] open;
  private final double unpaid;
  private final double paid;
  private final double falsely;

  BodyMonth(Parameters of, Bodies bodies, Watched watched) {
    this.bodies = bodies;
    this.watched = watched;
    open = new boolean[bodies.count()];
    unpaid = of.of("bodies.unpaid") / MONTHS_A_YEAR;
    paid = of.of("bodies.paid");
    falsely = of.of("bodies.false") / MONTHS_A_YEAR;
  }

  void live(int from, int until, int month) {
    for (int i = from; i < until; i++) {
      long luck = bodies.luck(i);
      if (open[i]) {
        if (Chance.unit(luck, month, Draw.PAYS) < paid) {
          open[i] = false;
          watched.watch().madeGood(i, month, Deed.BILL);
        }
      } else if (Chance.unit(luck, month, Draw.CONDUCT) < unpaid) {
        open[i] = true;
        record(i, month, Truth.TRUE);
      } else if (Chance.unit(luck, month, Draw.ERROR) < falsely) {
        record(i, month, Truth.FALSE);
      }
    }
  }

  private void record(int i, int month, Truth truth) {
    watched.recorded(i, month, Deed.BILL, truth);
  }
}
