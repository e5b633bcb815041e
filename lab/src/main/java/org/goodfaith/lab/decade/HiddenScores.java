package org.goodfaith.lab.decade;

import java.util.function.IntPredicate;
import org.goodfaith.lab.decade.Deed.Truth;
import org.goodfaith.lab.decade.Series.Line;
import org.goodfaith.lab.world.Parameters;

/// What the feared system does with people and firms alike: one hidden score that falls with
/// whatever is recorded, and rises a little with each quiet month; below a cut everything is
/// refused. Nobody is told, nothing is heard, no refusal has a last day.
abstract sealed class HiddenScores implements Watch permits FearedScore, FearedFirms {
  /// What somebody's own conduct, or what passes for it, has come to.
  final float[] own;

  final double cut;
  final double late;
  final double quiet;
  final double stays;
  final double bites;
  private final double offence;
  private final double court;
  private final Kept kept;
  private final Counted counted;

  /// Where it is kept what followed.
  ///
  /// @param aftermath for each
  /// @param series by month
  record Kept(Aftermath aftermath, Series series) {}

  /// What is counted against somebody.
  sealed interface Counted {
    /// Whatever is recorded, true or not.
    ///
    /// @param rightly whether something would be refused to somebody this month all the same, had
    ///   nothing been counted but what happened and is somebody's business
    record Everything(IntPredicate rightly) implements Counted {}

    /// Only what happened.
    record WhatHappened() implements Counted {}
  }

  HiddenScores(Parameters of, int count, Kept kept, Counted counted) {
    this.kept = kept;
    this.counted = counted;
    own = new float[count];
    cut = of.of("feared.cut");
    offence = of.of("feared.offence");
    court = of.of("feared.court");
    late = of.of("feared.late");
    quiet = of.of("feared.quiet");
    stays = 1 - of.of("feared.fade");
    bites = of.of("feared.bites");
  }

  /// @return the hidden score of `i`, with what others do to it
  abstract double score(int i);

  @Override
  public final void recorded(int i, int month, Deed deed, Truth truth) {
    boolean counts =
        switch (counted) {
          case Counted.Everything _ -> true;
          case Counted.WhatHappened _ -> truth == Truth.TRUE;
        };
    own[i] -= (float) (!counts ? 0 : deed.ofCourt() ? court : offence);
  }

  private boolean rightly(int i) {
    return switch (counted) {
      case Counted.Everything(IntPredicate rightly) -> rightly.test(i);
      case Counted.WhatHappened _ -> true;
    };
  }

  /// Nothing is made good here.
  @Override
  public final void madeGood(int i, int month, Deed deed) {}

  @Override
  public final double bite(int i) {
    return restricted(i) ? bites : 0;
  }

  /// Whoever is never let off has no reason to pay.
  @Override
  public final double deters(int i) {
    return 1;
  }

  /// Those who are refused everything in a month, as it is closed.
  final class Refusals {
    private final int month;
    private final int days;
    private long restricted;
    private long wrongly;
    private long byOthers;

    Refusals(int month) {
      this.month = month;
      this.days = Decade.firstDay().plusMonths(month).lengthOfMonth();
    }

    void add(int i) {
      boolean wrong = !rightly(i);
      restricted++;
      wrongly += wrong ? 1 : 0;
      byOthers += own[i] > cut ? 1 : 0;
      kept.aftermath().refused(i, month, days, wrong ? days : 0);
    }

    void count() {
      kept.series().add(Line.RESTRICTED, month, restricted);
      kept.series().add(Line.WRONGLY, month, wrongly);
      kept.series().add(Line.BY_FRIENDS, month, byOthers);
    }
  }
}
