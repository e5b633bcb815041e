package org.goodfaith.web.pages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.goodfaith.core.listing.Listing;
import org.goodfaith.core.listing.Listing.State;
import org.goodfaith.web.pages.ListingView.StepView;
import org.goodfaith.web.pages.ListingView.Way;
import org.jspecify.annotations.Nullable;

/// The way of a listing from proposed to over: which steps are behind, and which one is next.
final class ListingPath {
  private final LocalDate asOf;
  private final boolean over;
  private final List<StepView> steps = new ArrayList<>();

  private ListingPath(LocalDate asOf, boolean over) {
    this.asOf = asOf;
    this.over = over;
  }

  static List<StepView> of(Listing listing, LocalDate asOf) {
    State state = listing.state();
    boolean over = state == State.REVOKED || state == State.RELEASED || state == State.LAPSED;
    ListingPath path = new ListingPath(asOf, over);
    LocalDate noticed = listing.noticed();
    LocalDate from = listing.from();
    path.add(Way.PROPOSED, listing.conduct(), true);
    path.add(Way.APPROVED, null, state != State.PROPOSED);
    path.add(Way.SERVED, noticed, noticed != null);
    path.add(Way.WINDOW, listing.objectionEnds(), path.past(listing.objectionEnds()));
    path.add(
        Way.IN_FORCE, from, state == State.IN_FORCE || (over && from != null && past(from, asOf)));
    path.add(Way.OVER, listing.through(), over);
    return path.steps;
  }

  private boolean past(@Nullable LocalDate day) {
    return day != null && day.isBefore(asOf);
  }

  private static boolean past(LocalDate day, LocalDate asOf) {
    return !day.isAfter(asOf);
  }

  private void add(Way what, @Nullable LocalDate day, boolean done) {
    boolean next = !done && !over && steps.stream().noneMatch(StepView::next);
    steps.add(new StepView(what, day, done, next));
  }
}
