package org.goodfaith.lab.world;

/// Public bodies of the made-up country. Body 2 of ten is body 2 of a thousand.
///
/// @param first number of the first of them
/// @param count how many
/// @param chance of them
public record Bodies(long first, int count, Chance chance) {
  /// Seeds of public bodies lie beside those of people and firms.
  private static final int BESIDE_FIRMS = 19;

  /// @param parameters of the world
  /// @param seed of the run
  /// @param people how many people there are: there is one body for so many of them, and one at
  ///   least
  /// @return them
  public static Bodies of(Parameters parameters, long seed, long people) {
    return part(seed, 0, (int) Math.max(1, Math.round(people * parameters.of("bodies.each"))));
  }

  /// @param seed of the run
  /// @param first number of the first
  /// @param count how many
  /// @return some of them
  public static Bodies part(long seed, long first, int count) {
    return new Bodies(first, count, new Chance(seed + BESIDE_FIRMS));
  }

  /// @return what stands for body `i` in `Chance`
  public long luck(int i) {
    return chance.person(first + i);
  }
}
