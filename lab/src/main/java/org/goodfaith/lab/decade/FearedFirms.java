package org.goodfaith.lab.decade;

import java.util.function.IntPredicate;
import org.goodfaith.lab.decade.Deed.Truth;
import org.goodfaith.lab.decade.Series.Line;
import org.goodfaith.lab.world.Firms;
import org.goodfaith.lab.world.Parameters;

/// The feared system over firms: one hidden score from whatever was recorded and every month behind
/// with bills, and from the person who owns the firm; below a cut everything is refused. Nobody is
/// told, nothing is heard, nothing ends.
final class FearedFirms implements Watch {
  private final FirmYears years;
  private final IntPredicate shutOut;
  private final Aftermath aftermath;
  private final Series series;
  private final float[] own;
  private final float[] deserved;
  private final boolean[] refused;
  private final double cut;
  private final double owner;
  private final double offence;
  private final double court;
  private final double late;
  private final double quiet;
  private final double kept;
  private final double bites;

  /// @param shutOut whether everything is refused to a person
  FearedFirms(
      Parameters of, FirmYears years, IntPredicate shutOut, Aftermath aftermath, Series series) {
    this.years = years;
    this.shutOut = shutOut;
    this.aftermath = aftermath;
    this.series = series;
    int count = years.firms().count();
    own = new float[count];
    deserved = new float[count];
    refused = new boolean[count];
    cut = of.of("feared.cut");
    owner = of.of("feared.owner");
    offence = of.of("feared.offence");
    court = of.of("feared.court");
    late = of.of("feared.late");
    quiet = of.of("feared.quiet");
    kept = 1 - of.of("feared.fade");
    bites = of.of("feared.bites");
  }

  @Override
  public void recorded(int i, int month, Deed deed, Truth truth) {
    float loss = (float) (deed.ofCourt() ? court : offence);
    own[i] -= loss;
    deserved[i] -= truth == Truth.TRUE ? loss : 0;
  }

  /// Nothing is made good here.
  @Override
  public void madeGood(int i, int month, Deed deed) {}

  @Override
  public void lived(int i, int month, int what) {
    boolean behind = (what & Lives.Month.LATE) != 0;
    own[i] = after(own[i], behind);
    deserved[i] = after(deserved[i], behind);
  }

  private float after(float before, boolean behind) {
    return (float) (Math.min(0, before * kept + (behind ? 0 : quiet)) - (behind ? late : 0));
  }

  @Override
  public boolean restricted(int i) {
    return refused[i];
  }

  @Override
  public double bite(int i) {
    return refused[i] ? bites : 0;
  }

  /// Whoever is never let off has no reason to pay.
  @Override
  public double deters(int i) {
    return 1;
  }

  @Override
  public double withholds(int i) {
    return 0;
  }

  @Override
  public void close(int from, int until, int month) {
    int days = Decade.firstDay().plusMonths(month).lengthOfMonth();
    long restricted = 0;
    long wrongly = 0;
    long byOwner = 0;
    for (int i = from; i < until; i++) {
      refused[i] = score(i) <= cut;
      if (refused[i] && years.open(i, month)) {
        boolean wrong = deserved[i] > cut;
        restricted++;
        wrongly += wrong ? 1 : 0;
        byOwner += own[i] > cut ? 1 : 0;
        aftermath.refused(i, month, days, wrong ? days : 0);
      }
    }
    series.add(Line.RESTRICTED, month, restricted);
    series.add(Line.WRONGLY, month, wrongly);
    series.add(Line.BY_FRIENDS, month, byOwner);
  }

  @Override
  public void turn() {}

  /// @return the hidden score of firm `i`; while its owner is shut out it is lower
  double score(int i) {
    Firms firms = years.firms();
    return own[i] - (shutOut.test(firms.owner(i)) ? owner : 0);
  }
}
