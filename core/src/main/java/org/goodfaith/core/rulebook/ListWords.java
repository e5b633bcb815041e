package org.goodfaith.core.rulebook;

import java.util.ArrayList;
import java.util.List;
import org.goodfaith.core.base.Span;
import org.goodfaith.core.rulebook.ListRule.Colour;

/// Lists and measures in plain words.
final class ListWords {
  private ListWords() {}

  /// @return a clock in sentences
  static List<String> clock(ClockRule clock) {
    List<String> sentences = new ArrayList<>();
    sentences.add(
        clock.title()
            + ": the step '"
            + clock.step()
            + "' is done within "
            + clock.within()
            + ", the first day not counted.");
    clock
        .extended()
        .ifPresent(more -> sentences.add("For a stated reason it may take " + more + " longer."));
    sentences.add("Where the time has passed: " + clock.then() + ".");
    return sentences;
  }

  static List<String> list(ListRule list) {
    List<String> sentences = new ArrayList<>();
    sentences.add(
        "The "
            + (list.colour() == Colour.RED ? "red" : "black")
            + " list '"
            + list.code()
            + "' ("
            + list.title()
            + ") is entered by a record of "
            + PlainWords.either(list.enters())
            + repeat(list.repeat())
            + ".");
    if (list.approval()) {
      sentences.add("A second officer, not the one who entered the record, must approve.");
    }
    int days = list.objection().workingDays();
    sentences.add(
        days == 0
            ? "It takes effect at once; there is nothing to object to."
            : "It takes effect after notice and "
                + days
                + " "
                + list.objection().calendar().replace('-', ' ')
                + " to object; an objection suspends it.");
    sentences.add(lasts(list.lasts(), days == 0));
    return sentences;
  }

  private static String repeat(ListRule.Repeat repeat) {
    return repeat.times() == 1
        ? ""
        : ", the " + ordinal(repeat.times()) + " within " + repeat.within();
  }

  private static String ordinal(int times) {
    return switch (times) {
      case 2 -> "second";
      case 3 -> "third";
      case 4 -> "fourth";
      case 5 -> "fifth";
      default -> "sixth";
    };
  }

  private static String lasts(ListRule.Lasts lasts, boolean windowless) {
    String begin = windowless ? "entry" : "the end of the objection window";
    return switch (lasts) {
      case ListRule.ForSpan fixed -> "It ends by itself " + fixed.span() + " after " + begin + ".";
      case ListRule.UntilFulfilled until ->
          "It ends with a record of '"
              + until.by()
              + "' that names the breach"
              + (until.after().equals(Span.NONE) ? "" : ", " + until.after() + " after it")
              + ", and in any case "
              + until.atMost()
              + " after "
              + begin
              + ".";
    };
  }

  static List<String> measure(MeasureRule measure) {
    List<String> sentences = new ArrayList<>();
    String trigger =
        switch (measure.trigger()) {
          case MeasureRule.OnList on -> "Who is on the list '" + on.list() + "'";
          case MeasureRule.OnGrade on ->
              "Who has grade "
                  + PlainWords.either(on.grades())
                  + " of the score '"
                  + on.score()
                  + "'";
        };
    String consequence =
        switch (measure.measureClass()) {
          case RESTRICTION -> " is refused the service '" + measure.service() + "'";
          case MANAGEMENT -> " is watched more closely at '" + measure.service() + "'";
          case MARKET_SIGNAL -> " is shown as such for '" + measure.service() + "'";
          case PRIVILEGE -> " is privileged at '" + measure.service() + "'";
        };
    sentences.add(
        trigger
            + consequence
            + ": "
            + measure.title()
            + ". It is "
            + PlainWords.measureClass(measure.measureClass())
            + " in "
            + measure.context().code()
            + ".");
    if (!measure.exempt().isEmpty()) {
      sentences.add(
          "Always open, on the subject's word: " + PlainWords.both(measure.exempt()) + ".");
    }
    if (!measure.law().isEmpty()) {
      sentences.add("Express law: " + measure.law() + ".");
    }
    return sentences;
  }
}
