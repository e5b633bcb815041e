package org.goodfaith.lab.decade;

import org.goodfaith.lab.decade.Deed.Truth;
import org.goodfaith.lab.decade.Series.Line;
import org.goodfaith.lab.world.Parameters;

/// What the feared system does with people and firms alike: one hidden score that falls with
/// whatever is recorded, and fades; below a cut everything is refused. Nobody is told, nothing is
/// heard, nothing ends.
abstract sealed class HiddenScores implements Watch permits FearedScore, FearedFirms {
  /// What somebody's own conduct, or what passes for it, has come to.
  final float[] own;

  /// What it would have come to by what happened, and is somebody's business.
  final float[] deserved;

  final double cut;
  final double late;
  final double quiet;
  final double kept;
  final double bites;
  private final double offence;
  private final double court;
  private final Aftermath aftermath;
  private final Series series;

  HiddenScores(Parameters of, int count, Aftermath aftermath, Series series) {
    this.aftermath = aftermath;
    this.series = series;
    own = new float[count];
    deserved = new float[count];
    cut = of.of("feared.cut");
    offence = of.of("feared.offence");
    court = of.of("feared.court");
    late = of.of("feared.late");
    quiet = of.of("feared.quiet");
    kept = 1 - of.of("feared.fade");
    bites = of.of("feared.bites");
  }

  /// @return the hidden score of `i`, with what others do to it
  abstract double score(int i);

  @Override
  public final void recorded(int i, int month, Deed deed, Truth truth) {
    float loss = (float) (deed.ofCourt() ? court : offence);
    own[i] -= loss;
    deserved[i] -= truth == Truth.TRUE ? loss : 0;
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
      boolean wrong = deserved[i] > cut;
      restricted++;
      wrongly += wrong ? 1 : 0;
      byOthers += own[i] > cut ? 1 : 0;
      aftermath.refused(i, month, days, wrong ? days : 0);
    }

    void count() {
      series.add(Line.RESTRICTED, month, restricted);
      series.add(Line.WRONGLY, month, wrongly);
      series.add(Line.BY_FRIENDS, month, byOthers);
    }
  }
}
