package org.goodfaith.web.pages;

import java.util.ArrayList;
import java.util.List;
import org.goodfaith.core.answer.Figures.MonthFigures;
import org.goodfaith.core.answer.Figures.Shown;

/// The months of the board as a picture: two bars for each, told apart by their filling and not by
/// their colour alone.
///
/// @param months what is drawn for each, the oldest first
/// @param top the count at the upper edge
/// @param half the count half-way up
public record FiguresChart(List<Drawn> months, long top, long half) {
  private static final long WIDTH = 56;
  private static final long HEIGHT = 160;
  private static final long LEFT = 44;
  private static final long GAP = 8;
  private static final long BAR = 18;
  private static final long STEP = 10;

  /// Copies the list.
  public FiguresChart {
    months = List.copyOf(months);
  }

  /// One month.
  ///
  /// @param x where it begins
  /// @param label its number
  /// @param disputed its bar of objections
  /// @param upheld its bar of disputes that ended for the subject
  public record Drawn(long x, String label, Bar disputed, Bar upheld) {
    /// @return the middle of the month, for its label
    public long middle() {
      return x + BAR;
    }
  }

  /// A bar.
  ///
  /// @param x its left edge
  /// @param y its upper edge
  /// @param height of it
  public record Bar(long x, long y, long height) {}

  /// @return width of a bar
  public long bar() {
    return BAR;
  }

  /// @return width of the picture
  public long width() {
    return LEFT + months.size() * WIDTH + GAP;
  }

  /// @return the line on which the bars stand
  public long ground() {
    return HEIGHT + GAP;
  }

  /// @return height of the picture
  public long height() {
    return HEIGHT + GAP + WIDTH / 2;
  }

  /// @return where the first month begins
  public long left() {
    return LEFT;
  }

  static FiguresChart of(List<MonthFigures> months) {
    long most = 0;
    for (MonthFigures one : months) {
      most = Math.max(most, Math.max(one.disputed().height(), one.upheld().height()));
    }
    long top = Math.max(STEP, (most + STEP - 1) / STEP * STEP);
    List<Drawn> drawn = new ArrayList<>();
    for (MonthFigures one : months) {
      long x = LEFT + GAP + drawn.size() * WIDTH;
      drawn.add(
          new Drawn(
              x,
              one.month().toString().substring(2),
              bar(x, one.disputed(), top),
              bar(x + BAR, one.upheld(), top)));
    }
    return new FiguresChart(drawn, top, top / 2);
  }

  private static Bar bar(long x, Shown shown, long top) {
    long height = shown.height() * HEIGHT / top;
    return new Bar(x, HEIGHT + GAP - height, height);
  }
}
