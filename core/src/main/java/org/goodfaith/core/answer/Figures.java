package org.goodfaith.core.answer;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/// The figures of the public board, as they are published: no count of subjects is shown as it is.
///
/// @param asOf the day
/// @param months the last twelve, the oldest first
/// @param sources each source with something to count, in order of the law
/// @param lists each black list somebody was on, in order of the law
/// @param days how long disputes took that ended within these months; empty of too few
/// @param open disputes open now
/// @param oldestOpenWeeks whole weeks for which the oldest of them has waited; empty where none is
/// @param ratings of the sources
public record Figures(
    LocalDate asOf,
    List<MonthFigures> months,
    List<SourceFigures> sources,
    List<ListFigures> lists,
    Optional<DaysTaken> days,
    Shown open,
    Optional<Long> oldestOpenWeeks,
    SourceRatings ratings) {
  /// Copies the lists.
  public Figures {
    months = List.copyOf(months);
    sources = List.copyOf(sources);
    lists = List.copyOf(lists);
  }

  /// A month.
  ///
  /// @param month which
  /// @param records that became known; records are no people, and shown as they are
  /// @param corrected records corrected or withdrawn by their source
  /// @param listed listings that took effect
  /// @param disputed objections made
  /// @param upheld disputes that ended for the subject, by decision or because time was over
  /// @param repaired repairs granted
  /// @param refused checks refused because of a measure in force
  public record MonthFigures(
      YearMonth month,
      long records,
      Shown corrected,
      Shown listed,
      Shown disputed,
      Shown upheld,
      Shown repaired,
      Shown refused) {}

  /// A source.
  ///
  /// @param source its code
  /// @param title in words
  /// @param records that became known within the months
  /// @param corrected of them, corrected or withdrawn by itself
  /// @param disputed objections made within the months
  /// @param upheld disputes that ended for the subject within them
  /// @param wrong of them, because the record was wrong
  /// @param open disputes open now
  public record SourceFigures(
      String source,
      String title,
      long records,
      Shown corrected,
      Shown disputed,
      Shown upheld,
      Shown wrong,
      Shown open) {}

  /// A list.
  ///
  /// @param list its code
  /// @param title in words
  /// @param article of the list
  /// @param listed listings that took effect within the months
  /// @param now in force
  public record ListFigures(String list, String title, String article, Shown listed, Shown now) {}

  /// How long disputes took, in days; of ten or more.
  ///
  /// @param ended how many
  /// @param medianDays half took no longer
  /// @param mostDays nineteen of twenty took no longer
  public record DaysTaken(Shown ended, long medianDays, long mostDays) {}

  /// A count as it is shown: rounded to the nearest five, each for itself, so that no sum and no
  /// difference gives a small one away; from one to four it is only said that there are some.
  ///
  /// @param rounded to the nearest five; 0 where there are none or few
  /// @param few whether there are one to four
  public record Shown(long rounded, boolean few) {
    private static final long STEP = 5;

    /// @return the count as it is shown
    public static Shown of(long count) {
      return count > 0 && count < STEP
          ? new Shown(0, true)
          : new Shown((count + STEP / 2) / STEP * STEP, false);
    }

    /// @return in figures: `35`, or `1-4`
    public String text() {
      return few ? "1-" + (STEP - 1) : Long.toString(rounded);
    }

    /// @return whether there are none
    public boolean none() {
      return rounded == 0 && !few;
    }

    /// @return how tall a bar of it is: few stand for the middle of their range
    public long height() {
      return few ? STEP / 2 : rounded;
    }
  }
}
