package org.goodfaith.lab.decade;

import org.goodfaith.lab.world.Chance;
import org.goodfaith.lab.world.Parameters;

/// How many days lie between conduct, record, objection and decision.
final class ObjectionDays {
  private final double delay;
  private final double mostDelay;
  private final int within;
  private final int lateAfter;
  private final int lateWithin;
  private final int decides;
  private final int decidesWithin;

  ObjectionDays(Parameters of) {
    delay = of.of("process.delay");
    mostDelay = of.of("process.delay.most");
    within = of.whole("process.objects.within");
    lateAfter = of.whole("process.objects.late.after");
    lateWithin = of.whole("process.objects.late.within");
    decides = of.whole("process.decides.least");
    decidesWithin = of.whole("process.decides.within");
  }

  /// @return days from conduct until its record is approved and the subject told
  int untilTold(double drawn) {
    return (int) Math.min(mostDelay, 1 + delay * Chance.exponential(drawn));
  }

  /// @param now whether the subject objects within the window
  /// @return days from being told until the objection
  int untilObjection(boolean now, double drawn) {
    return now ? 1 + (int) (drawn * within) : lateAfter + (int) (drawn * lateWithin);
  }

  /// @return days from objection until decision
  int untilDecision(double drawn) {
    return decides + (int) (drawn * decidesWithin);
  }
}
