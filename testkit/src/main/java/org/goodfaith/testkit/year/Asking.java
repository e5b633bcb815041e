package org.goodfaith.testkit.year;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.goodfaith.core.record.Act;
import org.goodfaith.core.record.Act.Outcome;
import org.goodfaith.testkit.year.Story.Sort;
import org.goodfaith.testkit.year.Story.Step;
import org.jspecify.annotations.Nullable;

/// A request that an officer look at a listing, with all that becomes of it, told by a model that
/// knows the law only from its text.
final class Asking {
  final int subject;
  final Sort sort;
  final String reference;
  final boolean waits;
  final List<Step> steps = new ArrayList<>();
  Story.@Nullable Kin kin;

  /// @param waits whether it is the first of its kind, or brings a document not seen before
  Asking(int subject, Sort sort, String reference, boolean waits) {
    this.subject = subject;
    this.sort = sort;
    this.reference = reference;
    this.waits = waits;
  }

  /// What becomes of the listing.
  enum Hold {
    /// Nothing.
    NONE,
    /// It waits.
    WAITS,
    /// It is set aside.
    SET_ASIDE
  }

  /// @param story whose listing
  /// @param file everything that happens to the same person
  Hold over(Story story, List<Story> file, LocalDate today, Clocks clocks) {
    LocalDate asked = steps.getFirst().day();
    if (!story.sort.list().equals(sort.list()) || asked.isAfter(today)) {
      return Hold.NONE;
    }
    Set<String> made = makers(file, asked);
    LocalDate decideBy = clocks.review().apply(asked);
    Outcome decided = null;
    LocalDate settled = asked;
    String judge = "";
    boolean appealed = false;
    boolean heard = false;
    for (Step step : steps) {
      boolean late = step.day().isAfter(decideBy) && clocks.reviewWaits();
      if (step.day().isAfter(today) || made.contains(step.by()) || kinsman(today, step.by())) {
        continue;
      }
      switch (step.act()) {
        case Act.Extension _ -> {
          boolean inTime = decided == null && !step.day().isAfter(decideBy);
          decideBy = inTime ? clocks.reviewLonger().apply(asked) : decideBy;
        }
        case Act.Decision one -> {
          if (decided == null && (!late || one.outcome() == Outcome.UPHELD)) {
            decided = one.outcome();
            judge = one.officer();
            settled = decided == Outcome.UPHELD ? step.day() : settled;
          }
        }
        case Act.Appeal _ -> appealed |= decided != null && decided != Outcome.UPHELD;
        case Act.AppealDecision one -> {
          if (appealed && !heard && !judge.equals(one.officer())) {
            heard = true;
            decided = one.outcome();
            settled = decided == Outcome.UPHELD ? step.day() : settled;
          }
        }
        case Act _ -> {
          // The request itself.
        }
      }
    }
    boolean lapsed = decided == null && clocks.reviewWaits() && today.isAfter(decideBy);
    boolean open = (decided == null && !lapsed) || (appealed && !heard);
    if (!knew(story, settled, today)) {
      return Hold.NONE;
    }
    if (lapsed || (!open && decided == Outcome.UPHELD)) {
      return Hold.SET_ASIDE;
    }
    return open && waits && clocks.reviewWaits() ? Hold.WAITS : Hold.NONE;
  }

  @Override
  public String toString() {
    return reference + (waits ? " waits " : " ") + steps;
  }

  private boolean kinsman(LocalDate today, String by) {
    Story.Kin said = kin;
    return said != null && !said.day().isAfter(today) && said.officer().equals(by);
  }

  /// Whoever entered or approved something in the file by the day of the request.
  private static Set<String> makers(List<Story> file, LocalDate asked) {
    Set<String> makers = new HashSet<>();
    for (Story story : file) {
      for (Step step : story.steps) {
        if (!step.day().isAfter(asked)
            && (step.act().recordOf().isPresent() || step.act() instanceof Act.Approval)) {
          makers.add(step.by());
        }
      }
    }
    return makers;
  }

  /// Whether the listing rests on nothing that is newer.
  private static boolean knew(Story story, LocalDate settled, LocalDate today) {
    boolean known = !story.steps.getFirst().day().isAfter(settled);
    boolean corrected =
        story.steps.stream()
            .anyMatch(step ->
                step.act() instanceof Act.Correction
                    && step.day().isAfter(settled)
                    && !step.day().isAfter(today));
    return known && !corrected;
  }
}
