package org.goodfaith.lab.decade;

import java.util.function.IntPredicate;
import org.goodfaith.lab.world.Firms;
import org.goodfaith.lab.world.Parameters;

/// The feared system over firms: one hidden score from whatever was recorded and every month behind
/// with bills, and from the person who owns the firm; below a cut everything is refused. Nobody is
/// told, nothing is heard, no refusal has a last day.
final class FearedFirms extends HiddenScores {
  private final FirmYears years;
  private final IntPredicate shutOut;
  private final boolean[] refused;
  private final double owner;

  /// @param shutOut whether everything is refused to a person
  FearedFirms(Parameters of, FirmYears years, IntPredicate shutOut, Kept kept, Counted counted) {
    super(of, years.firms().count(), kept, counted);
    this.years = years;
    this.shutOut = shutOut;
    refused = new boolean[years.firms().count()];
    owner = of.of("feared.owner");
  }

  @Override
  public void lived(int i, int month, int what) {
    boolean behind = (what & Lives.Month.LATE) != 0;
    own[i] = (float) (Math.min(0, own[i] * stays + (behind ? 0 : quiet)) - (behind ? late : 0));
  }

  @Override
  public boolean restricted(int i) {
    return refused[i];
  }

  @Override
  public double withholds(int i) {
    return 0;
  }

  @Override
  public void close(int from, int until, int month) {
    Refusals refusals = new Refusals(month);
    for (int i = from; i < until; i++) {
      refused[i] = score(i) <= cut;
      if (refused[i] && years.open(i, month)) {
        refusals.add(i);
      }
    }
    refusals.count();
  }

  @Override
  public void turn() {}

  /// @return the hidden score of firm `i`; while its owner is shut out it is lower
  @Override
  double score(int i) {
    Firms firms = years.firms();
    return own[i] - (shutOut.test(firms.owner(i)) ? owner : 0);
  }
}
