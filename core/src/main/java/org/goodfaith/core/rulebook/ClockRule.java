package org.goodfaith.core.rulebook;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.goodfaith.core.base.Span;

/// How long a step of due process may take, and what follows where nothing was done by then.
///
/// @param origin where it stands
/// @param code for example `dispute-decision`
/// @param title in words
/// @param step which step it bounds
/// @param within how long
/// @param extended how much longer at most, for a stated reason; none where it cannot be extended
/// @param then what follows when the time has passed
/// @param meanwhile what holds of what it is about until then; of `review` and `dispute-flag`
/// @param repeats how many later objections, or requests about one result, suspend because they
///   bring a document not seen before; empty where each does
public record ClockRule(
    Origin origin,
    String code,
    String title,
    String step,
    Period within,
    Optional<Period> extended,
    String then,
    Meanwhile meanwhile,
    OptionalInt repeats)
    implements Block {
  /// The steps a clock may bound.
  static final List<String> STEPS =
      List.of(
          "notice",
          "notice-after-approval",
          "objection",
          "dispute-flag",
          "dispute-answer",
          "dispute-decision",
          "match-decision",
          "annulled-basis",
          "correction",
          "repair",
          "release",
          "appeal",
          "review",
          "remedy",
          "representation",
          "report",
          "adverse-action",
          "inquiry-trace",
          "check-knowledge");

  /// What may follow.
  static final List<String> OUTCOMES =
      List.of(
          "takes effect",
          "has no effect",
          "removed",
          "both sides shown",
          "disclosure stops",
          "granted",
          "set aside",
          "deleted",
          "overdue",
          "undetermined");

  /// What may hold of something in doubt until somebody has decided.
  public enum Meanwhile {
    /// What follows from it goes on following; of a review only.
    IN_EFFECT("in effect"),
    /// No list and no measure that rests on it takes effect.
    SUSPENDED("suspended"),
    /// It is kept, and nobody but its subject and officers sees it: no list, score or report counts
    /// it; of a disputed record only.
    NOT_USED("not used");

    private final String word;

    Meanwhile(String word) {
      this.word = word;
    }

    /// @return as the law writes it
    String word() {
      return word;
    }
  }

  /// What may hold meanwhile, as the law writes it.
  static final List<String> MEANWHILE =
      List.of(Meanwhile.SUSPENDED.word(), Meanwhile.IN_EFFECT.word(), Meanwhile.NOT_USED.word());

  /// A clock while which nothing is said of what holds.
  public ClockRule(
      Origin origin,
      String code,
      String title,
      String step,
      Period within,
      Optional<Period> extended,
      String then) {
    this(origin, code, title, step, within, extended, then, Meanwhile.IN_EFFECT);
  }

  /// A clock that bounds no repetition.
  public ClockRule(
      Origin origin,
      String code,
      String title,
      String step,
      Period within,
      Optional<Period> extended,
      String then,
      Meanwhile meanwhile) {
    this(origin, code, title, step, within, extended, then, meanwhile, OptionalInt.empty());
  }

  /// @param before how many have suspended because of a document
  /// @return whether one more does
  public boolean suspendsAgain(int before) {
    return repeats.isEmpty() || before < repeats.getAsInt();
  }

  /// A time in calendar days, months or years, in working days of a calendar, in hours, or in
  /// seconds.
  ///
  /// @param span of the calendar; `Span.NONE` where anything else is counted
  /// @param workingDays 0 where anything else is counted
  /// @param calendar whose working days; empty where none are counted
  /// @param hours 0 where anything else is counted
  /// @param seconds 0 where anything else is counted
  public record Period(Span span, int workingDays, String calendar, int hours, int seconds) {
    private static final int HOURS_A_DAY = 24;

    /// A time counted in days.
    public Period(Span span, int workingDays, String calendar) {
      this(span, workingDays, calendar, 0, 0);
    }

    /// A time counted in hours.
    static Period ofHours(int hours) {
      return new Period(Span.NONE, 0, "", hours, 0);
    }

    /// A time counted in seconds: of what machines do, which no day bounds.
    static Period ofSeconds(int seconds) {
      return new Period(Span.NONE, 0, "", 0, seconds);
    }

    /// Answers are given for days: what hours bound has its consequence on the first day that
    /// begins after they are over, whatever hour of the day they began at.
    ///
    /// @return the last day of the period that begins on the day after `day`; empty where the
    ///   calendar does not reach so far
    public Optional<LocalDate> endsOn(LocalDate day, LawOn law) {
      if (seconds > 0) {
        return Optional.of(day);
      }
      if (hours > 0) {
        return Optional.of(day.plusDays(Math.ceilDiv(hours, HOURS_A_DAY)));
      }
      if (workingDays == 0) {
        return Optional.of(span.after(day));
      }
      return law.calendar(calendar)
          .flatMap(calendarRule -> calendarRule.workingDaysAfter(day, workingDays));
    }

    @Override
    public String toString() {
      if (seconds > 0) {
        return seconds + (seconds == 1 ? " second" : " seconds");
      }
      if (hours > 0) {
        return hours + (hours == 1 ? " hour" : " hours");
      }
      if (workingDays == 0) {
        return span.toString();
      }
      String words = calendar.replace('-', ' ');
      return workingDays
          + " "
          + (workingDays == 1 ? words.substring(0, words.length() - 1) : words);
    }
  }

  /// @return the last day, without an extension and with it
  public Optional<LocalDate> endsOn(LocalDate day, boolean extend, LawOn law) {
    Optional<LocalDate> first = within.endsOn(day, law);
    return extend ? first.flatMap(end -> extended.flatMap(more -> more.endsOn(end, law))) : first;
  }

  /// @return whether what follows from what it is about waits meanwhile
  public boolean suspends() {
    return meanwhile != Meanwhile.IN_EFFECT;
  }

  @Override
  public String element() {
    return "clock";
  }
}
