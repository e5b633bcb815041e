package org.goodfaith.learn.watch;

import java.util.List;
import java.util.Optional;
import org.goodfaith.learn.judge.Interval;

/// What was found about a score in use.
///
/// @param card title of its card
/// @param shift how points and characteristics lie now, against the sample the card learned from
/// @param kept how predictions came true; empty where no outcome can be told yet
/// @param alarms what should be looked at, the gravest first
public record Watch(String card, Shift shift, Optional<Kept> kept, List<Alarm> alarms) {
  /// Copies the list.
  public Watch {
    alarms = List.copyOf(alarms);
  }

  /// @return whether anything is grave
  public boolean isAlarm() {
    return alarms.stream().anyMatch(one -> one.level() == Level.ALARM);
  }

  /// How people lie now.
  ///
  /// @param day as of which
  /// @param rows scored
  /// @param psi population stability index of the points
  /// @param bands of points
  /// @param characteristics one line each, in the card's order
  public record Shift(
      String day, long rows, double psi, List<Band> bands, List<Moved> characteristics) {
    /// Copies the lists.
    public Shift {
      bands = List.copyOf(bands);
      characteristics = List.copyOf(characteristics);
    }
  }

  /// A band of points.
  ///
  /// @param from fewest points in it
  /// @param then share of the sample
  /// @param now share now
  public record Band(long from, double then, double now) {}

  /// A characteristic.
  ///
  /// @param name of it
  /// @param title in words
  /// @param csi stability index of its rows of the table
  /// @param missingThen share without a value in the sample
  /// @param missingNow share without a value now
  public record Moved(
      String name, String title, double csi, double missingThen, double missingNow) {}

  /// How predictions came true.
  ///
  /// @param decided days of decision, in words
  /// @param rows whose outcome is known
  /// @param predicted mean chance that the card told
  /// @param observed share with the outcome
  /// @param auc on these rows
  /// @param fittedAuc what was promised; NaN where the card does not say
  /// @param bands predicted and observed by band of points
  public record Kept(
      String decided,
      long rows,
      double predicted,
      Interval observed,
      Interval auc,
      double fittedAuc,
      List<KeptBand> bands) {
    /// Copies the list.
    public Kept {
      bands = List.copyOf(bands);
    }
  }

  /// A band of points, and what came of it.
  ///
  /// @param from fewest points in it
  /// @param rows how many
  /// @param predicted mean chance
  /// @param observed share with the outcome
  public record KeptBand(long from, long rows, double predicted, Interval observed) {
    /// @return whether what was predicted lies outside of what was observed
    public boolean isOff() {
      return rows > 0 && (predicted < observed.low() || predicted > observed.high());
    }
  }

  /// How grave something is.
  public enum Level {
    /// Should be looked at.
    LOOK,
    /// The card should not be relied on until somebody has looked.
    ALARM
  }

  /// Something to look at.
  ///
  /// @param level how grave
  /// @param text what, in words
  public record Alarm(Level level, String text) {}
}
