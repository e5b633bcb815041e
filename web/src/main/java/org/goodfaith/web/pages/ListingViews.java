package org.goodfaith.web.pages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.goodfaith.core.answer.Report;
import org.goodfaith.core.explain.EntryRef;
import org.goodfaith.core.listing.Listing;
import org.goodfaith.core.measure.Measure;
import org.goodfaith.core.rulebook.ListRule;
import org.goodfaith.core.standing.Standing;
import org.goodfaith.core.subject.SubjectKey;
import org.goodfaith.web.pages.ListingView.BarView;
import org.goodfaith.web.pages.ListingView.DayView;
import org.jspecify.annotations.Nullable;

/// Puts listings and measures into words and draws their timelines.
final class ListingViews {
  private static final long WIDTH = 1000;

  private final SayFile say;
  private final SubjectKey subject;
  private final LocalDate asOf;
  private final EntryWords entries;

  ListingViews(SayFile say, Standing standing, EntryWords entries) {
    this(say, standing.subject(), standing.asOf(), entries);
  }

  ListingViews(SayFile say, SubjectKey subject, LocalDate asOf, EntryWords entries) {
    this.say = say;
    this.subject = subject;
    this.asOf = asOf;
    this.entries = entries;
  }

  List<ListingView> of(List<Listing> listings) {
    return listings.stream().map(listing -> of(listing, "")).toList();
  }

  List<ListingView> of(Report report) {
    return report.listings().stream()
        .map(listing -> of(listing, review(report.underReview(listing))))
        .toList();
  }

  /// @return that an officer is asked to look at a result, empty where nobody is
  static String review(Optional<LocalDate> since) {
    SayBeside say = Tongue.say(SayBeside.class);
    return since.map(day -> say.underReview(Words.words(day))).orElse("");
  }

  private ListingView of(Listing listing, String review) {
    Axis axis = axis(listing);
    return new ListingView(
        listing.title(),
        listing.article(),
        listing.colour() == ListRule.Colour.BLACK,
        state(say, listing),
        live(listing.state()),
        ReasonWords.here().of(listing.because()),
        ListingPath.of(listing, asOf),
        days(listing, axis),
        axis.bar(listing.noticed(), listing.objectionEnds()),
        axis.bar(listing.from(), listing.through()),
        axis.at(asOf),
        entries.of(listing.evidence()),
        review,
        target(listing));
  }

  private int target(Listing listing) {
    EntryRef record = listing.evidence().getFirst();
    return live(listing.state()) && record.subject().equals(subject) ? record.seq() : 0;
  }

  private Axis axis(Listing listing) {
    LocalDate last = later(later(asOf, listing.objectionEnds()), listing.through());
    return new Axis(listing.conduct().toEpochDay(), last.toEpochDay() + 7);
  }

  private static LocalDate later(LocalDate one, @Nullable LocalDate other) {
    return other != null && other.isAfter(one) ? other : one;
  }

  /// From the first to the last day shown.
  private record Axis(long first, long last) {
    long at(LocalDate day) {
      return (day.toEpochDay() - first) * WIDTH / Math.max(1, last - first);
    }

    @Nullable BarView bar(@Nullable LocalDate from, @Nullable LocalDate through) {
      if (from == null || through == null) {
        return null;
      }
      return new BarView(at(from), Math.max(4, at(through.plusDays(1)) - at(from)));
    }
  }

  private List<DayView> days(Listing listing, Axis axis) {
    List<DayView> days = new ArrayList<>();
    add(days, axis, say.conduct(), listing.conduct());
    add(days, axis, say.noticed(), listing.noticed());
    add(days, axis, say.objectionEnds(), listing.objectionEnds());
    add(days, axis, say.from(), listing.from());
    add(days, axis, say.through(), listing.through());
    return days;
  }

  private static void add(List<DayView> days, Axis axis, String label, @Nullable LocalDate day) {
    if (day != null) {
      days.add(new DayView(label, day, axis.at(day)));
    }
  }

  /// What suspends it has words of its own.
  static String state(SayFile say, Listing listing) {
    SayReasons reasons = Tongue.say(SayReasons.class);
    return switch (listing.because().code()) {
      case UNPROVED -> reasons.stateUnproved();
      case REVIEWED -> reasons.stateReviewed();
      case OBJECTED -> say.stateSuspended();
      default -> state(say, listing.state());
    };
  }

  static String state(SayFile say, Listing.State state) {
    return switch (state) {
      case PROPOSED -> say.stateProposed();
      case APPROVED -> say.stateApproved();
      case ANNOUNCED -> say.stateAnnounced();
      case UNDETERMINED -> say.stateUndetermined();
      case SUSPENDED -> say.effectSuspended();
      case IN_FORCE -> say.stateInForce();
      case REVOKED -> say.stateRevoked();
      case RELEASED -> say.stateReleased();
      case LAPSED -> say.stateLapsed();
    };
  }

  static String effect(SayFile say, Measure.Effect effect) {
    return switch (effect) {
      case IN_FORCE -> say.effectInForce();
      case SUSPENDED -> say.effectSuspended();
      case UNDETERMINED -> say.effectUndetermined();
    };
  }

  private static boolean live(Listing.State state) {
    return switch (state) {
      case PROPOSED, APPROVED, ANNOUNCED, UNDETERMINED, SUSPENDED, IN_FORCE -> true;
      case REVOKED, RELEASED, LAPSED -> false;
    };
  }

  /// A measure in words.
  ///
  /// @param title in words
  /// @param sort what sort of consequence
  /// @param effect whether it takes effect
  /// @param good whether it gives something
  /// @param article of the measure
  /// @param of service and cause
  /// @param time from when until when, empty where a grade leads to it
  /// @param exempt needs that stay open, empty where none
  /// @param review since when an officer is asked to look at it, in words; empty where nobody is
  public record MeasureView(
      String title,
      String sort,
      String effect,
      boolean good,
      String article,
      String of,
      String time,
      String exempt,
      String review) {}

  List<MeasureView> measures(Report report) {
    return report.measures().stream()
        .map(measure -> measure(measure, review(report.underReview(measure))))
        .toList();
  }

  private MeasureView measure(Measure measure, String review) {
    LocalDate from = measure.from();
    LocalDate through = measure.through();
    String time =
        from == null || through == null
            ? ""
            : say.fromThrough(Words.words(from), Words.words(through));
    String sort =
        switch (measure.measureClass()) {
          case RESTRICTION -> say.classRestriction();
          case MANAGEMENT -> say.classManagement();
          case MARKET_SIGNAL -> say.classMarket();
          case PRIVILEGE -> say.classPrivilege();
        };
    String effect = effect(say, measure.effect());
    boolean good =
        switch (measure.measureClass()) {
          case PRIVILEGE -> true;
          case RESTRICTION, MANAGEMENT, MARKET_SIGNAL -> false;
        };
    return new MeasureView(
        measure.title(),
        sort,
        effect,
        good,
        measure.article(),
        say.measureOf(measure.service(), measure.because()),
        time,
        measure.exempt().isEmpty() ? "" : say.exempt(String.join(", ", measure.exempt())),
        review);
  }
}
