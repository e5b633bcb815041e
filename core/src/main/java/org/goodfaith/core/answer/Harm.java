package org.goodfaith.core.answer;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.goodfaith.core.standing.Petition;
import org.jspecify.annotations.Nullable;

/// A decision about a subject that rested on what turned out to be wrong, and was against it.
///
/// @param name by which a request for remedy names it; a measure's carries the place that its
///   record has in the registry's tree, so that no two files share one
/// @param earlier how earlier versions named a measure, by the number of its record in whichever of
///   the linked files; empty of anything else
/// @param sort what it was
/// @param title of the service, the measure or the purpose
/// @param by who made it; empty of a measure
/// @param from first day
/// @param through last day
/// @param times how often on that day; 1 of a report and a measure
/// @param moved what of a report is another now
/// @param remedy what was asked about it last; null where nothing was
public record Harm(
    String name,
    String earlier,
    Sort sort,
    String title,
    String by,
    LocalDate from,
    LocalDate through,
    int times,
    List<Movement> moved,
    @Nullable Petition remedy) {
  /// Copies the list.
  public Harm {
    moved = List.copyOf(moved);
  }

  /// What a decision was.
  public enum Sort {
    /// A service was told no.
    CHECK,
    /// Somebody read it.
    REPORT,
    /// It held.
    MEASURE;

    /// @return the lower-case code
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// The same decision, known from two entries: from the first day of both through the last.
  Harm together(Harm other) {
    return new Harm(
        name,
        earlier,
        sort,
        title,
        by,
        from.isBefore(other.from) ? from : other.from,
        through.isBefore(other.through) ? other.through : through,
        times,
        moved,
        remedy);
  }

  /// The same so many times more.
  Harm again(int more) {
    return new Harm(name, earlier, sort, title, by, from, through, times + more, moved, remedy);
  }

  Harm with(@Nullable Petition last) {
    return new Harm(name, earlier, sort, title, by, from, through, times, moved, last);
  }
}
