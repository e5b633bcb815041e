package org.goodfaith.testkit.year;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.goodfaith.core.record.Act.Outcome;

/// What falls by chance when a year is made up: one seed, one year.
///
/// @param random of the seed
record Chances(Random random) {
  private static final List<Outcome> OUTCOMES = List.of(Outcome.values());

  boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  int below(int bound) {
    return random.nextInt(bound);
  }

  <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  LocalDate anyDay() {
    return TellStories.FIRST.plusDays(random.nextInt(TellStories.DAYS));
  }

  /// @return a day less than so many days later
  LocalDate soon(LocalDate day, int days) {
    return day.plusDays(random.nextInt(days));
  }

  /// @return mostly what is right, now and then anything
  Outcome outcome(boolean guilty) {
    return chance(70)
        ? guilty ? Outcome.REJECTED : Outcome.UPHELD
        : OUTCOMES.get(random.nextInt(OUTCOMES.size()));
  }

  String document(int percent, int of) {
    return chance(percent) ? hex(random.nextInt(of)) : "";
  }

  static String hex(int digit) {
    return Integer.toString(digit).repeat(64);
  }

  /// @return who does what the person may do: itself, or somebody who acts for it, or did, or will
  String acts(Life life, LocalDate day) {
    List<String> actors = life.actors();
    boolean other = !actors.isEmpty() && chance(life.dead(day) ? 80 : 40);
    return other ? one(actors) : "subject";
  }
}
