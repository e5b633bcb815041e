package org.goodfaith.lab.world;

/// Who is friends with whom: neighbours in a ring, and a few anywhere. Friendship is mutual. Only
/// the feared system reads it, and whoever measures what that does; no rulebook can (C4).
public final class Friends {
  private final int people;
  private final int near;
  private final int[][] far;

  private Friends(int people, int near, int[][] far) {
    this.people = people;
    this.near = near;
    this.far = far;
  }

  /// @param parameters of the world
  /// @param seed of the run
  /// @param people how many
  /// @return their friendships
  public static Friends of(Parameters parameters, long seed, int people) {
    int rounds = parameters.whole("people.friends.far");
    int[][] far = new int[rounds][];
    for (int round = 0; round < rounds; round++) {
      far[round] = pairs(new Chance(seed + 31L * (round + 1)), people);
    }
    return new Friends(people, parameters.whole("people.friends.near"), far);
  }

  /// Shuffles people and pairs neighbours; of an odd number one is paired with itself.
  private static int[] pairs(Chance chance, int people) {
    int[] order = new int[people];
    for (int i = 0; i < people; i++) {
      order[i] = i;
    }
    for (int i = people - 1; i > 0; i--) {
      int other = (int) (Chance.unit(chance.person(i), 0, Draw.SCENARIO) * (i + 1));
      int kept = order[i];
      order[i] = order[other];
      order[other] = kept;
    }
    int[] partner = new int[people];
    for (int i = 0; i < people; i++) {
      partner[order[i]] = (i ^ 1) < people ? order[i ^ 1] : order[i];
    }
    return partner;
  }

  /// @return how many friends everybody has
  public int each() {
    return 2 * near + far.length;
  }

  /// @param i who
  /// @param which from 0 up to and not including `each`
  /// @return that friend; `i` itself for the odd one out
  public int friend(int i, int which) {
    if (which < 2 * near) {
      int step = which < near ? which + 1 : near - which - 1;
      int at = i + step;
      return at < 0 ? at + people : at >= people ? at - people : at;
    }
    return far[which - 2 * near][i];
  }
}
