package org.goodfaith.lab.scenario;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.goodfaith.core.base.Hash;
import org.goodfaith.lab.report.Chart.Point;
import org.goodfaith.lab.scenario.ShopYear.Scored;
import org.goodfaith.lab.scenario.ShopYear.Trick;

/// The same year of all customers, honest and with each trick. Points are compared over those alone
/// who have a score in both years: without a score one has no points, neither few nor none.
final class ShopYears {
  private static final double PERCENT = 100;
  private static final int DIGESTED_BYTES = 21;

  private final List<List<Scored>> years = new ArrayList<>();

  /// @param year that each of them lives
  /// @param customers how many
  /// @param basket by which amounts are multiplied
  /// @param progress told after each trick how many are done; may throw to end the run
  ShopYears(ShopYear year, int customers, double basket, Runnable progress) {
    for (Trick trick : Trick.values()) {
      List<Scored> scored = new ArrayList<>(customers);
      for (int i = 0; i < customers; i++) {
        scored.add(year.score(i, trick, basket));
      }
      years.add(scored);
      progress.run();
    }
  }

  /// What a trick makes of an honest year.
  ///
  /// @param both how many have a score in both years, over whom the points are means
  /// @param honest points in the honest year
  /// @param points with the trick
  /// @param added by the trick
  /// @param addedElsewhere to the other score, of the same customers; of all where nobody has both
  record Gain(long both, double honest, double points, double added, double addedElsewhere) {}

  private List<Scored> of(Trick trick) {
    return years.get(List.of(Trick.values()).indexOf(trick));
  }

  Scored of(Trick trick, int i) {
    return of(trick).get(i);
  }

  int customers() {
    return years.getFirst().size();
  }

  /// @return the share of customers with a score, in percent
  Point scored(Trick trick) {
    return share(i -> of(trick, i).points().isPresent());
  }

  /// @return the share of customers to whom a trick gives a score that they have not in an honest
  ///   year, in percent
  Point madeScored(Trick trick) {
    return share(i -> of(trick, i).points().isPresent() && of(Trick.HONEST, i).points().isEmpty());
  }

  /// @return the share of customers with a privilege, in percent
  Point privileged(Trick trick) {
    return share(i -> of(trick, i).privileged());
  }

  private Point share(IntPredicate of) {
    int hits = 0;
    for (int i = 0; i < customers(); i++) {
      hits += of.test(i) ? 1 : 0;
    }
    return ExactInterval.of(hits, customers(), PERCENT);
  }

  /// @return pounds spent, mean of all customers
  double pounds(Trick trick) {
    return of(trick).stream().mapToDouble(Scored::pounds).average().orElse(0);
  }

  /// @return points under the other score, mean of all customers
  double elsewhere(Trick trick) {
    return of(trick).stream().mapToDouble(Scored::withoutCaps).average().orElse(0);
  }

  Gain gain(Trick trick) {
    long both = 0;
    double honest = 0;
    double points = 0;
    double elsewhere = 0;
    for (int i = 0; i < customers(); i++) {
      Scored before = of(Trick.HONEST, i);
      Scored after = of(trick, i);
      if (before.points().isPresent() && after.points().isPresent()) {
        both++;
        honest += before.points().getAsInt();
        points += after.points().getAsInt();
        elsewhere += after.withoutCaps() - before.withoutCaps();
      }
    }
    return both == 0
        ? new Gain(0, 0, 0, 0, elsewhere(trick) - elsewhere(Trick.HONEST))
        : new Gain(both, honest / both, points / both, (points - honest) / both, elsewhere / both);
  }

  /// @return the trick, of some, that adds most points under the rulebook
  Trick best(List<Trick> some) {
    return some.stream()
        .max((a, b) -> Double.compare(gain(a).added(), gain(b).added()))
        .orElseThrow();
  }

  /// @return the most that a trick adds to the other score
  double bestElsewhere(List<Trick> some) {
    return some.stream().mapToDouble(trick -> gain(trick).addedElsewhere()).max().orElse(0);
  }

  /// @return digest of everybody's years
  Hash digest() {
    MessageDigest digest = Hash.sha256();
    ByteBuffer buffer = ByteBuffer.allocate(DIGESTED_BYTES);
    for (List<Scored> year : years) {
      for (Scored one : year) {
        buffer.clear();
        buffer.putInt(one.points().orElse(-1)).putDouble(one.withoutCaps());
        buffer.put((byte) (one.privileged() ? 1 : 0)).putDouble(one.pounds());
        digest.update(buffer.flip());
      }
    }
    return Hash.ending(digest);
  }
}
