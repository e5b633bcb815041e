package org.goodfaith.core.rulebook;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.goodfaith.core.base.Span;
import org.goodfaith.core.subject.SubjectKind;

/// A red or black list: what enters it, by which steps, and when it ends.
///
/// @param origin where it stands
/// @param code for example `rail-no-sale`
/// @param title in words
/// @param colour red honours, black may restrict
/// @param entrance whose records enter it, and which do not
/// @param repeat how many of them within what time
/// @param approval whether a second officer must approve (always for black lists)
/// @param objection the window before effect
/// @param lasts when it ends
/// @param repair when its end may be asked for; empty where there is no such right
public record ListRule(
    Origin origin,
    String code,
    String title,
    Colour colour,
    Entrance entrance,
    Repeat repeat,
    boolean approval,
    Objection objection,
    Lasts lasts,
    Optional<Repair> repair)
    implements Block {
  @Override
  public String element() {
    return "list";
  }

  /// @return kinds of record that enter it, each once
  public List<String> enters() {
    return entrance.enters().stream().map(RecordTest::kind).distinct().toList();
  }

  /// Colour of a list.
  public enum Colour {
    /// Honours.
    RED,
    /// May restrict.
    BLACK
  }

  /// Whom and what a list is about.
  ///
  /// @param enters records that enter the list, by any one of these tests
  /// @param excludes records that do not, whatever `enters` says
  /// @param about only these kinds of subject; empty for all whom the records are about
  public record Entrance(
      List<RecordTest> enters, List<RecordTest> excludes, Set<SubjectKind> about) {
    /// Copies the collections.
    public Entrance {
      enters = List.copyOf(enters);
      excludes = List.copyOf(excludes);
      about = Set.copyOf(about);
    }

    /// @return whether records about such a subject enter at all
    public boolean admits(SubjectKind kind) {
      return about.isEmpty() || about.contains(kind);
    }
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

  /// The right to ask for an earlier end.
  ///
  /// @param after so long from the end of the objection window at least
  /// @param with kind of record that must say the breach was made good; empty where none
  public record Repair(Span after, String with) {}

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

  /// A fixed time, or less for who makes good.
  ///
  /// @param atMost from the end of the objection window
  /// @param by kind of record that says so, naming the record it makes good
  /// @param least however early that is, the listing lasts so long from the end of the window;
  ///   `Span.NONE` to be released that day
  public record EarlyRelease(Span atMost, String by, Span least) implements Lasts {}

  /// Until a duty is fulfilled, under a hard cap.
  ///
  /// @param by kind of record that says so, naming the record it fulfils
  /// @param after how long it goes on after fulfilment; `Span.NONE` to be released that day
  /// @param atMost hard cap from the end of the objection window
  public record UntilFulfilled(String by, Span after, Span atMost) implements Lasts {}
}
