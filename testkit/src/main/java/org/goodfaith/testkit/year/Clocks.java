package org.goodfaith.testkit.year;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/// The clocks of a dispute as a profile of the law has them, written down a second time.
///
/// @param name of the profile
/// @param answer last day for the source's answer
/// @param silence what follows where it does not answer
/// @param decision last day for the decision
/// @param longer last day for the decision when more time is taken
/// @param undecided what follows where nobody decides
/// @param told last day for the notice after an approval; the last of all days where any will do
/// @param withdrawn last day for the withdrawal of what was annulled
/// @param corrected last day for the correction of what an officer found wrong
/// @param review last day for the decision on a review
/// @param reviewLonger last day for it when more time is taken
/// @param reviewWaits whether what is reviewed waits meanwhile, and is set aside where nobody
///   decides
/// @param match whether it is decided within hours that somebody else is meant; nobody but the
///   subject and officers sees the record where it is not
public record Clocks(
    String name,
    UnaryOperator<LocalDate> answer,
    After silence,
    UnaryOperator<LocalDate> decision,
    UnaryOperator<LocalDate> longer,
    After undecided,
    UnaryOperator<LocalDate> told,
    UnaryOperator<LocalDate> withdrawn,
    UnaryOperator<LocalDate> corrected,
    UnaryOperator<LocalDate> review,
    UnaryOperator<LocalDate> reviewLonger,
    boolean reviewWaits,
    boolean match) {
  /// How often a later objection suspends because it brings a document not seen before.
  static final int REPEATS = 2;

  /// What follows when a time is over.
  public enum After {
    /// The record is removed.
    REMOVED,
    /// Both sides are shown, and nothing follows.
    BOTH_SIDES,
    /// Nobody but the subject and officers sees the record.
    STOPPED
  }

  private static final Set<LocalDate> HOLIDAYS =
      Set.of(
          LocalDate.of(2026, 1, 1),
          LocalDate.of(2026, 3, 20),
          LocalDate.of(2026, 5, 1),
          LocalDate.of(2026, 6, 24),
          LocalDate.of(2026, 10, 2),
          LocalDate.of(2026, 12, 25),
          LocalDate.of(2026, 12, 28),
          LocalDate.of(2027, 1, 1),
          LocalDate.of(2027, 3, 19),
          LocalDate.of(2027, 5, 3),
          LocalDate.of(2027, 6, 24));

  /// The national profile: ten days to answer, twenty to decide, ten more; both sides shown.
  public static final Clocks NATIONAL =
      new Clocks(
          "national",
          day -> day.plusDays(10),
          After.BOTH_SIDES,
          day -> day.plusDays(20),
          day -> day.plusDays(30),
          After.BOTH_SIDES,
          day -> workingDays(day, 7),
          day -> workingDays(day, 3),
          day -> workingDays(day, 3),
          day -> day.plusDays(15),
          day -> day.plusDays(30),
          true,
          true);

  /// Thirty days and fifteen more; what nobody verifies is deleted.
  public static final Clocks US =
      new Clocks(
          "us",
          day -> day.plusDays(30),
          After.REMOVED,
          day -> day.plusDays(30),
          day -> day.plusDays(45),
          After.REMOVED,
          day -> day.plusDays(30),
          day -> workingDays(day, 5),
          day -> workingDays(day, 5),
          day -> day.plusDays(30),
          day -> day.plusDays(45),
          false,
          true);

  /// Ten working days to answer, a month to decide and two more; deleted.
  public static final Clocks EU =
      new Clocks(
          "eu",
          day -> workingDays(day, 10),
          After.STOPPED,
          day -> day.plusMonths(1),
          day -> day.plusMonths(1).plusMonths(2),
          After.REMOVED,
          day -> day.plusMonths(1),
          day -> workingDays(day, 3),
          day -> workingDays(day, 3),
          day -> day.plusMonths(1),
          day -> day.plusMonths(1).plusMonths(2),
          true,
          true);

  /// Five working days to answer and to decide, and seven more; both sides shown.
  public static final Clocks SHANGHAI =
      new Clocks(
          "shanghai",
          day -> workingDays(day, 5),
          After.STOPPED,
          day -> workingDays(day, 5),
          day -> workingDays(workingDays(day, 5), 7),
          After.BOTH_SIDES,
          day -> workingDays(day, 7),
          day -> workingDays(day, 3),
          day -> workingDays(day, 3),
          day -> day.plusDays(15),
          day -> day.plusDays(30),
          true,
          true);

  /// Two working days to answer, three to decide and three more; disclosure stops.
  public static final Clocks SHENZHEN =
      new Clocks(
          "shenzhen",
          day -> workingDays(day, 2),
          After.STOPPED,
          day -> workingDays(day, 3),
          day -> workingDays(workingDays(day, 3), 3),
          After.STOPPED,
          day -> workingDays(day, 7),
          day -> workingDays(day, 3),
          day -> workingDays(day, 3),
          day -> day.plusDays(15),
          day -> day.plusDays(30),
          true,
          true);

  /// The national days; disclosure stops.
  public static final Clocks TAIZHOU =
      new Clocks(
          "taizhou",
          day -> day.plusDays(10),
          After.STOPPED,
          day -> day.plusDays(20),
          day -> day.plusDays(30),
          After.STOPPED,
          day -> workingDays(day, 7),
          day -> workingDays(day, 3),
          day -> workingDays(day, 3),
          day -> day.plusDays(15),
          day -> day.plusDays(30),
          true,
          true);

  /// @return those of all profiles, the national ones first
  public static List<Clocks> all() {
    return List.of(NATIONAL, US, EU, SHANGHAI, SHENZHEN, TAIZHOU);
  }

  /// @return the last of so many working days after a day
  static LocalDate workingDays(LocalDate after, int count) {
    LocalDate day = after;
    for (int left = count; left > 0; ) {
      day = day.plusDays(1);
      boolean rest =
          day.getDayOfWeek() == DayOfWeek.SATURDAY
              || day.getDayOfWeek() == DayOfWeek.SUNDAY
              || HOLIDAYS.contains(day);
      left -= rest ? 0 : 1;
    }
    return day;
  }
}
