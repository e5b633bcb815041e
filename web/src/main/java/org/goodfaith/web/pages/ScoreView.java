package org.goodfaith.web.pages;

import java.util.List;
import org.goodfaith.core.rulebook.PlainWords;

/// A score with its picture: all lengths in thousandths of the scale.
///
/// @param code of the score
/// @param title in words
/// @param article of the score
/// @param points empty where there is no score
/// @param grade empty where there is none
/// @param because why there is no score, or since when it is forgotten; else empty
/// @param forgotten whether it was there once
/// @param scale ends and bands
/// @param steps in order of the law
/// @param notes that somebody is to look at it, and how many records it does not count
public record ScoreView(
    String code,
    String title,
    String article,
    String points,
    String grade,
    String because,
    boolean forgotten,
    ScaleView scale,
    List<StepView> steps,
    List<String> notes) {
  /// Copies the lists.
  public ScoreView {
    steps = List.copyOf(steps);
    notes = List.copyOf(notes);
  }

  /// @return whether there are points
  public boolean scored() {
    return !points.isEmpty();
  }

  /// Ends and bands of the scale, and where the points stand.
  ///
  /// @param least in words
  /// @param most in words
  /// @param at where the points stand
  /// @param bands in rising order
  public record ScaleView(String least, String most, long at, List<BandView> bands) {
    /// Copies the list.
    public ScaleView {
      bands = List.copyOf(bands);
    }

    /// @return left corner of the mark below the scale
    public long left() {
      return at - 9;
    }

    /// @return right corner of the mark below the scale
    public long right() {
      return at + 9;
    }
  }

  /// A band of the scale.
  ///
  /// @param name of the grade
  /// @param x where it begins
  /// @param width how wide it is
  /// @param here whether the points stand in it
  public record BandView(String name, long x, long width, boolean here) {
    /// @return where its name stands
    public long middle() {
      return x + width / 2;
    }
  }

  /// One step.
  ///
  /// @param start whether it is the first
  /// @param label what was looked at
  /// @param value what was found, empty for the start
  /// @param effect signed
  /// @param sort `up`, `down`, `flat` or `start`
  /// @param x where its bar begins
  /// @param width of its bar
  /// @param article the article applied
  /// @param rule the rule in plain words
  /// @param evidence entries read
  public record StepView(
      boolean start,
      String label,
      String value,
      String effect,
      String sort,
      long x,
      long width,
      String article,
      PlainWords rule,
      List<EntryView> evidence) {
    /// Copies the list.
    public StepView {
      evidence = List.copyOf(evidence);
    }
  }
}
