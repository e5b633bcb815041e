package org.goodfaith.core.rulebook;

import java.util.List;
import org.goodfaith.core.base.Span;

/// A red or black list: what enters it, by which steps, and when it ends.
///
/// @param origin where it stands
/// @param code for example `rail-no-sale`
/// @param title in words
/// @param colour red honours, black may restrict
/// @param enters kinds of record that enter it
/// @param repeat how many of them within what time
/// @param approval whether a second officer must approve (always for black lists)
/// @param objection the window before effect
/// @param lasts when it ends
public record ListRule(
    Origin origin,
    String code,
    String title,
    Colour colour,
    List<String> enters,
    Repeat repeat,
    boolean approval,
    Objection objection,
    Lasts lasts)
    implements Block {
  /// Copies the list.
  public ListRule {
    enters = List.copyOf(enters);
  }

  @Override
  public String element() {
    return "list";
  }

  /// Colour of a list.
  public enum Colour {
    /// Honours.
    RED,
    /// May restrict.
    BLACK
  }

  /// "Third time within a year."
  ///
  /// @param times 1 for the first record already
  /// @param within counted back from each record's day
  public record Repeat(int times, Span within) {
    /// The first record enters.
    public static final Repeat FIRST = new Repeat(1, Span.NONE);
  }

  /// The objection window.
  ///
  /// @param workingDays from the day after notice; 0 only for red lists
  /// @param calendar code of the calendar that says which days are working days
  public record Objection(int workingDays, String calendar) {}

  /// When a listing ends.
  public sealed interface Lasts {
    /// @return the longest it can last after its beginning
    Span atMost();
  }

  /// A fixed time.
  ///
  /// @param span from the end of the objection window
  public record ForSpan(Span span) implements Lasts {
    @Override
    public Span atMost() {
      return span;
    }
  }

  /// Until a duty is fulfilled, under a hard cap.
  ///
  /// @param by kind of record that says so, naming the record it fulfils
  /// @param after how long it goes on after fulfilment; `Span.NONE` to be released that day
  /// @param atMost hard cap from the end of the objection window
  public record UntilFulfilled(String by, Span after, Span atMost) implements Lasts {}
}
