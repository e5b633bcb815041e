package org.goodfaith.lab.decade;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.IntConsumer;
import org.goodfaith.core.base.Hash;
import org.goodfaith.lab.world.InBlocks;
import org.goodfaith.lab.world.Parameters;
import org.goodfaith.lab.world.People;
import org.jspecify.annotations.Nullable;

/// Some years of the same people under one way of watching them. The same seed meets the same luck
/// in every decade, so that whatever differs between two of them comes from the watching.
public final class Decade {
  private static final LocalDate FIRST_DAY = LocalDate.of(2026, 1, 1);

  private final Parameters parameters;
  private final People people;
  private final Lives lives;
  private final Series series;
  private final Watch watch;

  private Decade(Parameters parameters, People people, int months, Watching watching) {
    this.parameters = parameters;
    this.people = people;
    this.lives = new Lives(people.count());
    this.series = new Series(months);
    this.watch =
        switch (watching) {
          case Watching.Nobody _ -> new Unwatched();
          case Watching.ByLaw(LawOfDecade law) ->
              new UnderLaw(law, parameters, people, lives, series);
          case Watching.Feared _ -> new FearedScore(parameters, people, lives, series);
        };
  }

  /// Who watches.
  public sealed interface Watching {
    /// Nobody does.
    record Nobody() implements Watching {}

    /// A registry under a rulebook.
    ///
    /// @param law as loaded
    record ByLaw(LawOfDecade law) implements Watching {}

    /// The system that is feared.
    record Feared() implements Watching {}
  }

  /// @return the first day of every decade
  public static LocalDate firstDay() {
    return FIRST_DAY;
  }

  /// Lives it.
  ///
  /// @param parameters of the world
  /// @param people who
  /// @param months how many
  /// @param watching by whom they are watched
  /// @param run threads to use, and what is told of each month done
  /// @return what happened
  public static Decade live(
      Parameters parameters, People people, int months, Watching watching, Run run) {
    Decade decade = new Decade(parameters, people, months, watching);
    LiveMonth step = new LiveMonth(parameters, people, decade.lives, decade.watch, decade.series);
    step.begin(parameters);
    int count = people.count();
    for (int month = 0; month < months; month++) {
      int now = month;
      run.blocks().run(count, (from, until) -> step.live(from, until, now));
      run.blocks().run(count, (from, until) -> decade.watch.close(from, until, now));
      decade.watch.turn();
      run.monthDone().accept(month);
    }
    return decade;
  }

  /// How a decade is worked through.
  ///
  /// @param blocks threads to use
  /// @param monthDone told the number of each month done; may throw to end the run
  public record Run(InBlocks blocks, IntConsumer monthDone) {}

  /// @return who lived it
  public People people() {
    return people;
  }

  /// @return what the years made of each
  public Lives lives() {
    return lives;
  }

  /// @return counts by month
  public Series series() {
    return series;
  }

  /// @return the parameters
  public Parameters parameters() {
    return parameters;
  }

  /// @return what was entered about person `i` under the law; null where nothing was
  public @Nullable Docket docket(int i) {
    return watch instanceof UnderLaw law ? law.docket(i) : null;
  }

  /// @return listings that began, by code of the list
  public Map<String, Long> listings() {
    return watch instanceof UnderLaw law ? law.listings() : Map.of();
  }

  /// @return friends of person `i` to whom everything is refused at the end; 0 but in the feared
  ///   system
  public int restrictedFriends(int i) {
    return watch instanceof FearedScore feared ? feared.restrictedFriends(i) : 0;
  }

  /// @return whether person `i` is restricted at the end by the feared system
  public boolean fearedNow(int i) {
    return watch instanceof FearedScore feared && feared.restricted(i);
  }

  /// @return whether nothing of their own would restrict person `i` at the end
  public boolean ownIsClear(int i) {
    return !(watch instanceof FearedScore feared) || feared.ownIsClear(i);
  }

  /// @return digest of everything that happened, the same for any number of threads
  public Hash digest() {
    MessageDigest digest = Hash.sha256();
    lives.digest(digest);
    for (Series.Line line : Series.Line.values()) {
      for (int month = 0; month < series.months(); month++) {
        digest.update(Long.toString(series.of(line, month)).getBytes(StandardCharsets.US_ASCII));
        digest.update((byte) ',');
      }
    }
    return Hash.ending(digest);
  }
}
