package org.goodfaith.web.pages;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A listing with its timeline: all lengths in thousandths of the time shown.
///
/// @param title of the list
/// @param article of the list
/// @param black whether it is a black list
/// @param state in words
/// @param live whether it has, or may soon have, an effect
/// @param because in words
/// @param path the steps from proposed to over, in order
/// @param days the milestones, in order
/// @param window the objection window, null while unknown
/// @param force the time in force, null while unknown
/// @param today where the day asked about stands
/// @param evidence entries that lead to it
/// @param review since when an officer is asked to look at it, in words; empty where nobody is
/// @param target reference to object to: number of the record's entry; 0 where nothing to object
public record ListingView(
    String title,
    String article,
    boolean black,
    String state,
    boolean live,
    String because,
    List<StepView> path,
    List<DayView> days,
    @Nullable BarView window,
    @Nullable BarView force,
    long today,
    List<EntryView> evidence,
    String review,
    int target) {
  /// Copies the lists.
  public ListingView {
    path = List.copyOf(path);
    days = List.copyOf(days);
    evidence = List.copyOf(evidence);
  }

  /// A step on the way.
  ///
  /// @param what the step
  /// @param day when; null while unknown
  /// @param done whether it is behind
  /// @param next whether it is the next one
  public record StepView(Way what, @Nullable LocalDate day, boolean done, boolean next) {}

  /// The steps of every listing.
  public enum Way {
    /// A record may lead to it.
    PROPOSED,
    /// A second officer agreed.
    APPROVED,
    /// The subject was told.
    SERVED,
    /// The time to object is over.
    WINDOW,
    /// It has an effect.
    IN_FORCE,
    /// It is over.
    OVER
  }

  /// A milestone.
  ///
  /// @param label what
  /// @param day when
  /// @param at where it stands
  public record DayView(String label, LocalDate day, long at) {}

  /// A stretch of time.
  ///
  /// @param x where it begins
  /// @param width how long it is
  public record BarView(long x, long width) {}
}
