package org.goodfaith.lab.decade;

import org.goodfaith.lab.world.Friends;
import org.goodfaith.lab.world.Parameters;
import org.goodfaith.lab.world.People;

/// The system that is feared, made of numbers that nobody published: one hidden score from
/// everything, friends included; below a cut everything is refused; nobody is told, nothing is
/// heard, no refusal has a last day.
///
/// It is Java and no rulebook. A rulebook that said the same would be refused by the constitution:
/// a restriction from a score (C3), friends (C4, C5), speech and purchases (C5), no end (C2), no
/// notice (C7).
final class FearedScore extends HiddenScores {
  private final People people;
  private final Friends friends;
  private byte[] state;
  private byte[] next;
  private final double weight;
  private final double jobless;
  private final double voice;
  private final double purchases;
  private final double good;
  private final double near;
  private final double holds;

  private static final int RESTRICTED = 1;
  private static final int AFRAID = 2;

  FearedScore(Parameters of, People people, Kept kept, Counted counted) {
    super(of, people.count(), kept, counted);
    this.people = people;
    this.friends = Friends.of(of, people.seed(), people.count());
    int count = people.count();
    state = new byte[count];
    next = new byte[count];
    weight = of.of("feared.friends");
    jobless = of.of("feared.jobless");
    voice = of.of("feared.voice");
    purchases = of.of("feared.purchases");
    good = of.of("feared.good");
    near = of.of("conform.near");
    holds = of.of("conform.holds");
  }

  @Override
  public void lived(int i, int month, int what) {
    double breach = (what & Lives.Month.LATE) != 0 ? late : 0;
    double nobodysBusiness = (what & Lives.Month.JOBLESS) != 0 ? jobless : 0;
    nobodysBusiness += (what & Lives.Month.SPOKE) != 0 ? voice : 0;
    nobodysBusiness += people.disapproved(i) ? purchases : 0;
    double calm = breach + nobodysBusiness == 0 ? quiet : 0;
    own[i] = (float) (Math.min(0, own[i] * stays + good(what) + calm) - breach - nobodysBusiness);
  }

  private double good(int what) {
    return (what & Lives.Month.GOOD) != 0 ? good : 0;
  }

  @Override
  public boolean restricted(int i) {
    return (state[i] & RESTRICTED) != 0;
  }

  @Override
  public double withholds(int i) {
    return (state[i] & AFRAID) != 0 ? holds : 0;
  }

  @Override
  public void close(int from, int until, int month) {
    Refusals refusals = new Refusals(month);
    for (int i = from; i < until; i++) {
      int touched = restrictedFriends(i);
      double score = own[i] - weight * touched;
      if (score <= cut) {
        refusals.add(i);
        next[i] = RESTRICTED | AFRAID;
      } else {
        next[i] = (byte) (touched > 0 || score <= cut + near ? AFRAID : 0);
      }
    }
    refusals.count();
  }

  @Override
  public void turn() {
    byte[] old = state;
    state = next;
    next = old;
  }

  /// @return friends of person `i` who are restricted now
  int restrictedFriends(int i) {
    int many = 0;
    for (int which = 0; which < friends.each(); which++) {
      many += restricted(friends.friend(i, which)) ? 1 : 0;
    }
    return many;
  }

  /// @return whether nothing of their own would restrict person `i`
  boolean ownIsClear(int i) {
    return own[i] > cut;
  }

  /// @return the hidden score of person `i` at the end
  @Override
  double score(int i) {
    return own[i] - weight * restrictedFriends(i);
  }
}
